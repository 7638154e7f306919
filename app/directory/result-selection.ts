// What a page of results knows of the selection: how many hits can be selected, and the link that opens what is selected.
import { searchEntries } from '../../lib/directory/search-entries';
import type { SearchResult } from '../../lib/directory/search-schema';
import { readMailLink } from '../_server/basket';
import type { Request } from '../_server/show';
import type { Selection } from '../_ui/basket/selection';

type Type = SearchResult['items'][number]['type'];
const SELECTABLE: readonly Type[] = ['organisation', 'cooperation'];

/** @param input the search of this page, as the capability takes it */
export async function readResultSelection(
  { deps, actor, lang, view, origin, selection }: Request,
  input: Record<string, unknown>,
  result: SearchResult,
): Promise<Selection | null> {
  if (!selection) return null;
  const asked = Array.isArray(input['type']) ? input['type'].map(String) : [];
  const type = asked.length === 0 ? SELECTABLE : SELECTABLE.filter((one) => asked.includes(one));
  const same = asked.length > 0 && asked.every((one) => SELECTABLE.some((other) => other === one));
  const { cursor: _cursor, ...question } = input;
  const hits = same
    ? result.total
    : type.length === 0
      ? 0
      : (await searchEntries(deps, actor, { ...question, type, limit: 1 })).total;
  return { ...selection, hits, mail: await readMailLink(selection.ids, view, lang, origin) };
}
