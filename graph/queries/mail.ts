// The queue of mails. A mail is written in the transaction of what it tells of, and its key makes it one; whoever sends it has taken
// it before, in a transaction of its own.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { storedMail, type MailOutcome, type StoredMail } from '../model/mail';
import { userRole } from '../model/users';
import { maybeText } from './columns';
import { question } from './question';

const mail = z.object({ mail: storedMail });
/** Nobody is sending it. */
const FREE = '(m.sendingUntil IS NULL OR m.sendingUntil < $now)';

/** Mails that may be tried now, the oldest first. */
export const dueMails = question('dueMails', {
  text: `MATCH (m:Mail) WHERE m.nextAt <= $now AND ${FREE}
    RETURN properties(m) AS mail, m.queuedAt AS at, m.id AS id ORDER BY at, id LIMIT $limit`,
  parameters: z.strictObject({ now: z.string(), limit: z.int() }),
  row: mail,
});

/** Which of these have ever been queued. */
export const knownMails = question('knownMails', {
  text: 'UNWIND $ids AS i MATCH (m:Mail {id: i}) RETURN m.id AS id ORDER BY id',
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string() }),
});

/** What is kept of the mails to somebody. */
export const mailsOfUser = question('mailsOfUser', {
  text: 'MATCH (m:Mail {user: $id}) RETURN properties(m) AS mail, m.queuedAt AS at, m.id AS id ORDER BY at, id',
  parameters: z.strictObject({ id: z.string() }),
  row: mail,
});

/** How many mails were given up. */
export const failedMails = question('failedMails', {
  text: "MATCH (m:Mail) WHERE m.outcome = 'failed' RETURN count(m) AS mails",
  parameters: z.strictObject({}),
  row: z.object({ mails: z.int() }),
});

/** Everybody who may sign in, with the name they sign in with, which may be an e-mail address. */
export const usersToTell = question('usersToTell', {
  text: `MATCH (u:User) WHERE u.disabled = false
    CALL (u) { OPTIONAL MATCH (u)-[:WORKS_AT]->(o:Organisation) RETURN min(o.id) AS worksAt }
    RETURN u.id AS id, u.login AS login, u.role AS role, worksAt ORDER BY id`,
  parameters: z.strictObject({}),
  row: z.object({ id: z.string(), login: z.string(), role: userRole, worksAt: maybeText }),
});
export type Told = z.output<(typeof usersToTell)['row']>;

export type NewMail = Pick<StoredMail, 'kind' | 'loan' | 'user' | 'mark'>;
export const mailId = ({ loan, kind, mark, user }: NewMail): string => `${loan}:${kind}:${mark}:${user}`;

/** Does nothing where it is queued already, or was sent. */
export async function queueMail(tx: Transaction, wanted: NewMail, now: string): Promise<void> {
  await tx.run(
    `MERGE (m:Mail {id: $id}) ON CREATE SET m.kind = $kind, m.loan = $loan, m.user = $user, m.mark = $mark,
      m.queuedAt = $now, m.nextAt = $now, m.attempts = 0`,
    { ...wanted, id: mailId(wanted), now },
  );
}

/**
 * Takes a mail to be sent, where nobody else has. Written before it is read: on Neo4j another process waits here, and then
 * finds it taken.
 * @param until when it is free again though nothing more was heard
 */
export async function takeMail(
  tx: Transaction,
  { id, now, until }: { id: string; now: string; until: string },
): Promise<StoredMail | undefined> {
  await tx.run('MATCH (m:Mail {id: $id}) SET m.turn = $turn', { id, turn: crypto.randomUUID() });
  await tx.run('MATCH (m:Mail {id: $id}) REMOVE m.turn', { id });
  const rows = await tx.run(
    `MATCH (m:Mail {id: $id}) WHERE m.nextAt <= $now AND ${FREE}
      WITH m, m.attempts + 1 AS tries SET m.sendingUntil = $until, m.attempts = tries RETURN properties(m) AS mail`,
    { id, now, until },
  );
  return z.array(mail).parse(rows)[0]?.mail;
}

export async function postponeMail(tx: Transaction, id: string, nextAt: string): Promise<void> {
  await tx.run('MATCH (m:Mail {id: $id}) SET m.nextAt = $nextAt REMOVE m.sendingUntil', { id, nextAt });
}

/** Nothing more is tried. Its key stays, so that the same news is not queued again. */
export async function finishMail(
  tx: Transaction,
  { id, outcome, now }: { id: string; outcome: MailOutcome; now: string },
): Promise<void> {
  await tx.run('MATCH (m:Mail {id: $id}) SET m.outcome = $outcome, m.doneAt = $now REMOVE m.nextAt, m.sendingUntil', {
    id,
    outcome,
    now,
  });
}

/** Whatever waits for its next try is tried now: an app that starts anew may have been given another server. */
export async function hastenMails(tx: Transaction, now: string): Promise<void> {
  await tx.run(`MATCH (m:Mail) WHERE m.nextAt > $now AND ${FREE} SET m.nextAt = $now`, { now });
}

/** How many were done with before an instant. */
export const oldMails = question('oldMails', {
  text: 'MATCH (m:Mail) WHERE m.doneAt < $before RETURN count(m) AS mails',
  parameters: z.strictObject({ before: z.string() }),
  row: z.object({ mails: z.int() }),
});

export async function removeOldMails(tx: Transaction, before: string): Promise<void> {
  await tx.run('MATCH (m:Mail) WHERE m.doneAt < $before DELETE m', { before });
}
