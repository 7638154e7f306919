// What the table of rights costs: search and network as they are, and bundled without the table and the rule of contacts, the
// same questions by turns in one process.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build, type Plugin } from 'esbuild';
import type { GraphEngine } from '../../graph/engine/port';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import type { searchEntries } from '../../lib/directory/search-entries';
import type { readNetwork } from '../../lib/network/read-network';
import { buildIndex } from '../../lib/search/index-of-records';
import { percentile, single, type Measured } from './measure';
import { DATASET_QUERIES } from './search';

interface Capabilities {
  searchEntries: typeof searchEntries;
  readNetwork: typeof readNetwork;
}
/** What a guest of the public directory is told, without being asked who they are. */
const STUBS: Readonly<Record<string, string>> = {
  may: 'export const may = () => false; export const demand = () => undefined;',
  'contact-rule': `export const SIGNS = ['internal', 'onRequest'], HELD = [], MOST_INTERNAL = 5;
    export const consentOn = () => null, ruleOn = () => ({ signs: [] });
    export const noneHeld = () => ({ internal: 0, onRequest: 0, many: 0 }), addHeld = (sum) => sum;`,
};
const withoutRights: Plugin = {
  name: 'without rights',
  setup(builder) {
    builder.onLoad({ filter: /lib\/auth\/(may|contact-rule)\.ts$/ }, ({ path: file }) => ({
      contents: STUBS[path.basename(file, '.ts')] ?? '',
    }));
  },
};

async function load(folder: string, name: string, plugins: Plugin[]): Promise<Capabilities> {
  const { outputFiles } = await build({
    stdin: {
      contents: `export { searchEntries } from './lib/directory/search-entries';
        export { readNetwork } from './lib/network/read-network';`,
      resolveDir: process.cwd(),
      loader: 'ts',
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    write: false,
    // Packages in it ask for parts of Node by `require`.
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
    plugins,
    logLevel: 'error',
  });
  const file = path.join(folder, `${name}.mjs`);
  await writeFile(file, outputFiles[0]?.text ?? '');
  return (await import(pathToFileURL(file).href)) as Capabilities;
}

const ROUNDS = 400;
const WARM = 40;

/** The median of what each pair of the same question takes, one right after the other, first one and then the other first. */
async function compare(name: string, ways: (() => Promise<unknown>)[][]): Promise<Measured> {
  const ratios: number[] = [];
  const time = async (work: (() => Promise<unknown>) | undefined): Promise<number> => {
    const start = performance.now();
    await work?.();
    return performance.now() - start;
  };
  for (let round = 0; round < ROUNDS + WARM; round++) {
    const [own, bare] = ways[round % ways.length] ?? [];
    const isEven = Math.floor(round / ways.length) % 2 === 0;
    const first = await time(isEven ? own : bare);
    const second = await time(isEven ? bare : own);
    if (round >= WARM) ratios.push(isEven ? first / second : second / first);
  }
  ratios.sort((a, b) => a - b);
  const median = percentile(ratios, 0.5);
  return { ...single(name, median, '', 1.05), runs: ROUNDS };
}

export async function measureRights(engine: GraphEngine, title: string): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-rights-'));
  try {
    const ways = [await load(folder, 'own', []), await load(folder, 'bare', [withoutRights])];
    const { records, synonyms } = await readSearchRecords(engine);
    const index = buildIndex(records, synonyms);
    const deps: DirectoryDeps = {
      engine,
      index: () => index,
      today: () => ({ day: '2011-04-26', undatedFrom: '2010-01-01' }),
      changed: () => undefined,
      positions: () => new Map(),
    };
    const search = DATASET_QUERIES.map((q) => ways.map((way) => () => way.searchEntries(deps, GUEST, { q })));
    const network = [{}, { view: 'organisations' }, { q: 'sprachtreff' }].map((input) =>
      ways.map((way) => () => way.readNetwork(deps, GUEST, input)),
    );
    return [
      await compare(`${title}: search, with the table of rights : without`, search),
      await compare(`${title}: network, with the table of rights : without`, network),
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
