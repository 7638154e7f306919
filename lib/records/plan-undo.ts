// Whether a change can be undone, and why not: every record must still be as the change left it, nothing may rest on what it
// created, and what it took away must find again what it needs.
import type { Transaction } from '../../graph/engine/port';
import type { Touched } from '../../graph/model/changes';
import { latestChangeOfRecord, textOfRecord, type StoredChange } from '../../graph/queries/changes';
import {
  isRelationship,
  missingFor,
  readRecord,
  tiesOf,
  type NodeRef,
  type RecordRef,
  type Tie,
} from '../../graph/queries/records';
import { NODE_LABELS, RELATIONSHIP_ENDS } from '../../graph/queries/write-facts';
import { textOf } from './revision';
import { neededBy } from './rules/needed';

export type Block =
  /** `by` is null where the person is no longer known. */
  | { because: 'later'; change: string; at: string; by: string | null }
  /** It was changed, and no change tells of it: the dataset was loaded anew. */
  | { because: 'other' }
  /** Names of what rests on it; '' for accounts. */
  | { because: 'ties'; names: readonly string[] }
  | { because: 'missing'; ids: string[] }
  /** Somebody has withdrawn a consent: only they can give it again. */
  | { because: 'consent' };

/** Where facts were read: what others rest on stays, and is no reason to refuse. */
const PROOFS: readonly string[] = ['Source', 'Section', 'Quote'];
export const isProof = ({ of }: Pick<Touched, 'of'>): boolean => PROOFS.includes(of);

/** @returns null for what is no record of the network */
export function refOf({ of, id, start, end }: Touched): RecordRef | null {
  if (start !== undefined && end !== undefined)
    return of in RELATIONSHIP_ENDS ? { of: of as keyof typeof RELATIONSHIP_ENDS, id, start, end } : null;
  const label = NODE_LABELS.find((one) => one === of);
  return label ? { of: label, id } : null;
}

async function laterThan(tx: Transaction, change: StoredChange, record: Touched): Promise<Block> {
  const [later] = await latestChangeOfRecord.in(tx, { record: textOfRecord(record), after: change.number });
  return later ? { because: 'later', change: later.id, at: later.at, by: later.byName } : { because: 'other' };
}

const nameOf = ({ name, other, type }: Tie): string => (type === 'WORKS_AT' ? '' : (name ?? other ?? type));

async function restingOn(tx: Transaction, ref: NodeRef, change: StoredChange): Promise<Block | null> {
  const own = new Set(change.records.filter(({ before }) => before === null).map(({ id }) => id));
  const ties = (await tiesOf(tx, ref)).filter(
    ({ relationship, other }) => !own.has(relationship ?? '') && !own.has(other ?? ''),
  );
  return ties.length === 0 ? null : { because: 'ties', names: [...new Set(ties.map(nameOf))] };
}

async function missing(tx: Transaction, ref: RecordRef, record: Touched, change: StoredChange): Promise<Block | null> {
  if (record.before === null) return null;
  const back = new Set(change.records.filter(({ after }) => after === null).map(({ id }) => id));
  const ids = (await missingFor(tx, ref, record.before)).filter((id) => !back.has(id));
  return ids.length === 0 ? null : { because: 'missing', ids };
}

/** Undoing a restoration archives once more: refused for the same reasons as at the button. */
async function neededAgain(tx: Transaction, ref: RecordRef, { before, after }: Touched): Promise<Block | null> {
  const archives = before !== null && 'archivedAt' in before && after !== null && !('archivedAt' in after);
  if (!archives || (ref.of !== 'Organisation' && ref.of !== 'Cooperation')) return null;
  const names = await neededBy(tx, ref.of, ref.id);
  return names.length === 0 ? null : { because: 'ties', names };
}

const withdraws = ({ of, before, after }: Touched): boolean =>
  of === 'ContactPoint' && after?.['consentWithdrawn'] !== undefined && before?.['consentWithdrawn'] === undefined;

/** @returns why it cannot be undone now; nothing where it can */
export async function planUndo(tx: Transaction, change: StoredChange): Promise<Block[]> {
  const blocks: Block[] = [];
  for (const record of change.records) {
    const ref = refOf(record);
    if (!ref || isProof(record)) continue;
    if (withdraws(record)) {
      blocks.push({ because: 'consent' });
      continue;
    }
    const current = await readRecord(tx, ref);
    if (textOf(current) !== textOf(record.after)) {
      blocks.push(await laterThan(tx, change, record));
      continue;
    }
    const resting = record.before === null && !isRelationship(ref) ? await restingOn(tx, ref, change) : null;
    const block = resting ?? (await neededAgain(tx, ref, record)) ?? (await missing(tx, ref, record, change));
    if (block) blocks.push(block);
  }
  return [...new Map(blocks.map((block) => [JSON.stringify(block), block])).values()];
}
