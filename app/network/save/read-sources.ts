// The sources that a saved picture names.
import 'server-only';
import { isDomainError } from '../../../graph/model/errors';
import type { Actor } from '../../../lib/auth/actor';
import type { DirectoryDeps } from '../../../lib/directory/deps';
import { listSources } from '../../../lib/directory/list-entries';
import type { Lang } from '../../../lib/i18n/translator';

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
