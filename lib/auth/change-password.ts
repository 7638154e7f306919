// Choosing a new password for one's own account: who knows the old one, and from the session at hand, which goes on while
// all others end.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import { findSessionVersion } from '../../graph/queries/provider-users';
import { findAccount, findCredentials, lockUsers, setPasswordHash } from '../../graph/queries/users';
import { parseInput } from '../directory/parse-input';
import { noteUserChange } from './account-change';
import { isSignedIn } from './actor';
import type { AuthDeps } from './deps';
import type { Limit } from './limits';
import { demand } from './may';
import { hashPassword, isPassword } from './password';
import { LONGEST, weaknessOf, type Weakness } from './password-rules';
import type { OpenSession, SessionToken } from './session';

const input = z.strictObject({ old: z.string().max(4000).default(''), password: z.string().max(4000).default('') });

/** The session to go on with; or what was wrong with the new password, or that the old one was. */
export type Changed = SessionToken | 'wrong' | 'limited' | Weakness;

/**
 * @param limit the one of signing in: who has found a session open must not guess here either
 * @throws DomainError forbidden, noPassword, invalid, unknownParameter, storeUnavailable; nothing is changed then
 */
export async function changePassword(
  { engine }: AuthDeps,
  limit: Limit,
  { actor, token }: Pick<OpenSession, 'actor' | 'token'>,
  raw: unknown,
  now: Date,
): Promise<Changed> {
  demand(actor, 'change', 'account', 'password');
  const { old, password } = parseInput(input, raw);
  const [account] = isSignedIn(actor) ? await findAccount.ask(engine, { id: actor.id }) : [];
  if (!account || !isSignedIn(actor) || !token) throw new DomainError('forbidden');
  if (account.isOfProvider) throw new DomainError('noPassword');
  const weakness = weaknessOf(password, { login: account.login, name: actor.name });
  if (weakness) return weakness;
  if (!limit.take(account.login)) return 'limited';
  const [kept] = await findCredentials.ask(engine, { login: account.login });
  const typed = old.length <= LONGEST * 4 ? old : '';
  if (!(await isPassword(kept?.passwordHash ?? null, typed))) return 'wrong';
  limit.giveBack(account.login);
  const passwordHash = await hashPassword(password);
  return engine.write(async (tx) => {
    await lockUsers(tx, now.toISOString());
    const [before] = await findSessionVersion.in(tx, { id: actor.id });
    // Disabled, reset or signed out everywhere meanwhile: this session has nothing to say any more.
    if (before?.sessionVersion !== token.version) throw new DomainError('forbidden');
    const request = { by: actor.id, user: actor.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => setPasswordHash(tx, actor.id, passwordHash));
    return { ...token, version: token.version + 1, seen: now.getTime() };
  });
}
