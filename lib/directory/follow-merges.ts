// Ids that were merged into others: each with the one that it lives on under.
import type { Transaction } from '../../graph/engine/port';
import { storedEntries } from '../../graph/queries/entries';

/** An entry that was merged into one that was merged … more often than that is a mistake in the store. */
const MOST_MERGES = 5;

/** Usually all are known, and nothing need be asked. An id that leads nowhere stands for itself. */
export async function followMerges(
  tx: Transaction,
  isKnown: (id: string) => boolean,
  ids: readonly string[],
): Promise<Map<string, string>> {
  const now = new Map(ids.map((id) => [id, id]));
  for (let round = 0; round < MOST_MERGES; round += 1) {
    const lost = [...now].filter(([, id]) => !isKnown(id));
    if (lost.length === 0) break;
    const rows = await storedEntries.in(tx, { ids: [...new Set(lost.map(([, id]) => id))] });
    const into = new Map(
      rows.flatMap(({ id, mergedInto }) => (mergedInto === null ? [] : [[id, mergedInto] as const])),
    );
    if (into.size === 0) break;
    for (const [first, id] of lost) now.set(first, into.get(id) ?? id);
  }
  return now;
}
