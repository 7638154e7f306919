// What one word fits in the whole index, kept for the last words asked: typing on and asking otherwise repeat them.
import type { Concept } from './concepts';
import type { SearchIndex } from './index-of-records';
import { fit, fitWithMistakes, wordOf, type Word } from './match-word';
import { hasTerm, lookUp, lookUpWithMistakes, type Found } from './vocabulary';

export interface FoundConcept {
  concept: Concept;
  quality: number;
}
export interface Expansion {
  word: Word;
  names: Found[];
  descriptions: Found[];
  concepts: FoundConcept[];
}
/** The best fit of a word among the forms of a concept, times what the form is worth. */
export function fitConcept(concept: Concept, typed: Word, mistakes: boolean): number {
  // A label is not taken apart by the combining form: "Schule" does not mean the target group "Schulabgänger".
  const word = { ...typed, combining: typed.term };
  let best = 0;
  for (const { terms, weight } of concept.forms) {
    for (const term of terms) {
      const fits = fit(word, term, concept.parts) ?? (mistakes ? fitWithMistakes(word, term) : null);
      if (fits && fits.quality * weight > best) best = fits.quality * weight;
    }
  }
  return best;
}

function fitConcepts(concepts: readonly Concept[], word: Word, mistakes: boolean): FoundConcept[] {
  return concepts.flatMap((concept) => {
    const quality = fitConcept(concept, word, mistakes);
    return quality > 0 ? [{ concept, quality }] : [];
  });
}

/** Enough for a dozen people typing. */
const KEPT = 200;
/** Short beginnings fit thousands of terms, are found by range alone, and would fill the memory. */
const MOST_KEPT = 1000;
const kept = new WeakMap<SearchIndex, Map<string, Expansion>>();

function remembered(index: SearchIndex, key: string, compute: () => Expansion): Expansion {
  let known = kept.get(index);
  if (!known) kept.set(index, (known = new Map<string, Expansion>()));
  const expansion = known.get(key) ?? compute();
  known.delete(key);
  if (expansion.names.length + expansion.descriptions.length > MOST_KEPT) return expansion;
  known.set(key, expansion);
  const [oldest] = known.keys();
  if (known.size > KEPT && oldest !== undefined) known.delete(oldest);
  return expansion;
}

/** A beginning has at least this quality; less is a part of a compound. */
export const BEGINNING = 0.55;

/** As typed. */
export function expand(index: SearchIndex, term: string): Expansion {
  return remembered(index, term, () => {
    const word = wordOf(term);
    return {
      word,
      names: lookUp(index.names, word),
      // one and two letters begin thousands of words of running text
      descriptions: term.length < 3 ? [] : lookUp(index.descriptions, word),
      concepts: fitConcepts(index.concepts, word, false),
    };
  });
}

/** As typed and with mistakes; never in descriptions, where every word has a neighbour. */
export function expandWithMistakes(index: SearchIndex, term: string): Expansion {
  return remembered(index, `~${term}`, () => {
    const exact = expand(index, term);
    const near = lookUpWithMistakes(index.names, exact.word);
    const known = new Set(exact.names.map((found) => found.term));
    const concepts = fitConcepts(index.concepts, exact.word, true);
    return { ...exact, names: [...exact.names, ...near.filter((found) => !known.has(found.term))], concepts };
  });
}

const SHORTEST_PIECE = 3;

/** Two known words with the space between them forgotten or mistyped: "VelbertHilden", "VelbertxHilden". */
export function splitInTwo(index: SearchIndex, term: string): [string, string] | null {
  const known = (piece: string): boolean =>
    hasTerm(index.names, piece) || index.concepts.some(({ forms }) => forms.some(({ terms }) => terms.includes(piece)));
  for (let at = term.length - SHORTEST_PIECE; at >= SHORTEST_PIECE; at--) {
    const left = term.slice(0, at);
    if (!known(left)) continue;
    const right = [term.slice(at), term.slice(at + 1)].find((piece) => piece.length >= SHORTEST_PIECE && known(piece));
    if (right !== undefined) return [left, right];
  }
  return null;
}

const SHORTEST_HALF = 4;

/**
 * A compound that stands nowhere, taken apart: "Mietberatung" → miet, beratung. The first half must begin a known word,
 * as it enters compounds; the second should, and where none does, it stays a word that nobody knows.
 */
export function takeApart(index: SearchIndex, term: string): [string, string] | null {
  const begins = (piece: string): boolean => {
    const { names, concepts } = expand(index, piece);
    return (
      names.some(({ quality }) => quality >= BEGINNING) ||
      concepts.length > 0 ||
      index.synonyms.some(({ terms }) => terms.some((word) => word.startsWith(piece)))
    );
  };
  let halfKnown: [string, string] | null = null;
  for (let at = term.length - SHORTEST_HALF; at >= SHORTEST_HALF; at--) {
    const left = term.slice(0, at);
    const right = term.slice(at);
    const first = [left, left.replace(/s$/u, '')].find((piece) => piece.length >= SHORTEST_HALF && begins(piece));
    if (first === undefined) continue;
    if (begins(right)) return [first, right];
    halfKnown ??= [first, right];
  }
  return halfKnown;
}
