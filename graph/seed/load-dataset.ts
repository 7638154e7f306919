// Loads the dataset into the store: all of it in one transaction, or nothing.
import path from 'node:path';
import type { GraphEngine, Transaction } from '../engine/port';
import { countArchivedCooperations, countArchivedOrganisations } from '../queries/archive';
import { forgetNetworkChanges } from '../queries/changes';
import { countEntries } from '../queries/store';
import { readWorksAt, setWorksAt } from '../queries/users';
import { createNodes, createProofs, createRelationships, removeNetwork } from '../queries/write-facts';
import { checkDataset } from './check-dataset';
import { factsOf } from './facts';
import { readDataset, seedInvalid } from './read-dataset';
import type { Dataset } from './tables';

/** Where the delivered data files stand; every command runs in the project's root. */
export const datasetFolder = (): string => path.join(process.cwd(), 'graph', 'seed');

/** Nobody waits at a page while a network of 100,000 organisations is loaded. */
const LIMIT = { limitMs: 600_000 };

/** Told of in the transaction that replaces a network: how many entries went. */
export type Replaced = (tx: Transaction, gone: number) => Promise<void>;

/** Those in the archive included. */
async function countAll(tx: Transaction): Promise<number> {
  const rows = [
    ...(await countEntries.in(tx, {})),
    ...(await countArchivedOrganisations.in(tx, { examples: true })),
    ...(await countArchivedCooperations.in(tx, { examples: true })),
  ];
  return rows.reduce((sum, { entries }) => sum + entries, 0);
}

/**
 * Writes a dataset into the store. The store is left as it was where anything is wrong.
 * @param replace removes the present network first, in the same transaction
 * @throws DomainError seedInvalid with every mistake by file and line
 */
export async function loadDataset(
  engine: GraphEngine,
  dataset: Dataset,
  replace = false,
  replaced?: Replaced,
): Promise<void> {
  const mistakes = checkDataset(dataset);
  if (mistakes.length > 0) throw seedInvalid(mistakes);
  const { facts, mistakes: twice } = factsOf(dataset);
  if (twice.length > 0) throw seedInvalid(twice);
  await engine.write(async (tx) => {
    const worksAt = replace ? await readWorksAt(tx) : [];
    const gone = replace && replaced ? await countAll(tx) : 0;
    await forgetNetworkChanges(tx);
    if (replace) await removeNetwork(tx);
    for (const [label, rows] of facts.nodes) await createNodes(tx, label, rows);
    for (const [type, rows] of facts.relationships) await createRelationships(tx, type, rows);
    for (const [label, rows] of facts.proofs) await createProofs(tx, label, rows);
    for (const { user, organisation } of worksAt) await setWorksAt(tx, user, organisation);
    if (replace) await replaced?.(tx, gone);
  }, LIMIT);
}

/** Reads the delivered files and loads them. */
export async function loadDeliveredDataset(
  engine: GraphEngine,
  options: { examples: boolean; replace?: boolean; replaced?: Replaced; root?: string },
): Promise<void> {
  const dataset = await readDataset(options.root ?? datasetFolder(), options.examples);
  await loadDataset(engine, dataset, options.replace ?? false, options.replaced);
}
