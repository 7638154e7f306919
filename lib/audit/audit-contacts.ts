// Who saw or took which protected contacts: written before they are shown. Where no line can be written, none is shown.
import type { GraphEngine } from '../../graph/engine/port';
import { appendAudit } from '../../graph/queries/audit';
import { isSignedIn, type Actor } from '../auth/actor';
import { clock } from '../config/clock';
import { log } from '../log';
import { lineOf, minuteOf } from './write-line';

/** What the log must know of a contact point. */
export interface AuditedContact {
  readonly id: string;
  /** The id of the organisation or cooperation that is reached there. */
  readonly entry: string;
  readonly visibility: 'public' | 'internal' | 'onRequest';
}

/** Seen, taken along, or taken along as a file of a loan. */
export type How = 'viewed' | 'exported' | { copy: string };

interface Deps {
  engine: Pick<GraphEngine, 'write'>;
}
/** A booklet may hold thousands; a line of the log stays readable. */
const MOST_IN_LINE = 500;
/** More lines a minute than a process writes; then it asks the store again, which keeps each line once anyway. */
const MOST_REMEMBERED = 10_000;

/** The lines that this process has written in this minute: who looks at the same again does not wait for the store. */
interface Written {
  minute: string;
  ids: Set<string>;
}
const writtenIn = new WeakMap<Deps['engine'], Written>();

function writtenNow(engine: Deps['engine'], now: Date): Set<string> {
  const minute = minuteOf(now);
  const kept = writtenIn.get(engine);
  if (kept?.minute === minute && kept.ids.size < MOST_REMEMBERED) return kept.ids;
  const ids = new Set<string>();
  writtenIn.set(engine, { minute, ids });
  return ids;
}

/**
 * Call it with every contact that is about to be shown, outside a transaction; it answers with those that may be: the
 * public ones, and the others once the line is in the store. A person who sees the same contacts several times within a
 * minute has one line; a file of what was lent has a line of its own each time, with all that it holds.
 * @param how `exported` for what leaves the app as a file, a copy or a print; `copy` says of which loan it is a file
 */
export async function auditContacts<C extends AuditedContact>(
  { engine }: Deps,
  actor: Actor,
  how: How,
  contacts: readonly C[],
  now = clock(),
): Promise<C[]> {
  const copy = typeof how === 'string' ? undefined : how.copy;
  const guarded = contacts.filter((contact) => contact.visibility !== 'public');
  if (guarded.length === 0) return [...contacts];
  const event = how === 'viewed' ? 'contactsViewed' : 'contactsExported';
  const lines = [];
  for (let at = 0; at < guarded.length; at += MOST_IN_LINE) {
    const part = guarded.slice(at, at + MOST_IN_LINE);
    const ids = [...new Set(part.map(({ id }) => id))].sort();
    const subjects = [...new Set(part.map(({ entry }) => entry))].sort();
    const who = isSignedIn(actor) ? actor.id : '';
    const line = { event, actor, subjects, contacts: ids } as const;
    lines.push(
      lineOf(copy === undefined ? { ...line, once: JSON.stringify([who, ids]) } : { ...line, detail: copy }, now),
    );
  }
  const written = writtenNow(engine, now);
  const missing = lines.filter(({ id }) => !written.has(id));
  try {
    if (missing.length > 0)
      await engine.write(async (tx) => {
        for (const line of missing) await appendAudit(tx, line);
      });
  } catch (err) {
    log.error({ err, event }, 'protected contacts are withheld: the audit log cannot be written');
    return contacts.filter((contact) => contact.visibility === 'public');
  }
  for (const { id } of missing) written.add(id);
  return [...contacts];
}
