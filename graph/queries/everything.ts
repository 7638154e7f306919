// Everything that is stored about one entry, for the information of those whom it concerns (Art. 15 DSGVO). Read by nobody
// else: here contacts of every visibility come with their values.
import { z } from 'zod';
import { maybeText } from './columns';
import { question } from './question';

const byId = z.strictObject({ id: z.string() });
const properties = z.record(z.string(), z.unknown());

/** Facts that begin or end at the entry; who works there is about persons, and is not among them. */
const fact = z.object({
  type: z.string(),
  fact: properties,
  other: z.string().nullable(),
  name: z.string().nullable(),
});

export const factsFrom = question('factsFrom', {
  text: `MATCH (n:Entry {id: $id})-[x]->(m)
         WHERE NOT (m:ContactPoint OR m:Figure OR m:Step)
         RETURN type(x) AS type, properties(x) AS fact, m.id AS other, coalesce(m.name, m.title) AS name,
                x.id AS fid
         ORDER BY type, other, fid`,
  parameters: byId,
  row: fact,
});

export const factsTo = question('factsTo', {
  text: `MATCH (n:Entry {id: $id})<-[x]-(m)
         WHERE NOT m:User
         RETURN type(x) AS type, properties(x) AS fact, m.id AS other, coalesce(m.name, m.title) AS name,
                x.id AS fid
         ORDER BY type, other, fid`,
  parameters: byId,
  row: fact,
});

/** Contact points, figures and steps, each whole. */
export const ownedBy = question('ownedBy', {
  text: `MATCH (n:Entry {id: $id})-[x:REACHED_AT|HAS_FIGURE|HAS_STEP]->(m)
         RETURN type(x) AS type, properties(m) AS thing, m.id AS id
         ORDER BY type, id`,
  parameters: byId,
  row: z.object({ type: z.enum(['REACHED_AT', 'HAS_FIGURE', 'HAS_STEP']), thing: properties, id: z.string() }),
});

/** What else stands at an account: who somebody is at the provider, and the counter that ends sessions. */
export const accountMarks = question('accountMarks', {
  text: 'MATCH (u:User {id: $id}) RETURN u.subject AS subject, u.sessionVersion AS sessionVersion',
  parameters: byId,
  row: z.object({ subject: maybeText, sessionVersion: z.int() }),
});

/** Links that open an account; the key itself is not stored. */
export const keysOfUser = question('keysOfUser', {
  text: 'MATCH (k:OneTimeKey {user: $id}) RETURN k.until AS until, k.used AS used ORDER BY until, used',
  parameters: byId,
  row: z.object({ until: z.string(), used: z.boolean() }),
});
