// Entries by name, from the live index: for a page whose address carries ids alone.
import type { Ref } from './entry-schema';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from './deps';

/** In the order asked; ids that no entry has are left out. */
export function nameEntries(
  deps: DirectoryDeps,
  actor: Actor,
  ids: readonly string[],
): Pick<Ref, 'id' | 'type' | 'name'>[] {
  demand(actor, 'read', 'entry');
  const { records, recordOf } = deps.index();
  return ids.flatMap((id) => {
    const record = records[recordOf.get(id) ?? -1];
    return record ? [{ id, type: record.type, name: record.name }] : [];
  });
}
