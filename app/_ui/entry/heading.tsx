// The top of an entry: what kind of thing it is, its name, and in one sentence what it does.
import type { CooperationEntry, OrganisationEntry } from '../../../lib/directory/entry-schema';
import { formatDate } from '../../../lib/i18n/format';
import { ExampleBadge, StatusBadge } from '../badge';
import type { Drawing } from '../entry-link';
import { German } from '../german';

export function EntryHeading({ entry, t, lang }: Drawing & { entry: OrganisationEntry | CooperationEntry }) {
  const what = entry.type === 'organisation' ? entry.kindLabel : entry.formLabel;
  const others = [entry.shortName, ...entry.aliases].filter(
    (name): name is string => name !== null && name !== entry.name,
  );
  return (
    <header className="nk-entry__head">
      <p className="nk-entry__kind">
        {what} <StatusBadge t={t} lang={lang} status={entry.status} from={entry.from} until={entry.until} />
        {entry.type === 'cooperation' && entry.dormantFrom && entry.status === 'active' && (
          <>
            {' '}
            <span className="nk-badge">{t('ui.entry.dormant', { date: formatDate(lang, entry.dormantFrom) })}</span>
          </>
        )}{' '}
        <ExampleBadge t={t} basis={entry.basis} />
      </p>
      <h1>
        <German lang={lang}>{entry.name}</German>
      </h1>
      {entry.description && (
        <p className="nk-lead">
          <German lang={lang}>{entry.description}</German>
        </p>
      )}
      {others.length > 0 && (
        <p className="nk-muted">
          {t('ui.entry.alsoCalled')}: <German lang={lang}>{[...new Set(others)].join(', ')}</German>
        </p>
      )}
      {entry.type === 'organisation' && entry.collective && <p className="nk-muted">{t('ui.entry.collective')}.</p>}
    </header>
  );
}
