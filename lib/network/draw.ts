// What of a graph is drawn: which nodes, and which of the entries that they stand for have not been hidden.
import type { NetworkGraph } from './graph';

export interface Drawn {
  graph: NetworkGraph;
  /** Numbers of the nodes, Bausteine left out. */
  nodes: readonly number[];
  /** Whether an entry is drawn, by itself or as part of its node. */
  isDrawn: (record: number) => boolean;
  /** The drawn entries that a node stands for. */
  membersOf: (node: number) => readonly number[];
  /** Whether a cooperation makes edges. */
  connects: (cooperation: number) => boolean;
}

/** @param hidden numbers of records: a node hides with all it stands for, a part leaves its node */
export function drawNodes(graph: NetworkGraph, nodes: readonly number[], hidden: ReadonlySet<number>): Drawn {
  const held = new Set(nodes);
  const isDrawn = (record: number): boolean =>
    !hidden.has(record) && graph.selected.isNode[record] === 1 && held.has(graph.standIn[record] ?? record);
  return {
    graph,
    nodes,
    isDrawn,
    membersOf: (node) => (graph.members.get(node) ?? []).filter((record) => !hidden.has(record)),
    connects: (cooperation) =>
      graph.selected.view === 'bipartite'
        ? isDrawn(cooperation)
        : graph.selected.connects[cooperation] === 1 && !hidden.has(cooperation),
  };
}
