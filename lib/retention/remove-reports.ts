// Removes reports that were dealt with long ago. That they were removed is a change, without a word of what they said.
import type { Transaction } from '../../graph/engine/port';
import { appendChange, takeNumber } from '../../graph/queries/changes';
import { removeReportsDoneBefore } from '../../graph/queries/loan-reports';
import type { SignedIn } from '../auth/actor';

/** @param before a UTC instant @returns how many there were */
export async function removeReportsIn(tx: Transaction, actor: SignedIn, before: string, now: Date): Promise<number> {
  const number = await takeNumber(tx);
  const gone = await removeReportsDoneBefore(tx, before);
  if (gone.length === 0) return 0;
  await appendChange(tx, {
    id: crypto.randomUUID(),
    number,
    at: now.toISOString(),
    by: actor.id,
    action: 'delete',
    room: 'loans',
    why: undefined,
    undoes: undefined,
    requestKey: `${actor.id}/${crypto.randomUUID()}`,
    result: undefined,
    records: gone.map(({ id }) => ({ of: 'LoanReport', id, before: null, after: null })),
    subjects: gone.map(({ loan }) => loan),
  });
  return gone.length;
}
