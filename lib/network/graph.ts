// The graph of a question as numbers: which nodes stand for whom, and how many ties each has in the view as a whole.
import type { SearchIndex } from '../search/index-of-records';
import type { Links } from './links';
import type { Rollup } from './network-schema';
import { standIns } from './roll-up';
import type { Selected } from './select-nodes';
import { teamsOf, type Member } from './teams';

export interface NetworkGraph {
  index: SearchIndex;
  links: Links;
  selected: Selected;
  /** By the number of a record, the node that stands for it. */
  standIn: Int32Array;
  /** The nodes, each with the selected entries that it stands for; ascending both. */
  members: ReadonlyMap<number, readonly number[]>;
  /** How many other bodies an organisation works with, how many work in a cooperation; of what the question selects. */
  ties: (node: number) => number;
}

/** The bodies that a node works with, each once: a cooperation of hundreds is walked, but no pair of it is kept. */
function tieCounter(
  { links, selected, members }: Omit<NetworkGraph, 'ties'>,
  teamOf: (cooperation: number) => readonly Member[],
): (node: number) => number {
  const met = new Int32Array(selected.isNode.length).fill(-1);
  return (node) => {
    met[node] = node;
    let count = 0;
    for (const part of members.get(node) ?? [])
      for (const { cooperation, works } of links.of[part] ?? []) {
        if (!works || selected.connects[cooperation] !== 1) continue;
        for (const other of teamOf(cooperation)) {
          if (met[other.node] === node) continue;
          met[other.node] = node;
          count++;
        }
      }
    return count;
  };
}

export function makeGraph(index: SearchIndex, links: Links, selected: Selected, rollup: Rollup): NetworkGraph {
  const standIn = standIns(index, links, rollup);
  const members = new Map<number, number[]>();
  for (const at of selected.nodes) {
    const node = standIn[at] ?? at;
    const known = members.get(node);
    if (known) known.push(at);
    else members.set(node, [at]);
  }
  const teamOf = teamsOf(links, standIn, (organisation) => selected.isNode[organisation] === 1);
  const graph = { index, links, selected, standIn, members };
  const countTies = tieCounter(graph, teamOf);
  const known = new Map<number, number>();
  const ties = (node: number): number => {
    const isCooperation = index.records[node]?.type === 'cooperation';
    const count = known.get(node) ?? (isCooperation ? teamOf(node).length : countTies(node));
    known.set(node, count);
    return count;
  };
  return { ...graph, ties };
}
