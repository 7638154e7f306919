// The edges between organisations, cooperations and Bausteine: one relationship, or several of the same two, an edge.
import { BAUSTEIN_NUMBERS, type BausteinNumber } from '../../graph/model/lists';
import { label, type Lang } from '../i18n/translator';
import type { Drawn } from './draw';
import { firmer, joined, later, type Link, type Topic } from './links';
import type { NetworkEdge } from './network-schema';

const idOf = ({ graph }: Drawn, record: number): string => graph.index.records[record]?.id ?? '';
const bausteineOf = ({ graph }: Drawn, cooperation: number): BausteinNumber[] => {
  const about = new Set(graph.index.records[cooperation]?.bausteine);
  return BAUSTEIN_NUMBERS.filter((number) => about.has(number));
};

function takesPartIn(drawn: Drawn, node: number, lang: Lang): NetworkEdge[] {
  const { index, links } = drawn.graph;
  if (index.records[node]?.type !== 'organisation') return [];
  const edges = new Map<number, Link>();
  for (const part of drawn.membersOf(node))
    for (const link of links.of[part] ?? []) {
      if (!drawn.isDrawn(link.cooperation)) continue;
      const known = edges.get(link.cooperation);
      edges.set(link.cooperation, known ? joined(known, link) : link);
    }
  return [...edges.values()].map((link) => ({
    id: link.id,
    source: idOf(drawn, node),
    target: idOf(drawn, link.cooperation),
    type: 'takesPartIn',
    roles: [...link.roles],
    rolesLabel: link.roles.map((role) => label(lang, 'role', role)),
    works: link.works,
    weight: 1,
    strength: 1,
    cooperations: [],
    bausteine: bausteineOf(drawn, link.cooperation),
    basis: link.basis,
    confirmedAt: link.confirmedAt,
  }));
}

/** What a node says itself of Bausteine: a cooperation is about them; an organisation works on those that none of its shown cooperations is about. */
function onBausteine(drawn: Drawn, node: number, lang: Lang, isShown: (baustein: string) => boolean): NetworkEdge[] {
  const { index, links } = drawn.graph;
  const isCooperation = index.records[node]?.type === 'cooperation';
  const members = drawn.membersOf(node);
  const said = new Set<string>(
    members
      .flatMap((part) => (isCooperation ? [] : (links.of[part] ?? [])))
      .filter((link) => link.works && drawn.isDrawn(link.cooperation))
      .flatMap((link) => (links.topics[link.cooperation] ?? []).map(({ baustein }) => baustein)),
  );
  const topics = new Map<string, Topic[]>();
  for (const topic of members.flatMap((part) => links.topics[part] ?? []))
    if (!said.has(topic.baustein) && isShown(topic.baustein))
      topics.set(topic.baustein, [...(topics.get(topic.baustein) ?? []), topic]);
  return [...topics].map(([baustein, found]): NetworkEdge => {
    const all = found.reduce((a, b): Topic => ({
      ...a,
      id: b.id < a.id ? b.id : a.id,
      basis: firmer(a.basis, b.basis),
      confirmedAt: later(a.confirmedAt, b.confirmedAt),
    }));
    const ways = new Set(found.flatMap(({ as }) => as ?? []));
    return {
      id: all.id,
      source: idOf(drawn, node),
      target: baustein,
      type: isCooperation ? 'about' : 'worksOn',
      roles: [],
      rolesLabel: [...ways].map((way) => label(lang, 'worksAs', way)),
      works: true,
      weight: 1,
      strength: 1,
      cooperations: [],
      bausteine: [baustein],
      basis: all.basis,
      confirmedAt: all.confirmedAt,
    };
  });
}

/** @param isShown whether a Baustein is a node of the picture */
export const drawBipartite = (drawn: Drawn, lang: Lang, isShown: (baustein: string) => boolean): NetworkEdge[] => [
  ...drawn.nodes.flatMap((node) => takesPartIn(drawn, node, lang)),
  ...drawn.nodes.flatMap((node) => onBausteine(drawn, node, lang, isShown)),
];
