// Signs out, here or everywhere: the session is over for every copy of its cookie.
import { NextResponse, type NextRequest } from 'next/server';
import { DomainError } from '../../graph/model/errors';
import { endOwnSessions } from '../../lib/auth/own-account';
import { endSession } from '../../lib/auth/session';
import { clock } from '../../lib/config/clock';
import { getContainer } from '../../lib/container';
import { log } from '../../lib/log';
import { paths } from '../../lib/paths';
import { cookieLine, cookieOf } from '../_server/cookies';
import { comesFromHere, isSecure } from '../_server/form-origin';
import { problem } from '../_server/respond';
import { readSession } from '../_server/session';

async function end(everywhere: boolean): Promise<void> {
  const { actor, token } = await readSession();
  if (!token) return;
  const { deps } = await getContainer();
  if (everywhere) await endOwnSessions(deps, actor, clock());
  else await endSession(deps, token, clock());
}

export async function POST(request: NextRequest): Promise<Response> {
  if (!comesFromHere(request)) return problem(request, new DomainError('foreignOrigin'));
  const form = await request.formData().catch(() => null);
  const ended = await end(form?.has('everywhere') ?? false).then(
    () => true,
    (err: unknown) => {
      log.error({ err, id: request.headers.get('x-request-id') }, 'session not ended');
      return false;
    },
  );
  // Whatever the store says, this browser forgets the session.
  const location = paths.signIn(ended ? { done: 'signedOut' } : { error: 'away' });
  const response = new NextResponse(null, { status: 303, headers: { Location: location } });
  response.headers.append('set-cookie', cookieLine(cookieOf('session', isSecure(request)), '', 0));
  return response;
}
