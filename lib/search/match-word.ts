// How well one typed word fits one word of a text, and which part of it. Everything that finds or explains asks here.
import { combiningForm, isDerived, stem } from './german';
import { distance, forgiven } from './edit-distance';

/** A typed word with the forms it is looked up by. */
export interface Word {
  term: string;
  stem: string;
  combining: string;
}
export const wordOf = (term: string): Word => ({ term, stem: stem(term), combining: combiningForm(term) });

export interface Fit {
  /** 0 to 1. */
  quality: number;
  /** The part that fits, in folded units. */
  from: number;
  to: number;
}
/** Shorter pieces stand inside too many words ("rat" in "Beratung"). */
export const SHORTEST_PART = 4;
/** A part must not begin within the first two letters, where only a prefix or an article of chance stands. */
const EARLIEST_PART = 2;

/**
 * Mistakes weigh so little that, times the heaviest field, they stay below a prefix in a description:
 * what is spelt as typed always comes first.
 */
const MISTAKE = [0, 0.045, 0.035] as const;
const MISTAKE_IN_PREFIX = 0.03;
/** Shorter beginnings with a mistake fit too much: "islam" would find "Ihlamur". */
const SHORTEST_PREFIX_WITH_MISTAKE = 6;

/** Exact, same stem, beginning, or part of a compound; null where it does not fit without mistakes. */
export function fit(word: Word, term: string, parts = true): Fit | null {
  const { term: typed, combining } = word;
  if (term === typed) return { quality: 1, from: 0, to: term.length };
  if (term.startsWith(typed)) {
    const quality = word.stem === term || stem(term) === word.stem ? 0.95 : 0.55 + (0.25 * typed.length) / term.length;
    return { quality, from: 0, to: typed.length };
  }
  if (term.startsWith(word.stem) && stem(term) === word.stem) return { quality: 0.92, from: 0, to: term.length };
  if (!parts || combining.length < SHORTEST_PART) return null;
  return fitPart(typed, term) ?? (combining === typed ? null : fitPart(combining, term));
}

/** A part of a compound: at its beginning (where only a combining form comes here) a little more than within. */
function fitPart(part: string, term: string): Fit | null {
  const begins = term.startsWith(part);
  const from = begins ? 0 : term.indexOf(part, EARLIEST_PART);
  const to = from + part.length;
  if (from < 0 || isDerived(term.slice(to))) return null;
  return { quality: (begins ? 0.42 : 0.35) + (0.15 * part.length) / term.length, from, to };
}

/** A fit that forgives mistakes; `level` is how many. */
export function fitWithMistakes(word: Word, term: string, max = forgiven(word.term)): (Fit & { level: number }) | null {
  if (max === 0) return null;
  const found = distance(word.term, term, max);
  const prefix = word.term.length < SHORTEST_PREFIX_WITH_MISTAKE ? max + 1 : found.prefix;
  const level = Math.min(found.whole, prefix);
  // without a mistake it is `fit` that answers
  if (level > max || level === 0) return null;
  return found.whole <= prefix
    ? { quality: MISTAKE[level] ?? MISTAKE_IN_PREFIX, from: 0, to: term.length, level }
    : { quality: MISTAKE_IN_PREFIX, from: 0, to: found.prefixLength, level };
}
