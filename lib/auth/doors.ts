// Every way into the app, and what it demands of whoever comes: the addresses as the folders of app/ name them. Pages and
// routes ask here before they do anything, their capabilities ask once more; tests/attack/doors.test.ts walks the whole list
// as each role, and fails for a page, route or method that has no line.
import type { Actor } from './actor';
import { demand, type Action, type Field, type Subject } from './may';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export interface Door {
  method: Method;
  /** `/organisations/[id]` */
  path: string;
  /** What is behind it; null where everybody may come. */
  subject: Subject | null;
  /** @throws DomainError forbidden; null where everybody may come */
  demand: ((actor: Actor) => void) | null;
}

/** What one must be allowed to do. HEAD goes with GET. */
const door = <S extends Subject, A extends Action<S>>(
  method: Method,
  path: string,
  action: A,
  subject: S,
  field?: Field<S, A>,
): Door => ({ method, path, subject, demand: (actor) => demand(actor, action, subject, field) });
/** Open to everybody, whether or not the directory is public. */
const open = (method: Method, path: string): Door => ({ method, path, subject: null, demand: null });

/** A new page or route is a line here. */
export const DOORS: readonly Door[] = [
  door('GET', '/', 'read', 'entry'),
  door('GET', '/[...path]', 'read', 'entry'),
  open('GET', '/about'),
  open('GET', '/accessibility'),
  door('GET', '/account', 'read', 'account'),
  door('GET', '/account/data', 'read', 'everything', 'self'),
  door('POST', '/account/password', 'change', 'account', 'password'),
  door('GET', '/admin/audit', 'read', 'audit'),
  door('GET', '/admin/audit/lines.csv', 'read', 'audit'),
  door('GET', '/admin/entries', 'read', 'everything', 'entry'),
  door('GET', '/admin/entries/data', 'read', 'everything', 'entry'),
  door('POST', '/admin/entries/erase', 'erase', 'contact'),
  door('GET', '/admin/register', 'read', 'register'),
  door('GET', '/admin/retention', 'read', 'retention'),
  door('POST', '/admin/retention/confirm', 'change', 'retention'),
  door('GET', '/admin/users', 'read', 'user'),
  door('GET', '/admin/users/[id]', 'read', 'user'),
  door('POST', '/admin/users/change', 'change', 'user', 'role'),
  door('GET', '/admin/users/data', 'read', 'everything', 'user'),
  door('GET', '/api/[[...path]]', 'read', 'entry'),
  open('POST', '/api/auth/callback/credentials'),
  open('GET', '/api/auth/callback/oidc'),
  open('GET', '/api/health/live'),
  open('GET', '/api/health/ready'),
  door('GET', '/api/v1/bausteine', 'read', 'entry'),
  door('GET', '/api/v1/entries/[id]', 'read', 'entry'),
  door('GET', '/api/v1/loans', 'read', 'loan', 'own'),
  door('POST', '/api/v1/loans', 'request', 'loan'),
  door('GET', '/api/v1/loans/[id]', 'read', 'loan', 'own'),
  door('POST', '/api/v1/loans/[id]/[act]', 'use', 'loan'),
  door('GET', '/api/v1/network', 'read', 'network'),
  door('GET', '/api/v1/openapi.json', 'read', 'entry'),
  door('GET', '/api/v1/path', 'read', 'network'),
  door('GET', '/api/v1/search', 'read', 'search'),
  door('GET', '/api/v1/sources/[id]', 'read', 'entry'),
  door('GET', '/api/v1/towns', 'read', 'entry'),
  door('GET', '/archive', 'read', 'archive'),
  door('GET', '/basket', 'read', 'selection'),
  door('POST', '/basket/change', 'change', 'selection'),
  door('GET', '/basket/export', 'read', 'export'),
  door('GET', '/bausteine/[number]', 'read', 'entry'),
  door('GET', '/booklet', 'read', 'export'),
  door('GET', '/changes', 'read', 'change'),
  door('GET', '/changes/[id]', 'read', 'change'),
  door('POST', '/changes/[id]/undo', 'change', 'record'),
  door('GET', '/changes/since', 'change', 'record'),
  door('GET', '/cooperations/[id]', 'read', 'entry'),
  door('GET', '/cooperations/[id]/edit', 'change', 'record'),
  door('GET', '/cooperations/[id]/history', 'read', 'change'),
  door('GET', '/cooperations/[id]/loans', 'read', 'loan'),
  door('GET', '/cooperations/new', 'change', 'record'),
  door('POST', '/confirm', 'change', 'record'),
  door('GET', '/directory', 'read', 'search'),
  door('GET', '/due', 'read', 'due', 'own'),
  door('GET', '/due/consents', 'read', 'consent'),
  door('GET', '/glossary', 'read', 'entry'),
  door('GET', '/loans', 'read', 'loan', 'own'),
  door('GET', '/loans/[id]', 'read', 'loan', 'own'),
  door('POST', '/loans/[id]/act', 'use', 'loan'),
  door('GET', '/loans/[id]/export', 'read', 'loanFile'),
  door('GET', '/loans/[id]/labels', 'read', 'loanFile'),
  door('POST', '/loans/[id]/report', 'create', 'loanReport'),
  door('GET', '/loans/new', 'request', 'loan'),
  door('GET', '/loans/reports', 'read', 'loanReport'),
  door('POST', '/loans/reports/settle', 'change', 'loanReport'),
  door('POST', '/loans/request', 'request', 'loan'),
  door('GET', '/loans/year', 'read', 'loan'),
  door('GET', '/loans/year/export', 'read', 'loan'),
  door('GET', '/network', 'read', 'network'),
  door('GET', '/network/edges.csv', 'read', 'export'),
  door('GET', '/network/nodes.csv', 'read', 'export'),
  door('GET', '/network/picture.svg', 'read', 'export'),
  door('GET', '/network/print', 'read', 'export'),
  // keeps a short address, as reading a long one does
  door('POST', '/network/shorten', 'read', 'network'),
  door('GET', '/organisations/[id]', 'read', 'entry'),
  door('GET', '/organisations/[id]/edit', 'change', 'record'),
  door('GET', '/organisations/[id]/history', 'read', 'change'),
  door('GET', '/organisations/[id]/loans', 'read', 'loan'),
  door('GET', '/organisations/new', 'change', 'record'),
  door('GET', '/places/[ags]', 'read', 'entry'),
  // language and colours of the pages that everybody reads; it writes cookies and knows no data
  open('POST', '/preferences'),
  open('GET', '/privacy'),
  door('POST', '/records/[form]', 'change', 'record'),
  door('GET', '/records/[form]/[id]', 'change', 'record'),
  door('GET', '/records/[form]/new', 'change', 'record'),
  open('GET', '/signin'),
  open('POST', '/signin/provider'),
  // ends a session; whoever has none is sent to sign in
  open('POST', '/signout'),
  door('GET', '/sources/[id]', 'read', 'entry'),
  door('GET', '/sources/[id]/history', 'read', 'change'),
  open('GET', '/welcome'),
  open('POST', '/welcome/set'),
];

const isRest = (part: string): boolean => /^\[+\.\.\./.test(part);

/** How well a door fits an address, part by part, the plain words first; null where it does not. */
function fit(path: string, asked: readonly string[]): string | null {
  const parts = path.split('/').filter(Boolean);
  const rest = parts.findIndex(isRest);
  if (rest === -1 ? parts.length !== asked.length : asked.length < rest) return null;
  const fixed = rest === -1 ? parts : parts.slice(0, rest);
  if (!fixed.every((part, at) => part.startsWith('[') || part === asked[at])) return null;
  // as Next chooses: a word before a name, a name before the end, the end before the rest
  return fixed.map((part) => (part.startsWith('[') ? '2' : '3')).join('') + (rest === -1 ? '1' : '0');
}

/** The methods that an address of a page or route of its own knows; none for one that falls to the rest. */
export const methodsOf = (pathname: string): Method[] => {
  const asked = pathname.split('/').filter(Boolean);
  const own = DOORS.filter(({ path }) => !path.split('/').some(isRest) && fit(path, asked) !== null);
  const best = own
    .map(({ path }) => fit(path, asked) ?? '')
    .sort()
    .at(-1);
  return own.filter(({ path }) => fit(path, asked) === best).map(({ method }) => method);
};

/** The door that an address goes through, or the one for addresses that belong to no page. */
export function doorOf(method: Method, pathname: string): Door | undefined {
  const asked = pathname.split('/').filter(Boolean);
  const fits = DOORS.filter((one) => one.method === method).flatMap((one) => {
    const how = fit(one.path, asked);
    return how === null ? [] : [{ one, how }];
  });
  return fits.sort((a, b) => (a.how < b.how ? 1 : -1))[0]?.one;
}

/** @throws DomainError forbidden, also where there is no such door */
export function demandDoor(actor: Actor, method: Method, pathname: string): void {
  const found = doorOf(method, pathname);
  if (found) found.demand?.(actor);
  else demand(actor, 'read', 'entry');
}
