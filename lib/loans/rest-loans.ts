// Whoever is answerable for a loan is disabled, moves to another Amt or goes: the loan rests until an editor decides. It is
// written with the change of the account, so that whoever comes back does not find the loan running again.
import type { Transaction } from '../../graph/engine/port';
import type { Properties } from '../../graph/model/changes';
import type { RestReason, StoredLoan } from '../../graph/model/loans';
import { appendChange, takeNumber, userAsChanged } from '../../graph/queries/changes';
import { loansBorrowedBy, loansUsedBy, type LoanRow } from '../../graph/queries/loans';
import { makeRevision } from '../records/revision';
import { BY_ITSELF } from './states';

/** What a user was before and is after a change of the account. */
export function whyRest(before: Properties, after: Properties): RestReason | null {
  if (after['disabled'] === true && before['disabled'] !== true) return 'borrowerDisabled';
  return before['worksAt'] !== after['worksAt'] ? 'borrowerMoved' : null;
}

/** Why a loan would rest from the day it begins: whoever asked for it may be gone by the time it is granted. */
export async function whyRestsAtOnce(
  tx: Transaction,
  { borrower, amt }: Pick<StoredLoan, 'borrower' | 'amt'>,
): Promise<RestReason | undefined> {
  const [found] = await userAsChanged.in(tx, { id: borrower });
  if (!found) return 'borrowerErased';
  if (found.user['disabled'] === true) return 'borrowerDisabled';
  return found.worksAt === amt ? undefined : 'borrowerMoved';
}

/** Loans that are over stay as they are; one that was only asked for is the office's to decide. */
const CAN_REST: readonly string[] = [...BY_ITSELF.begins.from, ...BY_ITSELF.rests.from];

interface Rest {
  user: string;
  /** Id of whoever changes the account. */
  by: string;
}

async function writeLoan(
  tx: Transaction,
  { loan: { id: loanId, ...before }, users }: LoanRow,
  after: Partial<StoredLoan>,
  by: string,
  now: Date,
): Promise<void> {
  const revision = makeRevision(tx);
  await revision.put({ of: 'Loan', id: loanId }, { ...before, ...after, users });
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

export async function restLoansOf(
  tx: Transaction,
  { user, by, because }: Rest & { because: RestReason },
  now: Date,
): Promise<void> {
  for (const row of await loansBorrowedBy.in(tx, { user }))
    if (CAN_REST.includes(row.loan.state) && row.loan.restsBecause === undefined)
      await writeLoan(tx, row, { restsBecause: because }, by, now);
}

/**
 * Before a user is erased: they are taken off every loan, and those that they were answerable for rest. A question that nobody is
 * left to answer is the office's again, which would otherwise never see it.
 */
export async function leaveLoans(tx: Transaction, { user, by }: Rest, now: Date): Promise<void> {
  for (const { loan, users } of await loansUsedBy.in(tx, { user })) {
    const left = users.filter((one) => one !== user);
    const rests = loan.borrower === user && CAN_REST.includes(loan.state);
    const isUnanswered = loan.state === 'asked' && left.length === 0;
    const after: Partial<StoredLoan> = {
      ...(rests && { restsBecause: 'borrowerErased' }),
      ...(isUnanswered && { state: 'requested' }),
    };
    await writeLoan(tx, { loan, users: left }, after, by, now);
  }
}
