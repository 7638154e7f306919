// A report is dealt with: an editor read it, and says what became of it.
import { z } from 'zod';
import { requestKey } from '../../graph/model/changes';
import { DomainError } from '../../graph/model/errors';
import { became } from '../../graph/model/loan-reports';
import { findReport } from '../../graph/queries/loan-reports';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { writeChange } from '../records/write-change';
import type { LoanDeps } from './deps';

const settleInput = z.strictObject({
  id: z.string().max(64),
  became,
  /** Id of the entry that shows what became of it. */
  of: z.string().max(200).optional(),
  requestKey,
});

/** What somebody else has dealt with meanwhile stays as they left it. @throws DomainError forbidden, notFound, storeUnavailable */
export async function settleReport(deps: LoanDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'change', 'loanReport');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const asked = parseInput(settleInput, input);
  const change = { action: 'change', room: 'loans', requestKey: asked.requestKey } as const;
  await writeChange(deps, actor, change, now, async (revision) => {
    const [found] = await findReport.in(revision.tx, { id: asked.id });
    if (!found) throw new DomainError('notFound', { param: 'id' });
    const { id, ...report } = found.report;
    if (report.doneAt !== undefined) return id;
    const done = { doneAt: now.toISOString(), doneBy: actor.id, became: asked.became, becameOf: asked.of };
    await revision.put({ of: 'LoanReport', id }, { ...report, ...done });
    revision.about(report.loan);
    return id;
  });
}
