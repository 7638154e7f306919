// The only statements that remove lines of the audit log: those that are older than they are kept.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { question } from './question';

export const oldAuditLines = question('oldAuditLines', {
  text: 'MATCH (e:AuditEvent) WHERE e.at < $before RETURN count(e) AS lines, min(e.at) AS oldest',
  parameters: z.strictObject({ before: z.string() }),
  row: z.object({ lines: z.int(), oldest: z.string().nullable() }),
});

export async function removeOldAuditLines(tx: Transaction, before: string): Promise<void> {
  await tx.run('MATCH (e:AuditEvent) WHERE e.at < $before DELETE e', { before });
}
