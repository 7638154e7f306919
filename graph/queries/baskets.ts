// Baskets: what a reader has selected, kept for some days under the hash of a key. They are no part of the network.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { question } from './question';

/** `touched` and `since` are UTC instants of one form (`toISOString`), so that they compare as texts. */
const kept = z.strictObject({ id: z.string(), since: z.string() });

/** The entries of a basket that was touched since then, in the order of selection. */
export const findBasket = question('findBasket', {
  text: 'MATCH (b:Basket {id: $id}) WHERE b.touched >= $since RETURN b.entries AS entries',
  parameters: kept,
  row: z.object({ entries: z.array(z.string()) }),
});

/**
 * Touches a basket and reads it. The writing comes first: on Neo4j it takes the lock, so that of two changes at once
 * the second sees what the first has written.
 * @returns null where there is none that was touched since then
 */
export async function touchBasket(
  tx: Transaction,
  { id, since, now }: { id: string; since: string; now: string },
): Promise<string[] | null> {
  const rows = await tx.run(
    'MATCH (b:Basket {id: $id}) WHERE b.touched >= $since SET b.touched = $now RETURN b.entries AS entries',
    { id, since, now },
  );
  return rows[0] ? z.array(z.string()).parse(rows[0]['entries']) : null;
}

/** Creates or replaces a basket. */
export async function writeBasket(
  tx: Transaction,
  basket: { id: string; entries: readonly string[]; touched: string },
): Promise<void> {
  await tx.run('MERGE (b:Basket {id: $id}) SET b.entries = $entries, b.touched = $touched', basket);
}

export async function removeBasket(tx: Transaction, id: string): Promise<void> {
  await tx.run('MATCH (b:Basket {id: $id}) DELETE b', { id });
}
