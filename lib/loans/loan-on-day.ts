// In which state a loan is on a day. What is stored is what somebody decided last; what time brings about is worked out at
// each reading, so that it holds from the first second of a day without a job that could fail.
import { dayAfter, type Day } from '../../graph/model/day';
import type { LoanState, StoredLoan } from '../../graph/model/loans';
import { BY_ITSELF } from './states';

/** Days that a borrower has to confirm that copies are deleted. */
export const DAYS_TO_CONFIRM = 14;

/** What the days of a loan are worked out from. */
export type LoanDays = Pick<StoredLoan, 'state' | 'from' | 'until' | 'reviewBy' | 'restsBecause' | 'endedOn'>;

const is = (states: readonly LoanState[], state: LoanState): boolean => states.includes(state);

/** @param day in Berlin; never before one that the store has already seen */
export function stateOn(loan: LoanDays, day: Day): LoanState {
  let { state } = loan;
  if (is(BY_ITSELF.begins.from, state) && day >= loan.from) state = BY_ITSELF.begins.to;
  if (is(BY_ITSELF.rests.from, state) && (loan.restsBecause !== undefined || reviewIsMissed(loan, day)))
    state = BY_ITSELF.rests.to;
  if (is(BY_ITSELF.expires.from, state) && loan.until !== undefined && day > loan.until) state = BY_ITSELF.expires.to;
  const ended = state === 'expired' ? loan.until : loan.endedOn;
  if (is(BY_ITSELF.isOverdue.from, state) && ended !== undefined && day > dayAfter(ended, DAYS_TO_CONFIRM))
    state = BY_ITSELF.isOverdue.to;
  return state;
}

export const reviewIsMissed = ({ reviewBy }: Pick<LoanDays, 'reviewBy'>, day: Day): boolean =>
  reviewBy !== undefined && day > reviewBy;
