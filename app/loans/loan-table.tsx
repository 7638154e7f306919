// Loans as a table that becomes a list on a telephone.
import { formatDate } from '../../lib/i18n/format';
import { label, type Lang, type Translator } from '../../lib/i18n/translator';
import type { LoanLine } from '../../lib/loans/loan-line';
import { paths } from '../../lib/paths';
import { German } from '../_ui/german';
import { LoanBadge } from './loan-badge';

interface Props {
  t: Translator;
  lang: Lang;
  items: readonly LoanLine[];
  list: 'mine' | 'open' | 'all';
}

export function LoanTable({ t, lang, items, list }: Props) {
  return (
    <div className="nk-table__scroll" role="region" aria-label={t('loans.title')} tabIndex={0}>
      <table className="nk-table nk-table--stacks" role="table">
        <caption className="kern-sr-only">{t(`loans.caption.${list}`)}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {(['number', 'amt', 'users', 'purpose', 'state', 'period', 'contacts'] as const).map((head) => (
              <th key={head} scope="col" role="columnheader">
                {t(`loans.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((loan) => (
            <tr key={loan.id} role="row">
              <th scope="row" role="rowheader">
                <a href={paths.loan(loan.id)}>{t('loans.called', { number: loan.number })}</a>
              </th>
              <td role="cell" data-label={t('loans.head.amt')}>
                <German lang={lang}>{loan.amt.name}</German>
              </td>
              <td role="cell" data-label={t('loans.head.users')}>
                {t('loans.usedByMore', { name: loan.borrower ?? t('loans.goneUser'), more: loan.moreUsers })}
              </td>
              <td role="cell" data-label={t('loans.head.purpose')}>
                {label(lang, 'consent', loan.purpose)}: <span className="nk-loans__sentence">{loan.sentence}</span>
              </td>
              <td role="cell" data-label={t('loans.head.state')}>
                <LoanBadge t={t} state={loan.state} />
              </td>
              <td role="cell" data-label={t('loans.head.period')}>
                {periodText(t, lang, loan)}
              </td>
              <td role="cell" data-label={t('loans.head.contacts')}>
                {t('loans.contacts', { granted: loan.granted, asked: loan.asked })}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

export const periodText = (t: Translator, lang: Lang, { from, until }: Pick<LoanLine, 'from' | 'until'>): string =>
  until === null
    ? t('loans.standingFrom', { from: formatDate(lang, from) })
    : t('loans.fromUntil', { from: formatDate(lang, from), until: formatDate(lang, until) });
