// Ids that a reader hands in as numbers of records: merged ones followed, the same twice once, what no entry has dropped.
import { id } from '../../graph/model/ids';
import type { DirectoryDeps } from '../directory/deps';
import { followMerges } from '../directory/follow-merges';

/** The store is asked only where the index does not know an id. @throws DomainError storeUnavailable */
export async function livingIds(deps: DirectoryDeps, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const { recordOf } = deps.index();
  const isKnown = (one: string): boolean => recordOf.has(one);
  const strange = ids.filter((one) => !isKnown(one) && id.safeParse(one).success);
  const merged =
    strange.length === 0 ? null : await deps.engine.read((tx) => followMerges(tx, isKnown, [...new Set(strange)]));
  return new Map(ids.map((one) => [one, merged?.get(one) ?? one]));
}

/** Numbers of the records in the order given, and the ids that lead nowhere. */
export function toNumbers(deps: DirectoryDeps, ids: readonly string[], living: ReadonlyMap<string, string>) {
  const { recordOf } = deps.index();
  const numbers = new Set<number>();
  const dropped = new Set<string>();
  for (const one of ids) {
    const number = recordOf.get(living.get(one) ?? one);
    if (number === undefined) dropped.add(one);
    else numbers.add(number);
  }
  return { numbers, dropped };
}
