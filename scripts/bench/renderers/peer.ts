// What the measurement asks of every renderer, and what it gives them: the same nodes and lines at the same places.
import type { Network } from '../../../lib/network/network-schema';
import { filterNetwork } from '../../../app/_canvas/filter-network';

export interface Scene {
  network: Network;
  /** The node with the most lines. */
  hub: string;
}
export interface Peer {
  /** Whether nodes were drawn since the last question. */
  wasDrawn: () => boolean;
  highlight: (id: string | null) => void;
  /** Where one looks: changes with every panning and zooming. */
  view: () => string;
}
export type Start = (host: HTMLElement, scene: Scene) => Peer;

export interface Dot {
  id: string;
  name: string;
  x: number;
  y: number;
  ties: number;
}
export interface Line {
  id: string;
  source: string;
  target: string;
}
export interface Drawing {
  dots: Dot[];
  lines: Line[];
  /** Each with itself. */
  beside: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What ours draws of it, for those that know nothing of Bausteine: landmarks are nodes, lines to them are not seen. */
export function drawingOf({ network }: Scene): Drawing {
  const { nodes, landmarks, edges } = filterNetwork(network);
  const places = new Map(network.nodes.map((node) => [node.id, node]));
  const marks = landmarks.filter(({ number }) => number !== null).map(({ id }) => id);
  const dots = [...marks, ...nodes.map(({ id }) => id)].flatMap((id): Dot[] => {
    const node = places.get(id);
    return node ? [{ id, name: node.name, x: node.x * 40, y: node.y * 40, ties: node.ties }] : [];
  });
  const beside = new Map(dots.map(({ id }) => [id, new Set([id])]));
  for (const { source, target } of edges) {
    beside.get(source)?.add(target);
    beside.get(target)?.add(source);
  }
  return { dots, lines: edges.map(({ id, source, target }) => ({ id, source, target })), beside };
}
