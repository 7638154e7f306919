// Loans that granted contacts of one entry, as a table that becomes a list on a telephone.
import { label, type Lang, type Translator } from '../../lib/i18n/translator';
import type { EntryLoan } from '../../lib/loans/loans-of-entry';
import { paths } from '../../lib/paths';
import { LoanBadge } from './loan-badge';
import { periodText } from './loan-table';
import { German } from '../_ui/german';

export function EntryLoanTable({ t, lang, loans }: { t: Translator; lang: Lang; loans: readonly EntryLoan[] }) {
  const heads = ['number', 'amt', 'purpose', 'period', 'state', 'ways'] as const;
  return (
    <div className="nk-table__scroll" role="region" aria-label={t('loans.ofEntry.caption')} tabIndex={0}>
      <table className="nk-table nk-table--stacks" role="table">
        <caption className="kern-sr-only">{t('loans.ofEntry.caption')}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map((head) => (
              <th key={head} scope="col" role="columnheader">
                {t(`loans.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {loans.map((loan) => (
            <tr key={loan.id} role="row">
              <th scope="row" role="rowheader">
                <a href={paths.loan(loan.id)}>{t('loans.called', { number: loan.number })}</a>
              </th>
              <td role="cell" data-label={t('loans.head.amt')}>
                <German lang={lang}>{loan.amt.name}</German>
              </td>
              <td role="cell" data-label={t('loans.head.purpose')}>
                {label(lang, 'consent', loan.purpose)}: <span className="nk-loans__sentence">{loan.sentence}</span>
              </td>
              <td role="cell" data-label={t('loans.head.period')}>
                {periodText(t, lang, loan)}
              </td>
              <td role="cell" data-label={t('loans.head.state')}>
                <LoanBadge t={t} state={loan.state} />
              </td>
              <td role="cell" data-label={t('loans.head.ways')}>
                {loan.ways.map((way) => label(lang, 'channel', way)).join(', ')}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
