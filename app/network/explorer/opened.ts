// What is opened in the panel: a node, or a tie with both its ends; and the ties that a node has in the picture. Pure.
import { isSingle } from '../../../lib/network/group-id';
import type { Network, NetworkNode } from '../../../lib/network/network-schema';
import type { Opened, TieOfNode } from './panel';

type Nodes = ReadonlyMap<string, NetworkNode>;

/** Null where nothing of that id is shown any more. */
export function openedOf(id: string | null, nodes: Nodes, edges: Network['edges']): Opened | null {
  if (id === null) return null;
  const node = nodes.get(id);
  if (node) return isSingle(node) ? { node } : null;
  const edge = edges.find((one) => one.id === id);
  const [source, target] = [nodes.get(edge?.source ?? ''), nodes.get(edge?.target ?? '')];
  // between groups there are many ties: none to be opened
  return edge && source && target && isSingle(source) && isSingle(target) ? { edge, ends: [source, target] } : null;
}

/** The strongest first. */
export function tiesOf(node: NetworkNode, nodes: Nodes, edges: Network['edges']): TieOfNode[] {
  return edges
    .filter(({ type, source, target }) => type === 'tie' && (source === node.id || target === node.id))
    .sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1))
    .map(({ id, source, target, weight }) => {
      const other = source === node.id ? target : source;
      return { id, name: nodes.get(other)?.name ?? other, weight };
    });
}
