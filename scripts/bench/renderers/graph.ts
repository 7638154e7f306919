// The graphs that every renderer draws: the delivered network as its page gets it, and seeded scale-free ones, which are
// harder than a network of organisations: few hubs hold most of the lines, and nothing lies near what it is tied to.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { GUEST } from '../../../lib/auth/actor';
import { openContainer } from '../../../lib/container';
import type { Network, NetworkEdge, NetworkNode } from '../../../lib/network/network-schema';
import { readNetwork } from '../../../lib/network/read-network';

const BAUSTEINE = ['10.1', '10.2', '10.3', '10.4', '10.5', '10.6', '10.7'];
const KINDS = [
  'county',
  'welfareAssociation',
  'migrantOrganisation',
  'school',
  'sportsFederation',
  'business',
] as const;
const WORDS = ['Ahorn', 'Brücke', 'Kiesel', 'Linde', 'Morgen', 'Quitte', 'Segel', 'Wiesen'];
const THINGS = ['verein', 'treff', 'kreis', 'werkstatt', 'beratung', 'schule'];

/** The same numbers on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const nodeAt = (at: number, random: () => number, radius: number): NetworkNode => {
  const [angle, distance] = [random() * 2 * Math.PI, radius * Math.sqrt(random())];
  const word = WORDS[at % WORDS.length] ?? '';
  return {
    id: `n${at}`,
    type: 'organisation',
    name: `${word}${THINGS[at % THINGS.length] ?? ''} ${at}`,
    shortName: null,
    kind: KINDS[at % KINDS.length] ?? null,
    form: null,
    what: '',
    collective: at % 11 === 0,
    bausteine: [BAUSTEINE[at % BAUSTEINE.length] ?? ''],
    places: [],
    basis: at % 3 === 0 ? 'example' : 'stated',
    confirmedAt: null,
    ties: 0,
    found: true,
    parts: [],
    x: Math.cos(angle) * distance,
    y: Math.sin(angle) * distance,
  };
};

const edgeOf = (source: string, target: string): NetworkEdge => ({
  id: `${source}~${target}`,
  source,
  target,
  type: 'tie',
  roles: [],
  rolesLabel: [],
  works: true,
  weight: 1,
  strength: 1,
  cooperations: [],
  bausteine: [],
  basis: 'stated',
  confirmedAt: '2011-01',
});

/** Every new node ties itself to earlier ones, those with many ties first (Barabási and Albert). */
export function scaleFree(nodes: number, edges: number, seed = 7): Network {
  const random = randomFrom(seed);
  const all = Array.from({ length: nodes }, (_, at) => nodeAt(at, random, Math.sqrt(nodes) * 0.9));
  const ends: number[] = [0];
  const made = new Map<string, NetworkEdge>();
  for (let at = 1; made.size < edges; at = at + 1 < nodes ? at + 1 : 1 + Math.floor(random() * (nodes - 1))) {
    const wanted = Math.ceil(edges / nodes);
    for (let turn = 0; turn < wanted && made.size < edges; turn++) {
      const other = ends[Math.floor(random() * ends.length)] ?? 0;
      const edge = edgeOf(`n${Math.min(at, other)}`, `n${Math.max(at, other)}`);
      if (other === at || made.has(edge.id)) continue;
      made.set(edge.id, edge);
      ends.push(at, other);
    }
  }
  const list = [...made.values()];
  const ties = new Map<string, number>();
  for (const { source, target } of list) for (const id of [source, target]) ties.set(id, (ties.get(id) ?? 0) + 1);
  const tied = all.map((node) => ({ ...node, ties: ties.get(node.id) ?? 0 })).sort((a, b) => b.ties - a.ties);
  return asNetwork(tied, list);
}

const asNetwork = (nodes: NetworkNode[], edges: NetworkEdge[]): Network => ({
  day: '2011-04-26',
  view: 'organisations',
  arrangement: 'free',
  rollup: 'none',
  group: 'none',
  opened: [],
  expanded: [],
  alone: 0,
  idle: [],
  nodes,
  edges,
  total: nodes.length,
  examples: 0,
  shown: nodes.length,
  reasons: [],
  tiesLeftOut: 0,
  instead: null,
  dropped: [],
});

/** As the page of the network has it at first, arranged. */
export async function delivered(): Promise<Network> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-bench-renderers-'));
  try {
    const container = await openContainer({ dataFolder: folder, examples: true });
    try {
      await container.arranged();
      return await readNetwork(container.deps, GUEST, {});
    } finally {
      await container.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
