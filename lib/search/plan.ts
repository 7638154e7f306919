// What a typed line asks for: its words, and for each the terms, concepts and synonyms that it fits, with and without mistakes.
import type { Concept } from './concepts';
import { forgiven } from './edit-distance';
import { wholeKey, tokenize } from './fold';
import { meaningful } from './german';
import type { SearchIndex } from './index-of-records';
import { fit, fitWithMistakes, wordOf, type Fit, type Word } from './match-word';
import { SHORTEST_BEGINNING, type SynonymConcept } from './synonyms';
import { lookUp, lookUpWithMistakes, type Found } from './vocabulary';

/** Longer lines are pasted text; the first words say enough, and the time stays bounded. */
export const MOST_WORDS = 12;

export interface Planned {
  word: Word;
  /** As typed. */
  typed: string;
  /** Whether mistakes were forgiven, so that explaining does the same. */
  mistakes: boolean;
  names: Found[];
  descriptions: Found[];
  concepts: { concept: Concept; quality: number }[];
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

/** The best fit of a word among the forms of a concept, times what the form is worth. */
export function fitConcept(concept: Concept, word: Word, judge: Judge): number {
  let best = 0;
  for (const { terms, weight } of concept.forms) {
    for (const term of terms) {
      const fits = judge(word, term);
      if (fits && fits.quality * weight > best) best = fits.quality * weight;
    }
  }
  return best;
}

/** Beginnings of everyday words count from four letters; parts of them mean something else. */
const fitEveryday: Judge = (word, term) => {
  const fits = fit(word, term, false);
  return fits && (term === word.term || fits.quality >= 0.92 || word.term.length >= SHORTEST_BEGINNING) ? fits : null;
};

/** Where the words of a synonym stand one after the other, beginning with word `first`. */
function fitSynonym({ terms }: SynonymConcept, words: readonly Word[], first: number, judge: Judge): number {
  let worst = 1;
  for (const [i, term] of terms.entries()) {
    const word = words[first + i];
    const fits = word && judge(word, term);
    if (!fits) return 0;
    worst = Math.min(worst, fits.quality);
  }
  return worst;
}

function addSynonyms(
  planned: readonly Planned[],
  synonyms: readonly SynonymConcept[],
  judge: Judge,
  only?: Planned,
): void {
  const words = planned.map(({ word }) => word);
  for (const synonym of synonyms) {
    for (let first = 0; first + synonym.terms.length <= words.length; first++) {
      const quality = fitSynonym(synonym, words, first, judge);
      if (quality === 0) continue;
      for (const each of planned.slice(first, first + synonym.terms.length)) {
        if (!only || each === only) each.synonyms.push({ synonym, quality });
      }
    }
  }
}

function addMistakes(planned: Planned, all: readonly Planned[], index: SearchIndex): void {
  if (forgiven(planned.word.term) === 0 || planned.mistakes) return;
  planned.mistakes = true;
  planned.names.push(
    ...lookUpWithMistakes(index.names, planned.word).filter(
      ({ term }) => !planned.names.some((known) => known.term === term),
    ),
  );
  for (const concept of index.concepts) {
    const quality = fitConcept(concept, planned.word, (word, term) => fitWithMistakes(word, term));
    if (quality > 0 && !planned.concepts.some((known) => known.concept === concept))
      planned.concepts.push({ concept, quality });
  }
  const judge: Judge = (word, term) => fitEveryday(word, term) ?? fitWithMistakes(word, term);
  if (planned.synonyms.length === 0) addSynonyms(all, index.synonyms, judge, planned);
}

/**
 * `forgiving` looks for mistakes in every word; otherwise only in words that nothing fits as typed,
 * since beside exact hits near ones are noise.
 */
export function makePlan(index: SearchIndex, q: string, forgiving = false): Plan {
  const seen = new Set<string>();
  const tokens = meaningful(tokenize(q))
    .filter(({ term }) => !seen.has(term) && seen.add(term))
    .slice(0, MOST_WORDS);
  const words = tokens.map(({ term, start, end }): Planned => {
    const word = wordOf(term);
    return {
      word,
      typed: q.slice(start, end),
      mistakes: false,
      names: lookUp(index.names, word),
      // one and two letters begin thousands of words of running text
      descriptions: term.length < 3 ? [] : lookUp(index.descriptions, word),
      concepts: index.concepts.flatMap((concept) => {
        const quality = fitConcept(concept, word, fit);
        return quality > 0 ? [{ concept, quality }] : [];
      }),
      synonyms: [],
    };
  });
  addSynonyms(words, index.synonyms, fitEveryday);
  for (const planned of words) {
    const fits = planned.names.length + planned.concepts.length + planned.synonyms.length;
    if (forgiving || fits === 0) addMistakes(planned, words, index);
  }
  return { words, key: wholeKey(q), asked: q.trim() !== '' };
}
