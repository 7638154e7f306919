// The loans that an organisation, a cooperation or a user has to do with, for their information (Art. 15 DSGVO): who was given what of
// theirs, for what, until when, and who decided it. Persons are named by ids only.
import type { Transaction } from '../../graph/engine/port';
import { itemsOf, type LoanState, type StoredLoan } from '../../graph/model/loans';
import { namesOf } from '../../graph/queries/records';
import { allLoans, type LoanRow } from '../../graph/queries/loans';
import { loanDay } from '../loans/covered';
import { stateOn } from '../loans/loan-on-day';

interface ToldLoan extends Pick<
  StoredLoan,
  'id' | 'number' | 'purpose' | 'sentence' | 'legalBasis' | 'from' | 'requestedAt'
> {
  /** The Amt that borrows; its name is null where it is not in the directory any more. */
  amt: { id: string; name: string | null };
  /** On the day of the file, and as it was decided last. */
  state: LoanState;
  decided: LoanState;
  /** Null for a standing one. */
  until: string | null;
  endedOn: string | null;
  /** Ids of users: who is answerable, who may use it, who granted or refused it. */
  borrower: string;
  users: string[];
  decidedBy: string | null;
  decidedAt: string | null;
}
export interface LoanOfEntry extends ToldLoan {
  /** `lent`: contacts of it were asked for or lent; `borrowed`: it is the Amt. */
  as: ('lent' | 'borrowed')[];
  /** Ids of its contact points; those of others are no matter of this file. */
  asked: string[];
  granted: string[];
}
export interface LoanOfUser extends ToldLoan {
  as: ('borrower' | 'user' | 'decided')[];
  /** All that is stored, words and ids of contact points included. */
  stored: StoredLoan;
}

type Names = ReadonlyMap<string, string | null>;
const tell = ({ loan, users }: LoanRow, names: Names, day: string): ToldLoan => ({
  id: loan.id,
  number: loan.number,
  amt: { id: loan.amt, name: names.get(loan.amt) ?? null },
  purpose: loan.purpose,
  sentence: loan.sentence,
  legalBasis: loan.legalBasis,
  state: stateOn(loan, day),
  decided: loan.state,
  from: loan.from,
  until: loan.until ?? null,
  endedOn: loan.endedOn ?? null,
  requestedAt: loan.requestedAt,
  borrower: loan.borrower,
  users,
  decidedBy: loan.decidedBy ?? null,
  decidedAt: loan.decidedAt ?? null,
});

/** Those for which `told` has something to say, the latest first. */
async function tellThose<T>(tx: Transaction, told: (row: LoanRow) => T | null): Promise<(ToldLoan & T)[]> {
  const rows = (await allLoans.in(tx, {})).flatMap((row) => {
    const more = told(row);
    return more === null ? [] : [{ row, more }];
  });
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ row }) => row.loan.amt))];
  const names = new Map((await namesOf.in(tx, { ids })).map(({ id, name }) => [id, name]));
  const day = await loanDay(tx);
  return rows.map(({ row, more }) => ({ ...tell(row, names, day), ...more }));
}

export const loansAboutEntry = (tx: Transaction, entry: string): Promise<LoanOfEntry[]> =>
  tellThose(tx, ({ loan }) => {
    const asked = itemsOf(loan).flatMap((item) => (item.entry === entry ? [item.contact] : []));
    const as: LoanOfEntry['as'] = [];
    if (asked.length > 0) as.push('lent');
    if (loan.amt === entry) as.push('borrowed');
    return as.length === 0 ? null : { as, asked, granted: asked.filter((one) => loan.granted?.includes(one)) };
  });

export const loansAboutUser = (tx: Transaction, user: string): Promise<LoanOfUser[]> =>
  tellThose(tx, ({ loan, users }) => {
    const as: LoanOfUser['as'] = [];
    if (loan.borrower === user) as.push('borrower');
    if (users.includes(user)) as.push('user');
    if (loan.decidedBy === user) as.push('decided');
    return as.length === 0 ? null : { as, stored: loan };
  });
