// What a reader has selected. Whoever comes with a key that opens nothing has selected nothing.
import { findBasket } from '../../graph/queries/baskets';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from '../directory/deps';
import { parseInput } from '../directory/parse-input';
import { readBasketInput } from './basket-schema';
import { idOfKey, isKey } from './key';
import { keptSince } from './retention';

/**
 * @param now the wall clock; a basket that was not touched for 30 days is over
 * @returns ids in the order of selection, among them perhaps some that no entry has any more
 * @throws DomainError storeUnavailable
 */
export async function readBasket(
  deps: Pick<DirectoryDeps, 'engine'>,
  actor: Actor,
  input: unknown,
  now = new Date(),
): Promise<string[]> {
  demand(actor, 'read', 'selection');
  const { key } = parseInput(readBasketInput, input);
  if (!isKey(key)) return [];
  const [found] = await findBasket.ask(deps.engine, { id: idOfKey(key), since: keptSince(now) });
  return found?.entries ?? [];
}
