// Signing in with the account of the authority: the way there, and the way back with its answer.
import 'server-only';
import { NextRequest } from 'next/server';
import { signInByProvider, type NotLetIn } from '../../lib/auth/sign-in-by-provider';
import type { SessionToken } from '../../lib/auth/session';
import { clock } from '../../lib/config/clock';
import type { OidcConfig } from '../../lib/config/oidc';
import { getContainer } from '../../lib/container';
import { log } from '../../lib/log';
import { paths } from '../../lib/paths';
import { discoverProvider } from './discover-provider';
import { codeOf } from './errors';
import { getLimits } from './limits';
import { askNextAuth, cookieIn, leadsTo, optionsFor } from './next-auth';
import { originOf } from './origin';
import { providerOptions } from './provider-options';
import type { ProviderRefusal, Refusal } from './refusals';

const redirectUri = (request: NextRequest): string => `${originOf(request.headers)}${paths.providerCallback}`;

interface Way {
  /** The provider's page, and the cookies that its answer must find here. */
  to: string;
  cookies: string[];
}

/** @param form token of the sign-in page, and where its reader wants to go */
export async function goToProvider(
  config: OidcConfig,
  request: NextRequest,
  secure: boolean,
  form: { csrfToken: string; callbackUrl: string },
): Promise<Way | Refusal> {
  if (!getLimits().provider.take(request.headers.get('x-netzkompass-client') ?? '')) return 'limited';
  const found = await discoverProvider(config);
  if (typeof found === 'string') return found;
  const provider = providerOptions(config, found, redirectUri(request), () => undefined);
  const asked = new NextRequest('http://netzkompass.invalid/api/auth/signin/oidc', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ ...form }),
  });
  const answer = await askNextAuth(asked, ['signin', 'oidc'], optionsFor(secure, [provider]));
  const to = leadsTo(answer);
  if (to.searchParams.has('csrf')) return 'stale';
  if (!to.searchParams.has('state')) return 'providerAway';
  return { to: to.href, cookies: answer.headers.getSetCookie() };
}

/** The claim in which something was missed. */
function claimOf({ roleClaim, organisationClaim }: OidcConfig, refused: NotLetIn): string | undefined {
  if (refused === 'noRole') return roleClaim;
  return refused === 'noOrganisation' || refused === 'otherOrganisation' ? organisationClaim : undefined;
}

/** Lets somebody in whom the provider has named. Refusals are logged once, without who it was. */
async function letIn(config: OidcConfig, claims: unknown): Promise<SessionToken | Refusal> {
  const { deps } = await getContainer();
  const answer: SessionToken | NotLetIn | 'away' = await signInByProvider(deps, config, claims, clock()).catch(
    (err: unknown) => {
      log.error({ err, code: codeOf(err) }, 'sign-in by the provider failed');
      return 'away' as const;
    },
  );
  if (typeof answer !== 'string') return answer;
  if (answer !== 'away') log.warn({ code: answer, claim: claimOf(config, answer) }, 'sign-in by the provider refused');
  return answer === 'unknown' ? 'answer' : answer;
}

/** Checks the provider's answer. @returns the line of the session's cookie, or why there is none */
export async function comeFromProvider(
  config: OidcConfig,
  request: NextRequest,
  secure: boolean,
): Promise<{ cookie: string } | Refusal> {
  if (request.nextUrl.searchParams.has('error')) return 'cancelled';
  const found = await discoverProvider(config);
  if (typeof found === 'string') return found;
  let refusal: Refusal | undefined;
  const refuse = (why: ProviderRefusal, err: unknown): void => {
    // What was expected and got may be a secret of this sign-in.
    const [reason] = (err instanceof Error ? err.message : String(err)).split(', expected');
    log.warn({ code: why, reason }, 'the answer of the provider is refused');
    refusal = why;
  };
  const options = optionsFor(secure, [providerOptions(config, found, redirectUri(request), refuse)]);
  let session: SessionToken | undefined;
  const answer = await askNextAuth(request, ['callback', 'oidc'], {
    ...options,
    callbacks: {
      ...options.callbacks,
      signIn: async ({ profile }) => {
        const answered = await letIn(config, profile);
        if (typeof answered === 'string') refusal = answered;
        else session = answered;
        return session !== undefined;
      },
      jwt: () => ({ ...session }),
    },
  });
  const cookie = session && cookieIn(answer, 'session', secure);
  return cookie ? { cookie } : (refusal ?? 'answer');
}
