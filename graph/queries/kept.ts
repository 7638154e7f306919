// Small things kept for readers for some days: how many there are of a kind, and making room. They are no part of the network.
import { z } from 'zod';
import type { Transaction } from '../engine/port';

/** What is kept; each node carries `id` and `touched`, a UTC instant of one form (`toISOString`), so that two compare as texts. */
export type KeptLabel = 'Basket' | 'ShortAddress' | 'FormDraft';

const counted = z.array(z.object({ kept: z.int() })).length(1);

/**
 * Makes room for one more: what was last touched before `since` goes, and of too many those that nobody has touched
 * for longest.
 * @param most how many of the kind are kept at most
 */
export async function makeRoom(
  tx: Transaction,
  label: KeptLabel,
  { since, most }: { since: string; most: number },
): Promise<void> {
  await tx.run(`MATCH (k:${label}) WHERE k.touched < $since DELETE k`, { since });
  const [stored] = counted.parse(await tx.run(`MATCH (k:${label}) RETURN count(k) AS kept`));
  const many = (stored?.kept ?? 0) + 1 - most;
  if (many > 0) await tx.run(`MATCH (k:${label}) WITH k ORDER BY k.touched, k.id LIMIT $many DELETE k`, { many });
}
