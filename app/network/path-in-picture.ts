// A connection as it is drawn: which signs and lines of the shown network lie on it, and what of it is not shown. Pure.
import type { Network, NetworkPath } from '../../lib/network/network-schema';

type Step = NetworkPath['steps'][number];
export interface DrawnPath {
  /** Ids of nodes in the order of the way; one that stands for several steps comes once. */
  nodes: readonly string[];
  /** Ids of the lines between them. */
  edges: readonly string[];
  /** Steps that the filters keep out. A cooperation is none where cooperations are lines. */
  missing: readonly Step[];
}

/** Rolled up, a whole stands for its parts. */
function standInsOf({ nodes }: Network): ReadonlyMap<string, string> {
  const standIns = new Map(nodes.flatMap(({ id, parts }) => parts.map((part): [string, string] => [part, id])));
  for (const { id } of nodes) standIns.set(id, id);
  return standIns;
}

export function drawPath(network: Network, steps: readonly Step[]): DrawnPath {
  const { view, edges } = network;
  const standIns = standInsOf(network);
  const drawn = view === 'bipartite' ? steps : steps.filter(({ type }) => type === 'organisation');
  const way = drawn.map(({ id }) => standIns.get(id) ?? null);
  const pairs = new Set(
    way.slice(1).flatMap((id, at) => {
      const before = way[at];
      return id && before && id !== before ? [`${before} ${id}`, `${id} ${before}`] : [];
    }),
  );
  return {
    nodes: [...new Set(way.flatMap((id) => id ?? []))],
    edges: edges.filter(({ source, target }) => pairs.has(`${source} ${target}`)).map(({ id }) => id),
    missing: drawn.filter((_, at) => way[at] === null),
  };
}
