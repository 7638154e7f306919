// Who is asking: the session behind the cookie, checked against the store at each request. Where in doubt, a guest.
import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { DomainError } from '../../graph/model/errors';
import { GUEST, isSignedIn, OUTSIDER, type Actor } from '../../lib/auth/actor';
import { openSession, ownerOf, type OpenSession } from '../../lib/auth/session';
import { clock } from '../../lib/config/clock';
import { getConfig } from '../../lib/config/current';
import { getContainer } from '../../lib/container';
import { log } from '../../lib/log';
import { cookieLine, cookieOf } from './cookies';
import { isSecure } from './form-origin';
import { IDLE_SECONDS, seal, unseal } from './next-auth';
import { sendCookie } from './status';

interface ReadSession extends OpenSession {
  /** The user of the sealed cookie, also where the session is over. */
  owner: string | undefined;
  /** The store does not say who it is. */
  isAway: boolean;
}

/** Read once for a page. Renews the cookie where its time has come; takes away one that opens nothing any more. */
export const readSession = cache(async (): Promise<ReadSession> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const cookie = cookieOf('session', isSecure({ headers: head }));
  const value = jar.get(cookie.name)?.value;
  const none = { actor: GUEST, token: null, renewed: null, owner: undefined, isAway: false };
  if (!value) return none;
  const content = await unseal(value);
  const owner = ownerOf(content);
  try {
    const { deps } = await getContainer();
    const session = await openSession(deps, content, clock());
    if (session.renewed) sendCookie(cookieLine(cookie, await seal(session.renewed), IDLE_SECONDS));
    if (!session.token) sendCookie(cookieLine(cookie, '', 0));
    return { ...session, owner, isAway: false };
  } catch (err) {
    log.warn({ err }, 'session not read'); // the store is away: a guest meanwhile, and the cookie stays
    return { ...none, owner, isAway: true };
  }
});

/** Whoever has not signed in is a guest where the directory is public, and an outsider where it is not. */
const actorOf = ({ actor }: OpenSession): Actor => (isSignedIn(actor) ? actor : getConfig().public ? GUEST : OUTSIDER);

export const readActor = async (): Promise<Actor> => actorOf(await readSession());

/** Who writes: nobody is taken for a guest, and sent to sign in, because the store is away. @throws DomainError storeUnavailable */
export async function readWriter(): Promise<Actor> {
  const session = await readSession();
  if (session.isAway) throw new DomainError('storeUnavailable');
  return actorOf(session);
}
