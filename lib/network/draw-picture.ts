// Picked nodes → nodes and edges as readers get them, each by itself or gathered in groups.
import type { Lang } from '../i18n/translator';
import type { Arrangement, Positions } from '../layout/positions';
import type { Gathered } from './aggregate';
import { drawBipartite } from './draw-bipartite';
import { drawNodes, type Drawn } from './draw';
import { drawTies } from './draw-ties';
import { findNeighbours } from './expand';
import { gatherEdges, gatherTies, type GatheredEdges, type UnitOf } from './gather-edges';
import type { NetworkGraph } from './graph';
import { makeGroups } from './make-groups';
import { makeBausteine, makeNodes, placeNodes, type Unplaced } from './make-nodes';
import { idealPlaces, placeGroups } from './place-groups';
import { MOST_TIES, type NetworkEdge, type NetworkNode } from './network-schema';

export interface Asking {
  lang: Lang;
  arrangement: Arrangement;
  positions: Positions;
  focus: ReadonlySet<number>;
  hidden: ReadonlySet<number>;
  /** Whether a Baustein answers the words. */
  isFound: (record: number) => boolean;
  /** Whether readers are told which nodes have neighbours that are not drawn. */
  withMore: boolean;
}
interface Picture {
  nodes: NetworkNode[];
  edges: NetworkEdge[];
  tiesLeftOut: number;
}

/** A group stands for what it gathers, and for the Baustein that it is gathered by. */
function unitsOf({ graph: { index } }: Drawn, { groups }: Gathered, focus: ReadonlySet<number>): UnitOf {
  const units = new Map<string, string>();
  for (const [group, nodes] of groups) for (const node of nodes) units.set(index.records[node]?.id ?? '', group);
  for (const [id, at] of index.recordOf)
    if (index.records[at]?.type === 'baustein' && !focus.has(at) && groups.has(`baustein:${id}`))
      units.set(id, `baustein:${id}`);
  return (id) => units.get(id) ?? id;
}

/** How many neighbours of each are not drawn by themselves. */
function addMore(graph: NetworkGraph, nodes: readonly Unplaced[], hidden: ReadonlySet<number>): Unplaced[] {
  const neighbours = findNeighbours(graph, hidden);
  const numbers = new Set(nodes.map(({ id }) => graph.index.recordOf.get(id) ?? -1));
  return nodes.map((node) => {
    const at = graph.index.recordOf.get(node.id);
    if (node.type === 'group' || at === undefined) return node;
    return { ...node, more: neighbours(at).filter((other) => !numbers.has(other)).length };
  });
}

function ordered(graph: NetworkGraph, nodes: readonly Unplaced[]): Unplaced[] {
  const number = (id: string): number => graph.index.recordOf.get(id) ?? -1;
  return [...nodes].sort((a, b) => b.ties - a.ties || number(a.id) - number(b.id) || (a.id < b.id ? -1 : 1));
}

function drawEdges(drawn: Drawn, { lang }: Asking, isShown: (baustein: string) => boolean) {
  if (drawn.graph.selected.view === 'organisations') return drawTies(drawn);
  return { edges: drawBipartite(drawn, lang, isShown), leftOut: 0 };
}

/** @param picked numbers of nodes, all that is drawn one by one */
export function drawSingly(graph: NetworkGraph, picked: readonly number[], asking: Asking): Picture {
  const { lang, focus, hidden, isFound, positions, withMore } = asking;
  const drawn = drawNodes(graph, picked, hidden);
  const isBipartite = graph.selected.view === 'bipartite';
  const bausteine = isBipartite ? makeBausteine(drawn, lang, focus, hidden, isFound) : [];
  const shown = new Set(bausteine.map(({ id }) => id));
  const { edges, leftOut } = drawEdges(drawn, asking, (baustein) => shown.has(baustein));
  const nodes = ordered(graph, [...makeNodes(drawn, lang), ...bausteine]);
  const told = withMore ? addMore(graph, nodes, hidden) : nodes;
  return { nodes: placeNodes(told, edges, positions), edges, tiesLeftOut: leftOut };
}

/** Of the edges of groups the strongest, where there are more edges than can be drawn. */
function strongest(edges: readonly NetworkEdge[]): NetworkEdge[] {
  const own = edges.filter(({ type }) => type !== 'gathered');
  const gathered = edges.filter(({ type }) => type === 'gathered');
  const room = Math.max(0, MOST_TIES - own.length);
  if (gathered.length <= room) return [...edges];
  gathered.sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
  return [...own, ...gathered.slice(0, room)];
}

/** @param all numbers of nodes, gathered or not */
export function drawGathered(graph: NetworkGraph, all: readonly number[], gathered: Gathered, asking: Asking): Picture {
  const { lang, arrangement, focus, hidden, isFound, positions } = asking;
  const { index, links } = graph;
  const drawn = drawNodes(graph, all, hidden);
  const unitOf = unitsOf(drawn, gathered, focus);
  const isBipartite = graph.selected.view === 'bipartite';
  const bausteine = isBipartite ? makeBausteine(drawn, lang, focus, hidden, isFound) : [];
  const shown = new Set(bausteine.map(({ id }) => id));
  const singles = drawNodes(graph, gathered.singles, hidden);
  const { edges: whole, leftOut } = drawEdges(isBipartite ? drawn : singles, asking, (id) => shown.has(id));
  const found: GatheredEdges = isBipartite ? gatherEdges(whole, unitOf) : gatherTies(drawn, unitOf);
  const edges = isBipartite ? found.edges : [...whole, ...found.edges];

  const standing = bausteine.filter(({ id }) => unitOf(id) === id);
  const own = addMore(graph, ordered(graph, [...makeNodes(singles, lang), ...standing]), hidden);
  const groups = makeGroups(drawn, gathered, found, lang);
  const placed = placeNodes(own, edges, positions);
  const ideals = idealPlaces(index, links, gathered.by, [...gathered.groups.keys()], arrangement, positions);
  // so far from everything, the rings of Bausteine would cover each other
  for (const { id, type, x, y } of placed) if (type === 'baustein') ideals.set(id, { x, y, fixed: true });
  const places = placeGroups(ideals, placed);
  const apart = placed.map((node): NetworkNode => ({ ...node, ...places.get(node.id) }));
  const nodes = ordered(graph, groups).map((group): NetworkNode => ({
    ...group,
    ...(places.get(group.id) ?? { x: 0, y: 0 }),
  }));
  const drawnEdges = strongest(edges);
  return { nodes: [...nodes, ...apart], edges: drawnEdges, tiesLeftOut: leftOut + edges.length - drawnEdges.length };
}
