// Selects, removes, empties. A key that opens nothing is never taken over: the next selection gets a new one.
import { removeBasket, touchBasket, writeBasket } from '../../graph/queries/baskets';
import { makeRoom } from '../../graph/queries/kept';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from '../directory/deps';
import { parseInput } from '../directory/parse-input';
import { changeBasketInput, MOST_SELECTED, type ChangedBasket } from './basket-schema';
import { findHits } from '../directory/find-hits';
import { idOfKey, isKey, newKey } from './key';
import { instant, keptSince } from './retention';

/** Far more than readers in a month; a script that fills the store meets its own baskets here. */
export const MOST_BASKETS = 10_000;

interface Options {
  /** The wall clock. */
  now?: Date;
  mostBaskets?: number;
}

/** @throws DomainError invalid or unknownParameter (`param` says which), storeUnavailable; nothing is changed then */
export async function changeBasket(
  deps: DirectoryDeps,
  actor: Actor,
  input: unknown,
  { now = new Date(), mostBaskets = MOST_BASKETS }: Options = {},
): Promise<ChangedBasket> {
  demand(actor, 'change', 'selection');
  const asked = parseInput(changeBasketInput, input);
  const wanted = asked.add.filter((id) => isSelectable(deps, id));
  const hits = asked.all === undefined ? { ids: [], total: 0 } : await findHits(deps, actor, asked.all);
  const fresh = newKey();
  return deps.engine.write(async (tx) => {
    const before = isKey(asked.key)
      ? await touchBasket(tx, { id: idOfKey(asked.key), since: keptSince(now), now: instant(now) })
      : null;
    const removed = new Set(asked.remove);
    const left = asked.empty ? [] : (before ?? []).filter((id) => !removed.has(id));
    const selected = new Set(left);
    let full = hits.total - hits.ids.length;
    for (const id of [...wanted, ...hits.ids]) {
      if (selected.has(id)) continue;
      if (selected.size < MOST_SELECTED) selected.add(id);
      else full += 1;
    }
    const ids = [...selected];
    // null: nothing is kept under the asked key, or not any more.
    const kept = before === null ? null : (asked.key ?? null);
    const key = ids.length === 0 ? null : (kept ?? fresh);
    if (key === null && kept !== null) await removeBasket(tx, idOfKey(kept));
    if (key !== null && kept === null) await makeRoom(tx, 'Basket', { since: keptSince(now), most: mostBaskets });
    if (key !== null) await writeBasket(tx, { id: idOfKey(key), entries: ids, touched: instant(now) });
    return { key, ids, added: ids.length - left.length, ignored: asked.add.length - wanted.length, full };
  });
}

/** Organisations and cooperations that are in the live index; a merged entry is not, nor is a source. */
function isSelectable(deps: DirectoryDeps, id: string): boolean {
  const index = deps.index();
  const type = index.records[index.recordOf.get(id) ?? -1]?.type;
  return type === 'organisation' || type === 'cooperation';
}
