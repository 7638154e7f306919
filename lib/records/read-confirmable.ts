// Which ties of an entry can be confirmed on its page: its own, and not those that it has through a group or a whole.
import { z } from 'zod';
import { tiesFrom, tiesTo } from '../../graph/queries/due';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { RecordsDeps } from './deps';

const confirmableInput = z.strictObject({ entry: z.string() });

/** @returns ids of ties @throws DomainError forbidden, storeUnavailable */
export async function readConfirmable(
  deps: Pick<RecordsDeps, 'engine'>,
  actor: Actor,
  input: unknown,
): Promise<ReadonlySet<string>> {
  demand(actor, 'change', 'record');
  const { entry: id } = parseInput(confirmableInput, input);
  return deps.engine.read(async (tx) => {
    const rows = [...(await tiesFrom.in(tx, { id })), ...(await tiesTo.in(tx, { id }))];
    return new Set(rows.map((row) => row.id));
  });
}
