// How next-auth speaks with the authority's provider: authorization code with PKCE, state and nonce; what goes wrong gets the
// name under which a reader is told.
import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { custom, errors } from 'openid-client';
import type { OidcConfig } from '../../lib/config/oidc';
import { PROVIDER_TIMEOUT_MS, type Discovered } from './discover-provider';
import type { ProviderRefusal } from './refusals';

/**
 * How far the provider's clock may run ahead, and how long after its end a token is taken. Servers with NTP differ by less
 * than a second; a minute bears one that has lost it for some days. What is made in the future beyond it is refused; a clock
 * that runs behind does no harm until its tokens are over: the nonce says that a token was made for this sign-in.
 */
const TOLERANCE_S = 60;

type Claims = Readonly<Record<string, unknown>>;

/** The issuer that a token names, before anybody has checked it: only to say what was wrong. */
function issuerIn(jwt: string): unknown {
  try {
    return (JSON.parse(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString()) as Claims)['iss'];
  } catch {
    return undefined;
  }
}

/** @param error of openid-client: an answer that breaks a rule, an answer that is an error, or no answer at all */
function refusalOf(error: unknown, issuer: string): ProviderRefusal {
  if (error instanceof errors.OPError) {
    return (error.response?.statusCode ?? 0) >= 500 ? 'providerAway' : 'answer';
  }
  if (!(error instanceof errors.RPError)) return error instanceof TypeError ? 'answer' : 'providerAway';
  if ('exp' in error || 'nbf' in error) return 'clock';
  const said = error.jwt ? issuerIn(error.jwt) : (error.params as Claims | undefined)?.['iss'];
  if (said !== undefined && said !== issuer) return 'issuer';
  return error.jwt || error.params || error.checks || 'jwks' in error ? 'answer' : 'providerAway';
}

/** @param refuse is told why, before next-auth forgets it */
export function providerOptions(
  { clientId, clientSecret }: OidcConfig,
  found: Discovered,
  redirectUri: string,
  refuse: (why: ProviderRefusal, error: unknown) => void,
): OAuthConfig<Claims> {
  return {
    id: 'oidc',
    name: 'oidc',
    type: 'oauth',
    issuer: found.issuer,
    clientId,
    clientSecret,
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    httpOptions: { timeout: PROVIDER_TIMEOUT_MS },
    jwks_endpoint: found.jwks_uri,
    authorization: {
      url: found.authorization_endpoint,
      params: { scope: 'openid profile email', redirect_uri: redirectUri },
    },
    token: {
      url: found.token_endpoint,
      request: async ({ client, params, checks }) => {
        client[custom.clock_tolerance] = TOLERANCE_S;
        try {
          const tokens = await client.callback(redirectUri, params, checks);
          if (tokens.claims().iat <= Date.now() / 1000 + TOLERANCE_S) return { tokens };
        } catch (error) {
          refuse(refusalOf(error, found.issuer), error);
          throw error;
        }
        const error = new Error('the ID token is from the future');
        refuse('clock', error);
        throw error;
      },
    },
    // What next-auth asks for; who somebody is here is decided in lib/auth.
    profile: (claims) => ({ id: String(claims['sub']) }),
  };
}
