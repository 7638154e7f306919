// Relationships one by one, as the forms of the office read them: with the names at their ends. They are looked for from an
// entry at one end, since no index finds a relationship by its id.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { properties, type Properties } from '../model/changes';
import { labels } from './columns';
import type { RelationshipRef } from './records';
import { RELATIONSHIP_ENDS, type RelationshipType } from './write-facts';

const end = z.object({ id: z.string(), name: z.string() });
const row = z.object({ a: end, b: end, properties });
const rows = z.array(row);

export interface Tie {
  readonly ref: RelationshipRef;
  readonly properties: Properties;
  readonly startName: string;
  readonly endName: string;
}
const RETURN = 'RETURN a {.id, .name} AS a, b {.id, .name} AS b, properties(x) AS properties, x.id AS id ORDER BY id';

const tiesOf = (of: RelationshipType, found: z.output<typeof rows>): Tie[] =>
  found.map(({ a, b, properties: { id, ...rest } }) => ({
    ref: { of, id: String(id), start: a.id, end: b.id },
    properties: rest,
    startName: a.name,
    endName: b.name,
  }));

/** The relationships of a type at an entry, whichever end it is; those with what is archived are not among them. */
export async function tiesAt(tx: Transaction, of: RelationshipType, at: string): Promise<Tie[]> {
  const [start, stop] = RELATIONSHIP_ENDS[of];
  const from = await tx.run(`MATCH (a:${start} {id: $at})-[x:${of}]->(b:${stop}) ${RETURN}`, { at });
  const to = await tx.run(`MATCH (b:${stop} {id: $at})<-[x:${of}]-(a:${start}) ${RETURN}`, { at });
  return tiesOf(of, [...rows.parse(from), ...rows.parse(to)]);
}

/** All of a type from one entry to another. */
export async function tiesBetween(
  tx: Transaction,
  { of, start, end: stop }: Omit<RelationshipRef, 'id'>,
): Promise<Tie[]> {
  const [from, to] = RELATIONSHIP_ENDS[of];
  const text = `MATCH (a:${from} {id: $start})-[x:${of}]->(b:${to} {id: $stop}) ${RETURN}`;
  return tiesOf(of, rows.parse(await tx.run(text, { start, stop })));
}

const contacts = z.array(z.object({ properties, id: z.string() }));

/** The contact points of an entry, in full: for those who keep them. */
export async function contactsAt(tx: Transaction, at: string): Promise<{ id: string; properties: Properties }[]> {
  const text = `MATCH (n:Entry {id: $at})-[:REACHED_AT]->(p:ContactPoint)
    RETURN properties(p) AS properties, p.function AS function, p.id AS id ORDER BY function, id`;
  return contacts.parse(await tx.run(text, { at }));
}

const named = z.array(z.object({ name: z.string(), type: labels }));
export type Named = z.output<typeof named>[number];

/** @returns null where there is no such entry, or it lives on under another id */
export async function findNamed(tx: Transaction, id: string): Promise<Named | null> {
  const text = 'MATCH (n:Entry {id: $id}) WHERE n.mergedInto IS NULL RETURN n.name AS name, labels(n) AS type';
  return named.parse(await tx.run(text, { id }))[0] ?? null;
}

const holders = z.array(z.object({ what: z.string(), name: z.string(), isStart: z.boolean() }));

/**
 * What hangs on an entry beside relationships of these types: the type of each, whether the entry is its start, and what is
 * at the other end. Whoever works there is not named: accounts are no matter of the forms.
 */
export async function holdersOf(tx: Transaction, label: 'Organisation' | 'Cooperation', id: string, own: string[]) {
  const other = "CASE WHEN m:User THEN '' ELSE coalesce(m.name, m.label, m.function, m.text, '') END";
  const RETURNED = `WHERE NOT type(x) IN $own RETURN type(x) AS what, ${other} AS name`;
  const from = await tx.run(`MATCH (n:${label} {id: $id})-[x]->(m) ${RETURNED}, true AS isStart ORDER BY name`, {
    id,
    own,
  });
  const to = await tx.run(`MATCH (n:${label} {id: $id})<-[x]-(m) ${RETURNED}, false AS isStart ORDER BY name`, {
    id,
    own,
  });
  return holders.parse([...from, ...to]);
}

const facts = z.array(z.object({ name: z.string() }));

/** Names of what rests on a source: entries, archived ones too, figures, steps, contact points, relationships. */
export async function factsRestingOn(tx: Transaction, source: string): Promise<string[]> {
  const nodes = await tx.run(
    `MATCH (s:Source {id: $source})<-[:FROM]-(q:Quote)<-[:STATED_IN]-(n)
     RETURN DISTINCT coalesce(n.name, n.label, n.function, n.text, n.id) AS name ORDER BY name`,
    { source },
  );
  const quotes = z
    .array(z.object({ id: z.string() }))
    .parse(await tx.run('MATCH (s:Source {id: $source})<-[:FROM]-(q:Quote) RETURN q.id AS id', { source }))
    .map(({ id }) => id);
  const ties = z.array(z.object({ a: z.string(), b: z.string() })).parse(
    await tx.run(
      `MATCH (a)-[x]->(b) WHERE x.quoteIds IS NOT NULL AND any(i IN x.quoteIds WHERE i IN $quotes)
       RETURN DISTINCT a.name AS a, b.name AS b ORDER BY a, b`,
      { quotes },
    ),
  );
  return [...facts.parse(nodes).map(({ name }) => name), ...ties.map(({ a, b }) => `${a} – ${b}`)];
}

const parts = z.array(z.object({ kind: z.enum(['Quote', 'Section']), id: z.string() }));

/** The quotes and sections of a source, quotes first. */
export async function partsOfSource(tx: Transaction, source: string): Promise<z.output<typeof parts>> {
  const quotes = await tx.run("MATCH (s:Source {id: $source})<-[:FROM]-(q:Quote) RETURN q.id AS id, 'Quote' AS kind", {
    source,
  });
  const sections = await tx.run(
    "MATCH (s:Source {id: $source})-[:HAS_SECTION]->(k:Section) RETURN k.id AS id, 'Section' AS kind",
    { source },
  );
  return parts.parse([...quotes, ...sections]);
}
