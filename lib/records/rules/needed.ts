// What must not lose an end when an entry is archived, by its button or by an undo: who works there, and what an Amt keeps up
// to date.
import type { Transaction } from '../../../graph/engine/port';
import { holdersOf } from '../../../graph/queries/record-ties';

const NEEDED: readonly string[] = ['WORKS_AT', 'KEPT_BY'];

/** @returns the names of what rests on it, once each; '' for accounts, which are no matter of the forms */
export async function neededBy(
  tx: Transaction,
  label: 'Organisation' | 'Cooperation',
  id: string,
): Promise<readonly string[]> {
  const holders = await holdersOf(tx, label, id, []);
  const needed = holders.filter(({ what, isStart }) => NEEDED.includes(what) && !isStart);
  return [...new Set(needed.map(({ name }) => name))];
}
