// What somebody may have meant by an address that leads nowhere.
import type { Actor } from '../auth/actor';
import type { DirectoryDeps } from './deps';
import { searchEntries } from './search-entries';
import type { Hit, Lang } from './search-schema';

const MANY = 5;

/** @param text the last part of the address, such as `ag-integrationskompas` */
export async function nearMatches(deps: DirectoryDeps, actor: Actor, text: string, lang: Lang): Promise<Hit[]> {
  const q = text
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
    .slice(0, 100);
  if (q === '') return [];
  const found = await searchEntries(deps, actor, { q, limit: MANY, lang });
  if (found.items.length > 0) return found.items;
  const [first] = found.suggestions;
  return first ? (await searchEntries(deps, actor, { q: first.q, limit: MANY, lang })).items : [];
}
