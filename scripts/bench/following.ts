// How soon the index and the picture follow a write: in the process that wrote, and in another on the same Neo4j.
import { rm, mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createUser } from '../../graph/queries/users';
import type { SignedIn } from '../../lib/auth/actor';
import { openContainer, type Container, type ContainerOptions } from '../../lib/container';
import { readForm } from '../../lib/records/read-form';
import { saveRecord } from '../../lib/records/save-record';
import { fillEmbedded, fillNeo4j, type Neo4j } from './store';
import { percentile, type Measured } from './measure';

const EDITOR: SignedIn = { role: 'editor', id: 'u-bench', name: 'Messung' };
const RUNS = 20;
const TARGET_MS = 1000;
const EVERY_MS = 5;

/** Renames an organisation. @returns its id and new name */
async function rename({ deps }: Container, id: string, nth: number): Promise<string> {
  const base = (await readForm(deps, EDITOR, { form: 'organisation', id })).loaded?.values ?? {};
  const name = `Messverein ${nth}`;
  const source = { sourceKind: 'call', sourceDate: '2026-11-28', words: 'Am Telefon gesagt.' };
  const requestKey = `following-${nth}`.padEnd(20, '-');
  const input = {
    form: 'organisation',
    id,
    base,
    values: { ...base, name: [name] },
    requestKey,
    anyway: '1',
    ...source,
  };
  await saveRecord(deps, EDITOR, input, new Date());
  return name;
}

async function untilKnown({ deps }: Container, id: string, name: string): Promise<number> {
  const start = performance.now();
  for (;;) {
    const at = deps.index().recordOf.get(id) ?? -1;
    if (deps.index().records[at]?.name === name) return performance.now() - start;
    await new Promise((resolve) => setTimeout(resolve, EVERY_MS));
  }
}

/** @param containers the first one writes, each is waited for */
async function measure(containers: readonly Container[], names: readonly string[]): Promise<Measured[]> {
  const [first] = containers;
  const id = first?.deps.index().records.find(({ type }) => type === 'organisation')?.id;
  if (!first || id === undefined) throw new Error('there is no organisation');
  await first.deps.engine.write(async (tx) => {
    await tx.run('MATCH (u:User {id: $id}) DETACH DELETE u', { id: EDITOR.id });
    await createUser(tx, { ...EDITOR, login: 'messung', created: new Date().toISOString() });
  });
  const times = names.map((): number[] => []);
  for (let nth = 0; nth < RUNS; nth++) {
    const name = await rename(first, id, nth);
    await Promise.all(containers.map(async (container, at) => times[at]?.push(await untilKnown(container, id, name))));
  }
  return times.map((all, at) => {
    all.sort((a, b) => a - b);
    const [p50, p95] = [percentile(all, 0.5), percentile(all, 0.95)];
    return { name: names[at] ?? '', p50, p95, runs: all.length, unit: 'ms', target: TARGET_MS };
  });
}

async function withContainers<T>(
  options: ContainerOptions,
  count: number,
  work: (all: readonly Container[]) => Promise<T>,
): Promise<T> {
  const all: Container[] = [];
  try {
    for (let nth = 0; nth < count; nth++) all.push(await openContainer(options));
    for (const one of all) await one.arranged();
    return await work(all);
  } finally {
    for (const one of all) await one.close();
  }
}

export async function measureFollowing(organisations: number): Promise<Measured[]> {
  const filled = await fillEmbedded(organisations);
  await filled.engine.close();
  try {
    const options = { dataFolder: filled.folder, examples: true };
    return await withContainers(options, 1, (all) => measure(all, ['in the process that wrote']));
  } finally {
    await filled.discard();
  }
}

export async function measureFollowingNeo4j(neo4j: Neo4j, organisations: number): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-bench-following-'));
  const filled = await fillNeo4j(neo4j, organisations);
  try {
    const options = { neo4j, dataFolder: folder, examples: true };
    const names = ['in the process that wrote', 'in another process'];
    return await withContainers(options, 2, (all) => measure(all, names));
  } finally {
    await filled.discard();
    await filled.engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}
