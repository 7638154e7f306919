// What shows protected contacts is read, written to the audit log, and only then handed out. Where the log cannot be written,
// it is read anew as a guest sees it.
import { auditContacts, type AuditedContact } from '../audit/audit-contacts';
import { GUEST, type Actor } from '../auth/actor';
import type { DirectoryDeps } from './deps';

export interface Shown<T> {
  result: T;
  /** The contact points that it shows. */
  points: readonly AuditedContact[];
  /** Of which loan it is a file, in the words of the audit log. */
  copy?: string;
}

/** @param how `exported` for what leaves the app as a file, a copy or a print */
export async function readAudited<T>(
  deps: Pick<DirectoryDeps, 'engine'>,
  actor: Actor,
  how: 'viewed' | 'exported',
  read: (as: Actor) => Promise<Shown<T>>,
): Promise<T> {
  const { result, points, copy } = await read(actor);
  const allowed = await auditContacts(deps, actor, copy === undefined ? how : { copy }, points);
  return allowed.length === points.length ? result : (await read(GUEST)).result;
}
