// What somebody may have meant by an address that leads nowhere.
import type { Actor } from '../auth/actor';
import type { DirectoryDeps } from './deps';
import { findEntries } from './search-entries';
import type { BareHit, Lang } from './search-schema';

const MANY = 5;

/** @param text the last part of the address, such as `ag-integrationskompas` */
export function nearMatches(deps: DirectoryDeps, actor: Actor, text: string, lang: Lang): BareHit[] {
  const q = text
    .replace(/[^\p{L}\p{N}.]+/gu, ' ')
    .trim()
    .slice(0, 100);
  if (q === '') return [];
  const found = findEntries(deps, actor, { q, limit: MANY, lang });
  if (found.items.length > 0) return found.items;
  const [first] = found.suggestions;
  return first ? findEntries(deps, actor, { q: first.q, limit: MANY, lang }).items : [];
}
