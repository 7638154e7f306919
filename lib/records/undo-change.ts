// Undoing a change: a new change that writes every record as it was before. Nothing is taken out of the log.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import { requestKey, type Touched } from '../../graph/model/changes';
import { findChange } from '../../graph/queries/changes';
import { countFactsOn, isRelationship, tiesOf } from '../../graph/queries/records';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import { isProof, planUndo, refOf, type Block } from './plan-undo';
import { textOf, type Revision } from './revision';
import { writeChange } from './write-change';

const LONGEST_WHY = 300;
const undoInput = z.strictObject({
  change: z.string().max(60),
  why: z.string().trim().max(LONGEST_WHY).default(''),
  requestKey,
});

/** Why a change cannot be undone; nothing where it can. @throws DomainError forbidden, invalid, notFound */
export async function readUndo({ engine }: RecordsDeps, actor: Actor, input: unknown): Promise<Block[]> {
  demand(actor, 'change', 'record');
  const { change } = parseInput(undoInput.pick({ change: true }), input);
  return engine.read(async (tx) => {
    const [found] = await findChange.in(tx, { id: change });
    if (found?.change.room !== 'network') throw new DomainError('notFound', { param: 'change' });
    return planUndo(tx, found.change);
  });
}

/** A source, section or quote goes only where nothing else rests on it, and comes back only where there is none. */
async function putProof(revision: Revision, record: Touched): Promise<void> {
  const ref = refOf(record);
  if (!ref || isRelationship(ref)) return;
  const current = await revision.read(ref);
  if (textOf(current) !== textOf(record.after)) return;
  if (record.before === null) {
    const resting =
      (await tiesOf(revision.tx, ref)).length + (ref.of === 'Quote' ? await countFactsOn(revision.tx, ref.id) : 0);
    if (resting > 0) return;
  }
  await revision.put(ref, record.before);
}

/**
 * @returns the id of the new change, also where the request came before; null where all was as before already
 * @throws DomainError forbidden, invalid, notFound, dependent (`detail.blocks`), storeUnavailable
 */
export async function undoChange(deps: RecordsDeps, actor: Actor, input: unknown, now: Date): Promise<string | null> {
  demand(actor, 'change', 'record');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const asked = parseInput(undoInput, input);
  const request = {
    action: 'undo',
    why: asked.why === '' ? undefined : asked.why,
    undoes: asked.change,
    requestKey: asked.requestKey,
  } as const;
  const { change } = await writeChange(deps, actor, request, now, async (revision) => {
    const [found] = await findChange.in(revision.tx, { id: asked.change });
    if (found?.change.room !== 'network') throw new DomainError('notFound', { param: 'change' });
    const blocks = await planUndo(revision.tx, found.change);
    if (blocks.length > 0) throw new DomainError('dependent', { detail: { blocks } });
    // What was written last goes first: relationships before their ends, facts before their quotes.
    for (const record of found.change.records.toReversed()) {
      const ref = refOf(record);
      if (isProof(record)) await putProof(revision, record);
      else if (ref) await revision.put(ref, record.before);
    }
    for (const subject of found.subjects) revision.about(subject);
    return asked.change;
  });
  return change;
}
