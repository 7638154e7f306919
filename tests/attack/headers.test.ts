// The security headers and cookies of every kind of answer: pages, files, the API, refusals before and after Next, static files.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { PAGES } from '../support/e2e-pages';
import { fillIn, postForm, PASSWORD } from '../support/e2e-account';
import { useApp } from '../support/e2e-app';
import { send, type Answer } from '../support/e2e-http';
import { prepareRoles, signInAll, type Sessions } from '../support/e2e-roles';

const { origin } = useApp(() => prepareRoles());
const HTTPS = { 'x-forwarded-proto': 'https' };
const SAME = { 'sec-fetch-site': 'same-origin' };
let sessions: Sessions;
beforeAll(async () => {
  sessions = await signInAll(origin());
});

/** What is missing or weaker than it should be. */
function weakOf({ headers, status }: Answer): string[] {
  const csp = String(headers['content-security-policy'] ?? '');
  const wanted: Readonly<Record<string, string>> = {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  };
  const weak = Object.entries(wanted).flatMap(([name, value]) => (headers[name] === value ? [] : [name]));
  for (const part of ["frame-ancestors 'none'", "base-uri 'none'", 'form-action', "default-src '"])
    if (!csp.includes(part)) weak.push(`csp ${part}`);
  if (/script-src[^;]*(unsafe|\*|https?:)|default-src[^;]*(unsafe|\*|https?:)/.test(csp)) weak.push('csp of scripts');
  if (!/no-store/.test(headers['cache-control'] ?? '')) weak.push('cache-control');
  if (headers['x-powered-by'] ?? headers.server ?? headers['access-control-allow-origin'])
    weak.push('tells or allows too much');
  if (!/charset=utf-8|application\/(problem\+)?json/.test(headers['content-type'] ?? '') && status < 300)
    weak.push(`content-type ${headers['content-type']}`);
  return weak;
}

describe('the headers of', () => {
  it.each(PAGES)('a page: $name', async ({ path }) => {
    const answer = await send(origin(), path);
    expect(weakOf(answer)).toEqual([]);
    const [, nonce] = /'nonce-([^']+)'/.exec(String(answer.headers['content-security-policy'])) ?? [];
    const scripts = answer.text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((one) => !one.includes(`nonce="${nonce}"`))).toEqual([]);
    expect(answer.text).not.toMatch(/<[^>]* (?:on\w+|style)="/);
  });

  it.each([
    '/account',
    '/admin/users',
    '/admin/audit',
    '/admin/register',
    '/admin/retention',
    '/organisations/new',
    '/account/data',
    '/admin/audit/lines.csv',
    '/admin/entries/data?id=bamf',
  ])('what is for whoever has signed in: %s', async (path) => {
    for (const cookie of ['', ...Object.values(sessions)])
      expect(weakOf(await send(origin(), path, { headers: { cookie } }))).toEqual([]);
  });

  it.each([
    '/api/v1/search',
    '/api/v1/nothing',
    '/api/health/ready',
    '/basket/export?format=csv',
    '/network/nodes.csv',
    '/network/picture.svg',
    '/directory?q=%00%',
    '/x%2fy',
    `/${'a'.repeat(9000)}`,
  ])('a file, the API or a refusal: %.40s', async (path) => {
    expect(weakOf(await send(origin(), path))).toEqual([]);
  });

  it('forms, done and refused', async () => {
    for (const headers of [SAME, {}])
      for (const path of [
        '/preferences',
        '/basket/change',
        '/signout',
        '/records/organisation',
        '/welcome/set',
        '/api/auth/callback/credentials',
        '/account/password',
        '/admin/users/change',
      ]) {
        const answer = await postForm(origin(), path, { lang: 'de', back: '/' }, headers);
        expect([path, weakOf(answer).filter((one) => one !== 'cache-control')]).toEqual([path, []]);
      }
  });

  it('static files are of one type and nothing else', async () => {
    const page = await send(origin(), '/');
    const files = [...new Set(page.text.match(/\/_next\/static\/[^"'\\ ]+\.(?:js|css)/g) ?? [])];
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) {
      const { status, headers } = await send(origin(), file, { headers: HTTPS });
      expect(headers['strict-transport-security']).toMatch(/^max-age=31536000/);
      expect([file, status, headers['x-content-type-options']]).toEqual([file, 200, 'nosniff']);
      expect(headers['content-type']).toMatch(file.endsWith('css') ? /^text\/css/ : /javascript/);
    }
  });

  it.each(['/icon.svg', '/favicon.ico'])(
    'the icon that pages name, and the one that some browsers ask for: %s',
    async (path) => {
      const { status, headers } = await send(origin(), path);
      expect([status, headers['content-type'], headers['x-content-type-options']]).toEqual([
        200,
        'image/svg+xml',
        'nosniff',
      ]);
    },
  );
});

describe('over https', () => {
  it.each(['/', '/signin', '/api/v1/towns', '/nowhere', '/x%2fy', '/account'])(
    '%s asks for https from then on',
    async (path) => {
      const { headers } = await send(origin(), path, { headers: HTTPS });
      expect(headers['strict-transport-security']).toBe('max-age=31536000; includeSubDomains');
      expect((await send(origin(), path)).headers['strict-transport-security']).toBeUndefined();
    },
  );

  it('every cookie is Secure and HttpOnly, bound to the host, and for this site only', async () => {
    const lines: string[] = [];
    const note = (answer: Answer): Answer => {
      lines.push(...(answer.headers['set-cookie'] ?? []));
      return answer;
    };
    const page = note(await send(origin(), '/signin', { headers: HTTPS }));
    const csrfToken = /name="csrfToken" value="([a-f0-9]+)"/.exec(page.text)?.[1] ?? '';
    const cookie = (page.headers['set-cookie'] ?? []).map((line) => line.split(';')[0]).join('; ');
    const sent = { ...SAME, ...HTTPS, cookie };
    const check = '/api/auth/callback/credentials';
    note(await postForm(origin(), check, { csrfToken, login: 'reader', password: 'falsch', callbackUrl: '/' }, sent));
    const signedIn = note(
      await postForm(origin(), check, { csrfToken, login: 'admin', password: PASSWORD, callbackUrl: '/' }, sent),
    );
    const session = signedIn.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
    const admin = { ...SAME, ...HTTPS, cookie: session };
    note(await postForm(origin(), '/basket/change', { add: 'bamf' }, { ...SAME, ...HTTPS }));
    note(await postForm(origin(), '/preferences', { lang: 'de', theme: 'dark', back: '/' }, { ...SAME, ...HTTPS }));
    note(await postForm(origin(), '/admin/users/change', { do: 'reset', login: 'reader' }, admin));
    note(await postForm(origin(), '/signout', {}, admin));
    note(await postForm(origin(), '/loans/request', { sentence: 'Getippt' }, { ...SAME, ...HTTPS }));
    const names = [...new Set(lines.map((line) => line.split('=')[0]))].sort();
    expect(names).toEqual([
      '__Host-basket',
      '__Host-csrf',
      '__Host-draft',
      '__Host-session',
      '__Host-typed',
      '__Secure-told',
      'lang',
      'theme',
    ]);
    const weak = lines.filter(
      (line) =>
        !/;\s*secure/i.test(line) ||
        !/;\s*httponly/i.test(line) ||
        !/samesite=(lax|strict)/i.test(line) ||
        /domain=/i.test(line),
    );
    expect(weak).toEqual([]);
  });
});

it('without https the cookies of signing in are still closed to scripts and to other sites', async () => {
  const { headers } = await fillIn(origin(), 'editor'); // the reader's password was reset above
  expect(headers['set-cookie']?.[0]).toMatch(/^session=.*; HttpOnly; SameSite=Lax$/);
});
