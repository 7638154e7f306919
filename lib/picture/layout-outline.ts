// The narrow drawing, for a telephone: an outline from top to bottom. Each node stands below the one that it belongs to first;
// further ties are bows at the right edge.
import { measureCentre, measureNode, place, type Scale } from './measure-node';
import type { Neighbourhood, PictureNode } from './neighbourhood';
import { endOf, neighboursOf, round, type Placed, type PlacedEdge, type PlacedNode } from './placed';

/** The room of a page on a screen of 320 px. */
const WIDTH = 288;
const SCALE: Scale = { label: 14, centre: 16, mark: 15 };
const MARGIN = 3;
const GAP = 10;
const INDENT = 22;
/** Room for the bows at the right. */
const BOWS = 22;

interface Row {
  node: PictureNode;
  depth: number;
  parent: string | null;
}

export function layoutOutline(found: Neighbourhood): Placed {
  const rows = rowsOf(found);
  const parentOf = new Map(rows.map((row) => [row.node.id, row.parent]));
  const isBow = (edge: { from: string; to: string }): boolean =>
    parentOf.get(edge.to) !== edge.from && parentOf.get(edge.from) !== edge.to;
  const right = found.edges.some(isBow) ? WIDTH - BOWS : WIDTH - MARGIN;
  const nodes: PlacedNode[] = [];
  let y = MARGIN;
  for (const { node, depth } of rows) {
    const x = MARGIN + depth * INDENT;
    const width = right - x;
    const measured = depth === 0 ? measureCentre(node, width, SCALE, 3) : measureNode(node, width, SCALE);
    nodes.push(place(measured, x, y));
    y += measured.height + GAP;
  }
  const byId = new Map(nodes.map((one) => [one.node.id, one]));
  return {
    width: WIDTH,
    height: Math.ceil(y - GAP + MARGIN),
    nodes,
    edges: found.edges.flatMap((edge): PlacedEdge[] => {
      const [a, b] = [byId.get(edge.from), byId.get(edge.to)];
      if (!a || !b) return [];
      return [{ ...edge, path: isBow(edge) ? bow(a, b, right) : elbow(a, b) }];
    }),
  };
}

/** The centre, then its neighbours, each followed by those that have not stood anywhere yet. */
function rowsOf(found: Neighbourhood): Row[] {
  const [centre] = found.nodes;
  if (!centre) return [];
  const neighbours = neighboursOf(found);
  const seen = new Set([centre.id]);
  const rows: Row[] = [{ node: centre, depth: 0, parent: null }];
  const below = (parent: string): PictureNode[] =>
    found.nodes.filter((node) => !seen.has(node.id) && neighbours.get(parent)?.includes(node.id));
  const first = below(centre.id);
  for (const node of first) seen.add(node.id);
  for (const node of first) {
    rows.push({ node, depth: 1, parent: centre.id });
    for (const inner of below(node.id)) {
      seen.add(inner.id);
      rows.push({ node: inner, depth: 2, parent: node.id });
    }
  }
  // What hangs on nothing that is drawn stands at the end
  for (const node of found.nodes) if (!seen.has(node.id)) rows.push({ node, depth: 1, parent: null });
  return rows;
}

const middleOf = ({ box }: PlacedNode): number => round(box.y + box.height / 2);

/** Down along the indent, then to the node. */
function elbow(a: PlacedNode, b: PlacedNode): string {
  const [above, below] = a.box.y <= b.box.y ? [a, b] : [b, a];
  const x = round(below.box.x - INDENT / 2);
  return `M${x} ${round(above.box.y + above.box.height)}V${middleOf(below)}H${round(below.box.x)}`;
}

function bow(a: PlacedNode, b: PlacedNode, right: number): string {
  const [y1, y2] = [middleOf(a), middleOf(b)];
  const bulge = round(right + Math.min(BOWS - 4, 6 + Math.abs(y2 - y1) / 30) * 1.3);
  const [x1, x2] = [a, b].map((one) => round(Math.min(right, endOf(one))));
  return `M${x1} ${y1}H${right}C${bulge} ${y1} ${bulge} ${y2} ${right} ${y2}H${x2}`;
}
