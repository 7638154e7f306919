// The whole entry of an id, as it may be read on a day.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import { id } from '../../graph/model/ids';
import { findEntry } from '../../graph/queries/entries';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from './deps';
import type { Entry } from './entry-schema';
import { readCooperation } from './entry/cooperation';
import { readOrganisation } from './entry/organisation';
import { readSource } from './entry/source';
import { readBaustein, readPlace } from './entry/topics';
import type { View } from './entry/view';
import { pointsOf } from './entry/reach';
import { lookAs } from '../loans/covered';
import { parseInput } from './parse-input';
import { readAudited } from './read-audited';
import { viewInput } from './view-input';

export const entryInput = z.strictObject({ id: z.string(), ...viewInput });

const READERS = {
  organisation: readOrganisation,
  cooperation: readCooperation,
  baustein: readBaustein,
  place: readPlace,
  source: readSource,
} as const;

/**
 * @throws DomainError notFound, merged (`detail.into`), invalid, storeUnavailable
 */
export async function readEntry(deps: DirectoryDeps, actor: Actor, input: unknown): Promise<Entry> {
  demand(actor, 'read', 'entry');
  const asked = parseInput(entryInput, input);
  if (!id.safeParse(asked.id).success) throw new DomainError('notFound', { param: 'id' });
  const { day, undatedFrom } = deps.today();
  return readAudited(deps, actor, 'viewed', (as) =>
    deps.engine.read(async (tx) => {
      const [found] = await findEntry.in(tx, { id: asked.id });
      if (!found) throw new DomainError('notFound', { param: 'id' });
      const { mergedInto } = found.properties;
      if (typeof mergedInto === 'string')
        throw new DomainError('merged', { param: 'id', detail: { into: mergedInto } });
      const { examples, lang } = asked;
      const looking = await lookAs(tx, as);
      const view: View = { tx, day: asked.day ?? day, undatedFrom, examples, lang, index: deps.index(), looking };
      const result = await READERS[found.type](view, found.properties);
      return { result, points: 'reach' in result ? pointsOf(result.reach.contacts) : [] };
    }),
  );
}
