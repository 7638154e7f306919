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

const kept = z.array(z.object({ id: z.string(), content: z.string() }));
/** Of a draft as lib/kept/form-draft.ts writes it, what tells whose it is and what it is about. */
export const draftTold = z.object({
  address: z.string(),
  by: z.string().optional(),
  fields: z.record(z.string(), z.array(z.string())),
});
type Told = z.infer<typeof draftTold>;

/** Removes the drafts that hold this id in the way that is asked for; a text that merely holds its letters stays. */
async function removeDraftsWith(tx: Transaction, id: string, isMeant: (draft: Told) => boolean): Promise<void> {
  const found = await tx.run(
    'MATCH (d:FormDraft) WHERE d.content CONTAINS $id RETURN d.id AS id, d.content AS content',
    {
      id,
    },
  );
  for (const draft of kept.parse(found))
    if (isMeant(draftTold.parse(JSON.parse(draft.content)))) await deleteFormDraft(tx, draft.id);
}

/** All that a user has typed. */
export const removeDraftsOfUser = (tx: Transaction, id: string): Promise<void> =>
  removeDraftsWith(tx, id, ({ by }) => by === id);

/** What somebody has typed into a form about this record, or chose it in. */
export const removeDraftsAbout = (tx: Transaction, id: string): Promise<void> =>
  removeDraftsWith(
    tx,
    id,
    ({ address, fields }) =>
      address.split(/[/?&=#]/).includes(encodeURIComponent(id)) ||
      Object.values(fields).some((values) => values.includes(id)),
  );

export async function deleteFormDraft(tx: Transaction, id: string): Promise<void> {
  await tx.run('MATCH (d:FormDraft {id: $id}) DELETE d', { id });
}
