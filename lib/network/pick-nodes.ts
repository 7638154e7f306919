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

/** By falling ties, then by name. */
export const byTies =
  (ties: (node: number) => number) =>
  (a: number, b: number): number =>
    ties(b) - ties(a) || a - b;

/** @returns the shown nodes, the focus first, then by falling ties; and how many the limit leaves out */
export function pickNodes(graph: NetworkGraph, { focus, degrees, hidden, limit }: Narrowing) {
  const near = focus.size === 0 ? null : withinReach(graph, focus, degrees, hidden);
  const kept = [...graph.members]
    .filter(([node, parts]) => !hidden.has(node) && parts.some((part) => !hidden.has(part)))
    .map(([node]) => node)
    .filter((node) => near === null || near.has(node));
  const first = new Set([...focus].map((at) => graph.standIn[at] ?? at));
  const isFirst = (node: number): number => Number(first.has(node));
  const compare = byTies(graph.ties);
  // the order needs the ties of all, which is dear in a large network, and a limit that leaves nobody out needs none
  if (kept.length <= limit) return { nodes: kept, leftOut: 0 };
  const ordered = kept.sort((a, b) => isFirst(b) - isFirst(a) || compare(a, b));
  const most = Math.max(limit, kept.filter(isFirst).length);
  return { nodes: ordered.slice(0, most), leftOut: kept.length - Math.min(kept.length, most) };
}
