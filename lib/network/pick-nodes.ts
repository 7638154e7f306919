// Which nodes of the graph are shown: those near the focus, without what is hidden, and no more than the limit.
import type { NetworkGraph } from './graph';
import { withinReach } from './reach';

export interface Narrowing {
  /** Numbers of records; none shows the whole view. */
  focus: ReadonlySet<number>;
  degrees: number;
  hidden: ReadonlySet<number>;
  limit: number;
}

/**
 * By falling ties, then by name; of each type in turn. An organisation easily meets more bodies than sit in any
 * cooperation, and a picture of organisations alone would have no edge.
 */
function inTurn({ index, ties }: NetworkGraph, nodes: readonly number[]): number[] {
  const turns = new Map<number, number>();
  for (const type of ['organisation', 'cooperation']) {
    const ofType = nodes.filter((node) => index.records[node]?.type === type);
    ofType.sort((a, b) => ties(b) - ties(a) || a - b).forEach((node, turn) => turns.set(node, turn));
  }
  return [...nodes].sort((a, b) => (turns.get(a) ?? 0) - (turns.get(b) ?? 0) || ties(b) - ties(a) || a - b);
}

/** @returns the shown nodes, and how many the limit leaves out; the focus is always kept */
export function pickNodes(graph: NetworkGraph, { focus, degrees, hidden, limit }: Narrowing) {
  const near = focus.size === 0 ? null : withinReach(graph, focus, degrees, hidden);
  const kept = [...graph.members]
    .filter(([node, parts]) => !hidden.has(node) && parts.some((part) => !hidden.has(part)))
    .map(([node]) => node)
    .filter((node) => near === null || near.has(node));
  // the order needs the ties of all, which is dear in a large network, and a limit that leaves nobody out needs none
  if (kept.length <= limit) return { nodes: kept, leftOut: 0 };
  const first = new Set([...focus].map((at) => graph.standIn[at] ?? at));
  const ordered = [
    ...kept.filter((node) => first.has(node)),
    ...inTurn(
      graph,
      kept.filter((node) => !first.has(node)),
    ),
  ];
  const nodes = ordered.slice(0, Math.max(limit, kept.filter((node) => first.has(node)).length));
  return { nodes, leftOut: kept.length - nodes.length };
}
