// Lines of the audit log: made from what happened, appended in the transaction of the act itself or in one of their own.
import { createHash } from 'node:crypto';
import type { GraphEngine, Transaction } from '../../graph/engine/port';
import type { AuditEvent, AuditEventName } from '../../graph/model/audit';
import { appendAudit } from '../../graph/queries/audit';
import { networkOf } from './network';
import { currentRequestId } from './request-id';

/** Whoever acts: an actor of any kind, or what an error says of one. */
interface Doer {
  readonly role: string;
  readonly id?: string;
}

export interface Happened {
  event: AuditEventName;
  /** Nobody where an act needs no account: a refused sign-in, a link that works once. */
  actor?: Doer;
  subjects?: readonly string[];
  contacts?: readonly string[];
  detail?: string;
  /** A full network address; only its network is kept. */
  address?: string;
  /** Acts that may come in floods share one line a minute: what is the same under this key is written once. */
  once?: string;
}

/** `2026-11-24T10:00` */
export const minuteOf = (now: Date): string => now.toISOString().slice(0, 16);

/** The id of a line that is written once a minute, the same in every process. */
function sharedId(event: string, key: string, now: Date): string {
  return createHash('sha256')
    .update(JSON.stringify([event, key, minuteOf(now)]))
    .digest('base64url')
    .slice(0, 32);
}

export function lineOf(happened: Happened, now: Date): AuditEvent {
  const { event, actor, subjects = [], contacts = [], detail, address, once } = happened;
  const network = address === undefined ? undefined : networkOf(address);
  const requestId = currentRequestId();
  return {
    id: once === undefined ? crypto.randomUUID() : sharedId(event, once, now),
    at: now.toISOString(),
    event,
    role: actor?.role ?? 'guest',
    ...(actor?.id !== undefined && { actor: actor.id }),
    ...(network && { network }),
    ...(subjects.length > 0 && { subjects: [...subjects] }),
    ...(contacts.length > 0 && { contacts: [...contacts] }),
    ...(detail !== undefined && { detail: detail.slice(0, 100) }),
    ...(requestId && { requestId }),
  };
}

/** For an act that writes anyway: no act without its line, no line without its act. */
export const writeLineIn = (tx: Transaction, happened: Happened, now: Date): Promise<void> =>
  appendAudit(tx, lineOf(happened, now));

/** @throws DomainError storeUnavailable and its like */
export async function writeLine(
  { engine }: { engine: Pick<GraphEngine, 'write'> },
  happened: Happened,
  now: Date,
): Promise<void> {
  const line = lineOf(happened, now);
  await engine.write((tx) => appendAudit(tx, line));
}
