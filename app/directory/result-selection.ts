// What a page of results knows of the selection: how many hits can be selected, and the link that opens what is selected.
import { countSelectable, type SearchResult } from '../../lib/directory/search-schema';
import { readMailLink } from '../_server/basket';
import type { Request } from '../_server/show';
import type { Selection } from '../_ui/basket/selection';

/** @param types the chosen types of entries */
export async function readResultSelection(
  { lang, view, origin, selection }: Request,
  result: SearchResult,
  types: readonly string[],
): Promise<Selection | null> {
  if (!selection) return null;
  const mail = await readMailLink(selection.ids, view, lang, origin);
  return { ...selection, hits: countSelectable(result, types), mail };
}
