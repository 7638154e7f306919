// Signing in with the account of the authority. The first time makes a user, known by issuer and subject only: an address
// that somebody else signs in under makes them nobody else. Role and Amt follow the claims each time. Nobody is made without
// an Amt, and nobody loses the one that they have because the claims name none.
import { createHash } from 'node:crypto';
import type { Transaction } from '../../graph/engine/port';
import { findSessionVersion, findUserBySubject, setName, setSubject } from '../../graph/queries/provider-users';
import {
  createUser,
  endSessions,
  findUserByLogin,
  findWorkplace,
  lockUsers,
  setRole,
  setWorksAt,
} from '../../graph/queries/users';
import type { UserRole } from '../../graph/model/users';
import { noteUserChange } from './account-change';
import type { AuthDeps } from './deps';
import { log } from '../log';
import { readClaims, type Claimed, type ClaimRules } from './provider-claims';
import { newSession, type SessionToken } from './session';

/** Why somebody whom the provider knows does not come in: no role for this app, no Amt or none known here, or locked here. */
export type NotLetIn = 'unknown' | 'noRole' | 'noOrganisation' | 'otherOrganisation' | 'disabled';

/** A name to be listed under that nobody has yet. Commands on users name it; signing in does not ask for it. */
async function freeLogin(tx: Transaction, { logins, subject }: Claimed): Promise<string> {
  const mark = createHash('sha256').update(subject).digest('hex').slice(0, 12);
  const [best] = logins;
  for (const one of [...logins, ...(best ? [`${best.slice(0, 100)}-${mark}`] : [])]) {
    const [taken] = await findUserByLogin.in(tx, { login: one });
    if (!taken) return one;
  }
  return `konto-${mark}`;
}

type Known = Claimed & { role: UserRole };

async function makeUser(tx: Transaction, id: string, claimed: Known, now: Date): Promise<void> {
  const { name, role, subject } = claimed;
  await createUser(tx, { id, login: await freeLogin(tx, claimed), name, role, created: now.toISOString() });
  await setSubject(tx, id, subject);
}

/** Whoever has lost their role goes out of the sessions that they have. @returns 'noRole' */
async function sendOut(tx: Transaction, { subject }: Claimed): Promise<'noRole'> {
  const [found] = await findUserBySubject.in(tx, { subject });
  if (found) await endSessions(tx, found.id);
  return 'noRole';
}

interface Followed {
  id: string;
  /** Whether the claims name an Amt that the directory knows. */
  isAtClaimed: boolean;
}

/** @returns the user, who has role, name and, where it is known, Amt of the claims now */
async function followClaims(tx: Transaction, claimed: Known, now: Date): Promise<Followed | NotLetIn> {
  const [found] = await findUserBySubject.in(tx, { subject: claimed.subject });
  if (found?.disabled) return 'disabled';
  const id = found?.id ?? crypto.randomUUID();
  const { organisation } = claimed;
  const request = { by: 'provider', user: id, action: found ? 'change' : 'create' } as const;
  return noteUserChange(tx, request, now, async () => {
    const [workplace] = organisation === null ? [] : await findWorkplace.in(tx, { id: organisation });
    if (!found && !workplace) return organisation === null ? 'noOrganisation' : 'otherOrganisation';
    if (!found) await makeUser(tx, id, claimed, now);
    // Of the last admin too: the authority has taken the role away, and `npm run user` can make another one.
    if (found && found.role !== claimed.role) await setRole(tx, id, claimed.role);
    if (found && found.name !== claimed.name) await setName(tx, id, claimed.name);
    if (workplace) await setWorksAt(tx, id, workplace.id);
    return { id, isAtClaimed: workplace !== undefined };
  });
}

/**
 * @param claims of an ID token whose signature, issuer, audience, nonce and times have been checked
 * @throws DomainError storeUnavailable; nothing is changed then
 */
export async function signInByProvider(
  { engine }: AuthDeps,
  rules: ClaimRules,
  claims: unknown,
  now: Date,
): Promise<SessionToken | NotLetIn> {
  const claimed = readClaims(claims, rules);
  if (!claimed) return 'unknown';
  const { role, organisation } = claimed;
  const answer = await engine.write(async (tx) => {
    await lockUsers(tx, now.toISOString());
    if (!role) return sendOut(tx, claimed);
    const followed = await followClaims(tx, { ...claimed, role }, now);
    if (typeof followed === 'string') return followed;
    const [version] = await findSessionVersion.in(tx, { id: followed.id });
    return { ...followed, version: version?.sessionVersion ?? 0 };
  });
  const isIn = typeof answer !== 'string';
  if (isIn ? organisation !== null && !answer.isAtClaimed : answer === 'otherOrganisation')
    log.warn({ organisation }, 'the claims name an Amt that the directory does not know');
  return isIn ? newSession(answer.id, answer.version, now) : answer;
}
