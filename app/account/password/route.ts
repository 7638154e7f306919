// The form of a new password for one's own account. This session goes on under a new cookie; all others end.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../../graph/model/errors';
import { changePassword } from '../../../lib/auth/change-password';
import { clock } from '../../../lib/config/clock';
import { getContainer } from '../../../lib/container';
import { paths } from '../../../lib/paths';
import { cookieLine, cookieOf } from '../../_server/cookies';
import { comesFromHere, isSecure, readForm } from '../../_server/form-origin';
import { getLimits } from '../../_server/limits';
import { IDLE_SECONDS, seal } from '../../_server/next-auth';
import { problem } from '../../_server/respond';
import { readSession, readWriter } from '../../_server/session';
import { isSessionOver, signInFirst } from '../../_server/sign-in-first';

export async function POST(request: NextRequest): Promise<Response> {
  try {
    if (!comesFromHere(request)) throw new DomainError('foreignOrigin');
    const form = await readForm(request, ['old', 'password']);
    const [actor, session, { deps }] = await Promise.all([readWriter(), readSession(), getContainer()]);
    if (isSessionOver(request, actor)) return await signInFirst(request, { page: paths.account() });
    const changed = await changePassword(deps, getLimits().account, session, Object.fromEntries(form), clock());
    const isDone = typeof changed === 'object';
    const Location = paths.account(isDone ? { done: 'passwordChanged' } : { error: changed });
    const response = new NextResponse(null, { status: 303, headers: { Location, 'cache-control': 'no-store' } });
    if (isDone) {
      const cookie = cookieOf('session', isSecure(request));
      response.headers.append('set-cookie', cookieLine(cookie, await seal(changed), IDLE_SECONDS));
    }
    return response;
  } catch (error) {
    return problem(request, error);
  }
}
