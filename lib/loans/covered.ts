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

/**
 * Of each loan that gives somebody access now, by its id, the contact points that it lends. Those whose consent has ended are
 * among them: that is for the rule of contacts.
 */
export async function lentNow(tx: Transaction, user: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const lent = await lentTo.in(tx, { user });
  if (lent.length === 0) return new Map();
  const day = await loanDay(tx);
  const gives = lent.filter(
    ({ loan, worksAt, disabled }) => !disabled && worksAt === loan.amt && givesAccess(stateOn(loan, day)),
  );
  return new Map(gives.map(({ loan, contacts }) => [loan.id, contacts]));
}

/** Ids of contact points. */
async function coveredContacts(tx: Transaction, actor: Actor): Promise<ReadonlySet<string>> {
  if (!isSignedIn(actor) || !may(actor, 'borrow', 'contact', 'internal')) return NONE;
  return new Set([...(await lentNow(tx, actor.id)).values()].flat());
}

/**
 * For what is given out: whoever shows something where it is kept says so.
 * @param covered ids of the contact points that a loan lends them
 */
export const lookWith = (actor: Actor, covered: ReadonlySet<string>): Looking => ({
  actor,
  purpose: 'givenOut',
  wallDay: wallDay(),
  many: false,
  covered,
});

/** How somebody looks at contacts now: what every reading of contacts asks the rule with. */
export const lookAs = async (tx: Transaction, actor: Actor): Promise<Looking> =>
  lookWith(actor, await coveredContacts(tx, actor));
