// Everyday words and what they mean: "Deutschkurs" leads to whoever offers an Integrationskurs.
import type { Concept } from './concepts';
import { FIELD_WEIGHT } from './fields';
import { tokenize } from './fold';
import { meaningful } from './german';
import { wordOf, type Word } from './match-word';
import type { Synonym } from './record';
import { lookUp, type Vocabulary } from './vocabulary';

export interface SynonymConcept {
  synonym: Synonym;
  /** Folded words of the everyday word; several must be typed one after the other. */
  terms: string[];
  weight: number;
  /** The entries it stands for; null where it stands for a language, a target group or a Baustein. */
  records: Uint32Array | null;
  /** The words of what it means, for an offer. */
  words: Word[];
}

/** A word of everyday life is recognised by its beginning from here on; below, "Deu" would already mean a course. */
export const SHORTEST_BEGINNING = 4;

const wordsOf = (text: string): Word[] => meaningful(tokenize(text)).map(({ term }) => wordOf(term));

/** Records that hold every word in a name or an offer. */
function holding(words: readonly Word[], names: Vocabulary): Uint32Array {
  let common: Set<number> | null = null;
  for (const word of words) {
    const here = new Set<number>();
    for (const { term } of lookUp(names, word)) {
      for (let i = names.starts[term] ?? 0; i < (names.starts[term + 1] ?? 0); i++) {
        const record = names.records[i] ?? 0;
        if (common === null || common.has(record)) here.add(record);
      }
    }
    common = here;
  }
  return Uint32Array.from(common ?? []).sort();
}

export function buildSynonyms(
  synonyms: readonly Synonym[],
  entriesCalled: (idOrName: string) => readonly number[],
  names: Vocabulary,
): SynonymConcept[] {
  return synonyms.flatMap((synonym) => {
    const terms = meaningful(tokenize(synonym.word)).map(({ term }) => term);
    if (terms.length === 0) return [];
    const words = synonym.target === 'offer' ? wordsOf(synonym.means) : [];
    const found =
      synonym.target === 'entry'
        ? Uint32Array.from(entriesCalled(synonym.means))
        : synonym.target === 'offer'
          ? holding(words, names)
          : null;
    return [{ synonym, terms, weight: FIELD_WEIGHT.synonym, records: found, words }];
  });
}

/** The concept that a synonym of a language, a target group or a Baustein stands for. */
export const conceptMeant = ({ synonym }: SynonymConcept, concepts: readonly Concept[]): Concept | undefined =>
  concepts.find(({ field, value }) => field === synonym.target && value === synonym.means);
