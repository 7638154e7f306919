// Filtered → styled: shape by kind, size by ties, colours by Baustein, lines by how we know them. No colour is named here,
// only whose it is; app/_canvas/palette.ts knows the grounds.
import type { Form, Kind } from '../../graph/model/lists';
import type { NetworkEdge, NetworkNode } from '../../lib/network/network-schema';
import { isMeeting } from '../_ui/picture/bar';
import { signOf, type Sign } from '../_ui/picture/sign';
import type { Colouring } from './colouring';
import { UNIT, type Filtered } from './filter-network';

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
export type Shape = (typeof SHAPE_OF)[Sign] | typeof MEETING_SHAPE | typeof WORK_SHAPE;

/** More colours than these in one small shape say nothing: it stays plain. */
const MOST_COLOURS = 3;
const SMALLEST = 19;
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
  border: 'solid' | 'dotted' | 'dashed' | 'double';
  label: string;
  /** Whose pictogram it bears where it is large enough; of organisations only. */
  sign: Sign | null;
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

const borderOf = ({ basis, collective }: NetworkNode): StyledNode['border'] =>
  basis === 'example' ? 'dotted' : collective ? 'double' : basis === 'derived' ? 'dashed' : 'solid';

/** The area grows with the ties. */
const sizeOf = (ties: number): number => Math.min(LARGEST, SMALLEST + 3.2 * Math.sqrt(Math.max(0, ties)));

/** Cooperations have no kind: they stay plain. */
function fillsOf({ type, kind, bausteine }: NetworkNode, colouring: Colouring): readonly string[] {
  if (colouring === 'kind') return type === 'organisation' ? [signOf(kind)] : [];
  return bausteine.length <= MOST_COLOURS ? bausteine : [];
}

/** @param alone whether it has no line in this picture: its label can wait */
export function styleNode(node: NetworkNode, alone: boolean, colouring: Colouring = 'baustein'): StyledNode {
  const { id, type, kind, form, ties, basis } = node;
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
    label: node.shortName ?? node.name,
    sign: type === 'organisation' ? signOf(kind) : null,
    importance: alone ? -1 : ties + (basis === 'example' ? 0 : 4) + (isBar ? 1 : 0),
  };
}

/** `2010-02` is older than a year on 2011-04-26; what was never confirmed is not called old. */
function isStale(confirmedAt: string | null, day: string): boolean {
  if (confirmedAt === null) return false;
  const yearBefore = `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
  return confirmedAt.padEnd(yearBefore.length, '~') < yearBefore;
}

export function styleEdge(edge: NetworkEdge, day: string): StyledEdge {
  const { id, source, target, type, basis, works, strength, confirmedAt } = edge;
  const stale = isStale(confirmedAt, day);
  return {
    id,
    source,
    target,
    width: type === 'tie' ? Math.min(8, 1 + 2.5 * Math.sqrt(Math.max(0, strength))) : 1.25,
    line: basis === 'derived' || stale ? 'dashed' : 'solid',
    pale: stale || !works,
  };
}

export function styleNetwork({ nodes, edges, bonds }: Filtered, day: string, colouring?: Colouring): Styled {
  const tied = new Set([...edges, ...bonds].flatMap(({ source, target }) => [source, target]));
  return {
    nodes: nodes.map((node) => styleNode(node, !tied.has(node.id), colouring)),
    edges: edges.map((edge) => styleEdge(edge, day)),
    bonds: bonds.map((edge) => styleEdge(edge, day)),
  };
}
