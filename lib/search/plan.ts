// What a typed line asks for: its words, and for each the terms, concepts and synonyms that it fits.
import { forgiven } from './edit-distance';
import { BEGINNING, expand, expandWithMistakes, splitInTwo, takeApart, type Expansion } from './expand';
import { tokenize, wholeKey } from './fold';
import { meaningful } from './german';
import type { SearchIndex } from './index-of-records';
import { fit, fitWithMistakes, type Fit, type Word } from './match-word';
import { SHORTEST_BEGINNING, type SynonymConcept } from './synonyms';

/** Longer lines are pasted text; the first words say enough, and the time stays bounded. */
export const MOST_WORDS = 12;

export interface Planned extends Expansion {
  /** As typed. */
  typed: string;
  /** Whether mistakes were forgiven, so that explaining does the same. */
  mistakes: boolean;
  synonyms: { synonym: SynonymConcept; quality: number }[];
}
export interface Plan {
  words: Planned[];
  /** The whole line as one key. */
  key: string;
  /** Something was typed, though nothing in it may be a word. */
  asked: boolean;
}
type Judge = (word: Word, term: string) => Fit | null;

/** Beginnings of everyday words count from four letters; parts of them mean something else. */
const fitEveryday: Judge = (word, term) => {
  const fits = fit(word, term, false);
  return fits && (fits.quality >= 0.92 || word.term.length >= SHORTEST_BEGINNING) ? fits : null;
};

/** How well the words of a synonym stand one after the other, beginning with word `first`. */
function fitSynonym({ terms }: SynonymConcept, words: readonly Planned[], first: number): number {
  let worst = 1;
  for (const [i, term] of terms.entries()) {
    const planned = words[first + i];
    const fits =
      planned && (fitEveryday(planned.word, term) ?? (planned.mistakes ? fitWithMistakes(planned.word, term) : null));
    if (!fits) return 0;
    worst = Math.min(worst, fits.quality);
  }
  return worst;
}

function addSynonyms(words: readonly Planned[], synonyms: readonly SynonymConcept[]): void {
  for (const planned of words) planned.synonyms = [];
  for (const synonym of synonyms) {
    for (let first = 0; first + synonym.terms.length <= words.length; first++) {
      const quality = fitSynonym(synonym, words, first);
      if (quality === 0) continue;
      for (const planned of words.slice(first, first + synonym.terms.length))
        planned.synonyms.push({ synonym, quality });
    }
  }
}

const fitsNothing = ({ names, concepts, synonyms }: Planned): boolean =>
  names.length + concepts.length + synonyms.length === 0;
/** A long word that only stands inside others may still be a mistyped one; short ones stand inside too many. */
const LONG = 6;
const doubtful = (planned: Planned): boolean =>
  planned.word.term.length >= LONG &&
  planned.concepts.length + planned.synonyms.length === 0 &&
  planned.names.every(({ quality }) => quality < BEGINNING);
const asTyped = (index: SearchIndex, term: string, typed: string): Planned => ({
  ...expand(index, term),
  typed,
  mistakes: false,
  synonyms: [],
});

/** A word that fits nothing may be two. */
function splitLost(
  index: SearchIndex,
  words: readonly Planned[],
  split: (index: SearchIndex, term: string) => [string, string] | null,
): Planned[] {
  return words.flatMap((planned) => {
    const pieces = fitsNothing(planned) && planned.descriptions.length === 0 ? split(index, planned.word.term) : null;
    return pieces ? pieces.map((piece) => asTyped(index, piece, piece)) : [planned];
  });
}

/**
 * `forgiving` looks for mistakes in every word; otherwise only in words that nothing fits well as typed,
 * since beside exact hits near ones are noise.
 */
export function makePlan(index: SearchIndex, q: string, forgiving = false): Plan {
  const seen = new Set<string>();
  const tokens = meaningful(tokenize(q)).filter(({ term }) => !seen.has(term) && seen.add(term));
  let words = tokens.slice(0, MOST_WORDS).map(({ term, start, end }) => asTyped(index, term, q.slice(start, end)));
  addSynonyms(words, index.synonyms);
  words = splitLost(index, words, splitInTwo).map((planned) =>
    (forgiving || fitsNothing(planned) || doubtful(planned)) && forgiven(planned.word.term) > 0
      ? { ...planned, ...expandWithMistakes(index, planned.word.term), mistakes: true }
      : planned,
  );
  addSynonyms(words, index.synonyms);
  // last, since a mistyped word is no compound
  const apart = splitLost(index, words, takeApart);
  if (apart.length > words.length) addSynonyms((words = apart), index.synonyms);
  return { words, key: wholeKey(q), asked: q.trim() !== '' };
}
