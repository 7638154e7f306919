// Where the authority's provider does what: read from its discovery document each time, so that nothing old is believed.
// We read it ourselves: next-auth would take any issuer that stands there.
import 'server-only';
import { z } from 'zod';
import type { OidcConfig } from '../../lib/config/oidc';
import { log } from '../../lib/log';
import type { ProviderRefusal } from './refusals';

/** Who presses a button waits for so long at most; signing in with a password never waits for it. */
export const PROVIDER_TIMEOUT_MS = 3000;

const document = z.object({
  issuer: z.string(),
  authorization_endpoint: z.url(),
  token_endpoint: z.url(),
  jwks_uri: z.url(),
  end_session_endpoint: z.url().optional(),
});
export type Discovered = z.output<typeof document>;

/** A provider that is reached by https does nothing without it. */
const isSafe = ({ issuer, ...endpoints }: Discovered): boolean =>
  !issuer.startsWith('https:') || Object.values(endpoints).every((one) => one?.startsWith('https:') ?? true);

export async function discoverProvider({ issuer }: OidcConfig): Promise<Discovered | ProviderRefusal> {
  try {
    const answer = await fetch(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
      signal: AbortSignal.timeout(PROVIDER_TIMEOUT_MS),
      redirect: 'error',
      cache: 'no-store',
      headers: { accept: 'application/json' },
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const found = document.parse(await answer.json());
    if (found.issuer !== issuer) {
      log.error({ configured: issuer, found: found.issuer }, 'the provider of sign-ins calls itself otherwise');
      return 'issuer';
    }
    if (!isSafe(found)) throw new Error('an endpoint without https');
    return found;
  } catch (err) {
    log.error({ err, issuer }, 'the provider of sign-ins does not answer');
    return 'providerAway';
  }
}
