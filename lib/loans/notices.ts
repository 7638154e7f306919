// What is to be said of a loan on a day though nobody has done anything: it ends soon, has ended, is overdue, is to be reviewed.
// Worked out from the loan and the day alone, so that whoever comes late says what is true then, and nothing of what was.
import { dayAfter, type Day } from '../../graph/model/day';
import type { LoanState, StoredLoan } from '../../graph/model/loans';
import type { MailKind } from '../../graph/model/mail';
import { berlinDay } from '../config/clock';
import { DAYS_TO_CONFIRM, stateOn, type LoanDays } from './loan-on-day';
import { givesAccess } from './states';

/** So many days before its end a loan is said to end soon; then once more. */
export const DAYS_BEFORE_END = 14;
const LAST_DAYS = 3;
/** So many days before its review is missed. */
export const DAYS_BEFORE_REVIEW = 30;
/** An app that was away for longer says nothing more of it. */
const DAYS_OVERDUE = 30;

export interface Notice {
  kind: Extract<MailKind, 'endsIn14' | 'endsIn3' | 'ended' | 'overdue' | 'reviewDue'>;
  /** The day that it is about: the last of the loan, or that of its review. */
  day: Day;
}
type Told = LoanDays & Pick<StoredLoan, 'decidedAt'>;

/** Whether it ends within so many days; who has only just been told of its end is not told again. */
function endsWithin(loan: Told, day: Day, days: number): boolean {
  if (loan.until === undefined) return false;
  const first = dayAfter(loan.until, -days);
  const decided = loan.decidedAt === undefined ? loan.from : berlinDay(new Date(loan.decidedAt));
  return day >= first && loan.from <= first && decided <= first;
}

function noticesWhileItRuns(loan: Told, day: Day): Notice[] {
  const { until, reviewBy } = loan;
  const last = endsWithin(loan, day, LAST_DAYS);
  const kind = last ? 'endsIn3' : 'endsIn14';
  return [
    ...(until !== undefined && (last || (endsWithin(loan, day, DAYS_BEFORE_END) && day < dayAfter(until, -LAST_DAYS)))
      ? [{ kind, day: until } as const]
      : []),
    ...(reviewIsNear(loan, day) && reviewBy !== undefined ? [{ kind: 'reviewDue', day: reviewBy } as const] : []),
  ];
}

/** Whether a standing loan is to be reviewed soon. */
export const reviewIsNear = ({ reviewBy }: Pick<LoanDays, 'reviewBy'>, day: Day): boolean =>
  reviewBy !== undefined && day >= dayAfter(reviewBy, -DAYS_BEFORE_REVIEW) && day <= reviewBy;

/** @param day in Berlin; never before one that the store has already seen */
export function dueNotices(loan: Told, day: Day): Notice[] {
  const state: LoanState = stateOn(loan, day);
  const ended = loan.endedOn ?? loan.until;
  if (givesAccess(state)) return noticesWhileItRuns(loan, day);
  if (ended === undefined) return [];
  if (state === 'expired') return [{ kind: 'ended', day: ended }];
  const isLate = day > dayAfter(ended, DAYS_TO_CONFIRM + DAYS_OVERDUE);
  return state === 'overdue' && !isLate ? [{ kind: 'overdue', day: ended }] : [];
}
