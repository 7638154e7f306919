// Where a form came from, and where its reader goes back to.
import type { NextRequest } from 'next/server';
import { DomainError } from '../../graph/model/errors';

/** Stands for our own host, which is of no interest here: an address that leaves it is not ours. */
const HERE = 'http://netzkompass.invalid';
const LONGEST_ADDRESS = 8000;

/** Another site must not act for our reader: the browser says where the form stood. */
export function comesFromHere(request: NextRequest): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site) return site === 'same-origin';
  const origin = request.headers.get('origin');
  if (!origin) return false;
  try {
    return new URL(origin).host === (request.headers.get('host') ?? request.nextUrl.host);
  } catch {
    return false;
  }
}

/** A path on this site, or the one that stands in for it: never another host, never a header of its own. */
export function backTo(value: FormDataEntryValue | null, otherwise = '/'): string {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !value.startsWith('/')) return otherwise;
  try {
    const { origin, pathname, search } = new URL(value, HERE);
    return origin === HERE && !pathname.startsWith('//') ? pathname + search : otherwise;
  } catch {
    return otherwise;
  }
}

/** Whether the reader came by https, directly or through a proxy: then cookies travel by https only. */
export const isSecure = (request: Pick<NextRequest, 'headers'>): boolean =>
  request.headers.get('x-forwarded-proto')?.split(',')[0]?.trim() === 'https';

/** The fields of a plain form, and no others. @throws DomainError invalid, unknownParameter */
export async function readForm(request: NextRequest, fields: readonly string[]): Promise<URLSearchParams> {
  if (!request.headers.get('content-type')?.startsWith('application/x-www-form-urlencoded'))
    throw new DomainError('invalid', { param: 'content-type' });
  const form = new URLSearchParams(await request.text());
  const unknown = [...form.keys()].find((name) => !fields.includes(name));
  if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown.slice(0, 60) });
  return form;
}
