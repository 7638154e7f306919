// What the claims of the authority's account mean here: who somebody is, with which role, from which Amt. Pure.
import { z } from 'zod';
import { login, userName, type UserRole } from '../../graph/model/users';

/** What the operator says about the claims. */
export interface ClaimRules {
  readonly roleClaim: string;
  /** The first value that somebody has counts. */
  readonly roles: readonly (readonly [value: string, role: UserRole])[];
  readonly organisationClaim: string;
  /** A value that is not named is the id of an organisation itself. */
  readonly organisations: readonly (readonly [value: string, organisation: string])[];
}

export interface Claimed {
  /** Issuer and its name for somebody: nothing else is who they are. */
  subject: string;
  name: string;
  /** Names to be listed under, the best first. None of them is trusted to be anybody's. */
  logins: readonly string[];
  role: UserRole | null;
  organisation: string | null;
}

const identity = z.object({ iss: z.string().min(1).max(500), sub: z.string().min(1).max(255) });
type Claims = Readonly<Record<string, unknown>>;
const isClaims = (value: unknown): value is Claims => typeof value === 'object' && value !== null;

/** A claim under its own name, which may hold dots; else by its path. */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  return name
    .split('.')
    .reduce<unknown>((at, step) => (isClaims(at) && Object.hasOwn(at, step) ? at[step] : undefined), claims);
}

function valuesAt(claims: Claims, name: string): string[] {
  const found = claimAt(claims, name);
  return (Array.isArray(found) ? (found as unknown[]) : [found]).filter((one) => typeof one === 'string');
}

const textsOf = (claims: Claims, ...names: string[]): string[] => names.flatMap((name) => valuesAt(claims, name));

/** @returns null where it is not said who somebody is */
export function readClaims(claims: unknown, rules: ClaimRules): Claimed | null {
  const parsed = identity.safeParse(claims);
  if (!parsed.success || !isClaims(claims)) return null;
  const { iss, sub } = parsed.data;
  const known = valuesAt(claims, rules.roleClaim);
  const [at] = valuesAt(claims, rules.organisationClaim).filter((one) => one !== '');
  const logins = textsOf(claims, 'preferred_username', 'email').flatMap((one) => login.safeParse(one).data ?? []);
  const names = textsOf(claims, 'name', 'preferred_username').flatMap((one) => userName.safeParse(one).data ?? []);
  return {
    subject: `${iss} ${sub}`,
    name: names[0] ?? logins[0] ?? 'Ohne Namen',
    logins,
    role: rules.roles.find(([value]) => known.includes(value))?.[1] ?? null,
    organisation: rules.organisations.find(([value]) => value === at)?.[1] ?? at ?? null,
  };
}
