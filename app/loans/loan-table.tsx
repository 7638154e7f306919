// Loans of a list: those of one's own Amt, those that wait, all.
import type { Lang, Translator } from '../../lib/i18n/translator';
import type { LoanLine } from '../../lib/loans/loan-line';
import { LoanColumns, usualColumns, type Column } from './loan-columns';

interface Props {
  t: Translator;
  lang: Lang;
  items: readonly LoanLine[];
  list: 'mine' | 'open' | 'all';
}

export function LoanTable({ t, lang, items, list }: Props) {
  const { amt, purpose, state, period } = usualColumns(t, lang);
  const users: Column<LoanLine> = {
    head: 'users',
    cell: ({ borrower, moreUsers }) =>
      t('loans.usedByMore', { name: borrower ?? t('loans.goneUser'), more: moreUsers }),
  };
  const contacts: Column<LoanLine> = {
    head: 'contacts',
    cell: ({ granted, asked }) => t('loans.contacts', { granted, asked }),
  };
  const columns = [amt, users, purpose, state, period, contacts];
  return (
    <LoanColumns t={t} name={t('loans.title')} caption={t(`loans.caption.${list}`)} loans={items} columns={columns} />
  );
}
