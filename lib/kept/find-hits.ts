// Every organisation and cooperation that a search of the directory finds, in its order.
import type { Actor, DirectoryDeps } from '../directory/deps';
import { searchEntries } from '../directory/search-entries';
import { REPEATABLE, searchInput } from '../directory/search-schema';

const PAGE = 100;
/** Five times what a basket holds; beyond it, hits are counted and not looked at. */
const MOST_LOOKED_AT = 1000;
const SELECTABLE = ['organisation', 'cooperation'];
/** Of the address of a result page, what says what is found; how it is drawn is the page's own business. */
const ASKED = Object.keys(searchInput.shape).filter((name) => !['cursor', 'limit', 'lang', 'type'].includes(name));

/** @throws DomainError invalid, as the search itself */
export async function findHits(
  deps: DirectoryDeps,
  actor: Actor,
  query: string,
): Promise<{ ids: string[]; total: number }> {
  const search = new URLSearchParams(query);
  const types = search.getAll('type').filter((type) => type !== '');
  const type = types.length === 0 ? SELECTABLE : types.filter((one) => SELECTABLE.includes(one));
  if (type.length === 0) return { ids: [], total: 0 };
  const input: Record<string, unknown> = { type, limit: PAGE };
  for (const name of ASKED.filter((one) => search.has(one)))
    input[name] = REPEATABLE.some((one) => one === name) ? search.getAll(name) : search.get(name);
  const ids: string[] = [];
  let page = await searchEntries(deps, actor, input);
  ids.push(...page.items.map((hit) => hit.id));
  while (page.nextCursor !== null && ids.length < MOST_LOOKED_AT) {
    page = await searchEntries(deps, actor, { ...input, cursor: page.nextCursor });
    ids.push(...page.items.map((hit) => hit.id));
  }
  return { ids, total: page.total };
}
