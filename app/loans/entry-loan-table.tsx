// Loans that granted contacts of one entry.
import { label, type Lang, type Translator } from '../../lib/i18n/translator';
import type { EntryLoan } from '../../lib/loans/loans-of-entry';
import { LoanColumns, usualColumns, type Column } from './loan-columns';

export function EntryLoanTable({ t, lang, loans }: { t: Translator; lang: Lang; loans: readonly EntryLoan[] }) {
  const { amt, purpose, period, state } = usualColumns(t, lang);
  const ways: Column<EntryLoan> = {
    head: 'ways',
    cell: (loan) => loan.ways.map((way) => label(lang, 'channel', way)).join(', '),
  };
  const caption = t('loans.ofEntry.caption');
  return (
    <LoanColumns t={t} name={caption} caption={caption} loans={loans} columns={[amt, purpose, period, state, ways]} />
  );
}
