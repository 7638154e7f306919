// The tables of loans: each becomes a list on a telephone, and takes the columns that it shows from here.
import type { ReactNode } from 'react';
import { formatDate } from '../../lib/i18n/format';
import { label, type Lang, type Translator } from '../../lib/i18n/translator';
import type { LoanLine } from '../../lib/loans/loan-line';
import { paths } from '../../lib/paths';
import { German } from '../_ui/german';
import { LoanBadge } from './loan-badge';

type Shown = Pick<LoanLine, 'id' | 'number' | 'state' | 'purpose' | 'sentence' | 'amt' | 'from' | 'until'>;
export interface Column<L> {
  head: 'amt' | 'users' | 'purpose' | 'state' | 'period' | 'contacts' | 'ways';
  cell: (loan: L) => ReactNode;
}

export const periodText = (t: Translator, lang: Lang, { from, until }: Pick<LoanLine, 'from' | 'until'>): string =>
  until === null
    ? t('loans.standingFrom', { from: formatDate(lang, from) })
    : t('loans.fromUntil', { from: formatDate(lang, from), until: formatDate(lang, until) });

/** Those that every table of loans has. */
export const usualColumns = (t: Translator, lang: Lang) =>
  ({
    amt: { head: 'amt', cell: ({ amt }) => <German lang={lang}>{amt.name}</German> },
    purpose: {
      head: 'purpose',
      cell: ({ purpose, sentence }) => (
        <>
          {label(lang, 'consent', purpose)}: <span className="nk-loans__sentence">{sentence}</span>
        </>
      ),
    },
    state: { head: 'state', cell: ({ state }) => <LoanBadge t={t} state={state} /> },
    period: { head: 'period', cell: (loan) => periodText(t, lang, loan) },
  }) as const satisfies Record<string, Column<Shown>>;

interface Props<L> {
  t: Translator;
  name: string;
  caption: string;
  loans: readonly L[];
  columns: readonly Column<L>[];
}

export function LoanColumns<L extends Shown>({ t, name, caption, loans, columns }: Props<L>) {
  return (
    <div className="nk-table__scroll" role="region" aria-label={name} tabIndex={0}>
      <table className="nk-table nk-table--stacks" role="table">
        <caption className="kern-sr-only">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {['number' as const, ...columns.map(({ head }) => head)].map((head) => (
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
              {columns.map(({ head, cell }) => (
                <td key={head} role="cell" data-label={t(`loans.head.${head}`)}>
                  {cell(loan)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
