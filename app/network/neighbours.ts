// Who stands beside whom in a network, and the rows of its table in the asked order. Pure functions.
import type { Network, NetworkNode } from '../../lib/network/network-schema';
import type { Sort } from './query';

const bestFirst = (a: NetworkNode, b: NetworkNode): number =>
  Number(b.type === 'group') - Number(a.type === 'group') || b.ties - a.ties;

/** The neighbours of each node, groups and then the best connected first. */
export function neighboursOf({ nodes, edges }: Network): ReadonlyMap<string, readonly NetworkNode[]> {
  const ids = new Map<string, Set<string>>(nodes.map(({ id }) => [id, new Set()]));
  for (const { source, target } of edges) {
    ids.get(source)?.add(target);
    ids.get(target)?.add(source);
  }
  const beside = new Map<string, NetworkNode[]>(nodes.map(({ id }) => [id, []]));
  for (const node of [...nodes].sort(bestFirst)) for (const id of ids.get(node.id) ?? []) beside.get(id)?.push(node);
  return beside;
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
