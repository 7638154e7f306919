// `npm run bench [part …]`: measures, prints a table and writes JSON below bench-results/. Parts: app, pages, quality,
// network, rights, explorer, renderers, dataset, 10000, 100000, neo4j, saving, following.
import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { openContainer } from '../lib/container';
import { measureApp } from './bench/app';
import { measureEmptyPage } from './bench/empty-page';
import { measureExactNetwork } from './bench/exact-network';
import { measureExplorerPage } from './bench/explorer-page';
import { measureFollowing, measureFollowingNeo4j } from './bench/following';
import { single, table, type Measured } from './bench/measure';
import { measureNetwork } from './bench/network';
import { measureQuality } from './bench/quality';
import { measureRenderers } from './bench/renderers/measure-renderers';
import { measureQuestions } from './bench/questions';
import { measureResultsPage } from './bench/results-page';
import { measureRights } from './bench/rights';
import { measureSaving } from './bench/saving';
import { measureSearch } from './bench/search';
import { fillEmbedded, fillNeo4j, type Neo4j } from './bench/store';
import { startNeo4j } from './neo4j/start-server.mjs';

const results: { title: string; rows: Measured[] }[] = [];
/** `text` instead of a table of times, where the rows are no times. */
function report(title: string, rows: Measured[], text?: string): void {
  results.push({ title, rows });
  console.log(text === undefined ? table(title, rows) : `\n${title}\n${text}`);
}

async function quality(): Promise<void> {
  const filled = await fillEmbedded(0);
  try {
    const { rows, text } = await measureQuality(filled.engine);
    report('quality of the search on the dataset', rows, text);
    await filled.engine.close();
  } finally {
    await filled.discard();
  }
}

/** Load, search, questions and the second opening of an embedded store. */
async function embedded(organisations: number, title: string): Promise<void> {
  const filled = await fillEmbedded(organisations);
  try {
    report(`${title}, embedded`, [
      single('loading', filled.loadMs, 'ms'),
      ...(await measureSearch(filled.engine, title, organisations > 0)),
    ]);
    report(`${title}, embedded: questions`, await measureQuestions(filled.engine));
    await filled.engine.close();
    const start = performance.now();
    const container = await openContainer({ dataFolder: filled.folder, examples: true });
    const openMs = performance.now() - start;
    await container.close();
    report(`${title}, embedded: opened again`, [
      single('opening store, index and day', openMs, 'ms', organisations === 10_000 ? 10_000 : undefined),
      single('memory of the process (rss)', process.memoryUsage().rss / 1e6, 'MB'),
    ]);
  } finally {
    await filled.discard();
  }
}

async function network(organisations: number, title: string, target: number): Promise<void> {
  const filled = await fillEmbedded(organisations);
  try {
    report(`network, ${title}`, await measureNetwork(filled.engine, title, target));
    await filled.engine.close();
  } finally {
    await filled.discard();
  }
}

async function rights(organisations: number, title: string): Promise<void> {
  const filled = await fillEmbedded(organisations);
  try {
    report(`rights, ${title}`, await measureRights(filled.engine, title));
    await filled.engine.close();
  } finally {
    await filled.discard();
  }
}

async function neo4j(connection: Neo4j, organisations: number, title: string): Promise<void> {
  const filled = await fillNeo4j(connection, organisations);
  try {
    report(`${title}, Neo4j`, [
      single('loading', filled.loadMs, 'ms'),
      ...(await measureSearch(filled.engine, title, organisations > 0)),
    ]);
    report(`${title}, Neo4j: questions`, await measureQuestions(filled.engine));
  } finally {
    await filled.discard();
    await filled.engine.close();
  }
}

async function withNeo4j(name: string, work: (server: Neo4j) => Promise<void>): Promise<void> {
  const folder = path.join(os.tmpdir(), `netzkompass-bench-${name}-${process.pid}`);
  const server = await startNeo4j({ folder, password: 'bench-only-9183' });
  try {
    await work(server);
  } finally {
    await server.stop();
  }
}

const PARTS: Readonly<Record<string, () => Promise<void>>> = {
  app: async () => {
    const empty = await measureEmptyPage();
    const rows = await measureApp();
    const above = rows
      .filter((row) => row.unit === 'kB')
      .map((row) => single(`${row.name} above the empty page`, row.p50 - empty.p50, 'kB', 45));
    report('the app', [...rows, empty, ...above]);
  },
  pages: async () => {
    report('results page, dataset', await measureResultsPage(0, 60));
    report('results page, 10,000 organisations', await measureResultsPage(10_000, 150));
  },
  quality,
  network: async () => {
    await network(0, 'dataset', 30);
    await network(2_000, '2,000 organisations', 150);
    await network(10_000, '10,000 organisations', 300);
    report('network of 2,000 nodes and 10,000 edges', await measureExactNetwork(2_000, 10_000));
    report('network of 10,000 nodes and 40,000 edges', await measureExactNetwork(10_000, 40_000));
  },
  rights: async () => {
    await rights(0, 'dataset');
    await rights(2_000, '2,000 organisations');
  },
  explorer: async () => report('page of the network in a browser', await measureExplorerPage()),
  renderers: async () => {
    const { rows, text } = await measureRenderers();
    report('renderers of the network, the same nodes at the same places', rows, text);
  },
  dataset: () => embedded(0, 'dataset'),
  '10000': () => embedded(10_000, '10,000 organisations'),
  '100000': () => embedded(100_000, '100,000 organisations'),
  neo4j: () =>
    withNeo4j('neo4j', async (server) => {
      await neo4j(server, 0, 'dataset');
      await neo4j(server, 10_000, '10,000 organisations');
    }),
  saving: async () => {
    report('saving, embedded', await measureSaving(undefined, 80));
    await withNeo4j('saving', async (server) => report('saving, Neo4j', await measureSaving(server, 150)));
  },
  following: async () => {
    const sizes = [
      [0, 'dataset'],
      [2_000, '2,000 organisations'],
    ] as const;
    for (const [size, title] of sizes) report(`index after a write, ${title}, embedded`, await measureFollowing(size));
    await withNeo4j('following', async (server) => {
      for (const [size, title] of sizes)
        report(`index after a write, ${title}, Neo4j`, await measureFollowingNeo4j(server, size));
    });
  },
};

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const parts = asked.length > 0 ? asked : Object.keys(PARTS);
  const unknown = parts.find((part) => !(part in PARTS));
  if (unknown) throw new Error(`unknown part ${unknown}; there are ${Object.keys(PARTS).join(', ')}`);
  for (const part of parts) await PARTS[part]?.();
  await mkdir('bench-results', { recursive: true });
  const file = path.join('bench-results', `${new Date().toISOString().replaceAll(':', '-')}.json`);
  const machine = {
    cpus: os.cpus().length,
    model: os.cpus()[0]?.model,
    memoryGB: Math.round(os.totalmem() / 1e9),
    node: process.version,
  };
  await writeFile(file, `${JSON.stringify({ at: new Date().toISOString(), machine, results }, null, 2)}\n`);
  console.log(`\n${file}`);
}

await main();
