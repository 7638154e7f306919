// Erasure in the change log: what was said of a thing goes, that there was a change stays. The only statement that alters one.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { touched } from '../model/changes';

const rows = z.array(z.object({ id: z.string(), records: z.string() }));

/** Takes what was before and after out of every change that wrote this record, so that no undo brings it back either. */
export async function eraseFromChanges(tx: Transaction, record: { of: string; id: string }): Promise<void> {
  const found = await tx.run('MATCH (c:Change) WHERE c.records CONTAINS $id RETURN c.id AS id, c.records AS records', {
    id: record.id,
  });
  for (const { id, records } of rows.parse(found)) {
    const told = z.array(touched).parse(JSON.parse(records));
    const left = told.map((one) =>
      one.of === record.of && one.id === record.id ? { ...one, before: null, after: null } : one,
    );
    await tx.run('MATCH (c:Change {id: $id}) SET c.records = $records', { id, records: JSON.stringify(left) });
  }
}
