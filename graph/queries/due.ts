// What is due for confirmation, who keeps what, and consents that end. Days are compared as texts: a shorter date sorts
// before the days in it, so the rows may hold a few too many, and who asks weighs each exactly.
import { z } from 'zod';
import { basis, channel, role, supportWay, visibility, worksAs } from '../model/lists';
import { labels, maybeText, shortEntry } from './columns';
import { question } from './question';
import type { RelationshipType } from './write-facts';

/** Ties that stand on the page of an entry with a proof of their own. What else joins an entry is a field of its form. */
export const TIES = ['TAKES_PART_IN', 'PART_OF', 'SUPPORTS', 'WORKS_ON'] as const satisfies readonly RelationshipType[];
const tieType = z.enum(TIES);
const JOINED = '[x:TAKES_PART_IN|PART_OF|SUPPORTS|WORKS_ON]';

const dated = shortEntry.extend({ from: maybeText, until: maybeText });
const DATED = '{.id, .name, .shortName, .basis, .from, .until}';
const before = z.strictObject({ before: z.string() });

/** Organisations and cooperations that nobody confirmed since a day, or ever. */
export const entriesConfirmedBefore = question('entriesConfirmedBefore', {
  text: `MATCH (n:Entry)
         WHERE (n:Organisation OR n:Cooperation) AND n.mergedInto IS NULL
           AND (n.confirmedAt IS NULL OR n.confirmedAt < $before)
         RETURN n ${DATED} AS entry, labels(n) AS type, n.confirmedAt AS confirmedAt, n.id AS id
         ORDER BY id`,
  parameters: before,
  row: z.object({ entry: dated, type: labels, confirmedAt: maybeText }),
});

const maybeOf = <T extends z.ZodType>(schema: T) => schema.nullish().transform((value) => value ?? null);

/** The same of ties, each with the entry that it goes out from and the one that it leads to. */
export const tiesConfirmedBefore = question('tiesConfirmedBefore', {
  text: `MATCH (n:Entry)-${JOINED}->(o:Entry)
         WHERE x.confirmedAt IS NULL OR x.confirmedAt < $before
         RETURN n ${DATED} AS entry, labels(n) AS type, o ${DATED} AS other, labels(o) AS otherType,
                type(x) AS tie, properties(x) AS fact, n.id AS start, x.id AS id
         ORDER BY start, id`,
  parameters: before,
  row: z.object({
    entry: dated,
    type: labels,
    other: dated,
    otherType: labels,
    tie: tieType,
    fact: z.object({
      id: z.string(),
      from: maybeText,
      until: maybeText,
      confirmedAt: maybeText,
      basis,
      role: maybeOf(role),
      how: maybeOf(supportWay),
      as: maybeOf(worksAs),
    }),
  }),
});

const byId = z.strictObject({ id: z.string() });
const tieRow = z.object({
  tie: tieType,
  id: z.string(),
  type: labels,
  other: z.string(),
  otherType: labels,
  confirmedAt: maybeText,
});
const TIE = `type(x) AS tie, x.id AS id, labels(n) AS type, o.id AS other, labels(o) AS otherType, x.confirmedAt AS confirmedAt
         ORDER BY id`;

/** The ties that go out from an entry. */
export const tiesFrom = question('tiesFrom', {
  text: `MATCH (n:Entry {id: $id})-${JOINED}->(o:Entry) RETURN ${TIE}`,
  parameters: byId,
  row: tieRow,
});

/** The ties that lead to an entry. */
export const tiesTo = question('tiesTo', {
  text: `MATCH (n:Entry {id: $id})<-${JOINED}-(o:Entry) RETURN ${TIE}`,
  parameters: byId,
  row: tieRow,
});

/** Which office keeps which entry. */
export const keepersOfEntries = question('keepersOfEntries', {
  text: `MATCH (n:Entry)-[:KEPT_BY]->(o:Organisation)
         RETURN n.id AS entry, o.id AS office, o.name AS name
         ORDER BY entry, office`,
  parameters: z.strictObject({}),
  row: z.object({ entry: z.string(), office: z.string(), name: z.string() }),
});

/** Organisations that can keep an entry: whose staff have accounts, or who keep one already. */
export const offices = question('offices', {
  text: `MATCH (o:Organisation)<-[:WORKS_AT|KEPT_BY]-(n)
         RETURN DISTINCT o.id AS id, o.name AS name
         ORDER BY name, id`,
  parameters: z.strictObject({}),
  row: z.object({ id: z.string(), name: z.string() }),
});

/** Contact points whose consent ends by a day; neither value nor proof leave the store. */
export const consentsUntil = question('consentsUntil', {
  text: `MATCH (n:Entry)-[:REACHED_AT]->(p:ContactPoint)
         WHERE p.consentUntil IS NOT NULL AND p.consentUntil <= $until
         RETURN n {.id, .name, .shortName, .basis} AS entry, labels(n) AS type,
                p {.id, .function, .channel, .visibility, .basis, .consentFrom, .consentUntil} AS contact,
                p.consentUntil AS last, p.id AS id
         ORDER BY last, id`,
  parameters: z.strictObject({ until: z.string() }),
  row: z.object({
    entry: shortEntry,
    type: labels,
    contact: z.object({
      id: z.string(),
      function: z.string(),
      channel,
      visibility,
      basis,
      consentFrom: maybeText,
      consentUntil: z.string(),
    }),
  }),
});
