// Where things are in a drawing, in units of its view box.
import type { Neighbourhood, PictureNode } from './neighbourhood';
import { widthOf } from './wrap-label';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface PlacedNode {
  node: PictureNode;
  /** Everything that belongs to the node is inside: shape, label, marks. */
  box: Box;
  isCentre: boolean;
  /** Middle and half size of the sign; null where the box itself is the sign, with the label in it. */
  sign: { x: number; y: number; r: number } | null;
  label: {
    x: number;
    y: number;
    size: number;
    step: number;
    anchor: 'start' | 'middle' | 'end';
    lines: string[];
    cut: boolean;
  };
  /** The Bausteine of a cooperation, below its name. */
  marks: { number: string; x: number; y: number }[];
  /** How many more of them there are. */
  moreMarks: { count: number; x: number; y: number } | null;
}
export interface PlacedEdge {
  from: string;
  to: string;
  path: string;
}
export interface Placed {
  width: number;
  height: number;
  nodes: PlacedNode[];
  edges: PlacedEdge[];
}

/** Neighbours by id. */
export function neighboursOf({ nodes, edges }: Neighbourhood): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>(nodes.map(({ id }) => [id, []]));
  for (const { from, to } of edges) {
    found.get(from)?.push(to);
    found.get(to)?.push(from);
  }
  return found;
}

/** Where a name beside a sign ends, or the bar that it stands in: edges to the right start here. */
export function endOf({ sign, box, label, isCentre }: PlacedNode): number {
  const right = box.x + box.width;
  if (!sign || isCentre || label.anchor !== 'start') return right;
  return Math.min(right, label.x + Math.max(...label.lines.map((line) => widthOf(line, label.size))) + 4);
}

export const round = (value: number): number => Math.round(value * 10) / 10;
