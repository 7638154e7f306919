// Nodes of the shown network by words of their names and places, as they are typed. Pure; folded as the search of the
// directory folds, so that "mulheim" finds "Mülheim".
import type { NetworkNode } from '../../../lib/network/network-schema';
import { tokensAndJoined, wholeKey } from '../../../lib/search/fold';

/** What can be found of a node. */
export interface Findable {
  node: NetworkNode;
  /** Its names without blanks. */
  keys: readonly string[];
  names: readonly string[];
  /** Words of the places beside the names. */
  places: readonly string[];
}

const wordsOf = (text: string): string[] => tokensAndJoined(text).map(({ term }) => term);

export function asFindable(node: NetworkNode): Findable {
  const names = [node.name, node.shortName ?? '', node.type === 'baustein' ? node.id : ''].filter((one) => one !== '');
  return {
    node,
    keys: names.map(wholeKey),
    names: names.flatMap(wordsOf),
    places: node.places.flatMap(({ name }) => wordsOf(name)),
  };
}

/** A shorter piece stands inside too many words. */
const INSIDE_FROM = 3;

/** How well a word fits: the beginning of a name's word, a piece of one, a place; 0 where it does not. */
function fitOf({ names, places }: Findable, word: string): number {
  if (names.some((one) => one.startsWith(word))) return 3;
  if (word.length >= INSIDE_FROM && names.some((one) => one.includes(word))) return 2;
  return places.some((one) => one.startsWith(word)) ? 1 : 0;
}

/** Every word must fit. The best first: a name that begins as typed, then by fit, then in the order of the table. */
export function findNodes(all: readonly Findable[], typed: string): NetworkNode[] {
  const words = wordsOf(typed);
  if (words.length === 0) return [];
  const key = wholeKey(typed);
  const fitted = all.flatMap((one, at) => {
    const fits = words.map((word) => fitOf(one, word));
    if (fits.includes(0)) return [];
    const whole = one.keys.some((name) => name === key) ? 2 : one.keys.some((name) => name.startsWith(key)) ? 1 : 0;
    return [{ node: one.node, at, whole, fit: Math.min(...fits) }];
  });
  return fitted.sort((a, b) => b.whole - a.whole || b.fit - a.fit || a.at - b.at).map(({ node }) => node);
}
