// Whose entries are due, with counts; a press shows one office's only.
import type { DueList, Office } from '../../lib/records/list-due';
import { paths } from '../../lib/paths';
import type { Drawing } from '../_ui/entry-link';
import { German } from '../_ui/german';

/** Name of an office, or that nobody keeps what follows. */
export function OfficeName({ t, lang, office }: Pick<Drawing, 't' | 'lang'> & { office: Pick<Office, 'name'> }) {
  return office.name === null ? t('due.unknownOffice') : <German lang={lang}>{office.name}</German>;
}

export function OfficeFilter({ t, lang, view, list }: Drawing & { list: DueList }) {
  if (list.offices.length === 0) return null;
  const counts = ({ entries, ties, examples }: Pick<Office, 'entries' | 'ties' | 'examples'>): string =>
    [t('due.counts', { entries, ties }), examples > 0 && t('due.examples', { count: examples })]
      .filter(Boolean)
      .join(', ');
  const sum = (what: 'entries' | 'ties' | 'examples'): number => list.offices.reduce((all, one) => all + one[what], 0);
  return (
    <nav className="nk-due__offices" aria-labelledby="offices">
      <h2 id="offices">{t('due.byOffice')}</h2>
      <ul>
        {list.offices.length > 1 && (
          <li>
            <a href={paths.due(view)} aria-current={list.office === null ? 'true' : undefined}>
              {t('due.all')}
            </a>{' '}
            <span className="nk-muted">
              {counts({ entries: sum('entries'), ties: sum('ties'), examples: sum('examples') })}
            </span>
          </li>
        )}
        {list.offices.map((office) => (
          <li key={office.id}>
            <a
              href={paths.due(view, { office: office.id })}
              aria-current={list.office === office.id ? 'true' : undefined}
            >
              <OfficeName t={t} lang={lang} office={office} />
            </a>{' '}
            <span className="nk-muted">{counts(office)}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
