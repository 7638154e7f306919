// Removing an entry that nothing hangs on: one made by mistake. Whatever had a life is archived instead.
import { DomainError } from '../../../graph/model/errors';
import { removeReportsOfEntry } from '../../../graph/queries/loan-reports';
import { holdersOf } from '../../../graph/queries/record-ties';
import { readLinked } from '../../../graph/queries/records';
import type { RelationshipType } from '../../../graph/queries/write-facts';
import type { Act } from '../acts';
import { dependent } from '../rules/broken';

/** What is entered in the form of the entry itself, and goes with it. */
export const LINKS_OF = {
  Organisation: ['SEATED_IN', 'SERVES'],
  Cooperation: ['ABOUT', 'TAKES_PLACE_IN'],
} as const satisfies Record<string, readonly RelationshipType[]>;

export const removeEntry =
  (label: keyof typeof LINKS_OF): Act['run'] =>
  async (revision, { id }) => {
    const ref = { of: label, id };
    const found = await revision.read(ref);
    if (!found || 'archivedAt' in found || 'mergedInto' in found) throw new DomainError('notFound', { param: 'id' });
    const hang = (await holdersOf(revision.tx, label, id, [...LINKS_OF[label], 'STATED_IN'])).filter(
      ({ what, isStart }) => !(what === 'KEPT_BY' && isStart),
    );
    if (hang.length > 0) throw dependent('inUse', [...new Set(hang.map(({ name }) => name))]);
    for (const type of LINKS_OF[label])
      for (const { id: tie, other } of await readLinked(revision.tx, type, id))
        await revision.put({ of: type, id: tie, start: id, end: other }, null);
    await revision.put(ref, null);
    await removeReportsOfEntry(revision.tx, id);
    return null;
  };
