// The form of the sign-in page: in, or back to it with the reason. The password is asked for in app/_server/next-auth.ts.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../../../../graph/model/errors';
import { paths } from '../../../../../lib/paths';
import { backTo, comesFromHere, isSecure, readForm } from '../../../../_server/form-origin';
import { keepTyped } from '../../../../_server/typed-login';
import { checkSignIn } from '../../../../_server/next-auth';
import { problem } from '../../../../_server/respond';

const FIELDS = ['csrfToken', 'callbackUrl', 'login', 'password'];

export async function POST(request: NextRequest): Promise<Response> {
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    const form = await readForm(request.clone() as NextRequest, FIELDS);
    const back = backTo(form.get('callbackUrl'));
    const checked = await checkSignIn(request, isSecure(request));
    const isIn = typeof checked === 'object';
    const location = isIn ? back : paths.signIn({ error: checked, callbackUrl: back });
    const response = new NextResponse(null, {
      status: 303,
      headers: { Location: location, 'cache-control': 'no-store' },
    });
    if (isIn) response.headers.append('set-cookie', checked.cookie);
    else keepTyped(response.headers, isSecure(request), form.get('login') ?? '');
    return response;
  } catch (error) {
    return problem(request, error);
  }
}
