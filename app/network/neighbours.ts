// Who stands beside whom in a network, and the rows of its table in the asked order. Pure functions.
import type { Network, NetworkNode } from '../../lib/network/network-schema';
import type { Sort } from './query';

/** The neighbours of each node, the best connected first. */
export function neighboursOf({ nodes, edges }: Network): ReadonlyMap<string, readonly NetworkNode[]> {
  const beside = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { source, target } of edges) {
    beside.get(source)?.add(target);
    beside.get(target)?.add(source);
  }
  return new Map([...beside].map(([id, ids]) => [id, nodes.filter((node) => ids.has(node.id))]));
}

/** `nodes` come by falling ties, then by name: other orders keep that among equals. */
export function sortNodes(nodes: readonly NetworkNode[], sort: Sort, lang: string): readonly NetworkNode[] {
  if (sort === '-ties') return nodes;
  const collator = new Intl.Collator(lang);
  const by = sort.replace('-', '');
  const turn = sort.startsWith('-') ? -1 : 1;
  const compare = (a: NetworkNode, b: NetworkNode): number => {
    if (by === 'ties') return a.ties - b.ties;
    return by === 'kind' ? collator.compare(a.what, b.what) : collator.compare(a.name, b.name);
  };
  return [...nodes].sort((a, b) => turn * compare(a, b));
}
