// Records one at a time, read and written as a whole: a node with the links that belong to it, or a relationship. The change
// log keeps them in this form. Labels and types come from the closed lists, values travel as parameters.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { properties, type Properties } from '../model/changes';
import { labels, maybeText } from './columns';
import { question } from './question';
import { ENTRY_LABELS, RELATIONSHIP_ENDS, type NodeLabel, type RelationshipType } from './write-facts';

/** What the change log keeps whole: the nodes of the network, the loans of its contacts, and what is reported of those. */
type RecordLabel = NodeLabel | 'Loan' | 'LoanReport';

export interface NodeRef {
  readonly of: RecordLabel;
  readonly id: string;
}
export interface RelationshipRef {
  readonly of: RelationshipType;
  readonly id: string;
  readonly start: string;
  readonly end: string;
}
export type RecordRef = NodeRef | RelationshipRef;

export const isRelationship = (ref: RecordRef): ref is RelationshipRef => 'start' in ref;

/** A relationship that has no life of its own: it is a property of a node, a list of the ids at its other end. */
interface Link {
  readonly property: string;
  readonly type: string;
  readonly direction: 'out' | 'in';
  readonly label: string;
}
const QUOTES: Link = { property: 'quoteIds', type: 'STATED_IN', direction: 'out', label: 'Quote' };
const KEPT_BY: Link = { property: 'keptBy', type: 'KEPT_BY', direction: 'out', label: 'Organisation' };
const LINKS: Partial<Record<RecordLabel, readonly Link[]>> = {
  Organisation: [QUOTES, KEPT_BY],
  Cooperation: [QUOTES, KEPT_BY],
  ContactPoint: [QUOTES, { property: 'owner', type: 'REACHED_AT', direction: 'in', label: 'Entry' }],
  Section: [{ property: 'source', type: 'HAS_SECTION', direction: 'in', label: 'Source' }],
  Loan: [{ property: 'users', type: 'USES', direction: 'in', label: 'User' }],
  Quote: [
    { property: 'source', type: 'FROM', direction: 'out', label: 'Source' },
    { property: 'section', type: 'IN_SECTION', direction: 'out', label: 'Section' },
  ],
};
/**
 * An archived entry keeps its node and every relationship, and changes its labels: no question about entries finds it, by
 * itself or at the end of a relationship, and no later question can forget to leave it out. Restored, it is as it was.
 */
const ARCHIVED: Partial<Record<RecordLabel, string>> = {
  Organisation: 'ArchivedOrganisation',
  Cooperation: 'ArchivedCooperation',
};
/** The property that says so, and since when. */
const ARCHIVED_AT = 'archivedAt';
const labelOf = (of: RecordLabel, record: Properties | null): string =>
  record !== null && ARCHIVED_AT in record ? (ARCHIVED[of] ?? of) : of;

const pattern = ({ type, direction }: Link): string => (direction === 'out' ? `-[x:${type}]->` : `<-[x:${type}]-`);

const stored = z.array(z.object({ properties }));
const ids = z.array(z.object({ id: z.string() }));

/** Ids at the other ends of links have no order of their own: one way to write them, as they are read. */
export function inStoredOrder(of: string, record: Properties): Properties {
  const links = LINKS[of as RecordLabel] ?? [];
  const sorted = (value: Properties[string]): Properties[string] =>
    Array.isArray(value) ? [...new Set(value)].sort() : value;
  return Object.fromEntries(
    Object.entries(record).map(([key, value]) => [
      key,
      links.some(({ property }) => property === key) ? sorted(value) : value,
    ]),
  );
}

/** Without id, and without what is empty: so that two readings compare as equal. */
const plain = (read: Properties): Properties =>
  Object.fromEntries(
    Object.entries(read).filter(([key, value]) => key !== 'id' && !(Array.isArray(value) && value.length === 0)),
  );

async function findNode(tx: Transaction, label: string, id: string): Promise<Properties | null> {
  const rows = await tx.run(`MATCH (n:${label} {id: $id}) RETURN properties(n) AS properties`, { id });
  return stored.parse(rows)[0]?.properties ?? null;
}

async function readNode(tx: Transaction, { of, id }: NodeRef): Promise<Properties | null> {
  const archive = ARCHIVED[of];
  const found = (await findNode(tx, of, id)) ?? (archive === undefined ? null : await findNode(tx, archive, id));
  if (!found) return null;
  const record: Properties = { ...found };
  for (const link of LINKS[of] ?? []) {
    const text = `MATCH (n:${labelOf(of, found)} {id: $id})${pattern(link)}(m:${link.label}) RETURN m.id AS id ORDER BY id`;
    record[link.property] = ids.parse(await tx.run(text, { id })).map((row) => row.id);
  }
  return plain(record);
}

async function readRelationship(tx: Transaction, { of, id, start }: RelationshipRef): Promise<Properties | null> {
  const text = `MATCH (a:${RELATIONSHIP_ENDS[of][0]} {id: $start})-[x:${of} {id: $id}]->(b) RETURN properties(x) AS properties`;
  const [found] = stored.parse(await tx.run(text, { id, start }));
  return found ? plain(found.properties) : null;
}

/** @returns null where there is no such record */
export const readRecord = (tx: Transaction, ref: RecordRef): Promise<Properties | null> =>
  isRelationship(ref) ? readRelationship(tx, ref) : readNode(tx, ref);

/** Every property of before and after: what is gone becomes null, which removes it. */
function replacing(before: Properties | null, after: Properties, without: ReadonlySet<string>) {
  const gone = Object.keys(before ?? {}).map((key) => [key, null] as const);
  return Object.fromEntries([...gone, ...Object.entries(after)].filter(([key]) => !without.has(key)));
}

async function writeLinks(tx: Transaction, { of, id }: NodeRef, before: Properties | null, after: Properties) {
  for (const link of LINKS[of] ?? []) {
    const listed = (record: Properties | null): string[] => {
      const value = record?.[link.property] ?? [];
      return (Array.isArray(value) ? value : [value]).map(String);
    };
    const [had, has] = [listed(before), listed(after)];
    const gone = had.filter((one) => !has.includes(one));
    const added = has.filter((one) => !had.includes(one));
    if (gone.length > 0)
      await tx.run(`MATCH (n:${of} {id: $id})${pattern(link)}(m:${link.label}) WHERE m.id IN $gone DELETE x`, {
        id,
        gone,
      });
    if (added.length > 0)
      await tx.run(
        `MATCH (n:${of} {id: $id}) UNWIND $added AS i MATCH (m:${link.label} {id: i}) CREATE (n)${pattern(link)}(m)`,
        { id, added },
      );
  }
}

async function writeNode(tx: Transaction, ref: NodeRef, before: Properties | null, after: Properties | null) {
  const { of, id } = ref;
  if (after === null) {
    await tx.run(`MATCH (n:${labelOf(of, before)} {id: $id}) DETACH DELETE n`, { id });
    return;
  }
  const linked = new Set((LINKS[of] ?? []).map((link) => link.property));
  // What is written is an entry while it is written.
  if (before && ARCHIVED_AT in before)
    await tx.run(`MATCH (n:${labelOf(of, before)} {id: $id}) SET n:Entry SET n:${of} REMOVE n:${labelOf(of, before)}`, {
      id,
    });
  if (before === null)
    await tx.run(`CREATE (n:${(ENTRY_LABELS as readonly string[]).includes(of) ? `Entry:${of}` : of} {id: $id})`, {
      id,
    });
  await tx.run(`MATCH (n:${of} {id: $id}) SET n += $properties`, {
    id,
    properties: replacing(before, after, linked),
  });
  await writeLinks(tx, ref, before, after);
  if (ARCHIVED_AT in after)
    await tx.run(`MATCH (n:${of} {id: $id}) SET n:${labelOf(of, after)} REMOVE n:Entry REMOVE n:${of}`, { id });
}

async function writeRelationship(
  tx: Transaction,
  { of, id, start, end }: RelationshipRef,
  before: Properties | null,
  after: Properties | null,
) {
  const [from, to] = RELATIONSHIP_ENDS[of];
  const found = `MATCH (a:${from} {id: $start})-[x:${of} {id: $id}]->(b:${to} {id: $end})`;
  if (after === null) {
    await tx.run(`${found} DELETE x`, { id, start, end });
    return;
  }
  if (before === null)
    await tx.run(`MATCH (a:${from} {id: $start}) MATCH (b:${to} {id: $end}) CREATE (a)-[x:${of} {id: $id}]->(b)`, {
      id,
      start,
      end,
    });
  await tx.run(`${found} SET x += $properties`, { id, start, end, properties: replacing(before, after, new Set()) });
}

/** Writes a record as a whole; null deletes it. A taken id is a DomainError `duplicate`; ends must exist. */
export const writeRecord = (
  tx: Transaction,
  ref: RecordRef,
  before: Properties | null,
  after: Properties | null,
): Promise<void> =>
  isRelationship(ref) ? writeRelationship(tx, ref, before, after) : writeNode(tx, ref, before, after);

const linked = z.array(z.object({ id: z.string(), other: z.string() }));

/** The relationships of a type that begin at a node, each with the id at its other end. */
export async function readLinked(tx: Transaction, type: RelationshipType, id: string) {
  const [start, end] = RELATIONSHIP_ENDS[type];
  const text = `MATCH (n:${start} {id: $id})-[x:${type}]->(o:${end}) RETURN x.id AS id, o.id AS other ORDER BY other, id`;
  return linked.parse(await tx.run(text, { id }));
}

/** Whether an id is an entry's, or once was: then its history is another's. */
export async function isTaken(tx: Transaction, id: string): Promise<boolean> {
  const entries = await tx.run('MATCH (n:Entry {id: $id}) RETURN n.id AS id', { id });
  const once = await tx.run('MATCH (n:Changed {id: $id}) RETURN n.id AS id', { id });
  return entries.length + once.length > 0;
}

/** The number of the last quote of a section; 0 where there is none. */
export async function lastSentence(tx: Transaction, section: string): Promise<number> {
  const rows = await tx.run(
    'MATCH (q:Quote)-[:IN_SECTION]->(k:Section {id: $section}) RETURN coalesce(max(q.sentence), 0) AS last',
    { section },
  );
  return z.array(z.object({ last: z.int() })).parse(rows)[0]?.last ?? 0;
}

const tie = z.object({
  type: z.string(),
  /** Null where the relationship has no id of its own. */
  relationship: maybeText,
  other: maybeText,
  name: maybeText,
});
export type Tie = z.output<typeof tie>;

/** What hangs on a node beside its own links, as `countTies` counts it but with the direction minded, each with its other end. */
export async function tiesOf(tx: Transaction, { of, id }: NodeRef): Promise<Tie[]> {
  const ties: Tie[] = [];
  for (const direction of ['out', 'in'] as const) {
    const [left, right] = direction === 'out' ? ['-', '->'] : ['<-', '-'];
    const text = `MATCH (n:${of} {id: $id})${left}[x]${right}(m)
      RETURN type(x) AS type, x.id AS relationship, m.id AS other, m.name AS name ORDER BY type, other, relationship`;
    const own = (LINKS[of] ?? []).filter((link) => link.direction === direction).map((link) => link.type);
    const found = z.array(tie).parse(await tx.run(text, { id }));
    ties.push(...found.filter(({ type }) => !own.includes(type)));
  }
  return ties;
}

/** How many relationships between entries rest on a quote: they name it in a property, not by a link. */
export async function countFactsOn(tx: Transaction, quote: string): Promise<number> {
  const rows = await tx.run(
    'MATCH (a:Entry)-[x]->(b:Entry) WHERE x.quoteIds IS NOT NULL AND $quote IN x.quoteIds RETURN count(x) AS facts',
    { quote },
  );
  return z.array(z.object({ facts: z.int() })).parse(rows)[0]?.facts ?? 0;
}

/** The ids that a record needs at the other ends of its links, or at its own ends, and that are not there. */
export async function missingFor(tx: Transaction, ref: RecordRef, record: Properties): Promise<string[]> {
  const needed: { label: string; id: string }[] = [];
  if (isRelationship(ref)) {
    const [start, end] = RELATIONSHIP_ENDS[ref.of];
    needed.push({ label: start, id: ref.start }, { label: end, id: ref.end });
  } else
    for (const { property, label } of LINKS[ref.of] ?? []) {
      const value = record[property] ?? [];
      for (const id of Array.isArray(value) ? value : [value]) needed.push({ label, id: String(id) });
    }
  const missing: string[] = [];
  for (const { label, id } of needed)
    if ((await tx.run(`MATCH (n:${label} {id: $id}) RETURN n.id AS id`, { id })).length === 0) missing.push(id);
  return missing;
}

/** Entries by id, with their names: for histories, which also tell of sources. */
export const namesOf = question('namesOf', {
  text: `UNWIND $ids AS i MATCH (n:Entry {id: i}) RETURN i AS id, n.name AS name, labels(n) AS type ORDER BY id`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), name: maybeText, type: labels }),
});

/** The contact points of these ids as they are now, without their values; those of entries in the archive are nowhere. */
export const contactMarks = question('contactMarks', {
  text: `UNWIND $ids AS i MATCH (n:Entry)-[:REACHED_AT]->(p:ContactPoint {id: i})
    RETURN i AS id, p.visibility AS visibility, p.consentFrom AS consentFrom, p.consentUntil AS consentUntil ORDER BY id`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), visibility: z.string(), consentFrom: maybeText, consentUntil: maybeText }),
});
