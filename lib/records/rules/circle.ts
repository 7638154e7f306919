// What is part of itself, by however many steps, is no part.
import type { Transaction } from '../../../graph/engine/port';
import { findNamed } from '../../../graph/queries/record-ties';
import { readLinked } from '../../../graph/queries/records';
import { broken } from './broken';

/** The way from one entry up to another along PART_OF, both included; null where there is none. */
async function wayUp(tx: Transaction, from: string, to: string): Promise<string[] | null> {
  const cameFrom = new Map<string, string | null>([[from, null]]);
  for (const at of cameFrom.keys()) {
    if (at === to) {
      const way: string[] = [];
      for (let step: string | null = at; step !== null; step = cameFrom.get(step) ?? null) way.unshift(step);
      return way;
    }
    for (const { other } of await readLinked(tx, 'PART_OF', at)) if (!cameFrom.has(other)) cameFrom.set(other, at);
  }
  return null;
}

/** @throws DomainError invalid, rule `circle`: names every step of it */
export async function checkCircle(tx: Transaction, part: string, whole: string): Promise<void> {
  const way = await wayUp(tx, whole, part);
  if (!way) return;
  const names = await Promise.all([part, ...way].map(async (id) => (await findNamed(tx, id))?.name ?? id));
  throw broken('circle', ['whole'], { way: names });
}
