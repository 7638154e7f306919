// A connection in words, made from the roles: "A leitet „X“; dort wirkt auch B mit. B ist Träger von „Y“; …"
// In pieces, so that a page can make a link of each name.
import { WORKING_ROLES } from '../../graph/model/lists';
import { translator, type Lang } from '../i18n/translator';
import type { SearchIndex } from '../search/index-of-records';
import type { Links } from './links';
import type { NetworkPath } from './network-schema';

type Words = NetworkPath['words'];

/** Signs that stand in no name, around the number of a record: a catalogue's text carries them where a name will be. */
const OPEN = '\uE000';
const CLOSE = '\uE001';
const placeOf = (record: number): string => `${OPEN}${record}${CLOSE}`;

/** A text with places of names, in pieces. */
function inPieces(index: SearchIndex, text: string): Words {
  return text.split(/(\uE000\d+\uE001)/u).flatMap((piece): Words => {
    if (piece === '') return [];
    const record = piece.startsWith(OPEN) ? index.records[Number(piece.slice(1, -1))] : undefined;
    if (record?.type !== 'organisation' && record?.type !== 'cooperation') return [{ text: piece, entry: null }];
    return [{ text: record.name, entry: { id: record.id, type: record.type } }];
  });
}

/** The first working role of the closed list, which names the weightiest first. */
function roleIn(links: Links, organisation: number, cooperation: number): (typeof WORKING_ROLES)[number] {
  const roles = links.of[organisation]?.find((one) => one.cooperation === cooperation)?.roles ?? [];
  return WORKING_ROLES.find((role) => roles.includes(role)) ?? 'member';
}

/** Both ends are one. */
export const sameSentence = (index: SearchIndex, end: number, lang: Lang): Words =>
  inPieces(index, translator(lang)('network.path.same', { name: placeOf(end) }));

export const noSentence = (index: SearchIndex, from: number, to: number, lang: Lang): Words =>
  inPieces(index, translator(lang)('network.path.none', { from: placeOf(from), to: placeOf(to) }));

/** @param path numbers of records, organisations and cooperations in turn, at least two */
export function sentenceOf(index: SearchIndex, links: Links, path: readonly number[], lang: Lang): Words {
  const t = translator(lang);
  const isOrganisation = (at: number): boolean => index.records[at]?.type === 'organisation';
  /** A group is named in the plural. */
  const argumentsOf = (organisation: number, cooperation: number) => ({
    who: placeOf(organisation),
    what: placeOf(cooperation),
    many: index.records[organisation]?.collective ? 'yes' : 'no',
  });
  const does = (organisation: number, cooperation: number): string => {
    const role = roleIn(links, organisation, cooperation);
    return t(`network.path.does.${role}`, argumentsOf(organisation, cooperation));
  };
  const there = (organisation: number, cooperation: number): string => {
    const role = roleIn(links, organisation, cooperation);
    const { who, many } = argumentsOf(organisation, cooperation);
    return t(`network.path.there.${role}`, { who, many });
  };
  const sentences: string[] = [];
  const [first, second] = path;
  let at = 0;
  if (first !== undefined && second !== undefined && !isOrganisation(first)) {
    sentences.push(does(second, first));
    at = 1;
  }
  for (; at + 1 < path.length; at += 2) {
    const [a, cooperation, b] = path.slice(at, at + 3);
    if (a === undefined || cooperation === undefined) break;
    sentences.push(b === undefined ? does(a, cooperation) : `${does(a, cooperation)}; ${there(b, cooperation)}`);
  }
  return inPieces(index, sentences.map((one) => `${one}.`).join(' '));
}
