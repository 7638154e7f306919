// The network in process: the whole view and narrow ones, with the index's kept work and without it.
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { readNetwork } from '../../lib/network/read-network';
import { readPath } from '../../lib/network/read-path';
import { buildIndex } from '../../lib/search/index-of-records';
import type { GraphEngine } from '../../graph/engine/port';
import { measure, single, type Measured } from './measure';

const QUESTIONS: Readonly<Record<string, Record<string, unknown>>> = {
  'bipartite, unfiltered': {},
  'organisations, unfiltered': { view: 'organisations' },
  'bipartite, not gathered': { group: 'none' },
  'organisations, not gathered': { view: 'organisations', group: 'none' },
  'bipartite by place, one group open': { arrangement: 'place', group: 'place', open: ['place:05158032'] },
  'organisations, rolled up': { view: 'organisations', rollup: 'whole' },
  'organisations, words and Baustein': { view: 'organisations', q: 'sprachtreff', baustein: ['10.1'] },
};
const RUNS = 20;

/** @param target for one whole network, in milliseconds */
export async function measureNetwork(engine: GraphEngine, title: string, target: number): Promise<Measured[]> {
  const { records, synonyms } = await readSearchRecords(engine);
  const depsOf = (): DirectoryDeps => {
    const index = buildIndex(records, synonyms);
    return {
      engine,
      index: () => index,
      today: () => ({ day: '2011-04-26', undatedFrom: '2010-01-01' }),
      changed: () => undefined,
      positions: () => new Map(),
    };
  };
  const deps = depsOf();
  const rows: Measured[] = [];
  for (const [name, input] of Object.entries(QUESTIONS)) {
    const cold = depsOf();
    const start = performance.now();
    const first = await readNetwork(cold, GUEST, input);
    rows.push(
      single(`${title}: ${name}, on a new index`, performance.now() - start, 'ms'),
      await measure(`${title}: ${name}`, Array<object>(RUNS).fill(input), (one) => readNetwork(deps, GUEST, one), {
        target,
      }),
      single(`${title}: ${name}, ${first.group === 'none' ? 'nodes' : 'aggregated to nodes'}`, first.nodes.length, ''),
      single(`${title}: ${name}, edges`, first.edges.length, ''),
      single(`${title}: ${name}, answer`, JSON.stringify(first).length / 1000, 'kB'),
    );
  }
  const bodies = records.filter(({ type }) => type === 'organisation').map(({ id }) => id);
  const pairs = Array.from({ length: RUNS }, (_, at) => ({
    from: bodies[(at * 37) % bodies.length],
    to: bodies[(at * 101 + 11) % bodies.length],
  }));
  rows.push(
    await measure(
      `${title}: focus, two degrees`,
      pairs,
      ({ from }) => readNetwork(deps, GUEST, { focus: [from], degrees: '2' }),
      { target },
    ),
    await measure(`${title}: path`, pairs, (pair) => readPath(deps, GUEST, pair), { target }),
  );
  return rows;
}
