// Accounts under attack: forms of other sites, forged and old tokens, odd bodies, other methods; nothing gives way.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { encode } from 'next-auth/jwt';
import { useApp } from '../support/e2e-app';
import {
  cookieFrom,
  fillIn,
  getAs,
  linkIn,
  openForm,
  PASSWORD,
  postForm,
  redeem,
  signInAs,
} from '../support/e2e-account';
import { readJson, send } from '../support/e2e-http';
import { until } from '../support/e2e-until';

const SECRET = 'a secret of these tests, long enough';
const { origin, printed, log } = useApp({ env: { NEXTAUTH_SECRET: SECRET } });
const CHECK = '/api/auth/callback/credentials';
const FOREIGN = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  {},
];
let session = '';

beforeAll(async () => {
  await until(() => linkIn(printed()) !== undefined);
  await redeem(origin(), linkIn(printed()) ?? '', { login: 'chefin', name: 'Die Chefin' });
  session = await signInAs(origin(), 'chefin');
});
const isIn = async (cookie: string): Promise<boolean> => (await getAs(origin(), '/account', cookie)).status === 200;

describe('a form of another site', () => {
  it.each(FOREIGN)('neither signs in nor out, nor sets a password: %j', async (headers) => {
    const { csrfToken, cookie } = await openForm(origin());
    const fields = { csrfToken, login: 'chefin', password: PASSWORD, callbackUrl: '/' };
    const refused = [
      await postForm(origin(), CHECK, fields, { cookie, ...headers }),
      await postForm(origin(), '/signout', { everywhere: '1' }, { cookie: session, ...headers }),
      await postForm(origin(), '/welcome/set', { key: 'x', password: PASSWORD }, { ...headers }),
    ];
    for (const answer of refused) {
      expect([answer.status, readJson<{ code: string }>(answer).code]).toEqual([403, 'foreignOrigin']);
      expect(answer.headers['set-cookie']).toBeUndefined();
    }
    expect(await isIn(session)).toBe(true);
  });

  it('cannot bring a token of its own for the form', async () => {
    const mine = await openForm(origin());
    const theirs = await openForm(origin());
    const tokens = [
      { csrfToken: theirs.csrfToken, cookie: mine.cookie },
      { csrfToken: mine.csrfToken, cookie: '' },
      { csrfToken: '', cookie: mine.cookie },
      { csrfToken: 'a'.repeat(64), cookie: `csrf=${'a'.repeat(64)}%7C${'b'.repeat(64)}` },
    ];
    for (const { csrfToken, cookie } of tokens) {
      const fields = { csrfToken, login: 'chefin', password: PASSWORD, callbackUrl: '/' };
      const answer = await postForm(origin(), CHECK, fields, { 'sec-fetch-site': 'same-origin', cookie });
      expect(answer.headers.location).toBe('/signin?error=stale&callbackUrl=%2F');
      expect(cookieFrom(answer, 'session')).toBe('');
    }
  });
});

describe('a token', () => {
  const flip = (text: string, at: number): string =>
    text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

  it('that was changed in any part opens nothing', async () => {
    const places = [0, 1, 2, 3, 4].map((part) => session.split('.').slice(0, part).join('.').length + 12);
    for (const at of places) expect([at, await isIn(flip(session, at))]).toEqual([at, false]);
    for (const odd of ['session=', 'session=x', 'session=....', `session=${'A'.repeat(3000)}`, 'session=__proto__'])
      expect([odd, await isIn(odd)]).toEqual([odd, false]);
    expect(await isIn(session)).toBe(true);
  });

  it('of another secret, without a user, of an older version, or of the future opens nothing', async () => {
    const now = Date.now();
    const whole = { user: 'chefin', session: 's', version: 2, began: now, seen: now };
    const made = async (token: Record<string, unknown>, secret = SECRET, maxAge = 7200): Promise<string> =>
      `session=${await encode({ token, secret, maxAge })}`;
    const all = [
      await made(whole, 'another secret, which is also long enough'),
      await made({}),
      await made({ sub: 'chefin', role: 'admin', name: 'Die Chefin' }), // of an interrupted sign-in elsewhere
      await made({ ...whole, role: 'admin' }), // an id that nobody has
      await made({ ...whole, version: 1 }),
      await made({ ...whole, began: now + 3_600_000, seen: now + 3_600_000 }),
      await made(whole, SECRET, -60),
    ];
    for (const [at, cookie] of all.entries()) expect([at, await isIn(cookie)]).toEqual([at, false]);
  });

  it('without a signature opens nothing', async () => {
    const part = (content: object): string => Buffer.from(JSON.stringify(content)).toString('base64url');
    const none = `session=${part({ alg: 'none' })}.${part({ user: 'chefin', role: 'admin' })}.`;
    expect(await isIn(none)).toBe(false);
  });

  it('is no password: neither as a bearer nor in the address', async () => {
    const value = session.split('=')[1] ?? '';
    const bearer = await send(origin(), '/account', { headers: { authorization: `Bearer ${value}` } });
    expect(bearer.status).toBe(307);
    expect((await send(origin(), `/account?session=${value}`)).status).not.toBe(200);
  });
});

describe('a body', () => {
  it.each([
    ['an unknown field', 'application/x-www-form-urlencoded', 'role=admin', 'unknownParameter'],
    ['a prototype', 'application/x-www-form-urlencoded', '__proto__=x', 'unknownParameter'],
    ['JSON', 'application/json', '{"login":"chefin"}', 'invalid'],
    ['many parts', 'multipart/form-data; boundary=x', '--x--', 'invalid'],
    ['no type', '', 'login=chefin', 'invalid'],
  ])('of the sign-in with %s is refused', async (_what, type, body, code) => {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type };
    const answer = await send(origin(), CHECK, { method: 'POST', body, headers });
    expect([answer.status, readJson<{ code: string }>(answer).code]).toEqual([400, code]);
  });

  it('that is too large is refused before anything is hashed', async () => {
    const answer = await fillIn(origin(), 'chefin', 'x'.repeat(70_000));
    expect(answer.status).toBe(413);
  });

  it.each([
    "x' }) DETACH DELETE n //",
    '<script>alert(1)</script>',
    'a\r\nset-cookie: x=1',
    '\u202Efniehc',
    '__proto__',
    '\0',
  ])('with %j as a login signs nobody in, and comes back nowhere', async (login) => {
    const answer = await fillIn(origin(), login, login);
    expect(answer.headers.location).toBe('/signin?error=wrong&callbackUrl=%2Faccount');
    expect(answer.headers['set-cookie']).toBeUndefined();
  });
});

describe('an address', () => {
  it.each(['/signout', '/welcome/set', CHECK])('%s is only posted to', async (path) => {
    for (const method of ['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const headers = { cookie: session, 'x-http-method-override': 'POST', 'content-length': '0' };
      const answer = await send(origin(), path, { method, headers });
      expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, 'POST']);
    }
    expect(await isIn(session)).toBe(true);
  });

  it.each(['signin', 'signout', 'session', 'csrf', 'providers', 'error', '_log', 'callback/oidc', 'verify-request'])(
    'of next-auth that we do not use is none: %s',
    async (action) => {
      expect((await send(origin(), `/api/auth/${action}`)).status).toBe(404);
    },
  );

  it('of the sign-in page is refused with what it does not know', async () => {
    for (const query of ['error=x', 'done=x', 'role=admin', 'error=wrong&error=wrong'])
      expect([query, (await send(origin(), `/signin?${query}`)).status]).toEqual([query, 400]);
  });
});

it('a host of somebody else changes no link and no cookie', async () => {
  const headers = { 'x-forwarded-host': 'evil.example', 'x-forwarded-for': '1.2.3.4, evil' };
  const answer = await fillIn(origin(), 'chefin', PASSWORD, { headers });
  expect(answer.headers.location).toBe('/account');
  expect(answer.headers['set-cookie']?.join()).not.toContain('evil');
});

it('no password, token or link is in the log', () => {
  const lines = JSON.stringify(log());
  for (const secret of [PASSWORD, session.split('=')[1] ?? '?', linkIn(printed())?.split('=')[1] ?? '?', SECRET])
    expect(lines).not.toContain(secret);
});
