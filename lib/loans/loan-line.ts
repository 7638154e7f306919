// What is said of a loan in a line of a list.
import type { Day } from '../../graph/model/day';
import { itemsOf, type LoanState, type StoredLoan } from '../../graph/model/loans';
import type { LoanRow } from '../../graph/queries/loans';
import type { LoanDeps } from './deps';
import { stateOn } from './loan-on-day';

export interface Named {
  id: string;
  name: string;
}
export interface LoanLine {
  id: string;
  number: number;
  state: LoanState;
  purpose: StoredLoan['purpose'];
  sentence: string;
  amt: Named;
  /** Null where the account is gone. */
  borrower: string | null;
  /** How many use it beside whoever is answerable. */
  moreUsers: number;
  from: Day;
  until: Day | null;
  /** Contact points asked for, and granted. */
  asked: number;
  granted: number;
}
type Names = ReadonlyMap<string, string>;
export const nameOfEntry = ({ index }: LoanDeps, id: string): string => {
  const all = index();
  return all.records[all.recordOf.get(id) ?? -1]?.name ?? id;
};

/** What is lent is an organisation's or a cooperation's. */
export const typeOfEntry = ({ index }: LoanDeps, id: string): 'organisation' | 'cooperation' => {
  const all = index();
  return all.records[all.recordOf.get(id) ?? -1]?.type === 'cooperation' ? 'cooperation' : 'organisation';
};

export function lineOf(deps: LoanDeps, { loan, users }: LoanRow, names: Names, day: Day): LoanLine {
  return {
    id: loan.id,
    number: loan.number,
    state: stateOn(loan, day),
    purpose: loan.purpose,
    sentence: loan.sentence,
    amt: { id: loan.amt, name: nameOfEntry(deps, loan.amt) },
    borrower: names.get(loan.borrower) ?? null,
    moreUsers: users.filter((one) => one !== loan.borrower).length,
    from: loan.from,
    until: loan.until ?? null,
    asked: itemsOf(loan).length,
    granted: loan.granted?.length ?? 0,
  };
}
