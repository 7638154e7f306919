// Stores the choice of language or theme in a cookie and sends the reader back to the page; works without JavaScript.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../graph/model/errors';
import { backTo, comesFromHere, isSecure } from '../_server/form-origin';
import { isLang, isTheme } from '../_server/preferences';
import { problem } from '../_server/respond';

const YEAR = 60 * 60 * 24 * 365;

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
  const options = { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true, secure: isSecure(request) } as const;
  if (isLang(lang)) response.cookies.set('lang', lang, options);
  if (isTheme(theme)) response.cookies.set('theme', theme, options);
  return response;
}
