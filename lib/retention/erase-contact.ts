// Erases a contact point for good: the node, the words it rested on where nothing else does, and what the change log holds of
// it. That it was erased is a change and a line of the audit log, both without a value; no undo brings it back.
import { z } from 'zod';
import type { GraphEngine, Transaction } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import { appendChange, takeNumber } from '../../graph/queries/changes';
import { eraseFromChanges, eraseNotedWords } from '../../graph/queries/erase-changes';
import { removeDraftsAbout } from '../../graph/queries/form-drafts';
import { removeReportsOnContact } from '../../graph/queries/loan-reports';
import { findContactPoint, quotesOfContact, removeContactPoint } from '../../graph/queries/retention';
import { writeLineIn } from '../audit/write-line';
import { isSignedIn, type Actor, type SignedIn } from '../auth/actor';
import { demand } from '../auth/may';
import { clock } from '../config/clock';
import { parseInput } from '../directory/parse-input';

const idList = z.array(z.string()).default([]);
const input = z.strictObject({ id: z.string().max(200), confirmed: z.literal(true) });

/** @throws DomainError notFound */
export async function eraseContactIn(tx: Transaction, actor: SignedIn, id: string, now: Date): Promise<void> {
  const number = await takeNumber(tx);
  const [found] = await findContactPoint.in(tx, { id });
  if (!found) throw new DomainError('notFound', { param: 'id' });
  const quotes = await quotesOfContact.in(tx, { id });
  await removeContactPoint(tx, id);
  const told = await eraseFromChanges(tx, { of: 'ContactPoint', id });
  await eraseNotedWords(tx, [...quotes.map((one) => one.id), ...told.flatMap((one) => idList.parse(one['quoteIds']))]);
  await removeReportsOnContact(tx, id);
  await removeDraftsAbout(tx, id);
  const subjects = found.entry === null ? [] : [found.entry];
  await appendChange(tx, {
    id: crypto.randomUUID(),
    number,
    at: now.toISOString(),
    by: actor.id,
    action: 'delete',
    room: 'network',
    why: undefined,
    undoes: undefined,
    requestKey: `${actor.id}/${crypto.randomUUID()}`,
    result: undefined,
    records: [{ of: 'ContactPoint', id, before: null, after: null }],
    subjects,
  });
  await writeLineIn(tx, { event: 'contactErased', actor, subjects, contacts: [id] }, now);
}

/** @throws DomainError forbidden, invalid (`confirmed`), notFound */
export async function eraseContact(
  deps: { engine: Pick<GraphEngine, 'write'>; changed: () => void },
  actor: Actor,
  raw: unknown,
  now = clock(),
): Promise<void> {
  demand(actor, 'erase', 'contact');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const { id } = parseInput(input, raw);
  await deps.engine.write((tx) => eraseContactIn(tx, actor, id, now));
  deps.changed();
}
