// What a line of the audit log says. It holds ids, never a name, a login, a number or an address of a person.
import { z } from 'zod';

export const AUDIT_EVENTS = [
  'signIn',
  'signInRefused',
  'signOut',
  'passwordSet',
  'refused', // the table of rights did not grant it to somebody who has signed in
  'contactsViewed',
  'contactsExported',
  'userAdded',
  'userChanged',
  'userErased',
  'userExported',
  'entryExported',
  'contactErased',
  'retentionDone',
  'datasetReplaced',
] as const;
export const auditEventName = z.enum(AUDIT_EVENTS);
export type AuditEventName = z.infer<typeof auditEventName>;

/** The events that say who saw or took whose contacts. */
export const CONTACT_EVENTS = ['contactsViewed', 'contactsExported'] as const satisfies readonly AuditEventName[];

/** As it is stored; what does not apply is absent. */
export const auditEvent = z.strictObject({
  id: z.string().min(1),
  /** A UTC instant of one form (`toISOString`), so that two compare as texts. */
  at: z.string().length(24),
  event: auditEventName,
  /** The role that acted; `guest` where nobody was signed in, `operator` for the command line. */
  role: z.string(),
  /** The id of the user who acted, a random one: it names nobody once the user is gone. */
  actor: z.string().optional(),
  /** The network that it came from, `192.0.2.0/24`: inside or outside of the house can be told, a person cannot. */
  network: z.string().optional(),
  /** The ids of the entries or users that it is about. */
  subjects: z.array(z.string()).min(1).optional(),
  /** The ids of the contact points that were seen. */
  contacts: z.array(z.string()).min(1).optional(),
  /** A short word of ours: what was refused, which role was given. */
  detail: z.string().max(100).optional(),
  /** As in the log and in the head of the answer. */
  requestId: z.string().optional(),
});
export type AuditEvent = z.infer<typeof auditEvent>;
