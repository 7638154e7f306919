// Ids: readable, made once from the short name or the name, never changed afterwards.
import { createHash } from 'node:crypto';
import type { Transaction } from '../../graph/engine/port';
import { isTaken } from '../../graph/queries/records';

/** For what nobody reads: the same parts have the same id, as in the dataset. */
export const shortHash = (...parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 24);

const LONGEST = 60;
/** Parts of addresses that are no ids. */
const RESERVED: readonly string[] = ['new'];
const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

export const slug = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '') || 'eintrag';

/**
 * The first free id of a name: `bamf`, `bamf-2`, … An id that once was is not given again: its history is another's. The
 * numbers have no gaps, so twice as far each time and then halfway back finds it: the hundredth call of a day takes no
 * hundred questions.
 */
export async function freeId(tx: Transaction, name: string): Promise<string> {
  const wish = slug(name);
  const idAt = (at: number): string => (at === 1 ? wish : `${wish}-${at}`);
  const isFree = async (at: number): Promise<boolean> => !RESERVED.includes(idAt(at)) && !(await isTaken(tx, idAt(at)));
  let taken = 0;
  let free = 1;
  while (!(await isFree(free))) {
    taken = free;
    free *= 2;
  }
  while (free - taken > 1) {
    const between = Math.floor((taken + free) / 2);
    if (await isFree(between)) free = between;
    else taken = between;
  }
  return idAt(free);
}
