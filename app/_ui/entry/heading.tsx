// The top of an entry: what kind of thing it is, its name, and in one sentence what it does.
import type { CooperationEntry, OrganisationEntry } from '../../../lib/directory/entry-schema';
import { formatDate } from '../../../lib/i18n/format';
import { ExampleBadge, StatusBadge } from '../badge';
import type { Drawing } from '../entry-link';
import { German, GermanNote } from '../german';
import { otherNames } from '../names';

export function EntryHeading({ entry, t, lang }: Drawing & { entry: OrganisationEntry | CooperationEntry }) {
  const what = entry.type === 'organisation' ? entry.kindLabel : entry.formLabel;
  const others = otherNames(entry);
  return (
    <header className="nk-entry__head">
      <p className="nk-entry__kind">
        {what} <StatusBadge t={t} lang={lang} status={entry.status} from={entry.from} until={entry.until} />
        {entry.type === 'cooperation' && entry.dormantFrom && entry.status === 'active' && (
          <>
            {' '}
            <span className="nk-badge">{t('ui.entry.dormant', { date: formatDate(lang, entry.dormantFrom) })}</span>
          </>
        )}
      </p>
      <h1>
        <German lang={lang}>{entry.name}</German> <ExampleBadge t={t} basis={entry.basis} />
      </h1>
      <GermanNote t={t} lang={lang} />
      {entry.description && (
        <p className="nk-lead">
          <German lang={lang}>{entry.description}</German>
        </p>
      )}
      {others.length > 0 && (
        <p className="nk-muted">
          {t('ui.entry.alsoCalled')}: <German lang={lang}>{others.join(', ')}</German>
        </p>
      )}
      {entry.type === 'organisation' && entry.collective && <p className="nk-muted">{t('ui.entry.collective')}</p>}
    </header>
  );
}
