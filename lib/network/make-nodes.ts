// The drawn nodes as readers get them: names and labels, what they stand for, and where they stand in the picture.
import { BAUSTEIN_NUMBERS } from '../../graph/model/lists';
import { label, type Lang } from '../i18n/translator';
import type { Point, Positions } from '../layout/positions';
import { valuesOf } from '../search/columns';
import type { SearchRecord } from '../search/record';
import type { Drawn } from './draw';
import type { NetworkEdge, NetworkNode } from './network-schema';

export type Unplaced = Omit<NetworkNode, 'x' | 'y'>;

const whatIs = (lang: Lang, { type, kind, form }: SearchRecord): string =>
  kind ? label(lang, 'kind', kind) : form ? label(lang, 'form', form) : label(lang, 'type', type);

/** What a node is without its place. @param bausteine of all that it stands for */
function describe(
  drawn: Drawn,
  record: SearchRecord,
  lang: Lang,
): Omit<Unplaced, 'bausteine' | 'ties' | 'found' | 'parts'> {
  const { index } = drawn.graph;
  const { id, type, name, shortName, kind, form, collective, basis, confirmedAt } = record;
  if (type === 'place') throw new Error(`a place is no node of the network: ${id}`);
  const nameOf = (place: string): string => index.records[index.recordOf.get(place) ?? -1]?.name ?? place;
  const places = record.places.map((place) => ({ id: place, name: nameOf(place) }));
  return { id, type, name, shortName, kind, form, what: whatIs(lang, record), collective, places, basis, confirmedAt };
}

export function makeNodes(drawn: Drawn, lang: Lang): Unplaced[] {
  const { index, links, selected, ties } = drawn.graph;
  return drawn.nodes.flatMap((node) => {
    const record = index.records[node];
    if (!record) return [];
    const members = drawn.membersOf(node);
    const about = new Set(members.flatMap((part) => valuesOf(links.view.baustein, part)));
    return [
      {
        ...describe(drawn, record, lang),
        bausteine: BAUSTEIN_NUMBERS.filter((number) => about.has(number)),
        ties: ties(node),
        found: members.some((part) => selected.found[part] === 1),
        parts: members.filter((part) => part !== node).flatMap((part) => index.records[part]?.id ?? []),
      },
    ];
  });
}

/**
 * The Bausteine of the bipartite view: what drawn nodes are about or work on, and the focus itself.
 * @param isFound whether a Baustein answers the words
 */
export function makeBausteine(
  drawn: Drawn,
  lang: Lang,
  focus: ReadonlySet<number>,
  hidden: ReadonlySet<number>,
  isFound: (record: number) => boolean,
): Unplaced[] {
  const { index, links, selected } = drawn.graph;
  const touched = new Set<string>(
    drawn.nodes
      .flatMap((node) => drawn.membersOf(node))
      .flatMap((part) => (links.topics[part] ?? []).map((one) => one.baustein)),
  );
  const cooperations = selected.nodes.filter(
    (at) => index.records[at]?.type === 'cooperation' && links.view.status[at] === 'active',
  );
  return BAUSTEIN_NUMBERS.flatMap((number) => {
    const at = index.recordOf.get(number);
    const record = index.records[at ?? -1];
    if (at === undefined || !record || hidden.has(at) || (!touched.has(number) && !focus.has(at))) return [];
    if (record.basis === 'example' && !links.moment.examples) return [];
    const about = cooperations.filter((one) => (links.topics[one] ?? []).some(({ baustein }) => baustein === number));
    return [
      { ...describe(drawn, record, lang), bausteine: [number], ties: about.length, found: isFound(at), parts: [] },
    ];
  });
}

/** What has no place of its own stands in the middle of its placed neighbours; where nobody is placed, in the middle of all. */
export function placeNodes(
  nodes: readonly Unplaced[],
  edges: readonly NetworkEdge[],
  positions: Positions,
): NetworkNode[] {
  const homeless = new Map<string, Point[]>();
  for (const { id } of nodes) if (!positions.has(id)) homeless.set(id, []);
  if (homeless.size > 0)
    for (const { source, target } of edges)
      for (const [here, there] of [
        [source, target],
        [target, source],
      ] as const) {
        const point = positions.get(there);
        if (point) homeless.get(here)?.push(point);
      }
  const mean = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((a, b) => a + b, 0) / values.length;
  return nodes.map((node) => {
    const around = homeless.get(node.id) ?? [];
    const point = positions.get(node.id) ?? { x: mean(around.map(({ x }) => x)), y: mean(around.map(({ y }) => y)) };
    return { ...node, x: point.x, y: point.y };
  });
}
