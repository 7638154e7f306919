// What a form has to tell the page that it leads to, once: in a cookie of one minute that scripts cannot read, since a login
// or a one-time link has no place in an address. The page takes it away as it reads it.
import 'server-only';
import { cookies, headers } from 'next/headers';
import { NextResponse, type NextRequest } from 'next/server';
import type { z } from 'zod';
import { isSecure } from './form-origin';
import { sendCookie } from './status';

/** Below which pages something is told: the first part of an address. */
type Place = '/admin' | '/welcome' | '/loans';
const placeOf = (location: string): string => `/${location.split(/[/?#]/)[1] ?? ''}`;

/** Bound to https where that is spoken; not `__Host-`, since it goes to the pages of its place only. */
const nameOf = (secure: boolean): string => (secure ? '__Secure-told' : 'told');
const SECONDS = 60;

const line = (place: string, value: string, maxAge: number, secure: boolean): string =>
  `${nameOf(secure)}=${value}; Path=${place}; Max-Age=${maxAge}; HttpOnly; SameSite=Strict${secure ? '; Secure' : ''}`;

/** Answers 303 to a page, with something to tell there. */
export function tellAt(request: NextRequest, location: string, told?: unknown): NextResponse {
  const response = new NextResponse(null, {
    status: 303,
    headers: { Location: location, 'cache-control': 'no-store' },
  });
  if (told === undefined) return response;
  const value = Buffer.from(JSON.stringify(told)).toString('base64url');
  response.headers.append('set-cookie', line(placeOf(location), value, SECONDS, isSecure(request)));
  return response;
}

/** What was told, once; undefined where nothing was, or nothing of this shape. */
export async function takeTold<S extends z.ZodType>(
  schema: S,
  place: Place = '/admin',
): Promise<z.output<S> | undefined> {
  const secure = isSecure({ headers: await headers() });
  const value = (await cookies()).get(nameOf(secure))?.value;
  if (value === undefined) return undefined;
  sendCookie(line(place, '', 0, secure));
  try {
    return schema.safeParse(JSON.parse(Buffer.from(value, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}
