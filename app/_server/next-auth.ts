// next-auth, and the only place that knows it: it checks the token of the form, asks for the password, seals the session.
// What a session is and when it ends stands in lib/auth/session.ts.
import 'server-only';
import { NextRequest } from 'next/server';
import NextAuth, { type NextAuthOptions } from 'next-auth';
import { decode, encode } from 'next-auth/jwt';
import Credentials from 'next-auth/providers/credentials';
import { IDLE_MS, type SessionToken } from '../../lib/auth/session';
import { signIn } from '../../lib/auth/sign-in';
import { clock } from '../../lib/config/clock';
import { getSessionSecret } from '../../lib/config/current';
import { getContainer } from '../../lib/container';
import { log } from '../../lib/log';
import { cookieOf } from './cookies';
import { codeOf } from './errors';
import { backTo } from './form-origin';
import { getLimits } from './limits';
import { REFUSALS, type Refusal } from './refusals';

export const IDLE_SECONDS = IDLE_MS / 1000;

async function authorize(login: string, password: string, address: string): Promise<SessionToken | null> {
  const { deps } = await getContainer();
  const session = await signIn(deps, getLimits(), { login, password, address }, clock()).catch((err: unknown) => {
    log.error({ err, code: codeOf(err) }, 'sign-in failed');
    throw new Error('away');
  });
  if (session === 'limited') throw new Error('limited');
  return session === 'wrong' ? null : session;
}

/** What every way of signing in has in common. */
export function optionsFor(secure: boolean, providers: NextAuthOptions['providers']): NextAuthOptions {
  return {
    secret: getSessionSecret(),
    useSecureCookies: secure,
    session: { strategy: 'jwt', maxAge: IDLE_SECONDS },
    jwt: { maxAge: IDLE_SECONDS },
    cookies: {
      sessionToken: cookieOf('session', secure),
      csrfToken: cookieOf('csrf', secure),
      callbackUrl: cookieOf('callback', secure),
      state: cookieOf('state', secure),
      pkceCodeVerifier: cookieOf('pkce', secure),
      nonce: cookieOf('nonce', secure),
    },
    providers,
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

const byPassword = (address: string) =>
  Credentials({
    credentials: { login: {}, password: {} },
    authorize: async (given) => {
      const session = await authorize(given?.login ?? '', given?.password ?? '', address);
      return session && { id: session.user, session };
    },
  });

export const seal = (token: SessionToken): Promise<string> =>
  encode({ token: { ...token }, secret: getSessionSecret(), maxAge: IDLE_SECONDS });

/** The content of a token; null where it is forged, of another secret, or over. */
export const unseal = (token: string): Promise<unknown> =>
  decode({ token, secret: getSessionSecret() }).catch(() => null);

export const askNextAuth = (request: NextRequest, action: string[], options: NextAuthOptions): Promise<Response> =>
  NextAuth(request as never, { params: Promise.resolve({ nextauth: action }) } as never, options) as Promise<Response>;

/** The line of an answer that sets one of our cookies. */
export function cookieIn(
  answer: Response,
  cookie: Parameters<typeof cookieOf>[0],
  secure: boolean,
): string | undefined {
  const { name } = cookieOf(cookie, secure);
  return answer.headers.getSetCookie().find((line) => line.startsWith(`${name}=`));
}

/** Where an answer of next-auth leads to; its own pages are none of ours. */
export const leadsTo = (answer: Response): URL =>
  new URL(answer.headers.get('location') ?? '/', 'http://netzkompass.invalid');

/** The token that the form of the sign-in page carries, and the cookie that goes with it. */
export async function makeCsrfToken(secure: boolean): Promise<{ token: string; cookie: string | undefined }> {
  const request = new NextRequest('http://netzkompass.invalid/api/auth/csrf');
  const answer = await askNextAuth(request, ['csrf'], optionsFor(secure, []));
  const { csrfToken } = (await answer.json()) as { csrfToken: string };
  return { token: csrfToken, cookie: cookieIn(answer, 'csrf', secure) };
}

/** Checks a filled form. @returns the line of the session's cookie, or why there is none */
export async function checkSignIn(request: NextRequest, secure: boolean): Promise<{ cookie: string } | Refusal> {
  const address = request.headers.get('x-netzkompass-client') ?? '';
  const answer = await askNextAuth(request, ['callback', 'credentials'], optionsFor(secure, [byPassword(address)]));
  const cookie = cookieIn(answer, 'session', secure);
  if (cookie) return { cookie };
  const { searchParams } = leadsTo(answer);
  if (searchParams.has('csrf')) return 'stale';
  return REFUSALS.find((refusal) => refusal === searchParams.get('error')) ?? 'wrong';
}
