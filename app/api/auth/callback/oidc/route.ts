// The way back from the account of the authority: in, or to the sign-in page with the reason. Its answer works once.
import { type NextRequest } from 'next/server';
import { DomainError } from '../../../../../graph/model/errors';
import { getOidc } from '../../../../../lib/config/current';
import { paths } from '../../../../../lib/paths';
import { cookieLine, cookieOf } from '../../../../_server/cookies';
import { backTo, isSecure } from '../../../../_server/form-origin';
import { comeFromProvider } from '../../../../_server/provider-sign-in';
import { problem } from '../../../../_server/respond';

export async function GET(request: NextRequest): Promise<Response> {
  try {
    const config = getOidc();
    if (!config) throw new DomainError('notFound');
    const secure = isSecure(request);
    const back = backTo(request.cookies.get(cookieOf('callback', secure).name)?.value ?? null);
    const come = await comeFromProvider(config, request, secure);
    const isIn = typeof come === 'object';
    const location = isIn ? back : paths.signIn({ error: come, callbackUrl: back });
    const headers = new Headers({ location, 'cache-control': 'no-store' });
    if (isIn) headers.append('set-cookie', come.cookie);
    for (const used of ['state', 'pkce', 'nonce', 'callback'] as const)
      headers.append('set-cookie', cookieLine(cookieOf(used, secure), '', 0));
    return new Response(null, { status: 303, headers });
  } catch (error) {
    return problem(request, error);
  }
}
