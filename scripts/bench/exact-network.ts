// Networks of a stated size, gathered by the server: as many nodes and edges as asked for without groups, what they are
// gathered to, and what that takes.
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import type { Network } from '../../lib/network/network-schema';
import { readNetwork } from '../../lib/network/read-network';
import { buildIndex } from '../../lib/search/index-of-records';
import type { Dataset } from '../../graph/seed/tables';
import { generateDataset } from '../../tests/fixtures/generated-dataset';
import { measure, single, type Measured } from './measure';
import { fillWith } from './store';

const QUESTIONS: Readonly<Record<string, Record<string, unknown>>> = {
  'by Baustein': {},
  'by place': { arrangement: 'place' },
  'by kind': { arrangement: 'free' },
};
const RUNS = 20;
/** Further from the stated size than this, it is another network. */
const TOLERANCE = 0.01;

/** Goes on for ever. */
const undated = <Row extends object>(row: Row): Row => ({ ...row, from: undefined, until: undefined });

/** As many of a list as are wanted, taken evenly. */
const evenly = <One>(all: readonly One[], wanted: number): One[] =>
  all.filter((_, at) => Math.floor(((at + 1) * wanted) / all.length) > Math.floor((at * wanted) / all.length));

/**
 * Nobody has ended, every cooperation is about one Baustein, and nobody works on one by himself: the edges are one for each
 * cooperation and one for each organisation in it.
 */
function datasetOfSize(nodes: number, edges: number): Dataset {
  const cooperations = Math.round(nodes / 6);
  const bausteine = generateDataset(7, { organisations: 0, cooperations: 0, each: 0 }).bausteine.length;
  const organisations = nodes - cooperations - bausteine;
  const wanted = edges - cooperations;
  // some come twice; what is too much is taken away again
  const each = Math.ceil((wanted * 1.02) / organisations);
  const made = generateDataset(7, { organisations, cooperations, each });
  const pairOf = ({ organisation, cooperation }: Dataset['takes-part-in'][number]): string =>
    `${organisation} ${cooperation}`;
  const kept = new Set(evenly([...new Set(made['takes-part-in'].map(pairOf))], wanted));
  return {
    ...made,
    organisations: made.organisations.map(undated),
    cooperations: made.cooperations.map(undated),
    'takes-part-in': made['takes-part-in'].filter((row) => kept.has(pairOf(row))).map(undated),
  };
}

/** What it would have without groups: their members and what they gather of edges add up to it. */
function sizeOf({ nodes, edges, total }: Network, bausteine: number): { nodes: number; edges: number } {
  const inner = nodes.reduce((sum, { gathers }) => sum + (gathers?.inner ?? 0), 0);
  return { nodes: total + bausteine, edges: inner + edges.reduce((sum, { weight }) => sum + weight, 0) };
}

/** @throws Error where the network is not as large as stated */
export async function measureExactNetwork(nodes: number, edges: number): Promise<Measured[]> {
  const dataset = datasetOfSize(nodes, edges);
  const filled = await fillWith(dataset);
  try {
    const { records, synonyms } = await readSearchRecords(filled.engine);
    const depsOf = (): DirectoryDeps => {
      const index = buildIndex(records, synonyms);
      return {
        engine: filled.engine,
        index: () => index,
        today: () => ({ day: '2011-04-26', undatedFrom: '2010-01-01' }),
        changed: () => undefined,
        positions: () => new Map(),
      };
    };
    const deps = depsOf();
    const asText = async (on: DirectoryDeps, input: object): Promise<string> =>
      JSON.stringify(await readNetwork(on, GUEST, input));
    const rows: Measured[] = [];
    for (const [name, input] of Object.entries(QUESTIONS)) {
      const found = await readNetwork(deps, GUEST, input);
      const size = sizeOf(found, dataset.bausteine.length);
      if (Math.abs(size.nodes / nodes - 1) > TOLERANCE || Math.abs(size.edges / edges - 1) > TOLERANCE)
        throw new Error(`${name}: a network of ${size.nodes} nodes and ${size.edges} edges`);
      const title = `${size.nodes} nodes, ${size.edges} edges ${name}, aggregated to ${found.nodes.length} nodes, ${found.edges.length} edges`;
      const cold = depsOf();
      const start = performance.now();
      await asText(cold, input);
      rows.push(
        single(`${title}: server time on a new index`, performance.now() - start, 'ms'),
        await measure(`${title}: server time`, Array<object>(RUNS).fill(input), (one) => asText(deps, one)),
        single(`${title}: answer`, (await asText(deps, input)).length / 1000, 'kB'),
      );
    }
    await filled.engine.close();
    return rows;
  } finally {
    await filled.discard();
  }
}
