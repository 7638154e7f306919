// Queries too long for an address, kept for some days under a short key. They are no part of the network.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { question } from './question';

/** `since` is a UTC instant of the form of `touched`. */
export const findShortAddress = question('findShortAddress', {
  text: 'MATCH (s:ShortAddress {id: $id}) WHERE s.touched >= $since RETURN s.query AS query',
  parameters: z.strictObject({ id: z.string(), since: z.string() }),
  row: z.object({ query: z.string() }),
});

/** Creates it, or touches the one that is there: the id follows from the query. @returns whether it was there */
export async function touchShortAddress(
  tx: Transaction,
  { id, touched }: { id: string; touched: string },
): Promise<boolean> {
  const rows = await tx.run('MATCH (s:ShortAddress {id: $id}) SET s.touched = $touched RETURN s.id AS id', {
    id,
    touched,
  });
  return rows.length > 0;
}

export async function writeShortAddress(
  tx: Transaction,
  kept: { id: string; query: string; touched: string },
): Promise<void> {
  await tx.run('MERGE (s:ShortAddress {id: $id}) SET s.query = $query, s.touched = $touched', kept);
}
