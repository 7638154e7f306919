// The audit log: lines are appended and read. Only what stands in audit-retention.ts ever removes one.
import { z } from 'zod';
import type { Parameters, Transaction } from '../engine/port';
import { auditEvent, auditEventName, type AuditEvent } from '../model/audit';
import { maybeText, texts } from './columns';
import { question } from './question';

const row = z.object({
  id: z.string(),
  at: z.string(),
  event: auditEventName,
  role: z.string(),
  actor: maybeText,
  network: maybeText,
  subjects: texts,
  contacts: texts,
  detail: maybeText,
  requestId: maybeText,
});
export type AuditRow = z.output<typeof row>;

/** Instants from (included) and until (not); empty texts ask for everybody, for every entry. */
const span = {
  from: z.string(),
  until: z.string(),
  events: z.array(auditEventName),
  actor: z.string(),
  subject: z.string(),
};
const WITHIN = `MATCH (e:AuditEvent)
         WHERE e.at >= $from AND e.at < $until AND e.event IN $events
           AND ($actor = '' OR e.actor = $actor)
           AND ($subject = '' OR $subject IN coalesce(e.subjects, []))`;
const LINE = `e.id AS id, e.at AS at, e.event AS event, e.role AS role, e.actor AS actor, e.network AS network,
         e.subjects AS subjects, e.contacts AS contacts, e.detail AS detail, e.requestId AS requestId`;

/** The latest lines first. */
export const auditLines = question('auditLines', {
  text: `${WITHIN} RETURN ${LINE} ORDER BY at DESC, id SKIP $skip LIMIT $limit`,
  parameters: z.strictObject({ ...span, skip: z.int().min(0), limit: z.int().min(1) }),
  row,
});

export const countAuditLines = question('countAuditLines', {
  text: `${WITHIN} RETURN count(e) AS lines`,
  parameters: z.strictObject(span),
  row: z.object({ lines: z.int() }),
});

/** Every line that somebody has written or that is about them. */
export const auditLinesOf = question('auditLinesOf', {
  text: `MATCH (e:AuditEvent)
         WHERE e.actor = $id OR $id IN coalesce(e.subjects, []) OR $id IN coalesce(e.contacts, [])
         RETURN ${LINE} ORDER BY at DESC, id`,
  parameters: z.strictObject({ id: z.string() }),
  row,
});

/** The files that somebody has taken, the latest first: those whose detail begins so. */
export const filesTaken = question('filesTaken', {
  text: `MATCH (e:AuditEvent)
         WHERE e.actor = $actor AND e.event = 'contactsExported' AND e.detail STARTS WITH $begin
         RETURN e.id AS id, e.at AS at, e.detail AS detail, e.contacts AS contacts ORDER BY at DESC, id`,
  parameters: z.strictObject({ actor: z.string(), begin: z.string() }),
  row: z.object({ id: z.string(), at: z.string(), detail: z.string(), contacts: texts }),
});

/** Appends a line. One that is there under the same id stays as it is: it says the same. */
export async function appendAudit(tx: Transaction, event: AuditEvent): Promise<void> {
  const { id, ...properties } = auditEvent.parse(event);
  await tx.run('MERGE (e:AuditEvent {id: $id}) ON CREATE SET e += $properties', {
    id,
    properties: properties as Parameters,
  });
}
