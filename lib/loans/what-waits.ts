// What waits for a reader: loans of theirs that end soon, ask for an answer or for the word that copies are deleted; for the office,
// how many wait for it, and which are to be reviewed. Worked out from the loans at each reading, and kept nowhere.
import type { Transaction } from '../../graph/engine/port';
import { dayAfter, type Day } from '../../graph/model/day';
import { failedMails } from '../../graph/queries/mail';
import { loansToWatch, loansToWatchOf, type WatchedLoan } from '../../graph/queries/loans';
import { isSignedIn, type Actor, type SignedIn } from '../auth/actor';
import { may } from '../auth/may';
import { loanDay } from './covered';
import type { LoanDeps } from './deps';
import { WAITS } from './list-loans';
import { stateOn } from './loan-on-day';
import { DAYS_BEFORE_END, reviewIsNear } from './notices';
import { givesAccess, mayStep } from './states';

export interface WaitingLoan {
  kind: 'asked' | 'endsSoon' | 'toConfirm' | 'review';
  id: string;
  number: number;
  /** Its last day, the day it ended, or the last day for the review; null for what has none. */
  day: Day | null;
}
export interface WhatWaits {
  loans: WaitingLoan[];
  /** How many wait for the office; 0 for everybody else. */
  forOffice: number;
}

const NOTHING: WhatWaits = { loans: [], forOffice: 0 };

function ofBorrower({ loan }: WatchedLoan, day: Day): WaitingLoan[] {
  const { id, number, until } = loan;
  const state = stateOn(loan, day);
  if (state === 'asked') return [{ kind: 'asked', id, number, day: null }];
  if (mayStep('confirmDeletion', state)) return [{ kind: 'toConfirm', id, number, day: loan.endedOn ?? until ?? null }];
  const isNear = until !== undefined && day >= dayAfter(until, -DAYS_BEFORE_END);
  return givesAccess(state) && isNear ? [{ kind: 'endsSoon', id, number, day: until }] : [];
}

async function readWaiting(tx: Transaction, actor: SignedIn): Promise<WhatWaits> {
  const decides = may(actor, 'decide', 'loan');
  const rows = decides ? await loansToWatch.in(tx, {}) : await loansToWatchOf.in(tx, { user: actor.id });
  if (rows.length === 0) return NOTHING;
  const day = await loanDay(tx);
  const own = rows.filter(({ users }) => users.includes(actor.id)).flatMap((row) => ofBorrower(row, day));
  if (!decides) return { loans: own, forOffice: 0 };
  const reviews = rows
    .filter(({ loan }) => givesAccess(stateOn(loan, day)) && reviewIsNear(loan, day))
    .map(({ loan }): WaitingLoan => ({ kind: 'review', id: loan.id, number: loan.number, day: loan.reviewBy ?? null }));
  const forOffice = rows.filter(({ loan }) => WAITS.includes(stateOn(loan, day))).length;
  return { loans: [...own, ...reviews], forOffice };
}

/** Nothing for whoever uses no loans and decides on none. @throws DomainError storeUnavailable */
export async function whatWaits({ engine }: Pick<LoanDeps, 'engine'>, actor: Actor): Promise<WhatWaits> {
  if (!isSignedIn(actor) || !may(actor, 'use', 'loan')) return NOTHING;
  return engine.read((tx) => readWaiting(tx, actor));
}

/** How many mails the office should know of since nobody has got them; 0 for everybody else. */
export async function mailsGivenUp({ engine }: Pick<LoanDeps, 'engine'>, actor: Actor): Promise<number> {
  if (!may(actor, 'decide', 'loan')) return 0;
  const [row] = await failedMails.ask(engine, {});
  return row?.mails ?? 0;
}
