// next-auth, and the only place that knows it: it checks the token of the form, asks for the password, seals the session.
// What a session is and when it ends stands in lib/auth/session.ts.
import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { IDLE_MS, type SessionToken } from '../../lib/auth/session';
import { makeSignInLimits, signIn } from '../../lib/auth/sign-in';
import { clock } from '../../lib/config/clock';
import { getSessionSecret } from '../../lib/config/current';
import { getContainer } from '../../lib/container';
import { log } from '../../lib/log';
import { cookieOf } from './cookies';
import { codeOf } from './errors';
import { backTo } from './form-origin';

export const IDLE_SECONDS = IDLE_MS / 1000;
const limits = makeSignInLimits(() => clock().getTime());

/** Why nobody was signed in. */
export const REFUSALS = ['wrong', 'limited', 'stale', 'away'] as const;
export type Refusal = (typeof REFUSALS)[number];

async function authorize(login: string, password: string, address: string): Promise<SessionToken | null> {
  const { deps } = await getContainer();
  const session = await signIn(deps, limits, { login, password, address }, clock()).catch((err: unknown) => {
    log.error({ err, code: codeOf(err) }, 'sign-in failed');
    throw new Error('away');
  });
  if (session === 'limited') throw new Error('limited');
  return session === 'wrong' ? null : session;
}

function optionsFor(secure: boolean, address: string): NextAuthOptions {
  return {
    secret: getSessionSecret(),
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: IDLE_SECONDS },
    jwt: { maxAge: IDLE_SECONDS },
    cookies: {
      sessionToken: cookieOf('session', secure),
      csrfToken: cookieOf('csrf', secure),
      callbackUrl: cookieOf('callback', secure),
    },
    providers: [
      Credentials({
        credentials: { login: {}, password: {} },
        authorize: async (given) => {
          const session = await authorize(given?.login ?? '', given?.password ?? '', address);
          return session && { id: session.user, session };
        },
      }),
    ],
    callbacks: {
      // The whole content of a token: nothing of what next-auth would put into it.
      jwt: ({ user }) => ({ ...(user as { session?: SessionToken } | undefined)?.session }),
      redirect: ({ url }) => backTo(url),
    },
    logger: {
      error: (code) => log.error({ code }, 'next-auth'),
      warn: () => undefined, // it misses an address of its own, which we do not need
      debug: () => undefined,
    },
  };
}

export const seal = (token: SessionToken): Promise<string> =>
  encode({ token: { ...token }, secret: getSessionSecret(), maxAge: IDLE_SECONDS });

/** The content of a token; null where it is forged, of another secret, or over. */
export const unseal = (token: string): Promise<unknown> =>
  decode({ token, secret: getSessionSecret() }).catch(() => null);

const ask = (request: NextRequest, action: string[], secure: boolean, address = ''): Promise<Response> =>
  NextAuth(
    request as never,
    { params: Promise.resolve({ nextauth: action }) } as never,
    optionsFor(secure, address),
  ) as Promise<Response>;

/** The token that the form of the sign-in page carries, and the cookie that goes with it. */
export async function makeCsrfToken(secure: boolean): Promise<{ token: string; cookie: string | undefined }> {
  const answer = await ask(new NextRequest('http://netzkompass.invalid/api/auth/csrf'), ['csrf'], secure);
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  const { name } = cookieOf('csrf', secure);
  return { token: csrfToken, cookie: answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`)) };
}

/** Checks a filled form. @returns the line of the session's cookie, or why there is none */
export async function checkSignIn(request: NextRequest, secure: boolean): Promise<{ cookie: string } | Refusal> {
  const address = request.headers.get('x-netzkompass-client') ?? '';
  const answer = await ask(request, ['callback', 'credentials'], secure, address);
  const { name } = cookieOf('session', secure);
  const cookie = answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
  if (cookie) return { cookie };
  const { searchParams } = new URL(answer.headers.get('location') ?? '/', request.url);
  if (searchParams.has('csrf')) return 'stale';
  return REFUSALS.find((refusal) => refusal === searchParams.get('error')) ?? 'wrong';
}
