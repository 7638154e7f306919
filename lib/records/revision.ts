// What one change does to the records, noted while it is done: each as it was before, and as it is after.
import type { Transaction } from '../../graph/engine/port';
import type { Properties, Touched } from '../../graph/model/changes';
import { inStoredOrder, isRelationship, readRecord, writeRecord, type RecordRef } from '../../graph/queries/records';

/** What may be handed to `put`: what is undefined or empty is not stored. */
export type Given = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>;

export interface Revision {
  readonly tx: Transaction;
  read(ref: RecordRef): Promise<Properties | null>;
  /** Writes a record as a whole; null deletes it. What is as it was before is not noted. */
  put(ref: RecordRef, after: Given | Properties | null): Promise<void>;
  /** Whose history this change belongs to, beside the nodes it writes: the id of an entry. */
  about(id: string): void;
  records(): Touched[];
  subjects(): string[];
}

const isEmpty = (value: unknown): boolean =>
  value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0);

export const tidy = (given: Given | Properties): Properties =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => !isEmpty(value)));

/** One text for one content, whatever the order of its keys; null for a record that is not there. */
export const textOf = (record: Properties | null): string =>
  record === null
    ? 'null'
    : JSON.stringify(Object.entries(tidy(record)).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));

const HAS_HISTORY: readonly string[] = ['Organisation', 'Cooperation', 'Source', 'Loan'];

export function makeRevision(tx: Transaction): Revision {
  const records = new Map<string, Touched>();
  const subjects = new Set<string>();
  return {
    tx,
    read: (ref) => readRecord(tx, ref),
    put: async (ref, given) => {
      const before = await readRecord(tx, ref);
      const after = given === null ? null : inStoredOrder(ref.of, tidy(given));
      if (textOf(before) === textOf(after)) return;
      await writeRecord(tx, ref, before, after);
      const key = `${ref.of} ${ref.id}`;
      const ends = isRelationship(ref) ? { start: ref.start, end: ref.end } : {};
      records.set(key, { of: ref.of, id: ref.id, ...ends, before: records.get(key)?.before ?? before, after });
      if (HAS_HISTORY.includes(ref.of)) subjects.add(ref.id);
    },
    about: (id) => void subjects.add(id),
    records: () => [...records.values()].filter(({ before, after }) => textOf(before) !== textOf(after)),
    subjects: () => [...subjects],
  };
}
