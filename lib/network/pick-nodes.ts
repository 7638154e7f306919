// Which nodes of the graph are shown: those near the focus and what was expanded, without what is hidden or alone, and no
// more than the limit.
import { aloneAmong } from './alone';
import { drawNodes } from './draw';
import { expandNodes, findNeighbours, type Expansion } from './expand';
import type { NetworkGraph } from './graph';
import { withinReach } from './reach';

export interface Narrowing {
  /** Numbers of records; none shows the whole view. */
  focus: ReadonlySet<number>;
  degrees: number;
  hidden: ReadonlySet<number>;
  expand: readonly Expansion[];
  /** Whether what has no edge is shown. */
  alone: boolean;
  limit: number;
}
export interface Kept {
  /** Ascending, which is by name. */
  nodes: readonly number[];
  /** Of them, those of the focus. */
  focus: ReadonlySet<number>;
  /** Of them, what the expansions bring in, the first first. */
  expanded: readonly number[];
  /** How many of the nodes have no edge. */
  countAlone: () => number;
}

/**
 * By falling ties, then by name; of each type in turn. An organisation easily meets more bodies than sit in any
 * cooperation, and a picture of organisations alone would have no edge.
 */
export function inTurn({ index, ties }: NetworkGraph, nodes: readonly number[]): number[] {
  const turns = new Map<number, number>();
  for (const type of ['organisation', 'cooperation']) {
    const ofType = nodes.filter((node) => index.records[node]?.type === type);
    ofType.sort((a, b) => ties(b) - ties(a) || a - b).forEach((node, turn) => turns.set(node, turn));
  }
  return [...nodes].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0) || ties(b) - ties(a) || a - b);
}

/** All that the picture holds, by itself or in a group: everything but the limit is counted in. */
export function keepNodes(graph: NetworkGraph, narrowing: Narrowing): Kept {
  const { focus, degrees, hidden, expand, alone } = narrowing;
  const nodeOf = (record: number): number => graph.standIn[record] ?? record;
  const near = focus.size === 0 ? null : withinReach(graph, focus, degrees, hidden);
  const into = expand.length === 0 ? [] : expandNodes(graph, findNeighbours(graph, hidden), expand, near ?? new Set());
  const isIn = new Set(into);
  const candidates = [...graph.members]
    .filter(([node, parts]) => !hidden.has(node) && parts.some((part) => !hidden.has(part)))
    .map(([node]) => node)
    .filter((node) => near === null || near.has(node) || isIn.has(node));
  const first = new Set([...focus].map(nodeOf));
  const chosen = new Set([...first, ...expand.map(({ record }) => nodeOf(record))]);
  const lonely = (): Set<number> => new Set(aloneAmong(drawNodes(graph, candidates, hidden), hidden));
  const nodes = alone ? candidates : without(candidates, lonely(), chosen);
  const isKept = new Set(nodes);
  return {
    nodes,
    focus: new Set([...first].filter((node) => isKept.has(node))),
    expanded: into.filter((node) => isKept.has(node)),
    countAlone: () => {
      const all = lonely();
      return nodes.filter((node) => all.has(node)).length;
    },
  };
}

const without = (nodes: readonly number[], lonely: ReadonlySet<number>, but: ReadonlySet<number>): number[] =>
  nodes.filter((node) => !lonely.has(node) || but.has(node));

/** No more than the limit, and how many it leaves out; the focus is always kept, what was expanded comes next. */
export function limitNodes(graph: NetworkGraph, { nodes, focus, expanded }: Kept, limit: number) {
  // the order needs the ties of all, which is dear in a large network, and a limit that leaves nobody out needs none
  if (nodes.length <= limit) return { nodes, leftOut: 0 };
  const first = new Set([...nodes.filter((node) => focus.has(node)), ...expanded]);
  const ordered = [
    ...first,
    ...inTurn(
      graph,
      nodes.filter((node) => !first.has(node)),
    ),
  ];
  const picked = ordered.slice(0, Math.max(limit, focus.size));
  return { nodes: picked, leftOut: nodes.length - picked.length };
}
