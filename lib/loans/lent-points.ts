// Which contact points a loan lends to one of its users now, still without their values. Asked within the transaction that
// goes on to read them, so that a loan that ended a moment ago gives nothing.
import type { Transaction } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import type { SignedIn } from '../auth/actor';
import { readSeen, type Seen } from '../directory/entry/reach';
import { followMerges } from '../directory/follow-merges';
import { lentNow, lookWith } from './covered';
import type { LoanDeps } from './deps';
import { openLoan, type OpenLoan } from './open-loan';
import { givesAccess } from './states';

/** Of a loan that gives access, to one of its users. `others` are the points of its organisations that everybody sees. */
export async function findLentPoints(
  { index }: Pick<LoanDeps, 'index'>,
  tx: Transaction,
  actor: SignedIn,
  { loan: { id, grantedOf = [] } }: Pick<OpenLoan, 'loan'>,
): Promise<{ lent: Seen[]; others: Seen[] }> {
  const ids = new Set((await lentNow(tx, actor.id)).get(id));
  const { recordOf } = index();
  const entries = await followMerges(tx, (entry) => recordOf.has(entry), grantedOf);
  const looking = lookWith(actor, ids);
  const { seen } = await readSeen({ tx, examples: true, looking }, [...new Set(entries.values())]);
  return {
    lent: seen.filter((one) => ids.has(one.id)),
    others: seen.filter((one) => !ids.has(one.id) && one.visibility === 'public'),
  };
}

/**
 * @param id of the loan
 * @throws DomainError notFound, forbidden (somebody else uses it), notRunning (`detail.current` is the state)
 */
export async function openRunningLoan(tx: Transaction, actor: SignedIn, id: string): Promise<OpenLoan> {
  const open = await openLoan(tx, actor, id);
  if (!open.isBorrower) throw new DomainError('forbidden', { detail: { action: 'read', subject: 'loanFile' } });
  if (!givesAccess(open.state)) throw new DomainError('notRunning', { detail: { current: open.state } });
  return open;
}
