// Every address that takes a form, as guest and as each role: forms of other sites and bodies that are no forms change nothing.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { USER_ROLES } from '../../graph/model/users';
import { formAddresses } from '../support/attack-routes';
import { getAs } from '../support/e2e-account';
import { useApp } from '../support/e2e-app';
import { readJson, send, type Answer } from '../support/e2e-http';
import { prepareRoles, signInAll, type Sessions } from '../support/e2e-roles';

const { origin, printed } = useApp(() => prepareRoles());
const ADDRESSES = formAddresses();
const WHO = ['guest', ...USER_ROLES] as const;
const FOREIGN = [
  { 'sec-fetch-site': 'cross-site' },
  { 'sec-fetch-site': 'same-site' },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'SAME-ORIGIN' },
  { 'sec-fetch-site': 'cross-site', origin: 'ORIGIN' },
  { origin: 'https://evil.example' },
  { origin: 'null' },
  { origin: 'https://evil.example', 'x-forwarded-host': 'evil.example' },
  { origin: '' },
  { referer: 'ORIGIN/signin' },
  {},
];
const URLENCODED = 'application/x-www-form-urlencoded';

let sessions: Sessions;
beforeAll(async () => {
  sessions = await signInAll(origin());
});
const cookieOf = (who: (typeof WHO)[number]): Record<string, string> =>
  who === 'guest' ? {} : { cookie: sessions[who] };
const post = (path: string, body: string, headers: Record<string, string>): Promise<Answer> =>
  send(origin(), path, { method: 'POST', body, headers: { 'sec-fetch-site': 'same-origin', ...headers } });
const stillIn = async (): Promise<string[]> => {
  const gone: string[] = [];
  for (const role of USER_ROLES)
    if ((await getAs(origin(), '/account', sessions[role])).status !== 200) gone.push(role);
  return gone;
};

it('the addresses are those that we know, and whatever came since', () => {
  expect(ADDRESSES).toEqual(
    expect.arrayContaining(['/account/password', '/admin/users/change', '/basket/change', '/records/organisation']),
  );
});

describe.each(ADDRESSES)('%s', (address) => {
  it('takes no form of another site, whoever is signed in', async () => {
    const taken: unknown[] = [];
    for (const who of WHO)
      for (const given of FOREIGN) {
        const headers = Object.fromEntries(
          Object.entries(given).map(([name, value]) => [name, value.replace('ORIGIN', origin())]),
        );
        const all = { 'content-type': URLENCODED, ...cookieOf(who), ...headers };
        const answer = await send(origin(), address, { method: 'POST', body: 'id=bamf&everywhere=1', headers: all });
        const isRefused = answer.status === 403 && readJson<{ code: string }>(answer).code === 'foreignOrigin';
        if (!isRefused || answer.headers['set-cookie']) taken.push([who, given, answer.status]);
      }
    expect(taken).toEqual([]);
  });

  it('takes no body that is too large, or does not say how large it is', async () => {
    for (const who of ['guest', 'admin', 'editor'] as const) {
      const headers = { 'content-type': URLENCODED, ...cookieOf(who) };
      const large = await post(address, `a=${'x'.repeat(65_535)}`, headers);
      const unsaid = await post(address, 'a=1', { ...headers, 'transfer-encoding': 'chunked' });
      expect([who, large.status, unsaid.status]).toEqual([who, 413, 411]);
    }
  });

  // without a session for signing out: whatever its body says, it would do what it is for
  it.each([
    [
      'parts without end',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="id"\r\n\r\nbamf',
    ],
    ['parts without boundary', 'multipart/form-data', '--x--'],
    ['JSON', 'application/json', '{"__proto__":{"role":"admin"},"id":"bamf"}'],
    ['XML', 'text/xml', '<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'],
    ['no type', '', 'id=bamf'],
    ['broken signs', URLENCODED, 'id=%C3%28&name=%FF%FE&login=%ED%A0%80&%=%&a=%zz'],
    ['NUL and line ends', URLENCODED, 'id=%00&name=a%0D%0Aset-cookie:%20x=1&back=%0D%0A/x'],
    ['10,000 fields', URLENCODED, Array.from({ length: 10_000 }, (_, at) => `a${at}=`).join('&')],
    ['10,000 of one field', URLENCODED, 'name=a&'.repeat(9000)],
    [
      'prototypes',
      URLENCODED,
      '__proto__=admin&constructor=x&constructor.prototype=x&toString=x&hasOwnProperty=x&do=constructor',
    ],
    ['nothing', URLENCODED, ''],
  ])('answers %s with a refusal, never a fault', async (_what, type, body) => {
    for (const who of WHO) {
      const cookie = address === '/signout' ? {} : cookieOf(who);
      const answer = await post(address, body, { 'content-type': type, ...cookie });
      expect([
        who,
        answer.status < 500,
        answer.headers['set-cookie']?.some((line) => /^x=/.test(line)) ?? false,
      ]).toEqual([who, true, false]);
      const { location } = answer.headers;
      if (location !== undefined) expect(location).toMatch(/^\/(?![/\\])/);
      else expect([who, answer.status]).toEqual([who, expect.any(Number)]);
    }
  });
});

it('everybody is still who they were, and nothing broke inside', async () => {
  expect(await stillIn()).toEqual([]);
  expect(printed()).not.toMatch(/unhandled|"level":50|\n\s+at /i);
});
