// A store with a dataset in it, on either engine: the delivered one or a generated one.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openEngine } from '../../graph/engine/open-engine';
import type { GraphEngine } from '../../graph/engine/port';
import { migrate } from '../../graph/schema/migrate';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import type { Dataset } from '../../graph/seed/tables';
import { removeNetwork } from '../../graph/queries/write-facts';
import { generateDataset } from '../../tests/fixtures/generated-dataset';

export type Neo4j = NonNullable<Parameters<typeof openEngine>[0]['neo4j']>;

/** 0 organisations means the delivered dataset. */
export const datasetOf = (organisations: number) =>
  organisations === 0
    ? readDataset(datasetFolder(), true)
    : Promise.resolve(generateDataset(7, { organisations, cooperations: Math.ceil(organisations / 5), each: 5 }));

/** Emptying a large database takes longer than a reader would wait. */
const PATIENT = { limitMs: 120_000 };

export interface Filled {
  engine: GraphEngine;
  folder: string;
  loadMs: number;
  discard: () => Promise<void>;
}

export const fillEmbedded = async (organisations: number): Promise<Filled> => fillWith(await datasetOf(organisations));

export async function fillWith(dataset: Dataset): Promise<Filled> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-bench-'));
  const engine = await openEngine({ dataFolder: folder });
  await migrate(engine);
  const start = performance.now();
  await loadDataset(engine, dataset);
  const loadMs = performance.now() - start;
  return { engine, folder, loadMs, discard: () => rm(folder, { recursive: true, force: true }) };
}

/** The database must be one that only tests and measurements use: what is in it is removed. */
export async function fillNeo4j(neo4j: Neo4j, organisations: number): Promise<Filled> {
  const engine = await openEngine({ neo4j, dataFolder: '' });
  await migrate(engine);
  await engine.write(removeNetwork, PATIENT);
  const dataset = await datasetOf(organisations);
  const start = performance.now();
  await loadDataset(engine, dataset);
  const loadMs = performance.now() - start;
  return { engine, folder: '', loadMs, discard: () => engine.write(removeNetwork, PATIENT) };
}
