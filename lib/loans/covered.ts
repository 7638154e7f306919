// Which contact points somebody may read because of a loan: decided anew at each reading, so that a loan that ends is over
// everywhere with the same second, in open sessions too.
import type { Transaction } from '../../graph/engine/port';
import { latestDaySeen, lentTo } from '../../graph/queries/loans';
import { isSignedIn, type Actor } from '../auth/actor';
import type { Looking } from '../auth/contact-rule';
import { may } from '../auth/may';
import { wallDay } from '../config/clock';
import { stateOn } from './loan-on-day';
import { givesAccess } from './states';

const NONE: ReadonlySet<string> = new Set();

/** The day that loans run by: the wall clock in Berlin, and never before a day that the store has seen. */
export async function loanDay(tx: Transaction): Promise<string> {
  const [seen] = await latestDaySeen.in(tx, {});
  const today = wallDay();
  return seen && seen.day > today ? seen.day : today;
}

/** Ids of contact points. Those whose consent has ended are among them: that is for the rule of contacts. */
async function coveredContacts(tx: Transaction, actor: Actor): Promise<ReadonlySet<string>> {
  if (!isSignedIn(actor) || !may(actor, 'borrow', 'contact', 'internal')) return NONE;
  const lent = await lentTo.in(tx, { user: actor.id });
  if (lent.length === 0) return NONE;
  const day = await loanDay(tx);
  const covered = new Set<string>();
  for (const { loan, contacts, worksAt, disabled } of lent)
    if (!disabled && worksAt === loan.amt && givesAccess(stateOn(loan, day)))
      for (const contact of contacts) covered.add(contact);
  return covered;
}

/** How somebody looks at contacts now: what every reading of contacts asks the rule with. */
export const lookAs = async (tx: Transaction, actor: Actor): Promise<Looking> => ({
  actor,
  wallDay: wallDay(),
  many: false,
  covered: await coveredContacts(tx, actor),
});
