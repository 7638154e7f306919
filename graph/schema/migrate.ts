// Brings a store to the schema of this version of the app, whatever state it finds; refuses stores that are not ours.
import type { GraphEngine, WorkOptions } from '../engine/port';
import { DomainError, isDomainError } from '../model/errors';
import { META_CONSTRAINT, MIGRATIONS, type Migration } from './migrations';

/** A first answer of a large or cold server may take longer than a reader would wait. */
const LIMIT: WorkOptions = { limitMs: 60_000 };

/**
 * Runs the migrations the store has not seen. May be called at every start and killed at any moment.
 * Nodes with the label StoreMeta belong to the store: who empties it keeps them, else it counts as foreign when filled.
 * @throws DomainError `storeNewer`, `storeForeign` (both leave the store untouched)
 */
export async function migrate(engine: GraphEngine, migrations: readonly Migration[] = MIGRATIONS): Promise<void> {
  const stored = await readVersion(engine);
  const latest = migrations.at(-1)?.version ?? 0;
  if (stored !== undefined && stored > latest) throw newer(stored, latest);
  if (stored === latest) return;
  if (stored === undefined) {
    await refuseForeign(engine);
    await engine.alterSchema(META_CONSTRAINT);
    // From here on the store is ours: a start that was killed later goes on instead of meeting a stranger.
    await writeVersion(engine, 0);
  }
  for (const migration of migrations) {
    if (migration.version <= (stored ?? 0)) continue;
    for (const statement of migration.statements[engine.dialect]) await engine.alterSchema(statement);
    await writeVersion(engine, migration.version);
  }
}

async function readVersion(engine: GraphEngine): Promise<number | undefined> {
  const [row] = await engine.read(
    (tx) => tx.run("MATCH (m:StoreMeta {id: 'schema'}) RETURN m.version AS version"),
    LIMIT,
  );
  const version = row?.['version'];
  return typeof version === 'number' ? version : undefined;
}

/** Never lowers the version: another process may have come further meanwhile. */
async function writeVersion(engine: GraphEngine, version: number): Promise<void> {
  const text = `MERGE (m:StoreMeta {id: 'schema'})
    WITH m, coalesce(m.version, -1) AS before
    SET m.version = CASE WHEN before > $version THEN before ELSE $version END`;
  const write = (): Promise<unknown> => engine.write((tx) => tx.run(text, { version }), LIMIT);
  try {
    await write();
  } catch (error) {
    // Two first starts on one Neo4j at the same instant: the other made the node, so now it is found.
    if (!isDomainError(error) || error.code !== 'duplicate') throw error;
    await write();
  }
}

/** Labels such as Organisation are common, so without our mark any node at all is somebody else's. */
async function refuseForeign(engine: GraphEngine): Promise<void> {
  const [stranger] = await engine.read(
    (tx) => tx.run('MATCH (n) WHERE NOT n:StoreMeta RETURN labels(n) AS labels LIMIT 1'),
    LIMIT,
  );
  if (!stranger) return;
  const labels = Array.isArray(stranger['labels']) ? stranger['labels'].join(', ') : '';
  throw new DomainError('storeForeign', {
    message: `The database holds data that is not Netzkompass's (a node ${labels === '' ? 'without label' : `of ${labels}`}). Nothing was changed; choose an empty database.`,
    detail: { labels: stranger['labels'] },
  });
}

function newer(stored: number, latest: number): DomainError {
  return new DomainError('storeNewer', {
    message: `The store has schema version ${stored}, written by a newer Netzkompass; this one knows ${latest}. Start the newer one, or choose another store.`,
    detail: { stored, latest },
  });
}
