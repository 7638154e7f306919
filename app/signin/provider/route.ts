// The button of the sign-in page: the way to the account of the authority. A page of its own leads on, since a form that is
// redirected to another site would be stopped by our own rule for forms (form-action), wherever that site leads on to.
import { type NextRequest } from 'next/server';
import { DomainError } from '../../../graph/model/errors';
import { getOidc } from '../../../lib/config/current';
import { translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import { backTo, comesFromHere, isSecure, readForm } from '../../_server/form-origin';
import { readPreferences } from '../../_server/preferences';
import { goToProvider } from '../../_server/provider-sign-in';
import { problem } from '../../_server/respond';

/** A cookie holds 4096 bytes; a longer way back is shortened to its path. */
const LONGEST_BACK = 3000;
const fitting = (back: string): string =>
  encodeURIComponent(back).length <= LONGEST_BACK ? back : (back.split('?')[0] ?? '/');

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const leadOn = (lang: string, title: string, text: string, to: string): string => `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="refresh" content="0; url=${escaped(to)}"><title>${escaped(title)}</title></head>
<body><main><h1>${escaped(title)}</h1><p><a href="${escaped(to)}">${escaped(text)}</a></p></main></body>
</html>
`;

export async function POST(request: NextRequest): Promise<Response> {
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    const config = getOidc();
    if (!config) throw new DomainError('notFound');
    const form = await readForm(request, ['csrfToken', 'callbackUrl']);
    const back = backTo(form.get('callbackUrl'));
    const asked = { csrfToken: form.get('csrfToken') ?? '', callbackUrl: fitting(back) };
    const way = await goToProvider(config, request, isSecure(request), asked);
    const headers = new Headers({ 'cache-control': 'no-store' });
    if (typeof way === 'string') {
      headers.set('location', paths.signIn({ error: way, callbackUrl: back }));
      return new Response(null, { status: 303, headers });
    }
    for (const cookie of way.cookies) headers.append('set-cookie', cookie);
    headers.set('content-type', 'text/html; charset=utf-8');
    const { lang } = await readPreferences();
    const t = translator(lang);
    return new Response(leadOn(lang, t('provider.title'), t('provider.leadOn'), way.to), { headers });
  } catch (error) {
    return problem(request, error);
  }
}
