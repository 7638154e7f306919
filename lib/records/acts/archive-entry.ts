// Archiving hides an entry from every list, search and picture and keeps all of it; restoring brings it back as it was.
import { DomainError, isDomainError } from '../../../graph/model/errors';
import { tiesAt } from '../../../graph/queries/record-ties';
import type { Act } from '../acts';
import { checkCircle } from '../rules/circle';
import { dependent } from '../rules/broken';
import { neededBy } from '../rules/needed';

const TYPE = { Organisation: 'organisation', Cooperation: 'cooperation' } as const;
type Label = keyof typeof TYPE;

export const archiveEntry =
  (label: Label): Act['run'] =>
  async (revision, { id, today }) => {
    const ref = { of: label, id };
    const found = await revision.read(ref);
    if (!found || 'mergedInto' in found) throw new DomainError('notFound', { param: 'id' });
    const page = { type: TYPE[label], id };
    if ('archivedAt' in found) return page;
    const needed = await neededBy(revision.tx, label, id);
    if (needed.length > 0) throw dependent('inUse', needed);
    await revision.put(ref, { ...found, archivedAt: today });
    return page;
  };

export const restoreEntry =
  (label: Label): Act['run'] =>
  async (revision, { id }) => {
    const ref = { of: label, id };
    const found = await revision.read(ref);
    if (!found) throw new DomainError('notFound', { param: 'id' });
    const { archivedAt: _, ...rest } = found;
    await revision.put(ref, rest);
    // Meanwhile its whole may have become a part of its part.
    for (const { ref: tie } of await tiesAt(revision.tx, 'PART_OF', id))
      await checkCircle(revision.tx, tie.start, tie.end).catch((error: unknown) => {
        if (!isDomainError(error) || error.detail['rule'] !== 'circle') throw error;
        throw dependent('inUse', [(error.detail['words'] as { way: string[] }).way.join(' → ')]);
      });
    return { type: TYPE[label], id };
  };
