// Entries with nearly the same name, from what the search finds: its folding, aliases and forgiven mistakes, read for
// something else. Plain functions, since the browser asks while one types and the server when the form comes in.
import { wholeKey } from '../search/fold';

/** Legal forms tell no two bodies apart. */
const LEGAL_FORM = /(^|\s)(e\.?\s?V\.?|g?GmbH|gUG|UG|eG|AöR)(?=$|[\s,;.)])/gu;
/** So much of a name has to be met by what was typed: "Verein" alone is near to no verein. */
const MET = 0.6;
/** More than these are no near names, but a common word. */
export const MOST_NEAR = 5;
/** The longest question that the search takes. */
const LONGEST = 200;

/** What to ask the search for; empty where a name is too short to tell. */
export function nearQuestion(name: string): string {
  const q = name
    .normalize('NFC')
    .replace(LEGAL_FORM, ' ')
    .replace(/\p{Cc}+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return wholeKey(q).length < 3 ? '' : q.slice(0, LONGEST);
}

const lettersOf = (text: string): number => wholeKey(text).length;

/** The share of a text that the marks cover. */
function metBy(text: string, marks: readonly (readonly [number, number])[]): number {
  const letters = lettersOf(text.replace(LEGAL_FORM, ' '));
  return letters === 0 ? 0 : lettersOf(marks.map(([from, to]) => text.slice(from, to)).join('')) / letters;
}

interface Found {
  readonly name: string;
  readonly shortName: string | null;
  readonly aliases: readonly string[];
  readonly matched: readonly { field: string; text: string; marks: readonly (readonly [number, number])[] }[];
}

/**
 * @param asked as `nearQuestion` gave it
 * @param without the words of it that the search left out to find anything
 */
export function isNear(asked: string, without: readonly string[], found: Found): boolean {
  const names = [found.name, found.shortName ?? '', ...found.aliases].filter((name) => name !== '');
  if (names.some((name) => wholeKey(nearQuestion(name)) === wholeKey(asked))) return true;
  const left = without.reduce((sum, word) => sum + lettersOf(word), 0);
  if (1 - left / Math.max(1, lettersOf(asked)) < MET) return false;
  return found.matched.some(
    ({ field, text, marks }) => (field === 'name' || field === 'alias') && metBy(text, marks) >= MET,
  );
}
