// Signing in with the account of the authority (OpenID Connect, Keycloak or Entra): who answers, and what its claims mean here.
import { z } from 'zod';
import { USER_ROLES, userRole, type UserRole } from '../../graph/model/users';

export interface OidcConfig {
  /** As the provider writes itself, letter for letter. */
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** Name of a claim, or a path with dots: `realm_access.roles`. */
  roleClaim: string;
  /** Value of the claim → role, in the order of the configuration: the first that somebody has counts. */
  roles: readonly (readonly [value: string, role: UserRole])[];
  /** The claim that names the Amt: without one nobody could be given an account. */
  organisationClaim: string;
  /** Value of the claim → id of an organisation; a value that stands not here is an id itself. */
  organisations: readonly (readonly [value: string, organisation: string])[];
}

/** `a:b,c:d`; the value on the left may hold colons. */
function pairsOf(text: string): [string, string][] | null {
  const pairs = text.split(',').map((pair): [string, string] => {
    const at = Math.max(pair.lastIndexOf(':'), 0);
    return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
  });
  return pairs.every(([value, means]) => value !== '' && means !== '') ? pairs : null;
}
const pairs = <T>(means: z.ZodType<T, string>, says: string) =>
  z.string().transform((text, context) => {
    const parsed = z.array(z.tuple([z.string(), means])).safeParse(pairsOf(text));
    if (parsed.success) return parsed.data;
    context.issues.push({ code: 'custom', message: says, input: text });
    return z.NEVER;
  });

const isLocal = (host: string): boolean => ['127.0.0.1', '[::1]', 'localhost'].includes(host);
/** By https; without it on this machine only. */
function isSafeAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || url.username !== '' || url.search !== '' || url.hash !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url.hostname));
}
const claim = z.string().max(200, 'darf höchstens 200 Zeichen haben').optional();

export const oidcVariables = {
  OIDC_ISSUER: z
    .string()
    .refine(isSafeAddress, 'muss eine Adresse mit https:// sein (http:// nur auf diesem Rechner)')
    .optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  OIDC_ROLE_CLAIM: claim,
  OIDC_ROLES: pairs(
    userRole,
    `muss Paare wie integration-editor:editor nennen, durch Kommas getrennt; Rollen: ${USER_ROLES.join(', ')}`,
  ).optional(),
  OIDC_ORGANISATION_CLAIM: claim,
  OIDC_ORGANISATIONS: pairs(z.string(), 'muss Paare wie 50-5:sg-integration nennen, durch Kommas getrennt').optional(),
};

const NEEDED = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ROLE_CLAIM', 'OIDC_ORGANISATION_CLAIM'] as const;

/** A line for each variable that another one asks for. */
export function incompleteOidc(given: Readonly<Record<string, string | undefined>>): string[] {
  if (given['OIDC_ISSUER'])
    return NEEDED.filter((name) => !given[name]).map((name) => `${name} fehlt, OIDC_ISSUER ist gesetzt.`);
  return Object.keys(oidcVariables)
    .filter((name) => given[name])
    .map((name) => `OIDC_ISSUER fehlt, ${name} ist gesetzt.`);
}

type Values = { [Name in keyof typeof oidcVariables]?: z.output<(typeof oidcVariables)[Name]> };

export function readOidc(values: Values): OidcConfig | undefined {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret } = values;
  const { OIDC_ROLE_CLAIM: roleClaim, OIDC_ORGANISATION_CLAIM: organisationClaim } = values;
  if (!issuer || !clientId || !clientSecret || !roleClaim || !organisationClaim) return undefined;
  return {
    issuer,
    clientId,
    clientSecret,
    roleClaim,
    roles: values.OIDC_ROLES ?? USER_ROLES.map((role) => [role, role]),
    organisationClaim,
    organisations: values.OIDC_ORGANISATIONS ?? [],
  };
}
