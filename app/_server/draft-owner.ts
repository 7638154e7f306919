// Whose a draft is where nobody has signed in: a random cookie ties it to the browser that it was typed in, for half an hour.
import 'server-only';
import { cookies, headers } from 'next/headers';
import type { NextRequest } from 'next/server';
import { isSignedIn, type Actor } from '../../lib/auth/actor';
import { ownedByBrowser, type DraftOwner, type Opener } from '../../lib/kept/form-draft';
import { isKey, newKey } from '../../lib/kept/key';
import { cookieLine, cookieOf } from './cookies';
import { isSecure } from './form-origin';
import { sendCookie } from './status';

const KEPT_SECONDS = 30 * 60;

/** Several forms of one browser share its key. */
export function ownThisBrowser(request: NextRequest): DraftOwner {
  const cookie = cookieOf('draft', isSecure(request));
  const known = request.cookies.get(cookie.name)?.value;
  const key = isKey(known) ? known : newKey();
  sendCookie(cookieLine(cookie, key, KEPT_SECONDS));
  return ownedByBrowser(key);
}

/** Who asks for a draft, for `openFormDraft`. */
export async function readOpener(actor: Actor): Promise<Opener> {
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const { name } = cookieOf('draft', isSecure({ headers: head }));
  return { by: isSignedIn(actor) ? actor.id : undefined, browser: jar.get(name)?.value };
}
