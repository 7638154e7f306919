// What the address of the network asks for, read once for the page, its files and its print: the same filters, rights, counts
// and day for all of them.
import 'server-only';
import type { Actor } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { nameEntries } from '../../lib/directory/entry-names';
import { findEntries } from '../../lib/directory/search-entries';
import type { Lang } from '../../lib/i18n/translator';
import { findMerged } from '../../lib/network/find-merged';
import { readNetwork } from '../../lib/network/read-network';
import type { ViewParams } from '../../lib/paths';
import type { RawQuery } from '../_server/page-input';
import { idsOf, livingOnly } from './living-ids';
import { asEverything, readNetworkQuery } from './query';
import { asDrawn, idOf, readConnection } from './read-connection';

interface Question {
  query: RawQuery;
  view: ViewParams;
  lang: Lang;
}

/** @throws DomainError as the search, the network and the paths do */
export async function readNetworkView(deps: DirectoryDeps, actor: Actor, { query, view, lang }: Question) {
  const { input, facets, asked: written } = readNetworkQuery(query, lang);
  const found = await readConnection(deps, actor, written, view, lang);
  const network = await readNetwork(deps, actor, input);
  const merged = await findMerged(deps, idsOf(written));
  const ends = found && { from: idOf(found.ends.from), to: idOf(found.ends.to) };
  const asked = { ...written, ...livingOnly(written, merged, network.dropped), ...ends };
  // where nothing keeps any out, that is all there are
  const of = network.reasons.length === 0 ? network.total : (await readNetwork(deps, actor, asEverything(input))).total;
  const result = findEntries(deps, actor, facets);
  const named = nameEntries(deps, actor, [...asked.focus, ...asked.hidden]);
  return { asked, network, of, result, named, merged, connection: found && asDrawn(found, network) };
}
