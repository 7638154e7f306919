// The ten towns by name, from the live index: for a map that also shows those where nothing is found.
import { TOWNS } from '../../graph/model/lists';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from './deps';

/** In German order of the names; a town that the store does not hold is left out. */
export function listTownNames(deps: DirectoryDeps, actor: Actor): { id: string; name: string }[] {
  demand(actor, 'read', 'entry');
  const { records, recordOf } = deps.index();
  const collator = new Intl.Collator('de');
  return TOWNS.flatMap((id) => {
    const name = records[recordOf.get(id) ?? -1]?.name;
    return name === undefined ? [] : [{ id, name }];
  }).sort((a, b) => collator.compare(a.name, b.name));
}
