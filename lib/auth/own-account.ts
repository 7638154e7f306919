// One's own account: what it says, and ending all its sessions at once.
import { endSessions, findAccount, lockUsers } from '../../graph/queries/users';
import { DomainError } from '../../graph/model/errors';
import { writeLineIn } from '../audit/write-line';
import { noteUserChange } from './account-change';
import { isSignedIn, type Actor, type SignedIn } from './actor';
import type { AuthDeps } from './deps';
import { demand } from './may';

export interface Account extends SignedIn {
  login: string;
  worksAt: string | null;
  /** Signs in with the account of the authority, and has no password here. */
  isOfProvider: boolean;
}

/** @throws DomainError forbidden for a guest, storeUnavailable */
export async function readAccount({ engine }: AuthDeps, actor: Actor): Promise<Account> {
  demand(actor, 'read', 'account');
  const [found] = isSignedIn(actor) ? await findAccount.ask(engine, { id: actor.id }) : [];
  if (!found || !isSignedIn(actor)) throw new DomainError('notFound');
  return { ...actor, ...found };
}

/** Signs out everywhere. @throws DomainError forbidden for a guest, storeUnavailable */
export async function endOwnSessions({ engine }: AuthDeps, actor: Actor, now: Date): Promise<void> {
  demand(actor, 'change', 'account', 'sessions');
  if (!isSignedIn(actor)) return;
  await engine.write(async (tx) => {
    await lockUsers(tx, now.toISOString());
    const request = { by: actor.id, user: actor.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => endSessions(tx, actor.id));
    await writeLineIn(tx, { event: 'signOut', actor, detail: 'everywhere' }, now);
  });
}
