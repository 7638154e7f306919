// How far the nodes of a graph are from what the reader looks at: step by step along the edges, Bausteine never walked through.
import type { NetworkGraph } from './graph';

/** The graph without what is hidden, to be walked: between two organisations stands the cooperation they share, drawn or not. */
function walkable({ index, links, selected, standIn, members }: NetworkGraph, hidden: ReadonlySet<number>) {
  const isShown = (node: number): boolean => members.has(node) && !hidden.has(node);
  const joins = (cooperation: number): boolean => selected.connects[cooperation] === 1 && !hidden.has(cooperation);
  const counts = ({ works }: { works: boolean }): boolean => works || selected.view === 'bipartite';
  const linksOf = (node: number) =>
    (members.get(node) ?? [])
      .filter((part) => !hidden.has(part))
      .flatMap((part) => links.of[part] ?? [])
      .filter((link) => joins(link.cooperation));
  const besides = (at: number): number[] => {
    if (index.records[at]?.type === 'organisation')
      return linksOf(at)
        .filter(counts)
        .map((link) => link.cooperation);
    return (links.of[at] ?? [])
      .filter((link) => counts(link) && selected.isNode[link.organisation] === 1 && !hidden.has(link.organisation))
      .map((link) => standIn[link.organisation] ?? link.organisation)
      .filter(isShown);
  };
  // what is hidden still says what it is about: else hiding a cooperation would bring its members nearer to the Baustein
  const worksIn = (node: number): number[] =>
    (members.get(node) ?? [])
      .flatMap((part) => links.of[part] ?? [])
      .filter((link) => link.works && selected.connects[link.cooperation] === 1)
      .map((link) => link.cooperation);
  return { isShown, joins, besides, worksIn };
}
type Walkable = ReturnType<typeof walkable>;

/** What has an edge to one of the Bausteine: cooperations about it, and organisations none of whose cooperations says it. */
function onBausteine(
  graph: NetworkGraph,
  { joins, isShown, worksIn }: Walkable,
  bausteine: ReadonlySet<string>,
  hidden: ReadonlySet<number>,
) {
  const { index, links, selected, standIn } = graph;
  const cooperations: number[] = [];
  const organisations: number[] = [];
  if (bausteine.size === 0) return { cooperations, organisations };
  const onWhich = (at: number): string[] =>
    (links.topics[at] ?? []).map(({ baustein }) => baustein).filter((number) => bausteine.has(number));
  for (const at of selected.isNode.keys()) {
    const which = onWhich(at);
    if (which.length === 0 || hidden.has(at)) continue;
    if (index.records[at]?.type === 'cooperation') {
      if (joins(at)) cooperations.push(at);
      continue;
    }
    const node = standIn[at] ?? at;
    if (selected.isNode[at] !== 1 || !isShown(node)) continue;
    const said = new Set(worksIn(node).flatMap(onWhich));
    if (which.some((number) => !said.has(number))) organisations.push(node);
  }
  return { cooperations, organisations };
}

/**
 * @param focus numbers of records: nodes or parts of them, cooperations, Bausteine
 * @param degrees how many edges of the view away, at most
 * @param hidden nobody is reached through what is hidden
 * @returns the numbers of the nodes within reach
 */
export function withinReach(
  graph: NetworkGraph,
  focus: ReadonlySet<number>,
  degrees: number,
  hidden: ReadonlySet<number>,
): Set<number> {
  const { index, selected, standIn } = graph;
  const way = walkable(graph, hidden);
  // a tie is two steps, to the cooperation and on from it
  const each = selected.view === 'bipartite' ? 1 : 2;
  const seeds = [...focus].filter((at) => !hidden.has(at));
  const bausteine = new Set(
    seeds.flatMap((at) => (index.records[at]?.type === 'baustein' ? [index.records[at].id] : [])),
  );
  const around = onBausteine(graph, way, bausteine, hidden);
  const arrivals = new Map<number, number[]>([
    [0, seeds.map((at) => standIn[at] ?? at).filter((at) => way.isShown(at) || way.joins(at))],
    [1, around.cooperations],
  ]);
  // to work on a Baustein oneself is as near as to work in a cooperation about it
  arrivals.set(each, [...(arrivals.get(each) ?? []), ...around.organisations]);

  const reached = new Set<number>();
  let edge: number[] = [];
  for (let steps = 0; steps <= degrees * each; steps++) {
    const next = [...edge.flatMap(way.besides), ...(arrivals.get(steps) ?? [])];
    edge = [...new Set(next)].filter((at) => !reached.has(at));
    for (const at of edge) reached.add(at);
  }
  return new Set([...reached].filter(way.isShown));
}
