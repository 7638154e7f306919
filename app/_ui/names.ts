// How entries are called in a text: a Baustein with its number, and Punkt 9 is "Punkt 9", not a Baustein.
import type { Translator } from '../../lib/i18n/translator';
import type { EntryType } from '../../graph/model/ids';

/** The name without "Baustein 10.1:", should it stand in the data. */
export const plainName = (name: string): string =>
  name.replace(/^(?:(?:Baustein|Punkt)\s+)?\d+(?:\.\d+)?\.?\s*:?\s*/u, '') || name;

export const bausteinName = (t: Translator, number: string, name: string): string =>
  t(number === '9' ? 'ui.baustein.punkt' : 'ui.baustein.name', { number, name: plainName(name) });
export const bausteinShort = (t: Translator, number: string): string =>
  t(number === '9' ? 'ui.baustein.shortPunkt' : 'ui.baustein.short', { number });

/** "Punkt 9, Bausteine 10.1, 10.3", in the order of the numbers. */
export function bausteineShort(t: Translator, numbers: readonly string[]): string {
  const blocks = numbers.filter((number) => number !== '9').sort((a, b) => Number(a) - Number(b));
  const punkt = numbers.includes('9') ? [bausteinShort(t, '9')] : [];
  if (blocks.length > 1) return [...punkt, t('ui.baustein.many', { numbers: blocks.join(', ') })].join(', ');
  return [...punkt, ...blocks.map((number) => bausteinShort(t, number))].join(', ');
}

export const displayName = (t: Translator, entry: { type: EntryType; id: string; name: string }): string =>
  entry.type === 'baustein' ? bausteinName(t, entry.id, entry.name) : entry.name;

const folded = (name: string): string => name.replace(/[\s\p{Pd}]+/gu, '').toLocaleLowerCase('de');
/** The same but for case, hyphens and white space. */
export const isSameName = (one: string, other: string): boolean => folded(one) === folded(other);
const words = (name: string): string => ` ${name.split(/[^\p{L}\p{N}]+/u).join(' ')} `;

/** Short name and aliases that say something the name does not: no other spelling of it, and no piece of it. */
export function otherNames(entry: { name: string; shortName: string | null; aliases: readonly string[] }): string[] {
  const shown = [entry.name];
  const isNew = (name: string): boolean => !shown.some((one) => isSameName(one, name));
  if (entry.shortName !== null && entry.shortName !== entry.name) shown.push(entry.shortName);
  for (const alias of entry.aliases) if (isNew(alias) && !words(entry.name).includes(words(alias))) shown.push(alias);
  return shown.slice(1);
}

/** "Stadtverwaltung" behind "Stadtverwaltung Erkrath" tells nothing. */
export const isSaidBy = (name: string, label: string): boolean =>
  name.toLocaleLowerCase('de').includes(label.toLocaleLowerCase('de'));
