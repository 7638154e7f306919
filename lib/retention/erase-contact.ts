// Erases a contact point for good, with its value and its consent. The audit log keeps that there was one, under its id.
import { z } from 'zod';
import type { GraphEngine, Transaction } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import { findContactPoint, removeContactPoint } from '../../graph/queries/retention';
import { writeLineIn } from '../audit/write-line';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { clock } from '../config/clock';
import { parseInput } from '../directory/parse-input';

const input = z.strictObject({ id: z.string().max(200), confirmed: z.literal(true) });

/** @throws DomainError notFound */
export async function eraseContactIn(tx: Transaction, actor: Actor, id: string, now: Date): Promise<void> {
  const [found] = await findContactPoint.in(tx, { id });
  if (!found) throw new DomainError('notFound', { param: 'id' });
  await removeContactPoint(tx, id);
  const subjects = found.entry === null ? [] : [found.entry];
  await writeLineIn(tx, { event: 'contactErased', actor, subjects, contacts: [id] }, now);
}

/** @throws DomainError forbidden, invalid (`confirmed`), notFound; the search index is to be read anew afterwards */
export async function eraseContact(
  { engine }: { engine: Pick<GraphEngine, 'write'> },
  actor: Actor,
  raw: unknown,
  now = clock(),
): Promise<void> {
  demand(actor, 'erase', 'contact');
  const { id } = parseInput(input, raw);
  await engine.write((tx) => eraseContactIn(tx, actor, id, now));
}
