// A mail that waits or was sent: which news of which loan for which user. It holds neither address nor text, both are worked out when
// it is sent, so that nothing is kept twice and nobody is told what is not true any more.
import { z } from 'zod';

export const MAIL_KINDS = [
  'requested',
  'extensionRequested',
  'asked',
  'granted',
  'partlyGranted',
  'declined',
  'revoked',
  'extended',
  'notExtended',
  'endsIn14',
  'endsIn3',
  'ended',
  'overdue',
  'reviewDue',
] as const;
export const mailKind = z.enum(MAIL_KINDS);
export type MailKind = z.infer<typeof mailKind>;

/** `dropped` was not true any more, or nobody was left who may know it. */
export const mailOutcome = z.enum(['sent', 'dropped', 'failed']);
export type MailOutcome = z.infer<typeof mailOutcome>;

const instant = z.string().length(24);

export const storedMail = z.object({
  /** `<loan>:<kind>:<mark>:<user>`: the same news for the same user is one mail, however often it is queued. */
  id: z.string(),
  kind: mailKind,
  /** Ids. */
  loan: z.string(),
  user: z.string(),
  /** The day that it is about, or the key of the request that brought it about. */
  mark: z.string(),
  queuedAt: instant,
  attempts: z.int(),
  /** When it is tried next; absent once nothing more is tried. */
  nextAt: instant.optional(),
  /** Until then one process is sending it, and no other may. */
  sendingUntil: instant.optional(),
  doneAt: instant.optional(),
  outcome: mailOutcome.optional(),
});
export type StoredMail = z.infer<typeof storedMail>;
