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
import { gather, groupingOf, type Gathered } from './aggregate';
import { drawGathered, drawSingly, type Asking } from './draw-picture';
import { expandNodes, findNeighbours, type Expansion, type Neighbours } from './expand';
import { readExpand } from './expand-text';
import { makeGraph, type NetworkGraph } from './graph';
import { isGroupId } from './group-id';
import { nameOfGroup } from './groups';
import { livingIds, toNumbers } from './known-ids';
import { linksOn, type Links, type Moment } from './links';
import {
  EDGE_TYPES,
  networkInput,
  type Network,
  type NetworkEdge,
  type NetworkInput,
  type NetworkNode,
} from './network-schema';
import { keepNodes, limitNodes, type Kept, type Narrowing } from './pick-nodes';
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

/** What of the opened groups changes nothing: there are no such groups here. */
const idleOf = (open: readonly string[], gathered: Gathered | null): string[] =>
  (gathered ? gathered.strange : [...new Set(open)]).filter(isGroupId);

/** Of each that is expanded, how many neighbours are drawn by themselves and how many are not; what changes nothing apart. */
function sayExpanded(
  { index, standIn }: NetworkGraph,
  neighbours: Neighbours,
  expansions: readonly Expansion[],
  singles: readonly number[],
  matters: boolean,
): Pick<Network, 'expanded' | 'idle'> {
  const isDrawn = new Set(singles);
  const idle: string[] = [];
  const expanded = expansions.flatMap(({ record, count }) => {
    const { id = '', name = '' } = index.records[record] ?? {};
    const all = matters ? neighbours(standIn[record] ?? record) : [];
    if (all.length === 0) {
      idle.push(id);
      return [];
    }
    const shown = all.filter((node) => isDrawn.has(node)).length;
    return [{ id, name, shown, more: all.length - shown, asked: count }];
  });
  return { expanded, idle };
}

interface Shown {
  kept: Kept;
  /** How many are in the picture, by themselves or gathered. */
  count: number;
  leftOut: number;
}

/** What of a graph is in the picture; what is gathered is in it. */
function pick(graph: NetworkGraph, narrowing: Narrowing, input: NetworkInput): Shown & { singly: readonly number[] } {
  const kept = keepNodes(graph, narrowing);
  if (groupingOf(input, kept.nodes.length) !== 'none')
    return { kept, count: kept.nodes.length, leftOut: 0, singly: kept.nodes };
  const { nodes, leftOut } = limitNodes(graph, kept, narrowing.limit);
  return { kept, count: nodes.length, leftOut, singly: nodes };
}

/** How many more would be in the picture without each of what narrows it. */
function narrowed(graph: NetworkGraph, narrowing: Narrowing, input: NetworkInput, shown: Shown): Network['reasons'] {
  const more = (change: Partial<Narrowing>): number =>
    Math.max(0, pick(graph, { ...narrowing, ...change }, input).count - shown.count);
  const all = narrowing.expand.map((one) => ({ ...one, count: null }));
  return [
    ...(narrowing.focus.size > 0 ? [{ param: 'focus' as const, hidden: more({ focus: new Set() }) }] : []),
    ...(narrowing.focus.size > 0 && all.length > 0
      ? [{ param: 'expand' as const, hidden: more({ expand: all }) }]
      : []),
    ...(narrowing.hidden.size > 0 ? [{ param: 'hidden' as const, hidden: more({ hidden: new Set() }) }] : []),
    ...(narrowing.alone ? [] : [{ param: 'alone' as const, hidden: more({ alone: true }) }]),
    ...(shown.leftOut > 0 ? [{ param: 'limit' as const, hidden: shown.leftOut }] : []),
  ];
}

/**
 * Every reader may see it. It is computed from the live search index, so that it holds what the directory holds.
 * @throws DomainError invalid or unknownParameter (`param` says which); storeUnavailable, where an id has to be looked up
 */
export async function readNetwork(deps: DirectoryDeps, actor: Actor, raw: unknown): Promise<Network> {
  demand(actor, 'read', 'network');
  const input = parseInput(networkInput, raw);
  const { view, arrangement, rollup, lang, degrees, limit, alone } = input;
  const { day: today, undatedFrom } = deps.today();
  const index = deps.index();
  const moment: Moment = { day: input.day ?? today, undatedFrom, examples: input.examples };
  const links = linksOn(index, moment);
  const expand = input.expand.map(readExpand);
  const living = await livingIds(deps, [...input.focus, ...input.hidden, ...expand.map(({ id }) => id)]);
  const focus = toNumbers(deps, input.focus, living);
  const hidden = toNumbers(deps, input.hidden, living);
  const expanded = toNumbers(
    deps,
    expand.map(({ id }) => id),
    living,
  );

  const filters = filtersOf(input);
  const instead = relaxWords(index, links, input, filters);
  const scoresOf = scorer(index);
  const graphOf: GraphOf = (on, { q, filters: chosen, withCountyWide }) => {
    const scores = scoresOf(on, q);
    return makeGraph(index, on, selectNodes(index, on, { view, filters: chosen, scores, withCountyWide }), rollup);
  };
  const asked: Asked = { filters, q: instead?.q ?? input.q, withCountyWide: input.countyWide };
  const graph = graphOf(links, asked);
  const counts = new Map(expand.map(({ id, count }) => [index.recordOf.get(living.get(id) ?? id), count]));
  const expansions = [...expanded.numbers].map((record): Expansion => ({ record, count: counts.get(record) ?? null }));
  const narrowing = { focus: focus.numbers, degrees, hidden: hidden.numbers, expand: expansions, alone, limit };
  const shown = pick(graph, narrowing, input);
  const by = groupingOf(input, shown.kept.nodes.length);
  const neighbours = findNeighbours(graph, hidden.numbers);
  const gathered =
    by === 'none'
      ? null
      : gather(
          graph,
          shown.singly,
          { always: shown.kept.focus, wanted: expandNodes(graph, neighbours, expansions, new Set()) },
          { by, open: input.open, limit },
        );

  const scores = scoresOf(links, asked.q).of;
  const asking: Asking = {
    lang,
    arrangement,
    positions: deps.positions(arrangement),
    focus: focus.numbers,
    hidden: hidden.numbers,
    isFound: (at) => scores === null || (scores[at] ?? 0) > 0,
    withMore: focus.numbers.size > 0,
  };
  const { nodes, edges, tiesLeftOut } = gathered
    ? drawGathered(graph, shown.singly, gathered, asking)
    : drawSingly(graph, shown.singly, asking);
  const singles = gathered ? gathered.singles : shown.singly;
  const said = sayExpanded(graph, neighbours, expansions, singles, gathered !== null || focus.numbers.size > 0);
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
    shown: singles.length,
    reasons: [
      ...reasonsAsked(input).map((param) => ({
        param,
        hidden: without(index, links, graphOf, param, asked).members.size - total,
      })),
      ...narrowed(graph, narrowing, input, shown),
      ...(gathered && gathered.groups.size > 0
        ? [{ param: 'group' as const, hidden: shown.singly.length - singles.length }]
        : []),
    ],
    group: by,
    opened: (gathered?.opened ?? []).map((one) => ({ ...one, name: nameOfGroup(index, one.id, lang) })),
    expanded: said.expanded,
    alone: shown.kept.countAlone(),
    idle: [...idleOf(input.open, gathered), ...said.idle],
    tiesLeftOut,
    instead,
    dropped: [
      ...new Set([
        ...focus.dropped,
        ...hidden.dropped,
        ...expanded.dropped,
        ...input.open.filter((id) => !isGroupId(id)),
      ]),
    ],
  };
}
