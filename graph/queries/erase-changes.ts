// Erasure in the change log: what was said of a thing goes, that there was a change stays. The only statement that alters one.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { notedSectionOf } from '../model/ids';
import { touched, type Properties, type Touched } from '../model/changes';

const rows = z.array(z.object({ id: z.string(), records: z.string() }));

/**
 * Takes what was before and after out of every change that wrote this record, so that no undo brings it back either, and the
 * reason that was given for it.
 * @returns what was taken out
 */
export async function eraseFromChanges(tx: Transaction, record: { of: string; id: string }): Promise<Properties[]> {
  const found = await tx.run('MATCH (c:Change) WHERE c.records CONTAINS $id RETURN c.id AS id, c.records AS records', {
    id: record.id,
  });
  const isMeant = (one: Touched): boolean => one.of === record.of && one.id === record.id;
  const taken: Properties[] = [];
  for (const { id, records } of rows.parse(found)) {
    const told = z.array(touched).parse(JSON.parse(records));
    if (!told.some(isMeant)) continue;
    for (const { before, after } of told.filter(isMeant)) taken.push(...[before, after].filter((one) => one !== null));
    const left = told.map((one) => (isMeant(one) ? { ...one, before: null, after: null } : one));
    await tx.run('MATCH (c:Change {id: $id}) SET c.records = $records', { id, records: JSON.stringify(left) });
    await tx.run('MATCH (c:Change {id: $id}) REMOVE c.why', { id });
  }
  return taken;
}

const ids = z.array(z.object({ id: z.string() }));
const places = z.array(z.object({ source: z.string(), section: z.string() }));

/**
 * Removes the words that the office noted for what is gone, where nothing else rests on them, from the change log too; the
 * words of a report stay.
 */
export async function eraseNotedWords(tx: Transaction, quoteIds: readonly string[]): Promise<void> {
  for (const id of new Set(quoteIds)) {
    const found = await tx.run(
      'MATCH (s:Source)<-[:FROM]-(q:Quote {id: $id})-[:IN_SECTION]->(k:Section) RETURN s.id AS source, k.id AS section',
      { id },
    );
    const isNoted = places.parse(found).some(({ source, section }) => section === notedSectionOf(source));
    const by = await tx.run('MATCH (n)-[:STATED_IN]->(q:Quote {id: $id}) RETURN n.id AS id', { id });
    const from = await tx.run(
      'MATCH (a)-[x]->(b) WHERE x.quoteIds IS NOT NULL AND $id IN x.quoteIds RETURN a.id AS id',
      { id },
    );
    if (!isNoted || ids.parse([...by, ...from]).length > 0) continue;
    await tx.run('MATCH (q:Quote {id: $id}) DETACH DELETE q', { id });
    await eraseFromChanges(tx, { of: 'Quote', id });
  }
}
