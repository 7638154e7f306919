// What is due to be deleted: found here, removed only after a person has confirmed it (lib/retention).
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { maybeText } from './columns';
import { question } from './question';

/**
 * Contact points whose consent may be over before a day; of a date without a day the caller decides. The value is not read:
 * nobody need see it to delete it.
 */
export const contactsWithConsent = question('contactsWithConsent', {
  text: `MATCH (n:Entry)-[:REACHED_AT]->(p:ContactPoint)
         WHERE p.consentUntil < $day
         RETURN p.id AS id, p.function AS function, p.channel AS channel, p.consentUntil AS until, n.id AS entry,
                n.name AS entryName
         ORDER BY until, id, entry`,
  parameters: z.strictObject({ day: z.string() }),
  row: z.object({
    id: z.string(),
    function: z.string(),
    channel: z.string(),
    until: z.string(),
    entry: z.string(),
    entryName: z.string(),
  }),
});

export const findContactPoint = question('findContactPoint', {
  text: `MATCH (p:ContactPoint {id: $id})
         CALL (p) { OPTIONAL MATCH (n:Entry)-[:REACHED_AT]->(p) RETURN min(n.id) AS entry, min(n.name) AS entryName }
         RETURN p.id AS id, p.function AS function, p.visibility AS visibility, entry, entryName`,
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({
    id: z.string(),
    function: z.string(),
    visibility: z.enum(['public', 'internal', 'onRequest']),
    entry: maybeText,
    entryName: maybeText,
  }),
});

/** The words that a contact point rests on. */
export const quotesOfContact = question('quotesOfContact', {
  text: 'MATCH (p:ContactPoint {id: $id})-[:STATED_IN]->(q:Quote) RETURN q.id AS id ORDER BY id',
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({ id: z.string() }),
});

export async function removeContactPoint(tx: Transaction, id: string): Promise<void> {
  await tx.run('MATCH (p:ContactPoint {id: $id}) DETACH DELETE p', { id });
}

/** What is kept for some days, with the property that says since or until when. */
const PASSING = [
  ['Basket', 'touched'],
  ['ShortAddress', 'touched'],
  ['FormDraft', 'touched'],
  ['OneTimeKey', 'until'],
  ['EndedSession', 'until'],
] as const;

/**
 * Things whose days are over: before `since` what was touched, before `typed` what was typed into a form, before `before` links,
 * before `now` ended sessions.
 */
const limits = z.strictObject({ since: z.string(), typed: z.string(), before: z.string(), now: z.string() });
export type PassedBefore = z.infer<typeof limits>;
export const passedThings = question('passedThings', {
  text: `OPTIONAL MATCH (b:Basket) WHERE b.touched < $since
         WITH count(b) AS baskets
         OPTIONAL MATCH (s:ShortAddress) WHERE s.touched < $since
         WITH baskets, count(s) AS addresses
         OPTIONAL MATCH (d:FormDraft) WHERE d.touched < $typed
         WITH baskets, addresses, count(d) AS drafts
         OPTIONAL MATCH (k:OneTimeKey) WHERE k.until < $before
         WITH baskets, addresses, drafts, count(k) AS links
         OPTIONAL MATCH (e:EndedSession) WHERE e.until < $now
         WITH baskets, addresses, drafts, links, count(e) AS sessions
         RETURN baskets + addresses + drafts + links + sessions AS passed`,
  parameters: limits,
  row: z.object({ passed: z.int() }),
});

export async function removePassedThings(tx: Transaction, { since, typed, before, now }: PassedBefore): Promise<void> {
  const limitOf = { Basket: since, ShortAddress: since, FormDraft: typed, OneTimeKey: before, EndedSession: now };
  for (const [label, property] of PASSING)
    await tx.run(`MATCH (k:${label}) WHERE k.${property} < $limit DELETE k`, { limit: limitOf[label] });
}
