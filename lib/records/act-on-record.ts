// One button on a record: remove, archive, restore, withdraw.
import { z } from 'zod';
import { requestKey } from '../../graph/model/changes';
import { DomainError } from '../../graph/model/errors';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { ACTS } from './acts';
import type { RecordsDeps } from './deps';
import type { Saved } from './form';
import { berlinDay } from '../config/clock';
import { aboutRecord, doIfUnchanged } from './since';
import { writeChange } from './write-change';

export const actInput = z.strictObject({
  form: z.string(),
  act: z.string(),
  id: z.string(),
  at: z.string().default(''),
  /** The number of the latest change when the record was seen. */
  seen: z.coerce.number().int().min(0).default(0),
  requestKey,
  why: z.string().max(2000).optional(),
});

/**
 * @returns the entry to go to; null where it is gone
 * @throws DomainError forbidden, invalid, notFound, conflict (it was changed since), dependent (`detail.words.facts` names what
 * is in the way), storeUnavailable
 */
export async function actOnRecord(deps: RecordsDeps, actor: Actor, input: unknown, now: Date): Promise<Saved | null> {
  demand(actor, 'change', 'record');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const { form, act: name, id, at, seen, requestKey: key, why } = parseInput(actInput, input);
  const acts = ACTS.get(form);
  const act = acts && Object.hasOwn(acts, name) ? acts[name] : undefined;
  if (!act) throw new DomainError('notFound', { param: 'act' });
  const request = { action: act.action, why, requestKey: key };
  const on = { id, at, today: berlinDay(now) };
  const { result } = await writeChange(deps, actor, request, now, async (revision) => {
    const run = (): Promise<Saved | null> => act.run(revision, on);
    return JSON.stringify(await (act.atOnce ? run() : doIfUnchanged(revision, aboutRecord(form, id, at), seen, run)));
  });
  return JSON.parse(result) as Saved | null;
}
