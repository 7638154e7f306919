// An entry in the archive, for those who may bring it back; to everybody else it is not there.
import { z } from 'zod';
import { readRecord } from '../../graph/queries/records';
import type { Actor } from '../auth/actor';
import { may } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import { asTexts } from './node-form';
import { readNumber } from './since';

export const archivedInput = z.strictObject({ type: z.enum(['organisation', 'cooperation']), id: z.string() });

export interface Archived {
  type: 'organisation' | 'cooperation';
  id: string;
  name: string;
  /** The day. */
  since: string;
  /** The number of the latest change. */
  seen: number;
}

/** @returns null where there is none, or the actor may not know @throws DomainError storeUnavailable */
export async function readArchived(deps: RecordsDeps, actor: Actor, input: unknown): Promise<Archived | null> {
  if (!may(actor, 'change', 'record')) return null;
  const { type, id } = parseInput(archivedInput, input);
  const of = type === 'organisation' ? 'Organisation' : 'Cooperation';
  const [seen, found] = await deps.engine.read(
    async (tx) => [await readNumber(tx), await readRecord(tx, { of, id })] as const,
  );
  const since = asTexts(found?.['archivedAt'])[0];
  return since === undefined ? null : { type, id, name: asTexts(found?.['name']).join(), since, seen };
}
