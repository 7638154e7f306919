// The change log: every write to the network and to the accounts appends one change in the same transaction.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { changeAction, properties, touched, type ChangeAction, type Touched } from '../model/changes';
import { maybeText } from './columns';
import { question } from './question';

/** What a change is of: each room has its own rights and its own undo. */
const ROOMS = ['network', 'accounts', 'loans'] as const;
export type Room = (typeof ROOMS)[number];

/** A change as it is stored; `records` is one text, since neither engine keeps a list of maps. */
const change = z.object({
  id: z.string(),
  /** Counts up by one with each change of the store. */
  number: z.int(),
  /** UTC instant. */
  at: z.string(),
  /** Id of the user; the name is looked up, so that it goes when the user goes. */
  by: z.string(),
  action: changeAction,
  room: z.enum(ROOMS),
  why: maybeText,
  undoes: maybeText,
  records: z.string().transform((text) => z.array(touched).parse(JSON.parse(text))),
});
export type StoredChange = z.output<typeof change>;
/** All that a change is stored with. */
export const storedChange = change.extend({ room: z.string(), requestKey: z.string(), result: maybeText });
/** Whose history it belongs to; `collect` has no order. */
const subjects = z.array(z.string()).transform((ids) => ids.sort());
const CHANGE = '{.id, .number, .at, .by, .action, .room, .why, .undoes, .records}';

/** The number of the latest change of the network: what a process has read up to. No row where nothing was changed yet. */
export const latestChange = question('latestChange', {
  text: "MATCH (m:StoreMeta {id: 'changes'}) WHERE m.networkNumber IS NOT NULL RETURN m.networkNumber AS number",
  parameters: z.strictObject({}),
  row: z.object({ number: z.int() }),
});

export const findChange = question('findChange', {
  text: `MATCH (c:Change {id: $id})
    CALL (c) { OPTIONAL MATCH (u:User {id: c.by}) RETURN min(u.name) AS byName }
    CALL (c) { MATCH (c)-[:CHANGED]->(s:Changed) RETURN collect(s.id) AS subjects }
    RETURN c ${CHANGE} AS change, byName, subjects`,
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({ change, byName: maybeText, subjects }),
});

/** The change that a request made, where it came before. `result` is what its caller was told. */
export const findChangeOfRequest = question('findChangeOfRequest', {
  text: 'MATCH (c:Change {requestKey: $requestKey}) RETURN c.id AS id, c.result AS result',
  parameters: z.strictObject({ requestKey: z.string() }),
  row: z.object({ id: z.string(), result: maybeText }),
});

/** What was changed of an entry or a user, the latest first, before a number. */
export const changesOf = question('changesOf', {
  text: `MATCH (n:Changed {id: $id})<-[:CHANGED]-(c:Change) WHERE c.number < $before
    CALL (c) { OPTIONAL MATCH (u:User {id: c.by}) RETURN min(u.name) AS byName }
    CALL (c) { MATCH (c)-[:CHANGED]->(s:Changed) RETURN collect(s.id) AS subjects }
    RETURN c ${CHANGE} AS change, byName, subjects, c.number AS number ORDER BY number DESC LIMIT $limit`,
  parameters: z.strictObject({ id: z.string(), before: z.int(), limit: z.int() }),
  row: z.object({ change, byName: maybeText, subjects }),
});

/** What somebody has changed in any room, the latest first. */
export const changesBy = question('changesBy', {
  text: `MATCH (c:Change {by: $id})
    CALL (c) { MATCH (c)-[:CHANGED]->(s:Changed) RETURN collect(s.id) AS subjects }
    RETURN c ${CHANGE} AS change, subjects, c.number AS number ORDER BY number DESC`,
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({ change, subjects }),
});

/** What was changed of an entry after a number, the latest first. */
export const changesSince = question('changesSince', {
  text: `MATCH (n:Changed {id: $id})<-[:CHANGED]-(c:Change) WHERE c.number > $after AND c.room = 'network'
    CALL (c) { OPTIONAL MATCH (u:User {id: c.by}) RETURN min(u.name) AS byName }
    CALL (c) { MATCH (c)-[:CHANGED]->(s:Changed) RETURN collect(s.id) AS subjects }
    RETURN c ${CHANGE} AS change, byName, subjects, c.number AS number ORDER BY number DESC LIMIT $limit`,
  parameters: z.strictObject({ id: z.string(), after: z.int(), limit: z.int() }),
  row: z.object({ change, byName: maybeText, subjects }),
});

/** The records of entries that were changed after a number, the first change first. */
export const recordsChangedSince = question('recordsChangedSince', {
  text: `UNWIND $ids AS i
    MATCH (n:Changed {id: i})<-[:CHANGED]-(c:Change) WHERE c.number > $after AND c.room = 'network'
    WITH DISTINCT c
    RETURN c.number AS number, c.records AS records ORDER BY number`,
  parameters: z.strictObject({ ids: z.array(z.string()), after: z.int() }),
  row: z.object({ number: z.int(), records: change.shape.records }),
});

/** Everything that was changed in the network, the latest first, before a number; of one person or action, '' is any. */
export const changesBefore = question('changesBefore', {
  text: `MATCH (c:Change) WHERE c.room = 'network' AND c.number < $before
      AND ($by = '' OR c.by = $by) AND ($action = '' OR c.action = $action)
    CALL (c) { OPTIONAL MATCH (u:User {id: c.by}) RETURN min(u.name) AS byName }
    CALL (c) { MATCH (c)-[:CHANGED]->(s:Changed) RETURN collect(s.id) AS subjects }
    RETURN c ${CHANGE} AS change, byName, subjects, c.number AS number ORDER BY number DESC LIMIT $limit`,
  parameters: z.strictObject({
    before: z.int(),
    limit: z.int(),
    by: z.string(),
    action: changeAction.or(z.literal('')),
  }),
  row: z.object({ change, byName: maybeText, subjects }),
});

/** The latest change after a number that wrote a record. `record` is how the text of the records begins for it. */
export const latestChangeOfRecord = question('latestChangeOfRecord', {
  text: `MATCH (c:Change) WHERE c.number > $after AND c.records CONTAINS $record
    CALL (c) { OPTIONAL MATCH (u:User {id: c.by}) RETURN min(u.name) AS byName }
    RETURN c.id AS id, c.at AS at, byName, c.number AS number ORDER BY number DESC LIMIT 1`,
  parameters: z.strictObject({ record: z.string(), after: z.int() }),
  row: z.object({ id: z.string(), at: z.string(), byName: maybeText }),
});

/** What a record looks like in the text of a change's records. */
export const textOfRecord = ({ of, id }: Pick<Touched, 'of' | 'id'>): string => JSON.stringify({ of, id }).slice(0, -1);

/** Whom or what a user is, as the log of changes keeps it: everything but the hash of the password. */
export const userAsChanged = question('userAsChanged', {
  text: `MATCH (u:User {id: $id})
    CALL (u) { OPTIONAL MATCH (u)-[:WORKS_AT]->(o:Organisation) RETURN min(o.id) AS worksAt }
    RETURN u {.login, .name, .role, .disabled, .sessionVersion} AS user, worksAt,
      u.passwordHash IS NOT NULL AS hasPassword`,
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({ user: properties, worksAt: maybeText, hasPassword: z.boolean() }),
});

/**
 * Takes the next number, and with it the turn: on Neo4j every other writer waits here until this transaction is over, so
 * that what is read after it is read as it will be when this one writes. The first statement of each write.
 */
export async function takeNumber(tx: Transaction): Promise<number> {
  // Written before it is read: Neo4j locks what is written, and a number read before that is another's too.
  await tx.run("MERGE (m:StoreMeta {id: 'changes'}) SET m.turn = $turn", { turn: crypto.randomUUID() });
  const rows = await tx.run(
    `MATCH (m:StoreMeta {id: 'changes'}) WITH m, coalesce(m.number, 0) + 1 AS next SET m.number = next RETURN next`,
  );
  return z.array(z.object({ next: z.int() })).parse(rows)[0]?.next ?? 1;
}

/** From here on every process knows that it has not read the network as it is now. */
async function tellProcesses(tx: Transaction, number: number): Promise<void> {
  await tx.run("MATCH (m:StoreMeta {id: 'changes'}) SET m.networkNumber = $number", { number });
}

export interface NewChange {
  id: string;
  number: number;
  at: string;
  by: string;
  action: ChangeAction;
  room: Room;
  why: string | undefined;
  undoes: string | undefined;
  requestKey: string;
  /** What a second request with the same key is answered. */
  result: string | undefined;
  records: readonly Touched[];
  /** Whose history it belongs to: ids of entries, or of a user. */
  subjects: readonly string[];
}

/**
 * Appends a change; nothing ever alters one but an erasure. The things it is about need not exist any more: each has a
 * `Changed` of its own, which outlives it.
 */
export async function appendChange(tx: Transaction, { records, subjects, ...rest }: NewChange): Promise<void> {
  const properties = Object.fromEntries(Object.entries(rest).filter(([, value]) => value !== undefined));
  await tx.run('CREATE (c:Change {id: $id}) SET c += $properties', {
    id: rest.id,
    properties: { ...properties, records: JSON.stringify(records) },
  });
  if (rest.room === 'network') await tellProcesses(tx, rest.number);
  for (const subject of new Set(subjects)) {
    await tx.run('MERGE (s:Changed {id: $subject})', { subject });
    await tx.run('MATCH (c:Change {id: $id}) MATCH (s:Changed {id: $subject}) CREATE (c)-[:CHANGED]->(s)', {
      id: rest.id,
      subject,
    });
  }
}

/** Loading the dataset anew is a new starting state: what was changed of the network before it is no history of this one. */
export async function forgetNetworkChanges(tx: Transaction): Promise<void> {
  await tx.run("MATCH (c:Change) WHERE c.room = 'network' DETACH DELETE c");
  await tellProcesses(tx, await takeNumber(tx));
}
