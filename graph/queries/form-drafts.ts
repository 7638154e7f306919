// Forms that could not be saved: what was typed is kept for a day, for whoever typed it. They are no part of the network.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { question } from './question';

/** `since` is a UTC instant of the form of `touched`. */
export const findFormDraft = question('findFormDraft', {
  text: 'MATCH (d:FormDraft {id: $id}) WHERE d.touched >= $since RETURN d.content AS content',
  parameters: z.strictObject({ id: z.string(), since: z.string() }),
  row: z.object({ content: z.string() }),
});

/** What somebody has left in forms. @param by how the text of a draft says whose it is */
export const draftsBy = question('draftsBy', {
  text: `MATCH (d:FormDraft) WHERE d.content CONTAINS $by
    RETURN d.content AS content, d.touched AS touched, d.id AS id ORDER BY touched, id`,
  parameters: z.strictObject({ by: z.string() }),
  row: z.object({ content: z.string(), touched: z.string() }),
});

export async function writeFormDraft(
  tx: Transaction,
  draft: { id: string; content: string; touched: string },
): Promise<void> {
  await tx.run('MERGE (d:FormDraft {id: $id}) SET d.content = $content, d.touched = $touched', draft);
}

export async function deleteFormDraft(tx: Transaction, id: string): Promise<void> {
  await tx.run('MATCH (d:FormDraft {id: $id}) DELETE d', { id });
}
