// An entry in the archive, for those who may bring it back; to everybody else it is not there.
import { z } from 'zod';
import { readRecord } from '../../graph/queries/records';
import type { Actor } from '../auth/actor';
import { may } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';
import { asTexts } from './node-form';

export const archivedInput = z.strictObject({ type: z.enum(['organisation', 'cooperation']), id: z.string() });

export interface Archived {
  type: 'organisation' | 'cooperation';
  id: string;
  name: string;
  /** The day. */
  since: string;
}

/** @returns null where there is none, or the actor may not know @throws DomainError storeUnavailable */
export async function readArchived(deps: RecordsDeps, actor: Actor, input: unknown): Promise<Archived | null> {
  if (!may(actor, 'change', 'record')) return null;
  const { type, id } = parseInput(archivedInput, input);
  const of = type === 'organisation' ? 'Organisation' : 'Cooperation';
  const found = await deps.engine.read((tx) => readRecord(tx, { of, id }));
  const since = asTexts(found?.['archivedAt'])[0];
  return since === undefined ? null : { type, id, name: asTexts(found?.['name']).join(), since };
}
