// Filtered → styled: shape by kind, size by ties, colours by Baustein, lines by how we know them. No colour is named here,
// only whose it is; app/_canvas/palette.ts knows the grounds.
import { isStale } from '../../graph/model/age';
import type { Form, Kind } from '../../graph/model/lists';
import type { NetworkEdge, NetworkNode } from '../../lib/network/network-schema';
import { isMeeting } from '../_ui/picture/bar';
import { signOf, type Sign } from '../_ui/picture/sign';
import { borderOf, type Border } from './border';
import type { Colouring } from './colouring';
import { UNIT, type Filtered } from './filter-network';
import { SMALLEST, THINNEST } from './sizes';

export const SHAPE_OF = {
  county: 'rectangle',
  state: 'pentagon',
  town: 'hexagon',
  council: 'octagon',
  association: 'round-rectangle',
  migrants: 'ellipse',
  service: 'ellipse',
  economy: 'diamond',
  other: 'rhomboid',
} as const satisfies Readonly<Record<Sign, string>>;
export const MEETING_SHAPE = 'round-rectangle';
export const WORK_SHAPE = 'tag';
/** Of a group: a box that no single entry has. */
export const GROUP_SHAPE = 'cut-rectangle';
export type Shape = (typeof SHAPE_OF)[Sign] | typeof MEETING_SHAPE | typeof WORK_SHAPE | typeof GROUP_SHAPE;

/** More colours than these in one small shape say nothing: it stays plain. */
const MOST_COLOURS = 3;
const LARGEST = 38;

export interface StyledNode {
  id: string;
  x: number;
  y: number;
  shape: Shape;
  width: number;
  height: number;
  /** Whose colours fill it, Bausteine or a group of kinds; none: plain. */
  fills: readonly string[];
  border: Border;
  /** Not confirmed for over a year. */
  pale: boolean;
  label: string;
  /** Whose pictogram it bears where it is large enough; of organisations only. */
  sign: Sign | null;
  /** How many a group gathers, written in it; null for all others. */
  count: number | null;
  /** How wide a group can be drawn at most, or it would cover another; Infinity for all others. */
  room: number;
  /** The larger, the sooner its label stands. */
  importance: number;
}
export interface StyledEdge {
  id: string;
  source: string;
  target: string;
  width: number;
  line: 'solid' | 'dashed';
  /** Not confirmed for over a year, or no tie at all: who only stands behind. */
  pale: boolean;
}
export interface Styled {
  nodes: readonly StyledNode[];
  edges: readonly StyledEdge[];
  bonds: readonly StyledEdge[];
}

const shapeOf = (type: NetworkNode['type'], kind: Kind | null, form: Form | null): Shape =>
  type === 'cooperation' ? (isMeeting(form) ? MEETING_SHAPE : WORK_SHAPE) : SHAPE_OF[signOf(kind)];

/** The area grows with the ties. */
export const sizeOf = (ties: number): number => Math.min(LARGEST, SMALLEST + 3.2 * Math.sqrt(Math.max(0, ties)));

/** Cooperations have no kind: they stay plain. */
function fillsOf({ type, kind, bausteine }: NetworkNode, colouring: Colouring): readonly string[] {
  if (colouring === 'kind') return type === 'organisation' ? [signOf(kind)] : [];
  return bausteine.length <= MOST_COLOURS ? bausteine : [];
}

/** In model pixels where a landmark is as large as it is drawn first; it grows and shrinks with the landmarks. */
const GROUP = { smallest: 92, largest: 150, height: 0.66 } as const;

function styleGroup(node: NetworkNode, members: number): StyledNode {
  const width = Math.min(GROUP.largest, GROUP.smallest + 5 * Math.log2(Math.max(1, members)));
  return {
    id: node.id,
    x: node.x * UNIT,
    y: node.y * UNIT,
    shape: GROUP_SHAPE,
    width,
    height: width * GROUP.height,
    fills: node.bausteine,
    border: borderOf(node),
    pale: false,
    label: node.name,
    sign: null,
    count: members,
    room: Infinity,
    importance: 1e6 + members,
  };
}

/**
 * @param alone whether it has no line in this picture: its label can wait
 * @param day from which its age counts
 */
export function styleNode(
  node: NetworkNode,
  alone: boolean,
  colouring: Colouring = 'baustein',
  day: string | null = null,
): StyledNode {
  const { id, type, kind, form, ties, basis } = node;
  if (node.members !== undefined) return styleGroup(node, node.members);
  const size = sizeOf(ties);
  const isBar = type === 'cooperation';
  const isFlat = isBar || (kind !== null && (signOf(kind) === 'service' || signOf(kind) === 'other'));
  return {
    id,
    x: node.x * UNIT,
    y: node.y * UNIT,
    shape: shapeOf(type, kind, form),
    width: isFlat ? Math.min(LARGEST + 2, size * 1.3) : size,
    height: isFlat ? size * 0.78 : size,
    fills: fillsOf(node, colouring),
    border: borderOf(node),
    pale: day !== null && isStale(node.confirmedAt, day),
    label: node.shortName ?? node.name,
    sign: type === 'organisation' ? signOf(kind) : null,
    count: null,
    room: Infinity,
    importance: alone ? -1 : ties + (basis === 'example' ? 0 : 4) + (isBar ? 1 : 0),
  };
}

/** Of a group in proportion to the heaviest: its area says how many edges it stands for. */
function widthOf({ type, weight, strength }: NetworkEdge, heaviest: number): number {
  if (type === 'gathered') return Math.max(THINNEST, 1 + 8 * Math.sqrt(weight / Math.max(heaviest, weight, 30)));
  return type === 'tie' ? Math.min(8, Math.max(THINNEST, 1 + 2.5 * Math.sqrt(Math.max(0, strength)))) : THINNEST;
}

/** @param heaviest the largest weight of an edge of a group */
export function styleEdge(edge: NetworkEdge, day: string, heaviest = 1): StyledEdge {
  const { id, source, target, basis, works, confirmedAt } = edge;
  const stale = isStale(confirmedAt, day);
  return {
    id,
    source,
    target,
    width: widthOf(edge, heaviest),
    line: basis === 'derived' || stale ? 'dashed' : 'solid',
    pale: stale || !works,
  };
}

/** So wide can each group be at most: the two nearest still leave a gap. */
function roomOf(groups: readonly StyledNode[]): number {
  let room = Infinity;
  groups.forEach((one, at) => {
    for (const other of groups.slice(at + 1))
      room = Math.min(room, Math.max(Math.abs(one.x - other.x), Math.abs(one.y - other.y) / GROUP.height));
  });
  return 0.94 * room;
}

export function styleNetwork({ nodes, edges, bonds }: Filtered, day: string, colouring?: Colouring): Styled {
  const heaviest = edges.reduce((most, { type, weight }) => (type === 'gathered' ? Math.max(most, weight) : most), 1);
  const tied = new Set([...edges, ...bonds].flatMap(({ source, target }) => [source, target]));
  const drawn = nodes.map((node) => styleNode(node, !tied.has(node.id), colouring, day));
  const room = roomOf(drawn.filter(({ count }) => count !== null));
  return {
    nodes: drawn.map((node) => (node.count === null ? node : { ...node, room })),
    edges: edges.map((edge) => styleEdge(edge, day, heaviest)),
    bonds: bonds.map((edge) => styleEdge(edge, day)),
  };
}
