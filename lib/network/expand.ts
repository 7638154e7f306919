// The neighbours of a node, the strongest first: what comes in where a reader expands a hub, and how many more there are.
import type { BausteinNumber } from '../../graph/model/lists';
import type { NetworkGraph } from './graph';
import { firmness, joined, type Link } from './links';
import { teamsOf } from './teams';

export interface Expansion {
  record: number;
  /** null: all. */
  count: number | null;
}

/** Finds the neighbours of an entry in the view, without what is hidden; numbers of nodes, the strongest first. */
export type Neighbours = (record: number) => readonly number[];

function byStrength(found: ReadonlyMap<number, readonly number[]>): number[] {
  const compare = (a: number, b: number): number => {
    const [one, other] = [found.get(a) ?? [], found.get(b) ?? []];
    const at = one.findIndex((value, n) => value !== other[n]);
    return at < 0 ? a - b : (other[at] ?? 0) - (one[at] ?? 0);
  };
  return [...found.keys()].sort(compare);
}

/**
 * In the view of organisations the strongest is the one with the largest Σ 1/(participants − 1). In the other view it
 * is one that works in it before one that stands behind, then the firmest known, then the largest. Then by name.
 */
export function findNeighbours(graph: NetworkGraph, hidden: ReadonlySet<number>): Neighbours {
  const { index, links, selected, standIn, members, ties } = graph;
  const isShown = (record: number): boolean =>
    selected.isNode[record] === 1 && !hidden.has(record) && !hidden.has(standIn[record] ?? record);
  const joins = (cooperation: number): boolean => selected.connects[cooperation] === 1 && !hidden.has(cooperation);
  const teamOf = teamsOf(links, standIn, isShown);
  const everybodyIn = teamsOf(links, standIn, () => true);
  const linksOf = (node: number): Link[] =>
    (members.get(node) ?? [])
      .filter((part) => !hidden.has(part))
      .flatMap((part) => links.of[part] ?? [])
      .filter(({ cooperation }) => joins(cooperation));

  const colleagues = (node: number): number[] => {
    const strengths = new Map<number, number>();
    for (const cooperation of new Set(linksOf(node).flatMap((link) => (link.works ? [link.cooperation] : []))))
      for (const other of teamOf(cooperation)) {
        const more = 1 / Math.max(1, everybodyIn(cooperation).length - 1);
        if (other.node !== node) strengths.set(other.node, (strengths.get(other.node) ?? 0) + more);
      }
    return byStrength(new Map([...strengths].map(([other, strength]) => [other, [strength]])));
  };
  /** @param other which end of a link the neighbour is */
  const beside = (found: readonly Link[], other: (link: Link) => number): number[] => {
    const whole = new Map<number, Link>();
    for (const link of found) {
      const known = whole.get(other(link));
      whole.set(other(link), known ? joined(known, link) : link);
    }
    return byStrength(
      new Map([...whole].map(([at, { works, basis }]) => [at, [Number(works), -firmness(basis), ties(at)]])),
    );
  };
  const about = (baustein: string): number[] => {
    const isAbout = (at: number): boolean => (links.topics[at] ?? []).some((topic) => topic.baustein === baustein);
    const found = selected.nodes.filter(
      (at) => index.records[at]?.type === 'cooperation' && isShown(at) && isAbout(at),
    );
    return byStrength(new Map(found.map((at) => [at, [ties(at)]])));
  };

  return (record) => {
    const type = index.records[record]?.type;
    if (type === 'baustein')
      return selected.view === 'bipartite' ? about(index.records[record]?.id as BausteinNumber) : [];
    if (type === 'organisation')
      return selected.view === 'organisations'
        ? colleagues(record)
        : beside(linksOf(record), (link) => link.cooperation);
    if (!joins(record)) return [];
    if (selected.view === 'organisations')
      return byStrength(new Map(teamOf(record).map(({ node }) => [node, [ties(node)]])));
    const within = (links.of[record] ?? []).filter(({ organisation }) => isShown(organisation));
    return beside(within, ({ organisation }) => standIn[organisation] ?? organisation);
  };
}

/**
 * Which nodes come in. Counted from what the focus shows, so that the order of expanding changes nothing; whatever is
 * expanded comes in itself.
 * @param near what is shown anyway
 */
export function expandNodes(
  graph: NetworkGraph,
  neighbours: Neighbours,
  expansions: readonly Expansion[],
  near: ReadonlySet<number>,
): number[] {
  const into = new Set<number>();
  for (const { record, count } of expansions) {
    const node = graph.standIn[record] ?? record;
    if (graph.members.has(node)) into.add(node);
    const outside = neighbours(node).filter((other) => !near.has(other));
    for (const other of count === null ? outside : outside.slice(0, count)) into.add(other);
  }
  return [...into];
}
