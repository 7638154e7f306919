// The wide drawing: three columns, each node on a row of its own, ordered so that few edges cross. Always the same for the
// same network, since nothing in it is left to chance.
import { measureCentre, measureNode, place, type Scale } from './measure-node';
import type { Neighbourhood } from './neighbourhood';
import { endOf, neighboursOf, round, type Placed, type PlacedEdge, type PlacedNode } from './placed';

const WIDTH = 800;
const SCALE: Scale = { label: 15, centre: 17, mark: 15 };
const MARGIN = 4;
const GAP = 12;
/** A short column beside a long one is not drawn out further than this between two of its nodes. */
const MOST_SPARE = 20;
/** Left edge and width of the columns, by the column of the centre. */
const COLUMNS = {
  0: [
    [MARGIN, 160],
    [224, 262],
    [546, 250],
  ],
  1: [
    [MARGIN, 214],
    [262, 232],
    [546, 250],
  ],
} as const;
/** Passes to and fro over the columns; more change nothing in networks of this size. */
const SWEEPS = 4;

type Column = { id: string; height: number }[];

export function layoutNeighbourhood(found: Neighbourhood): Placed {
  const neighbours = neighboursOf(found);
  const [centre] = found.nodes;
  const columns = COLUMNS[centre?.column === 1 ? 1 : 0];
  const measured = found.nodes.map((node, i) => {
    const [, width] = columns[node.column];
    return i === 0 ? measureCentre(node, width, SCALE, 6) : measureNode(node, width, SCALE, node.column === 0);
  });
  const heights = new Map(measured.map((one) => [one.node.id, one.height]));
  const order = orderColumns(found, neighbours);
  const stacked = order.map((ids): Column => ids.map((id) => ({ id, height: heights.get(id) ?? 0 })));
  const inside = Math.max(...stacked.map(heightOf));
  const middles = stack(stacked, neighbours, inside);
  const nodes = measured.map((one) => {
    const [x] = columns[one.node.column];
    return place(one, x, MARGIN + (middles.get(one.node.id) ?? 0) - one.height / 2);
  });
  const byId = new Map(nodes.map((one) => [one.node.id, one]));
  return {
    width: WIDTH,
    height: Math.ceil(inside + 2 * MARGIN),
    nodes,
    edges: found.edges.flatMap(({ from, to }) => {
      const [a, b] = [byId.get(from), byId.get(to)];
      return a && b ? [{ from, to, path: curve(a, b) } satisfies PlacedEdge] : [];
    }),
  };
}

const heightOf = (column: Column): number =>
  column.reduce((sum, one) => sum + one.height, 0) + GAP * Math.max(0, column.length - 1);

/** Ids by column, each column sorted by the mean rank of its neighbours, to and fro. */
function orderColumns(found: Neighbourhood, neighbours: ReadonlyMap<string, readonly string[]>): string[][] {
  const columns = [0, 1, 2].map((column) => found.nodes.filter((node) => node.column === column).map(({ id }) => id));
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    const [fixed, moving] = sweep % 2 === 0 ? [columns[1], columns[2]] : [columns[2], columns[1]];
    const rank = new Map(fixed?.map((id, i) => [id, i]));
    const mean = (id: string): number => {
      const ranks = (neighbours.get(id) ?? []).flatMap((other) => rank.get(other) ?? []);
      // without neighbours there, at the end
      return ranks.length === 0 ? Number.MAX_SAFE_INTEGER : ranks.reduce((sum, one) => sum + one, 0) / ranks.length;
    };
    const means = new Map(moving?.map((id) => [id, mean(id)]));
    moving?.sort((a, b) => (means.get(a) ?? 0) - (means.get(b) ?? 0));
  }
  return columns;
}

/** The middle of each node: the tallest column is packed, the others follow their neighbours in it. */
function stack(
  columns: readonly Column[],
  neighbours: ReadonlyMap<string, readonly string[]>,
  height: number,
): Map<string, number> {
  const middles = new Map<string, number>();
  const byHeight = [...columns].sort((a, b) => heightOf(b) - heightOf(a));
  for (const column of byHeight) {
    const free = height - heightOf(column);
    const spare = column.length > 1 ? Math.min(MOST_SPARE, free / (column.length - 1)) : 0;
    let evenly = (free - spare * (column.length - 1)) / 2;
    const wished = column.map(({ id, height: own }) => {
      const near = (neighbours.get(id) ?? []).flatMap((other) => middles.get(other) ?? []);
      const even = evenly + own / 2;
      evenly += own + GAP + spare;
      return near.length > 0 ? near.reduce((sum, one) => sum + one, 0) / near.length : even;
    });
    settle(column, wished, height).forEach((middle, i) => middles.set(column[i]?.id ?? '', middle));
  }
  return middles;
}

/** As near to the wishes as the room allows: pushed down where two would touch, then up from the lower edge. */
function settle(column: Column, wished: readonly number[], height: number): number[] {
  const tops: number[] = [];
  let free = 0;
  column.forEach((one, i) => {
    const top = Math.max(free, (wished[i] ?? 0) - one.height / 2);
    tops.push(top);
    free = top + one.height + GAP;
  });
  let limit = height;
  for (let i = column.length - 1; i >= 0; i--) {
    const own = column[i]?.height ?? 0;
    const top = Math.min(tops[i] ?? 0, limit - own);
    tops[i] = top;
    limit = top - GAP;
  }
  return column.map((one, i) => (tops[i] ?? 0) + one.height / 2);
}

/** From the inner side of one to the inner side of the other, leaving and arriving level. */
function curve(a: PlacedNode, b: PlacedNode): string {
  const [left, right] = a.box.x <= b.box.x ? [a, b] : [b, a];
  const x1 = left.box.x + left.box.width;
  // A sign with its name beside it is met at the sign, wherever its name ends
  const x2 = right.box.x;
  const y1 = left.box.y + left.box.height / 2;
  const y2 = right.box.y + right.box.height / 2;
  const bend = (x2 - x1) / 2;
  const curved = `C${round(x1 + bend)} ${round(y1)} ${round(x2 - bend)} ${round(y2)} ${round(x2)} ${round(y2)}`;
  return `M${round(endOf(left))} ${round(y1)}H${round(x1)}${curved}`;
}
