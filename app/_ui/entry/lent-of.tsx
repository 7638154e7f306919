// The ways from an entry to who was given its contacts, and to what was reported of it: for the office and auditors.
import type { EntryType } from '../../../graph/model/ids';
import type { Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';

interface Props {
  t: Translator;
  entry: { id: string; type: EntryType };
  /** Reports that wait for the office; none for who may not read them. */
  reports: number;
}

export function LentOf({ t, entry, reports }: Props) {
  return (
    <>
      <a className="nk-button nk-button--secondary" href={paths.entryLoans(entry)}>
        {t('loans.ofEntry.link')}
      </a>
      {reports > 0 && (
        <a className="nk-button nk-button--secondary" href={paths.entryLoans(entry, 'reports')}>
          {t('reports.list.link', { count: reports })}
        </a>
      )}
    </>
  );
}
