// Ids: readable, made once from the short name or the name, never changed afterwards.
import type { Transaction } from '../../graph/engine/port';
import { isTaken } from '../../graph/queries/records';

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

/** The first free id of a name: `bamf`, `bamf-2`, … An id that once was is not given again: its history is another's. */
export async function freeId(tx: Transaction, name: string): Promise<string> {
  const wish = slug(name);
  for (let at = 1; ; at++) {
    const id = at === 1 ? wish : `${wish}-${at}`;
    if (!RESERVED.includes(id) && !(await isTaken(tx, id))) return id;
  }
}
