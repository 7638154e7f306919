// Every write to the network and to the loans of its contacts goes through here: one transaction that holds the records and
// the change that tells of them.
import type { Transaction } from '../../graph/engine/port';
import type { ChangeAction } from '../../graph/model/changes';
import { appendChange, findChangeOfRequest, takeNumber, type Room } from '../../graph/queries/changes';
import type { SignedIn } from '../auth/actor';
import type { RecordsDeps } from './deps';
import { inTurn } from './in-turn';
import { makeRevision, type Revision } from './revision';

export interface ChangeRequest {
  action: ChangeAction;
  room?: Exclude<Room, 'accounts'>;
  why?: string | undefined;
  undoes?: string | undefined;
  /** The same key of the same user is the same request: it is carried out once. */
  requestKey: string;
}
export interface Written {
  /** The change; null where everything was already as it should be. */
  change: string | null;
  /** What the work returned, also where the request came before. */
  result: string;
}

/** @param work may run again after a passing fault: it changes nothing but through its revision */
export async function writeChange(
  deps: Pick<RecordsDeps, 'engine' | 'changed'>,
  actor: SignedIn,
  { action, room = 'network', why, undoes, requestKey }: ChangeRequest,
  now: Date,
  work: (revision: Revision) => Promise<string>,
): Promise<Written> {
  const key = `${actor.id}/${requestKey}`;
  const write = async (tx: Transaction): Promise<Written> => {
    const number = await takeNumber(tx);
    const [earlier] = await findChangeOfRequest.in(tx, { requestKey: key });
    if (earlier) return { change: earlier.id, result: earlier.result ?? '' };
    const revision = makeRevision(tx);
    const result = await work(revision);
    const records = revision.records();
    if (records.length === 0) return { change: null, result };
    const id = crypto.randomUUID();
    await appendChange(tx, {
      id,
      number,
      at: now.toISOString(),
      by: actor.id,
      action,
      room,
      why,
      undoes,
      requestKey: key,
      result,
      records,
      subjects: revision.subjects(),
    });
    return { change: id, result };
  };
  const written = await inTurn(deps.engine, () => deps.engine.write(write));
  if (written.change !== null && room === 'network') deps.changed();
  return written;
}
