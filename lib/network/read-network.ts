// The network of a question: who takes part in what, or who works with whom, as the filters of the directory leave it.
import { filtersOf, reasonsAsked } from '../directory/asked';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from '../directory/deps';
import { parseInput } from '../directory/parse-input';
import { planAndScore } from '../search/ask-index';
import type { Filters, Reason } from '../search/facets';
import type { SearchIndex } from '../search/index-of-records';
import { leaveOut } from '../search/relax';
import type { Scores } from '../search/score';
import { allowedBy } from './allowed';
import { drawBipartite } from './draw-bipartite';
import { drawTies } from './draw-ties';
import { drawNodes } from './draw';
import { makeGraph, type NetworkGraph } from './graph';
import { livingIds, toNumbers } from './known-ids';
import { linksOn, type Links, type Moment } from './links';
import { makeBausteine, makeNodes, placeNodes } from './make-nodes';
import {
  EDGE_TYPES,
  networkInput,
  type Network,
  type NetworkEdge,
  type NetworkInput,
  type NetworkNode,
} from './network-schema';
import { pickNodes, type Narrowing } from './pick-nodes';
import { selectNodes } from './select-nodes';

/** A question in words and filters; of relaxed words, those that are answered. */
interface Asked {
  filters: Filters;
  withCountyWide: boolean;
  q: string;
}
type GraphOf = (links: Links, asked: Asked) => NetworkGraph;
type ScoresOf = (links: Links, q: string) => Scores;

/** Where nothing allowed has all the words and the question says so: the words that go best together, and those left out. */
function relaxWords(index: SearchIndex, links: Links, input: NetworkInput, filters: Filters): Network['instead'] {
  if (!input.relax) return null;
  const { plan, scores } = planAndScore(index, input.q, links.view);
  const { of } = scores;
  if (of === null) return null;
  const allowed = allowedBy(index, links, filters);
  const among = [...allowed.keys()].filter((at) => allowed[at] === 1);
  return among.some((at) => (of[at] ?? 0) > 0) ? null : leaveOut(index, { plan, view: links.view }, among);
}

/** Each question is scored once, however many of its reasons are taken away; who works on what depends on the links. */
function scorer(index: SearchIndex): ScoresOf {
  const known = new Map<Links, Map<string, Scores>>();
  return (links, q) => {
    const ofLinks = known.get(links) ?? new Map<string, Scores>();
    known.set(links, ofLinks);
    const scores = ofLinks.get(q) ?? planAndScore(index, q, links.view).scores;
    ofLinks.set(q, scores);
    return scores;
  };
}

/** A question without one of its reasons: the words, the switch of the examples, or a filter. */
function without(index: SearchIndex, links: Links, graphOf: GraphOf, reason: Reason, asked: Asked): NetworkGraph {
  if (reason === 'q') return graphOf(links, { ...asked, q: '' });
  if (reason === 'examples') return graphOf(linksOn(index, { ...links.moment, examples: true }), asked);
  if (reason === 'countyWide') return graphOf(links, { ...asked, withCountyWide: true });
  return graphOf(links, { ...asked, filters: { ...asked.filters, [reason]: [] } });
}

const inOrder = (nodes: readonly NetworkNode[], edges: readonly NetworkEdge[]): NetworkEdge[] => {
  const place = new Map(nodes.map(({ id }, at) => [id, at]));
  const at = (id: string): number => place.get(id) ?? nodes.length;
  return [...edges].sort(
    (a, b) =>
      EDGE_TYPES.indexOf(a.type) - EDGE_TYPES.indexOf(b.type) ||
      at(a.source) - at(b.source) ||
      at(a.target) - at(b.target),
  );
};

/** How many more would be shown without the focus, without what is hidden, without the limit. */
function narrowed(graph: NetworkGraph, narrowing: Narrowing, shown: number, leftOut: number): Network['reasons'] {
  const more = (change: Partial<Narrowing>): number =>
    Math.max(0, pickNodes(graph, { ...narrowing, ...change }).nodes.length - shown);
  return [
    ...(narrowing.focus.size > 0 ? [{ param: 'focus' as const, hidden: more({ focus: new Set() }) }] : []),
    ...(narrowing.hidden.size > 0 ? [{ param: 'hidden' as const, hidden: more({ hidden: new Set() }) }] : []),
    ...(leftOut > 0 ? [{ param: 'limit' as const, hidden: leftOut }] : []),
  ];
}

/**
 * Every reader may see it. It is computed from the live search index, so that it holds what the directory holds.
 * @throws DomainError invalid or unknownParameter (`param` says which); storeUnavailable, where an id has to be looked up
 */
export async function readNetwork(deps: DirectoryDeps, actor: Actor, raw: unknown): Promise<Network> {
  demand(actor, 'read', 'network');
  const input = parseInput(networkInput, raw);
  const { view, arrangement, rollup, lang, degrees, limit } = input;
  const { day: today, undatedFrom } = deps.today();
  const index = deps.index();
  const moment: Moment = { day: input.day ?? today, undatedFrom, examples: input.examples };
  const links = linksOn(index, moment);
  const living = await livingIds(deps, [...input.focus, ...input.hidden]);
  const focus = toNumbers(deps, input.focus, living);
  const hidden = toNumbers(deps, input.hidden, living);

  const filters = filtersOf(input);
  const instead = relaxWords(index, links, input, filters);
  const scoresOf = scorer(index);
  const graphOf: GraphOf = (on, { q, filters: chosen, withCountyWide }) => {
    const scores = scoresOf(on, q);
    return makeGraph(index, on, selectNodes(index, on, { view, filters: chosen, scores, withCountyWide }), rollup);
  };
  const asked: Asked = { filters, q: instead?.q ?? input.q, withCountyWide: input.countyWide };
  const graph = graphOf(links, asked);
  const narrowing: Narrowing = { focus: focus.numbers, degrees, hidden: hidden.numbers, limit };
  const { nodes: picked, leftOut } = pickNodes(graph, narrowing);
  const drawn = drawNodes(graph, picked, hidden.numbers);

  const scores = scoresOf(links, asked.q).of;
  const isFound = (at: number): boolean => scores === null || (scores[at] ?? 0) > 0;
  const bausteine = view === 'bipartite' ? makeBausteine(drawn, lang, focus.numbers, hidden.numbers, isFound) : [];
  const shownBausteine = new Set(bausteine.map(({ id }) => id));
  const { edges, leftOut: tiesLeftOut } =
    view === 'bipartite'
      ? { edges: drawBipartite(drawn, lang, (baustein) => shownBausteine.has(baustein)), leftOut: 0 }
      : drawTies(drawn);
  const number = (id: string): number => index.recordOf.get(id) ?? -1;
  const nodes = placeNodes(
    [...makeNodes(drawn, lang), ...bausteine].sort((a, b) => b.ties - a.ties || number(a.id) - number(b.id)),
    edges,
    deps.positions(arrangement),
  );
  const total = graph.members.size;
  return {
    day: moment.day,
    view,
    arrangement,
    rollup,
    nodes,
    edges: inOrder(nodes, edges),
    total,
    examples: [...graph.members.keys()].filter((node) => index.records[node]?.basis === 'example').length,
    shown: picked.length,
    reasons: [
      ...reasonsAsked(input).map((param) => ({
        param,
        hidden: without(index, links, graphOf, param, asked).members.size - total,
      })),
      ...narrowed(graph, narrowing, picked.length, leftOut),
    ],
    tiesLeftOut,
    instead,
    dropped: [...new Set([...focus.dropped, ...hidden.dropped])],
  };
}
