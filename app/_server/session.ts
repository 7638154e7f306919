// Who is asking: the session behind the cookie, checked against the store at each request. Where in doubt, a guest.
import 'server-only';
import { cookies, headers } from 'next/headers';
import { cache } from 'react';
import { GUEST, isSignedIn, OUTSIDER, type Actor } from '../../lib/auth/actor';
import { openSession, type OpenSession } from '../../lib/auth/session';
import { clock } from '../../lib/config/clock';
import { getConfig } from '../../lib/config/current';
import { getContainer } from '../../lib/container';
import { log } from '../../lib/log';
import { cookieLine, cookieOf } from './cookies';
import { isSecure } from './form-origin';
import { IDLE_SECONDS, seal, unseal } from './next-auth';
import { sendCookie } from './status';

/** Read once for a page. Renews the cookie where its time has come; takes away one that opens nothing any more. */
export const readSession = cache(async (): Promise<OpenSession> => {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const cookie = cookieOf('session', isSecure({ headers: head }));
  const value = jar.get(cookie.name)?.value;
  const none = { actor: GUEST, token: null, renewed: null };
  if (!value) return none;
  try {
    const { deps } = await getContainer();
    const session = await openSession(deps, await unseal(value), clock());
    if (session.renewed) sendCookie(cookieLine(cookie, await seal(session.renewed), IDLE_SECONDS));
    if (!session.token) sendCookie(cookieLine(cookie, '', 0));
    return session;
  } catch (err) {
    log.warn({ err }, 'session not read'); // the store is away: a guest meanwhile, and the cookie stays
    return none;
  }
});

/** Whoever has not signed in is a guest where the directory is public, and an outsider where it is not. */
export async function readActor(): Promise<Actor> {
  const { actor } = await readSession();
  if (isSignedIn(actor)) return actor;
  return getConfig().public ? GUEST : OUTSIDER;
}
