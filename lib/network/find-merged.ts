// Ids that an address still names though they were merged into other entries: a page says which, and goes on with these.
import type { DirectoryDeps } from '../directory/deps';
import type { Ref } from '../directory/entry-schema';
import { livingIds } from './known-ids';

export interface Merged {
  id: string;
  /** What it belongs to today. */
  into: Pick<Ref, 'id' | 'type' | 'name'>;
}

/** Each once, in the order asked. @throws DomainError storeUnavailable, where an id has to be looked up */
export async function findMerged(deps: DirectoryDeps, ids: readonly string[]): Promise<Merged[]> {
  const living = await livingIds(deps, ids);
  const { records, recordOf } = deps.index();
  return [...living].flatMap(([written, now]): Merged[] => {
    const record = written === now ? undefined : records[recordOf.get(now) ?? -1];
    return record ? [{ id: written, into: { id: record.id, type: record.type, name: record.name } }] : [];
  });
}
