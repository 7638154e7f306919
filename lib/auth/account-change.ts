// Every write to a user appends its change in the same transaction, erasing one too, as every write to the network does. The log
// knows whether there is a password, never its hash.
import type { Transaction } from '../../graph/engine/port';
import type { ChangeAction, Properties } from '../../graph/model/changes';
import { appendChange, takeNumber, userAsChanged } from '../../graph/queries/changes';
import { restLoansOf, whyRest } from '../loans/rest-loans';

interface Request {
  /** Id of a user, or `terminal` for the command of whoever runs the app. */
  by: string;
  /** Whose account. */
  user: string;
  action: ChangeAction;
  /** What the request is found by when it comes again, and what was kept for its answer. */
  requestKey?: string;
  result?: string;
}

async function readUser(tx: Transaction, id: string): Promise<Properties | null> {
  const [found] = await userAsChanged.in(tx, { id });
  if (!found) return null;
  const { user, worksAt, hasPassword } = found;
  return { ...user, hasPassword, ...(worksAt !== null && { worksAt }) };
}

/**
 * Does the work and notes the user before and after it; where nothing changed, nothing is noted. The turn is taken before
 * the work: nobody archives the organisation meanwhile that somebody is just being given to work at.
 */
export async function noteUserChange<T>(
  tx: Transaction,
  { by, user, action, requestKey, result: kept }: Request,
  now: Date,
  work: () => Promise<T>,
): Promise<T> {
  const number = await takeNumber(tx);
  const before = await readUser(tx, user);
  const result = await work();
  const after = await readUser(tx, user);
  if (JSON.stringify(before) === JSON.stringify(after)) return result;
  const id = crypto.randomUUID();
  await appendChange(tx, {
    id,
    number,
    at: now.toISOString(),
    by,
    action,
    room: 'accounts',
    why: undefined,
    undoes: undefined,
    requestKey: requestKey ?? `accounts/${id}`,
    result: kept,
    records: [{ of: 'User', id: user, before, after }],
    subjects: [user],
  });
  const because = before && after && whyRest(before, after);
  if (because) await restLoansOf(tx, { user, by, because }, now);
  return result;
}
