// Stores the choice of language or theme in a cookie and sends the reader back to the page; works without JavaScript.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../graph/model/errors';
import { isLang, isTheme } from '../_server/preferences';
import { problem } from '../_server/respond';

/** Stands for our own host, which is of no interest here: an address that leaves it is not ours. */
const HERE = 'http://netzkompass.invalid';
const LONGEST_ADDRESS = 8000;
const YEAR = 60 * 60 * 24 * 365;

/** Another site must not switch our reader's settings: the browser says where the form stood. */
function comesFromHere(request: NextRequest): boolean {
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

/** A path on this site, or the front page: never another host, never a header of its own. */
function backTo(value: FormDataEntryValue | null): string {
  if (typeof value !== 'string' || value.length > LONGEST_ADDRESS || !value.startsWith('/')) return '/';
  try {
    const { origin, pathname, search } = new URL(value, HERE);
    return origin === HERE && !pathname.startsWith('//') ? pathname + search : '/';
  } catch {
    return '/';
  }
}

export async function POST(request: NextRequest): Promise<Response> {
  if (!comesFromHere(request)) return problem(request, new DomainError('foreignOrigin'));
  const form = await request.formData().catch(() => null);
  const lang = form?.get('lang') ?? null;
  const theme = form?.get('theme') ?? null;
  const wrong = [
    (!form || (lang === null && theme === null) || (lang !== null && !isLang(lang))) && 'lang',
    theme !== null && !isTheme(theme) && 'theme',
  ].find(Boolean);
  if (!form || wrong) return problem(request, new DomainError('invalid', { param: wrong || 'lang' }));
  const response = new NextResponse(null, { status: 303, headers: { Location: backTo(form.get('back')) } });
  const secure = request.nextUrl.protocol === 'https:' || request.headers.get('x-forwarded-proto') === 'https';
  const options = { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true, secure } as const;
  if (isLang(lang)) response.cookies.set('lang', lang, options);
  if (isTheme(theme)) response.cookies.set('theme', theme, options);
  return response;
}
