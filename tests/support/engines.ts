// Gives contract tests the engines to run on: the embedded one always, Neo4j where the environment names one.
import { afterAll, beforeAll, describe } from '@jest/globals';
import { openEmbedded } from '../../graph/engine/embedded/open-embedded';
import { openNeo4j, type Neo4jConfig } from '../../graph/engine/neo4j/open-neo4j';
import type { GraphEngine, WorkOptions } from '../../graph/engine/port';
import { migrate } from '../../graph/schema/migrate';
import { emptyStore, markStore } from './empty-store';

/** Cold statements on a busy machine are no failure; the limits have tests of their own. */
const PATIENT: WorkOptions = { limitMs: 60_000 };
const SKIPPED = 'skipped: NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD are not set';

type EngineName = GraphEngine['dialect'];
type GetEngine = () => GraphEngine;

/** Where the tests' Neo4j is, or undefined where there is none. */
export function testNeo4j(): Neo4jConfig | undefined {
  const { NEO4J_TEST_URI: uri, NEO4J_TEST_USER: user, NEO4J_TEST_PASSWORD: password } = process.env;
  return uri && user && password ? { uri, user, password } : undefined;
}

/**
 * Opens an engine for tests: a new store in memory, or the tests' Neo4j.
 * @throws Error where the database holds anything that these tests did not put there
 */
export async function openTestEngine(name: EngineName): Promise<GraphEngine> {
  const config = testNeo4j();
  if (name === 'neo4j' && !config) throw new Error(SKIPPED);
  const engine =
    name === 'neo4j' && config ? patient(await openNeo4j(config)) : await openEmbedded({ path: ':memory:' });
  try {
    await markStore(engine);
  } catch (error) {
    await engine.close();
    throw error;
  }
  return engine;
}

/** Runs the same tests on each engine, on an empty store with the schema of today. */
export function describeEngines(title: string, body: (getEngine: GetEngine, name: EngineName) => void): void {
  for (const name of ['embedded', 'neo4j'] as const) {
    describeWith(name, `${title}, ${name}`, () => body(useEngine(name), name));
  }
}

/** For tests that ask both engines the same and compare: skipped as a whole without a Neo4j. */
export function describeBothEngines(title: string, body: (embedded: GetEngine, neo4j: GetEngine) => void): void {
  describeWith('neo4j', `${title}, embedded and neo4j`, () => body(useEngine('embedded'), useEngine('neo4j')));
}

/** `describe`, or `describe.skip` with the reason in its title. */
export function describeWith(name: EngineName, title: string, body: () => void): void {
  if (name === 'neo4j' && !testNeo4j()) describe.skip(`${title} (${SKIPPED})`, body);
  else describe(title, body);
}

function useEngine(name: EngineName): GetEngine {
  let engine: GraphEngine | undefined;
  beforeAll(async () => {
    engine = await openTestEngine(name);
    await emptyStore(engine);
    await migrate(engine);
  });
  afterAll(async () => engine?.close());
  return () => {
    if (!engine) throw new Error(`the engine ${name} is asked for outside a test`);
    return engine;
  };
}

function patient(engine: GraphEngine): GraphEngine {
  return {
    ...engine,
    read: (work, options) => engine.read(work, { ...PATIENT, ...options }),
    write: (work, options) => engine.write(work, { ...PATIENT, ...options }),
  };
}
