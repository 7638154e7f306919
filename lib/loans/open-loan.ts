// A loan in the hand of somebody who acts on it: as it was decided last, in which state it is today, and on which side they stand.
import type { Transaction } from '../../graph/engine/port';
import type { Day } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import type { LoanState, StoredLoan } from '../../graph/model/loans';
import { findLoan, type LoanRow } from '../../graph/queries/loans';
import { worksAtOf } from '../../graph/queries/users';
import type { SignedIn } from '../auth/actor';
import { may } from '../auth/may';
import { loanDay } from './covered';
import { stateOn } from './loan-on-day';
import { mayStep, STEPS, type LoanStep } from './states';

export interface OpenLoan {
  loan: StoredLoan;
  /** Ids of who may use it. */
  users: string[];
  state: LoanState;
  day: Day;
  /** What whoever acts is to it. */
  isOfAmt: boolean;
  isBorrower: boolean;
  isOffice: boolean;
}

/** What somebody may see of the loans: all, or those of the Amt they work at. */
const sees = (actor: SignedIn, { loan }: LoanRow, amt: string | undefined): boolean =>
  may(actor, 'read', 'loan') || (may(actor, 'read', 'loan', 'own') && loan.amt === amt);

/** @throws DomainError notFound, also where it is another Amt's */
export async function openLoan(tx: Transaction, actor: SignedIn, id: string): Promise<OpenLoan> {
  const [found] = await findLoan.in(tx, { id });
  const [amt] = await worksAtOf.in(tx, { id: actor.id });
  if (!found || !sees(actor, found, amt?.organisation)) throw new DomainError('notFound', { param: 'id' });
  const { loan, users } = found;
  const day = await loanDay(tx);
  const isOfAmt = loan.amt === amt?.organisation;
  const isBorrower = users.includes(actor.id) && isOfAmt && may(actor, 'use', 'loan');
  return { loan, users, state: stateOn(loan, day), day, isOfAmt, isBorrower, isOffice: may(actor, 'decide', 'loan') };
}

/** Who borrows does not decide. */
export const maySide = ({ isBorrower, isOffice }: OpenLoan, step: LoanStep): boolean =>
  STEPS[step].by === 'borrower' ? isBorrower : isOffice && !isBorrower;

/** What whoever acts may do now. */
export const stepsFor = (open: OpenLoan): LoanStep[] =>
  (Object.keys(STEPS) as LoanStep[]).filter((step) => mayStep(step, open.state) && maySide(open, step));

/** @throws DomainError forbidden, conflict (`detail.current` is the state) */
export function demandStep(open: OpenLoan, step: LoanStep): void {
  if (!maySide(open, step)) throw new DomainError('forbidden', { detail: { action: step, subject: 'loan' } });
  if (!mayStep(step, open.state))
    throw new DomainError('conflict', { param: 'state', detail: { current: open.state } });
}
