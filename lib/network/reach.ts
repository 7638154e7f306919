// How far the nodes of a graph are from what the reader looks at: step by step along the edges, Bausteine never walked through.
import type { NetworkGraph } from './graph';

/**
 * @param focus numbers of records: nodes or parts of them, cooperations, Bausteine
 * @param degrees how many edges of the view away, at most
 * @param hidden nobody is reached through what is hidden
 * @returns the numbers of the nodes within reach
 */
export function withinReach(
  graph: NetworkGraph,
  focus: Iterable<number>,
  degrees: number,
  hidden: ReadonlySet<number>,
): Set<number> {
  const { index, links, selected, standIn, members } = graph;
  // between two organisations stands the cooperation that they share, drawn or not
  const most = selected.view === 'bipartite' ? degrees : degrees * 2;
  const far = new Map<number, number>();
  const isShown = (node: number): boolean => members.has(node) && !hidden.has(node);
  const joins = (cooperation: number): boolean => selected.connects[cooperation] === 1 && !hidden.has(cooperation);
  const shownMembers = (node: number): number[] => (members.get(node) ?? []).filter((part) => !hidden.has(part));

  function besides(at: number): number[] {
    const type = index.records[at]?.type;
    const counts = ({ works }: { works: boolean }): boolean => works || selected.view === 'bipartite';
    if (type === 'organisation')
      return (members.has(at) ? shownMembers(at) : [at]).flatMap((part) =>
        (links.of[part] ?? [])
          .filter((link) => counts(link) && joins(link.cooperation))
          .map((link) => link.cooperation),
      );
    return (links.of[at] ?? [])
      .filter((link) => counts(link) && selected.isNode[link.organisation] === 1 && !hidden.has(link.organisation))
      .map((link) => standIn[link.organisation] ?? link.organisation)
      .filter(isShown);
  }

  const queue: number[] = [];
  const arrive = (at: number, steps: number): void => {
    if (steps > most || far.has(at)) return;
    far.set(at, steps);
    queue.push(at);
  };
  const seeds = [...focus].filter((at) => !hidden.has(at));
  for (const at of seeds) {
    const node = standIn[at] ?? at;
    if (isShown(node) || joins(node)) arrive(node, 0);
  }
  const fields = new Set(
    seeds.map((seed) => index.records[seed]).flatMap((one) => (one?.type === 'baustein' ? [one.id] : [])),
  );
  const fieldsOf = (at: number): string[] =>
    (links.topics[at] ?? []).map(({ baustein }) => baustein).filter((number) => fields.has(number));
  /** An organisation has an edge of its own to a Baustein where none of its cooperations says it. */
  const isOn = (at: number): boolean => {
    if (index.records[at]?.type === 'cooperation') return fieldsOf(at).length > 0;
    const said = new Set(
      shownMembers(standIn[at] ?? at)
        .flatMap(besides)
        .flatMap(fieldsOf),
    );
    return fieldsOf(at).some((number) => !said.has(number));
  };
  const onFields =
    fields.size > 0
      ? [...selected.connects.keys()].filter(
          (at) => (selected.connects[at] === 1 || selected.isNode[at] === 1) && isOn(at),
        )
      : [];
  // in the view of organisations, to work on it oneself is as near as to work in a cooperation about it
  const oneStep = selected.view === 'bipartite' ? 1 : 2;
  for (let next = 0, steps = 0; steps <= most; steps++) {
    for (const at of onFields) {
      const isCooperation = index.records[at]?.type === 'cooperation';
      if (steps !== (isCooperation ? 1 : oneStep)) continue;
      const node = standIn[at] ?? at;
      if (!hidden.has(at) && (isCooperation ? joins(at) : isShown(node))) arrive(node, steps);
    }
    for (const end = queue.length; next < end; next++) {
      const at = queue[next] ?? 0;
      for (const other of besides(at)) arrive(other, (far.get(at) ?? 0) + 1);
    }
  }
  return new Set([...far.keys()].filter(isShown));
}
