// Ids and fields that are not the sender's to send, and sessions that are not what they were: as each role, against each form.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { encode } from 'next-auth/jwt';
import { USER_ROLES } from '../../graph/model/users';
import { cookieFrom, fillIn, getAs, openForm, postForm } from '../support/e2e-account';
import { readJson, send, type Answer } from '../support/e2e-http';
import { useOffice } from '../support/e2e-office';

const SECRET = 'a secret of these tests, long enough';
const office = useOffice({ env: { NEXTAUTH_SECRET: SECRET } });
const SOURCE = { words: 'Am Telefon gesagt.', sourceKind: 'call', sourceDate: '2026-11-28' };
const BASE = { ...SOURCE, name: 'Verein Probe', kind: 'other' };
const OTHERS = USER_ROLES.filter((role) => role !== 'editor');

let next = 0;
const newKey = (): string => `probe-${String((next += 1)).padStart(20, '0')}`;
async function post(
  role: (typeof USER_ROLES)[number] | '',
  path: string,
  fields: Record<string, string>,
): Promise<Answer> {
  const cookie = role === '' ? '' : await office.as(role);
  return postForm(office.origin(), path, fields, { 'sec-fetch-site': 'same-origin', cookie });
}
const entry = async (id: string): Promise<Record<string, unknown>> =>
  readJson(await send(office.origin(), `/api/v1/entries/${id}`));
const codeOf = (answer: Answer): string | undefined =>
  /json/.test(answer.headers['content-type'] ?? '') ? readJson<{ code: string }>(answer).code : undefined;
/** Saved forms lead to the page of their entry, others back to themselves with a draft. */
const isSaved = (answer: Answer): boolean =>
  /^\/(organisations|cooperations)\/[\w-]+$/.test(answer.headers.location ?? '');

beforeAll(async () => {
  for (const role of USER_ROLES) await office.as(role);
});

describe('the form of a record', () => {
  const FOREIGN = [
    'ag-integrationskompass',
    'bericht-2010',
    '10.1',
    '05158032',
    'admin',
    'no-such-entry',
    '__proto__',
    'constructor',
  ];
  it.each(FOREIGN)('does not change %j, which is no organisation', async (id) => {
    const before = (await send(office.origin(), `/api/v1/entries/${id}`)).text;
    const answer = await post('editor', '/records/organisation', { ...BASE, id, base: '{}', requestKey: newKey() });
    expect([isSaved(answer), answer.status < 500]).toEqual([false, true]);
    const after = (await send(office.origin(), `/api/v1/entries/${id}`)).text;
    expect(after).toBe(before.replace(/urn:uuid:[\w-]+/, /urn:uuid:[\w-]+/.exec(after)?.[0] ?? ''));
  });

  it('takes no Amt that is none', async () => {
    const typed = { ...BASE, name: 'Verein Ohneamt', requestKey: newKey(), base: '{}', address: '/organisations/new' };
    const answer = await post('editor', '/records/organisation', { ...typed, keptBy: 'admin' });
    expect(answer.headers.location).toMatch(/^\/organisations\/new\?draft=/);
    expect((await send(office.origin(), '/api/v1/entries/verein-ohneamt')).status).toBe(404);
  });

  it('writes no field that is not in it', async () => {
    const answer = await post('editor', '/records/organisation', {
      ...BASE,
      name: 'Verein Mehrfeld',
      requestKey: newKey(),
      basis: 'stated',
      confirmedAt: '1999-01-01',
      confirmedBy: 'bamf',
      quoteIds: 'q1',
      mergedInto: 'bamf',
      passwordHash: 'x',
      labels: 'User',
      constructor: 'x',
      'constructor.prototype': 'x',
      __proto__: 'x',
      'pick.constructor': 'theirs',
      'pick.toString': 'theirs',
      'pick.basis': 'theirs',
      base: '{"basis":["stated"]}',
    });
    expect(answer.headers.location).toBe('/organisations/verein-mehrfeld');
    const saved = await entry('verein-mehrfeld');
    expect(saved).toMatchObject({ basis: 'recorded', name: 'Verein Mehrfeld' });
    expect(JSON.stringify(saved)).not.toMatch(/1999|passwordHash|keptBy|mergedInto|"stated"/);
  });

  it.each([
    'null',
    '[]',
    '"x"',
    '1',
    'true',
    '{',
    '{"__proto__":{"name":["x"]}}',
    '{"constructor":{"prototype":{"isAdmin":["true"]}}}',
    '{"name":"x"}',
    '{"name":[1]}',
    '{"name":[null]}',
    '['.repeat(20_000),
    '{"a":'.repeat(5000),
  ])('with %.40s as what it was filled from changes nothing', async (base) => {
    for (const more of [{}, { 'pick.name': 'theirs' }, { 'pick.constructor': 'theirs' }]) {
      const fields = { ...BASE, ...more, id: 'bamf', base, requestKey: newKey() };
      const answer = await post('editor', '/records/organisation', fields);
      expect([isSaved(answer), answer.status < 500]).toEqual([false, true]);
    }
    expect(await entry('bamf')).toMatchObject({ shortName: 'BAMF' });
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  it.each(['contact', '__proto__', 'constructor', 'toString', 'user', 'place', 'organisation.x'])(
    '%s is none',
    async (form) => {
      const answer = await post('editor', `/records/${form}`, { ...BASE, requestKey: newKey() });
      expect([
        isSaved(answer),
        answer.status >= 400 || /draft=/.test(answer.headers.location ?? ''),
        answer.status < 500,
      ]).toEqual([false, true, true]);
    },
  );

  it.each(['', ...OTHERS] as const)('is not there for %j, whatever is sent along', async (role) => {
    const more = { role: 'editor', actor: 'editor', by: 'editor', requestKey: newKey() };
    const answer = await post(role, '/records/organisation', { ...BASE, ...more, name: 'Verein Niemand' });
    expect([isSaved(answer), answer.status]).toEqual([false, role === '' ? 303 : 403]);
    expect((await send(office.origin(), '/organisations/verein-niemand')).status).toBe(404);
  });

  it('sent again under the key of somebody else’s changes nothing of theirs', async () => {
    const requestKey = newKey();
    const mine = await post('editor', '/records/organisation', { ...BASE, name: 'Verein Eins', requestKey });
    expect(mine.headers.location).toBe('/organisations/verein-eins');
    const other = await office.add('zweite', 'editor');
    const headers = { 'sec-fetch-site': 'same-origin', cookie: other };
    const again = { ...BASE, name: 'Verein Zwei', requestKey };
    expect((await postForm(office.origin(), '/records/organisation', again, headers)).status).toBeLessThan(500);
    expect(await entry('verein-eins')).toMatchObject({ name: 'Verein Eins' });
  });
});

describe('accounts', () => {
  const CHANGE = '/admin/users/change';
  const roles = async (): Promise<string> => (await office.user('list')).text;
  it('are nobody’s but the admin’s to change', async () => {
    const before = await roles();
    for (const role of ['', ...USER_ROLES.filter((one) => one !== 'admin')] as const)
      for (const act of ['add', 'role', 'worksAt', 'reset', 'disable', 'enable', 'erase', 'constructor', '__proto__'])
        for (const login of ['admin', 'reader']) {
          const fields = { do: act, login, role: 'admin', name: 'X', confirm: login };
          const answer = await post(role, CHANGE, fields);
          const isSentOn = role === '' && /^\/signin\?callbackUrl=/.test(answer.headers.location ?? '');
          expect([role, act, isSentOn || (answer.status >= 400 && answer.status < 500)]).toEqual([role, act, true]);
          expect(cookieFrom(answer, 'session') + cookieFrom(answer, 'told')).toBe('');
        }
    expect(await roles()).toBe(before);
  });

  it('take no field that the form has not, and no role that there is not', async () => {
    const before = await roles();
    for (const more of [
      { passwordHash: 'x' },
      { sessionVersion: '0' },
      { id: 'x' },
      { disabled: '' },
      { __proto__: 'x' },
      { subject: 'x' },
    ]) {
      const answer = await post('admin', CHANGE, { do: 'role', login: 'reader', role: 'reader', ...more });
      expect([more, answer.status < 500]).toEqual([more, true]);
    }
    for (const role of ['root', 'guest', 'outsider', '__proto__', 'admin,editor', '']) {
      const answer = await post('admin', CHANGE, { do: 'role', login: 'reader', role });
      expect([role, answer.status < 500]).toEqual([role, true]);
    }
    expect(await roles()).toBe(before);
  });

  it('show and change their owner’s own data only', async () => {
    for (const role of USER_ROLES) {
      const session = await office.as(role);
      for (const query of ['?id=admin', '?login=admin', '?user=admin&id=1']) {
        const answer = await getAs(office.origin(), `/account/data${query}`, session);
        if (answer.status === 200) expect(answer.text).toContain(`"${role}"`);
        else expect(answer.status).toBe(400);
        if (role !== 'admin') expect(answer.text).not.toContain('Name admin');
      }
      const fields = { old: 'x', password: 'blauer Esel frisst Gras', login: 'admin' };
      expect(codeOf(await post(role, '/account/password', fields))).toBe('unknownParameter');
    }
  });

  it('are opened by no made-up link, whatever role it names', async () => {
    for (const key of ['', 'x', 'a'.repeat(43), '__proto__', "' RETURN 1 //"])
      for (const more of [{}, { role: 'admin' }, { login: 'admin', name: 'X' }]) {
        const answer = await post('', '/welcome/set', { key, password: 'blauer Esel frisst Gras', ...more });
        expect([key, answer.status < 500, /done=passwordSet/.test(answer.headers.location ?? '')]).toEqual([
          key,
          true,
          false,
        ]);
      }
    expect((await fillIn(office.origin(), 'admin')).headers.location).toBe('/account');
  });
});

describe('what is erased for good', () => {
  it('is so by nobody who may not, and not without being confirmed', async () => {
    const before = await entry('elternverein-lindenblatt-velbert');
    for (const role of ['', ...USER_ROLES] as const)
      for (const path of ['/admin/entries/erase', '/admin/retention/confirm']) {
        const fields: Record<string, string> = path.endsWith('erase')
          ? { id: 'elternverein-lindenblatt-velbert', entry: 'elternverein-lindenblatt-velbert' }
          : { contacts: 'elternverein-lindenblatt-velbert', allContacts: '1', audit: '1', allUsers: '1' };
        expect((await post(role, path, fields)).status).toBeLessThan(500);
      }
    expect(await entry('elternverein-lindenblatt-velbert')).toEqual(before);
  });
});

describe('a session', () => {
  it('of another role than its owner has now, or of before, opens nothing', async () => {
    const old = await office.add('wechsel', 'editor');
    expect((await getAs(office.origin(), '/organisations/new', old)).status).toBe(200);
    await office.user('role', 'wechsel', 'reader');
    expect((await getAs(office.origin(), '/organisations/new', old)).status).toBe(307);
    const fields = { ...BASE, name: 'Verein Alt', requestKey: newKey() };
    const headers = { 'sec-fetch-site': 'same-origin', cookie: old };
    expect(isSaved(await postForm(office.origin(), '/records/organisation', fields, headers))).toBe(false);
    expect((await getAs(office.origin(), '/account', old)).status).toBe(307);
  });

  it.each(USER_ROLES)('of %s, cut short, doubled or under another name, opens nothing', async (role) => {
    const session = await office.as(role);
    const value = session.split('=')[1] ?? '';
    const odd = [
      `session=${value.slice(0, -1)}`,
      `session=${value}${value}`,
      `session=${value.split('.').reverse().join('.')}`,
      `__Host-session=${value}`,
      `next-auth.session-token=${value}`,
      `Session=${value}`,
      `session="${value}; x"`,
    ];
    for (const cookie of odd) {
      const answer = await getAs(office.origin(), '/account', cookie);
      expect([cookie.replace(value, '…').slice(0, 30), answer.status]).toEqual([expect.any(String), 307]);
    }
  });

  it('of somebody else cannot be made, though the secret of another app be known', async () => {
    const now = Date.now();
    const token = { user: 'admin', session: 's', version: 1, began: now, seen: now, role: 'admin' };
    for (const secret of ['another secret, which is also long enough', `${SECRET} `, SECRET.toUpperCase()]) {
      const cookie = `session=${await encode({ token, secret, maxAge: 7200 })}`;
      expect((await getAs(office.origin(), '/admin/users', cookie)).status).toBe(307);
    }
  });

  it('does not go on with the token of a form of another session', async () => {
    const [mine, theirs] = [await openForm(office.origin()), await openForm(office.origin())];
    const answer = await postForm(
      office.origin(),
      '/api/auth/callback/credentials',
      { csrfToken: theirs.csrfToken, login: 'admin', password: 'blauer Esel frisst Gras', callbackUrl: '/' },
      { 'sec-fetch-site': 'same-origin', cookie: `${mine.cookie}; ${await office.as('reader')}` },
    );
    expect(answer.headers.location).toContain('error=stale');
  });
});

it('nothing broke inside', () => {
  expect(office.app().output()).not.toMatch(/unhandled|"level":50|\n\s+at /i);
});
