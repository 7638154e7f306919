// What the address of the network asks for, read once for the page, its files and its print: the same filters, rights, counts
// and day for all of them.
import 'server-only';
import { isDomainError } from '../../../graph/model/errors';
import type { Actor, DirectoryDeps } from '../../../lib/directory/deps';
import { nameEntries } from '../../../lib/directory/entry-names';
import { listSources } from '../../../lib/directory/list-entries';
import { searchEntries } from '../../../lib/directory/search-entries';
import type { Lang } from '../../../lib/i18n/translator';
import { readNetwork } from '../../../lib/network/read-network';
import type { RawQuery } from '../../_server/page-input';
import { asEverything, readNetworkQuery } from '../query';

/** @throws DomainError as the search and the network do */
export async function readView(deps: DirectoryDeps, actor: Actor, query: RawQuery, lang: Lang) {
  const { input, facets, asked } = readNetworkQuery(query, lang);
  const network = await readNetwork(deps, actor, input);
  const { total: of } = await readNetwork(deps, actor, asEverything(input));
  const result = await searchEntries(deps, actor, facets);
  const named = nameEntries(deps, actor, [...asked.focus, ...asked.hidden]);
  return { asked, network, of, result, named };
}

/** Titles and days; none where the store is away, since the network itself needs none. */
export async function readSources(
  deps: DirectoryDeps,
  actor: Actor,
  lang: Lang,
): Promise<{ title: string; date: string | null }[]> {
  try {
    const { items } = await listSources(deps, actor, { lang });
    return items;
  } catch (error) {
    if (isDomainError(error)) return [];
    throw error;
  }
}
