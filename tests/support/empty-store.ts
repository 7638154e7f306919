// Clears a database between tests, and only one that is marked as theirs: nobody's data is deleted by a wrong address.
import type { GraphEngine } from '../../graph/engine/port';

/** A node of the label StoreMeta, so that to the migrations a marked store still looks empty. */
const MARKER = "(m:StoreMeta {id: 'tests'})";
const BATCH = 5000;
const LIMIT = { limitMs: 120_000 };

/** @throws Error where the database is neither empty nor marked */
export async function markStore(engine: GraphEngine): Promise<void> {
  if (await isMarked(engine)) return;
  const [any] = await engine.read((tx) => tx.run('MATCH (n) RETURN labels(n) AS labels LIMIT 1'), LIMIT);
  if (any) throw new Error('NEO4J_TEST_URI names a database that is not empty and was not filled by these tests');
  await engine.write((tx) => tx.run(`MERGE ${MARKER}`), LIMIT);
}

/** Deletes every node but those the store keeps about itself. @throws Error where the store is not marked */
export async function emptyStore(engine: GraphEngine): Promise<void> {
  if (!(await isMarked(engine))) throw new Error('this store is not marked as one of the tests: nothing was deleted');
  for (;;) {
    const [left] = await engine.read((tx) => tx.run('MATCH (n) WHERE NOT n:StoreMeta RETURN count(n) AS n'), LIMIT);
    if (left?.['n'] === 0) return;
    await engine.write((tx) => tx.run(`MATCH (n) WHERE NOT n:StoreMeta WITH n LIMIT ${BATCH} DETACH DELETE n`), LIMIT);
  }
}

/** As `emptyStore`, and takes the schema and its version away too, as if Netzkompass had never been here. */
export async function forgetSchema(engine: GraphEngine): Promise<void> {
  await emptyStore(engine);
  await engine.write((tx) => tx.run("MATCH (m:StoreMeta {id: 'schema'}) DELETE m"), LIMIT);
  for (const kind of ['CONSTRAINT', 'INDEX']) {
    for (const name of await schemaNames(engine, kind)) await engine.alterSchema(`DROP ${kind} ${name} IF EXISTS`);
  }
}

/** @param kind `CONSTRAINT` or `INDEX`; Neo4j's own token look-ups and the indexes behind constraints left out */
export async function schemaNames(engine: GraphEngine, kind: string): Promise<string[]> {
  const plural = kind === 'INDEX' ? 'INDEXES' : 'CONSTRAINTS';
  const rows = await engine.read((tx) => tx.run(`SHOW ${plural}`), LIMIT);
  return rows
    .filter((row) => row['type'] !== 'LOOKUP' && (kind === 'CONSTRAINT' || !row['owningConstraint']))
    .flatMap(({ name }) => (typeof name === 'string' ? [name] : []))
    .sort();
}

async function isMarked(engine: GraphEngine): Promise<boolean> {
  const rows = await engine.read((tx) => tx.run(`MATCH ${MARKER} RETURN m.id AS id`), LIMIT);
  return rows.length > 0;
}
