// Snapshot → filtered: what of a network is drawn. Bausteine become landmarks behind it, towns too where it is arranged by
// place; lines to a landmark are kept apart, since the place of a node says the same already.
import type { Network, NetworkEdge, NetworkNode } from '../../lib/network/network-schema';

/** Model pixels a unit: the least distance of two nodes. */
export const UNIT = 40;

export interface Landmark {
  id: string;
  name: string;
  /** Of a Baustein; null for a town. */
  number: string | null;
  x: number;
  y: number;
}
export interface Filtered {
  nodes: readonly NetworkNode[];
  landmarks: readonly Landmark[];
  edges: readonly NetworkEdge[];
  /** Lines between a node and a landmark. */
  bonds: readonly NetworkEdge[];
  /** The discs that make up the ground of each Baustein; empty where the arrangement is another. */
  grounds: ReadonlyMap<string, readonly { x: number; y: number }[]>;
}

/** So many nodes around it make a district with a name. */
const FEWEST = 3;
/** With more lines than these, those between a group and a single node are seen where one points at either. */
const FEW_LINES = 150;
/** How far above its first row the name of what has no tie stands. */
const ABOVE = 1.6;
/** Rows are nearer to each other than this, in units. */
const NEXT_ROW = 2;

const middleOf = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Where the nodes of a town lie, by their first place. */
function townsOf(nodes: readonly NetworkNode[]): Landmark[] {
  const towns = new Map<string, { name: string; nodes: NetworkNode[] }>();
  for (const node of nodes) {
    const [place] = node.places;
    if (!place || node.places.length > 1) continue;
    const town = towns.get(place.id) ?? { name: place.name, nodes: [] };
    town.nodes.push(node);
    towns.set(place.id, town);
  }
  return [...towns].flatMap(([id, { name, nodes: its }]) => {
    if (its.length < FEWEST) return [];
    const x = middleOf(its.map((node) => node.x)) * UNIT;
    return [{ id: `place-${id}`, name, number: null, x, y: middleOf(its.map((node) => node.y)) * UNIT }];
  });
}

function groundsOf(nodes: readonly NetworkNode[]): Filtered['grounds'] {
  const grounds = new Map<string, { x: number; y: number }[]>();
  for (const node of nodes) {
    const [number] = node.type === 'baustein' ? [node.id] : node.bausteine;
    if (number === undefined || (node.type !== 'baustein' && node.bausteine.length > 1)) continue;
    const discs = grounds.get(number) ?? [];
    discs.push({ x: node.x * UNIT, y: node.y * UNIT });
    grounds.set(number, discs);
  }
  return grounds;
}

/** Where Bausteine are no nodes themselves, their grounds have their names. */
const fieldsOf = (grounds: Filtered['grounds'], names: Names): Landmark[] =>
  [...grounds].flatMap(([number, discs]) => {
    const name = names.get(number);
    if (name === undefined || discs.length < FEWEST) return [];
    const x = middleOf(discs.map((disc) => disc.x));
    return [{ id: `ground-${number}`, name, number: null, x, y: middleOf(discs.map((disc) => disc.y)) }];
  });

/** What nothing is tied to lies in rows below everything else: they have a name of their own, with how many there are. */
function rowsOf(nodes: readonly NetworkNode[], tied: ReadonlySet<string>, names: Names): Landmark[] {
  const name = names.get('alone');
  const lowest = nodes.reduce((y, node) => (tied.has(node.id) ? Math.max(y, node.y) : y), -Infinity);
  const below = nodes.filter((node) => !tied.has(node.id) && node.y > lowest).sort((a, b) => b.y - a.y);
  // from the last row upwards, as far as one row follows the other
  const end = below.findIndex((node, at) => at > 0 && (below[at - 1]?.y ?? 0) - node.y > NEXT_ROW);
  const rows = end < 0 ? below : below.slice(0, end);
  const top = rows.at(-1);
  if (name === undefined || !top || rows.length === nodes.length) return [];
  const x = middleOf(rows.map((node) => node.x)) * UNIT;
  return [{ id: 'alone', name: `${name}: ${rows.length}`, number: null, x, y: (top.y - ABOVE) * UNIT }];
}

/** Names of the Bausteine by number; by `alone`, of what has no tie. */
export type Names = ReadonlyMap<string, string>;

export function filterNetwork({ nodes, edges, arrangement }: Network, names: Names = new Map()): Filtered {
  const bausteine = nodes.filter((node) => node.type === 'baustein');
  const others = nodes.filter((node) => node.type !== 'baustein');
  const isMark = new Set(bausteine.map(({ id }) => id));
  const isThere = new Set(nodes.map(({ id }) => id));
  const seen = new Set<string>();
  const whole = edges.filter(({ id, source, target }) => {
    if (seen.has(id) || source === target || !isThere.has(source) || !isThere.has(target)) return false;
    seen.add(id);
    return true;
  });
  const isGroup = new Set(nodes.filter(({ type }) => type === 'group').map(({ id }) => id));
  const many = whole.length > FEW_LINES;
  const isBond = ({ source, target, type }: NetworkEdge): boolean =>
    isMark.has(source) ||
    isMark.has(target) ||
    (many && type === 'gathered' && !(isGroup.has(source) && isGroup.has(target)));
  const marks = bausteine.map(({ id, name, x, y }) => ({ id, name, number: id, x: x * UNIT, y: y * UNIT }));
  const grounds: Filtered['grounds'] = arrangement === 'baustein' ? groundsOf(nodes) : new Map();
  const named = arrangement === 'place' ? townsOf(others) : marks.length === 0 ? fieldsOf(grounds, names) : [];
  const tied = new Set([...isMark, ...whole.flatMap(({ source, target }) => [source, target])]);
  return {
    nodes: others,
    landmarks: [...marks, ...named, ...rowsOf(nodes, tied, names)],
    edges: whole.filter((edge) => !isBond(edge)),
    bonds: whole.filter(isBond),
    grounds,
  };
}
