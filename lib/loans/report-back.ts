// Reporting back: what came of the contacts that were lent, in a word each and a note. It changes nothing in the network: an editor
// reads it and decides.
import { z } from 'zod';
import { requestKey } from '../../graph/model/changes';
import { DomainError } from '../../graph/model/errors';
import { reportOutcome } from '../../graph/model/loan-reports';
import { itemsOf, type StoredLoan } from '../../graph/model/loans';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { writeChange } from '../records/write-change';
import type { LoanDeps } from './deps';
import { sentence } from './loan-input';
import { hasBegun } from './may-report';
import { openLoan } from './open-loan';

const MOST_ITEMS = 500;
export const reportInput = z.strictObject({
  id: z.string().max(64),
  requestKey,
  items: z
    .array(
      z.strictObject({
        /** Id of an organisation or cooperation of the loan. */
        entry: z.string().max(200),
        /** Id of one of its contact points that were granted. */
        contact: z.string().max(200).optional(),
        outcome: reportOutcome,
        /** At most 1,000 characters, kept on one line. */
        note: sentence(0).optional(),
      }),
    )
    .min(1)
    .max(MOST_ITEMS),
});
type Item = z.output<typeof reportInput>['items'][number];

/** Whether it is of what this loan lent. */
function isLent(loan: StoredLoan, { entry, contact }: Item): boolean {
  const lent = itemsOf(loan).filter((one) => loan.granted?.includes(one.contact) && one.entry === entry);
  return contact === undefined ? lent.length > 0 : lent.some((one) => one.contact === contact);
}

/**
 * @returns the id of the loan, and how many notes were taken; the same request sent twice is taken once
 * @throws DomainError forbidden (no user of the loan), notFound, invalid (`items`: none, or not lent by this loan), conflict
 *   (`state`: it never ran), storeUnavailable
 */
export async function reportBack(
  deps: LoanDeps,
  actor: Actor,
  input: unknown,
  now: Date,
): Promise<{ id: string; notes: number }> {
  demand(actor, 'create', 'loanReport');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const { id: loanId, items, requestKey: key } = parseInput(reportInput, input);
  const change = { action: 'create', room: 'loans', requestKey: `${key}/report/${loanId}` } as const;
  const { result } = await writeChange(deps, actor, change, now, async (revision) => {
    const open = await openLoan(revision.tx, actor, loanId);
    const { loan, state, isBorrower } = open;
    if (!isBorrower) throw new DomainError('forbidden', { detail: { action: 'create', subject: 'loanReport' } });
    if (!hasBegun(open)) throw new DomainError('conflict', { param: 'state', detail: { current: state } });
    if (!items.every((item) => isLent(loan, item))) throw new DomainError('invalid', { param: 'items' });
    for (const item of items)
      await revision.put(
        { of: 'LoanReport', id: crypto.randomUUID() },
        { loan: loan.id, ...item, by: actor.id, at: now.toISOString() },
      );
    revision.about(loan.id);
    return JSON.stringify({ id: loan.id, notes: items.length });
  });
  return z.object({ id: z.string(), notes: z.int() }).parse(JSON.parse(result));
}
