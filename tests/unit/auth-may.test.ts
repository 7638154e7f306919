// The table of rights: what each role may, read out whole, so that a changed line is a changed test.
import { GUEST, isSignedIn, OUTSIDER, ROLES, type Actor, type Role } from '../../lib/auth/actor';
import { failureOf } from '../support/failure';
import { demand, may } from '../../lib/auth/may';

const as = (role: Role): Actor =>
  role === 'guest' ? GUEST : role === 'outsider' ? OUTSIDER : { role, id: 'u', name: 'U' };
const allowed = (asks: (actor: Actor) => boolean): Role[] => ROLES.filter((role) => asks(as(role)));
const EVERYBODY = ['guest', 'reader', 'moderator', 'editor', 'auditor', 'admin'];
const SIGNED_IN = ['reader', 'moderator', 'editor', 'auditor', 'admin'];

test.each([
  ['reads entries', (actor: Actor) => may(actor, 'read', 'entry'), EVERYBODY],
  ['searches', (actor: Actor) => may(actor, 'read', 'search'), EVERYBODY],
  ['sees the network', (actor: Actor) => may(actor, 'read', 'network'), EVERYBODY],
  ['takes files', (actor: Actor) => may(actor, 'read', 'export'), EVERYBODY],
  ['reads a selection', (actor: Actor) => may(actor, 'read', 'selection'), EVERYBODY],
  ['changes a selection', (actor: Actor) => may(actor, 'change', 'selection'), EVERYBODY],
  ['sees public contacts', (actor: Actor) => may(actor, 'read', 'contact', 'public'), EVERYBODY],
  [
    'sees internal contacts',
    (actor: Actor) => may(actor, 'read', 'contact', 'internal'),
    ['reader', 'moderator', 'editor'],
  ],
  ['sees contacts on request', (actor: Actor) => may(actor, 'read', 'contact', 'onRequest'), ['editor']],
  ['sees contacts without consent', (actor: Actor) => may(actor, 'read', 'contact', 'withoutConsent'), ['editor']],
  ['takes many internal contacts', (actor: Actor) => may(actor, 'list', 'contact', 'internal'), ['editor']],
  ['borrows internal contacts', (actor: Actor) => may(actor, 'borrow', 'contact', 'internal'), ['reader', 'moderator']],
  [
    'borrows contacts on request',
    (actor: Actor) => may(actor, 'borrow', 'contact', 'onRequest'),
    ['reader', 'moderator'],
  ],
  ['sees contacts as a whole', (actor: Actor) => may(actor, 'read', 'contact'), []],
  ['sees all that is due', (actor: Actor) => may(actor, 'read', 'due'), ['editor']],
  [
    'sees what is due in the own Amt',
    (actor: Actor) => may(actor, 'read', 'due', 'own'),
    ['reader', 'moderator', 'editor'],
  ],
  ['sees what is archived', (actor: Actor) => may(actor, 'read', 'archive'), ['editor']],
  ['sees which consents end', (actor: Actor) => may(actor, 'read', 'consent'), ['editor']],
  ['has an account', (actor: Actor) => may(actor, 'read', 'account'), SIGNED_IN],
  ['ends the own sessions', (actor: Actor) => may(actor, 'change', 'account', 'sessions'), SIGNED_IN],
  ['changes the own password', (actor: Actor) => may(actor, 'change', 'account', 'password'), SIGNED_IN],
  ['lists users', (actor: Actor) => may(actor, 'read', 'user'), ['admin']],
  ['adds users', (actor: Actor) => may(actor, 'create', 'user'), ['admin']],
  ['gives roles', (actor: Actor) => may(actor, 'change', 'user', 'role'), ['admin']],
  ['disables users', (actor: Actor) => may(actor, 'change', 'user', 'disabled'), ['admin']],
  ['resets passwords', (actor: Actor) => may(actor, 'change', 'user', 'password'), ['admin']],
] as const)('who %s', (_what, asks, roles) => {
  expect(allowed(asks)).toEqual(roles);
});

test('what is refused says what was asked, under one code', async () => {
  const ask = async (): Promise<void> => demand(GUEST, 'create', 'user');
  const detail = { action: 'create', subject: 'user', field: undefined, role: 'guest' };
  expect(await failureOf(ask())).toMatchObject({ code: 'forbidden', detail });
  expect(() => demand(as('admin'), 'create', 'user')).not.toThrow();
});

test('a role that nobody has is refused everything', () => {
  const odd = { role: 'root', id: 'u', name: 'U' } as unknown as Actor;
  expect(may(odd, 'read', 'entry')).toBe(false);
  expect(may(odd, 'create', 'user')).toBe(false);
});

test('neither guests nor outsiders have signed in', () => {
  expect(ROLES.filter((role) => isSignedIn(as(role)))).toEqual(SIGNED_IN);
});
