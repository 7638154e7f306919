// Whoever is answerable for a loan is disabled, moves to another Amt or goes: the loan rests until an editor decides. It is
// written with the change of the account, so that whoever comes back does not find the loan running again.
import type { Transaction } from '../../graph/engine/port';
import type { Properties } from '../../graph/model/changes';
import type { RestReason } from '../../graph/model/loans';
import { appendChange, takeNumber } from '../../graph/queries/changes';
import { loansBorrowedBy } from '../../graph/queries/loans';
import { makeRevision } from '../records/revision';
import { BY_ITSELF } from './states';

/** What a user was before and is after a change of the account; null: gone. */
export function whyRest(before: Properties | null, after: Properties | null): RestReason | null {
  if (before === null) return null;
  if (after === null || (after['disabled'] === true && before['disabled'] !== true)) return 'borrowerDisabled';
  return before['worksAt'] !== after['worksAt'] ? 'borrowerMoved' : null;
}

/** Loans that are over stay as they are; one that was only asked for is the office's to decide. */
const CAN_REST: readonly string[] = [...BY_ITSELF.begins.from, ...BY_ITSELF.rests.from];

/** @param by id of whoever changes the account */
export async function restLoansOf(
  tx: Transaction,
  { user, by, because }: { user: string; by: string; because: RestReason },
  now: Date,
): Promise<void> {
  for (const { loan, users } of await loansBorrowedBy.in(tx, { user })) {
    if (!CAN_REST.includes(loan.state) || loan.restsBecause !== undefined) continue;
    const revision = makeRevision(tx);
    const { id: loanId, ...rest } = loan;
    await revision.put({ of: 'Loan', id: loanId }, { ...rest, users, restsBecause: because });
    const id = crypto.randomUUID();
    await appendChange(tx, {
      id,
      number: await takeNumber(tx),
      at: now.toISOString(),
      by,
      action: 'change',
      room: 'loans',
      why: undefined,
      undoes: undefined,
      requestKey: `loans/${id}`,
      result: undefined,
      records: revision.records(),
      subjects: revision.subjects(),
    });
  }
}
