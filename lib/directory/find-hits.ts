// Every organisation and cooperation that a search of the directory finds, in its order.
import type { Actor } from '../auth/actor';
import type { DirectoryDeps } from './deps';
import { findEntries } from './search-entries';
import { countSelectable, isSelectableType, REPEATABLE, searchInput } from './search-schema';

const PAGE = 100;
/** Five times what a basket holds; beyond it, hits are counted and not looked at. */
const MOST_LOOKED_AT = 1000;
/** Of the address of a result page, what says what is found; how it is drawn is the page's own business. */
const ASKED = Object.keys(searchInput.shape).filter((name) => !['cursor', 'limit', 'lang', 'relax'].includes(name));

/**
 * @param query as in the address of the directory, which answers with fewer words where no entry has all of them
 * @param most how many hits are looked at
 * @throws DomainError invalid, as the search itself
 */
export async function findHits(
  deps: DirectoryDeps,
  actor: Actor,
  query: string,
  most = MOST_LOOKED_AT,
): Promise<{ ids: string[]; total: number }> {
  const search = new URLSearchParams(query);
  const input: Record<string, unknown> = { limit: PAGE, relax: '1' };
  for (const name of ASKED.filter((one) => search.has(one)))
    input[name] = REPEATABLE.some((one) => one === name) ? search.getAll(name) : search.get(name);
  const ids: string[] = [];
  let page = findEntries(deps, actor, input);
  for (;;) {
    ids.push(...page.items.filter(({ type }) => isSelectableType(type)).map(({ id }) => id));
    if (page.nextCursor === null || ids.length >= most) break;
    page = findEntries(deps, actor, { ...input, cursor: page.nextCursor });
  }
  return { ids: ids.slice(0, most), total: countSelectable(page, search.getAll('type')) };
}
