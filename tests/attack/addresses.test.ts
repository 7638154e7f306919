// Addresses that lead away, and tricks with hosts, methods and caches: no redirect and no link leaves the site, no page with a
// session is kept anywhere.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PAGES } from '../support/e2e-pages';
import { fillIn, getAs, postForm } from '../support/e2e-account';
import { send, sendRaw, type Answer } from '../support/e2e-http';
import { useApp } from '../support/e2e-app';
import { prepareRoles, signInAll, type Sessions } from '../support/e2e-roles';

const { origin } = useApp(async () => ({
  ...(await prepareRoles()),
  env: { NETZKOMPASS_ADDRESS: 'https://netz.example.org' },
}));
const SAME = { 'sec-fetch-site': 'same-origin' };
const AWAY = [
  'https://evil.example',
  'https://evil.example/account',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\\\evil.example',
  '/%5Cevil.example/',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/.//evil.example',
  '/..//evil.example',
  '/x/..//evil.example',
  'http:evil.example',
  'https:/evil.example',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '/account\r\nset-cookie: x=1',
  '/account\r\n\r\n<script>alert(1)</script>',
  'evil.example',
  '@evil.example',
  '/@evil.example',
  '.evil.example',
  '/%0d%0aset-cookie:%20x=1',
  '%2f%2fevil.example',
  `/${'a'.repeat(9000)}`,
  '',
];
let sessions: Sessions;
beforeAll(async () => {
  sessions = await signInAll(origin());
});

/** Where a browser at our origin would go. */
function expectHere(answer: Answer, what: unknown): void {
  const { location } = answer.headers;
  const to = location === undefined ? origin() : new URL(location, origin()).origin;
  expect([what, to, answer.status < 500]).toEqual([what, origin(), true]);
  expect(answer.headers['set-cookie']?.filter((line) => /^x=/.test(line)) ?? []).toEqual([]);
  const [, refresh = '/'] = /url=(.*)/i.exec(String(answer.headers['refresh'] ?? '')) ?? [];
  expect([what, new URL(refresh, origin()).origin]).toEqual([what, origin()]);
}

describe('an address that leads away', () => {
  it.each(AWAY)('%j is not followed by any form', async (away) => {
    expectHere(await fillIn(origin(), 'reader', undefined, { callbackUrl: away }), 'signed in');
    expectHere(await postForm(origin(), '/preferences', { lang: 'de', back: away }, SAME), 'preferences');
    expectHere(await postForm(origin(), '/basket/change', { add: 'bamf', back: away }, SAME), 'basket');
    const json = { ...SAME, accept: 'application/json' };
    const told = await postForm(origin(), '/basket/change', { add: 'bamf', back: away }, json);
    expect(told.text).not.toContain('evil.example');
    for (const cookie of [sessions.editor, '']) {
      const headers = { ...SAME, cookie };
      expectHere(await postForm(origin(), '/records/organisation', { address: away, name: 'x' }, headers), 'record');
    }
  });

  it.each(AWAY)('%j stands in no page of signing in', async (away) => {
    const query = `callbackUrl=${encodeURIComponent(away)}`;
    for (const cookie of ['', sessions.reader]) {
      const page = await getAs(origin(), `/signin?${query}`, cookie);
      expectHere(page, 'sign-in page');
      const value = /name="callbackUrl" value="([^"]*)"/.exec(page.text)?.[1] ?? '/';
      expect(new URL(value.replaceAll('&amp;', '&'), origin()).origin).toBe(origin());
      expect(page.text).not.toMatch(/(?:href|action|src)="[^"/]*(?:\/\/|\\)[^"]*evil/);
    }
    expectHere(await send(origin(), `/api/auth/callback/oidc?${query}`), 'way back');
    expectHere(await send(origin(), `/api/auth/callback/credentials?${query}`), 'address of the check');
  });

  it.each([
    '//evil.example',
    '//evil.example/%2e%2e',
    '/\\evil.example',
    '///evil.example//',
    '/directory//evil.example',
    '//evil.example/account/',
    '/account/',
    '/organisations/bamf/?x=//evil.example',
  ])('asked for as %s leads nowhere else', async (path) => {
    for (const cookie of ['', sessions.admin]) expectHere(await getAs(origin(), path, cookie), path);
  });
});

describe('a host of somebody else', () => {
  const HOSTS = [
    { host: 'evil.example' },
    { host: 'evil.example:80', 'x-forwarded-host': 'evil.example' },
    { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
    { 'x-original-url': '/admin/users', 'x-rewrite-url': '/admin/users' },
    { forwarded: 'host=evil.example;proto=https' },
    { 'x-host': 'evil.example', 'x-forwarded-server': 'evil.example' },
  ];
  it.each(HOSTS)('%j stands in no page, no file and no redirect', async (headers) => {
    const files = ['/network/nodes.csv', '/network/edges.csv', '/network/picture.svg', '/booklet?town=05158032'];
    for (const path of ['/', '/account', '/admin/users', '/signin', '/network/print?focus=bamf', '/nowhere', ...files])
      for (const cookie of ['', sessions.admin]) {
        const answer = await send(origin(), path, { headers: { ...headers, cookie } });
        expect([path, `${answer.text} ${JSON.stringify(answer.headers)}`.includes('evil.example')]).toEqual([
          path,
          false,
        ]);
        expect([path, answer.status < 500]).toEqual([path, true]);
      }
  });

  it('in a request line, or beside another one, is refused or not used', async () => {
    for (const head of [
      'GET http://evil.example/account HTTP/1.1\r\nHost: evil.example',
      'GET /account HTTP/1.1\r\nHost: a.example\r\nHost: evil.example',
      'GET /account HTTP/1.1',
      'GET //evil.example/account HTTP/1.1\r\nHost: evil.example',
    ]) {
      const answer = await sendRaw(origin(), `${head}\r\nConnection: close\r\n\r\n`);
      expect([head, /^HTTP\/1\.1 (30[378]|4\d\d) /.test(answer)]).toEqual([head, true]);
      expect([head, /^location:(?! *\/(?![/\\]))/im.test(answer), answer.includes('http://evil')]).toEqual([
        head,
        false,
        false,
      ]);
    }
  });

  it('does not make two requests of one', async () => {
    const host = new URL(origin()).host;
    const inner = `GET /admin/users HTTP/1.1\r\nHost: ${host}\r\n\r\n`;
    for (const head of [
      `Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n${inner}`,
      `Content-Length: 5\r\nContent-Length: 0\r\n\r\n${inner}`,
      `Transfer-Encoding: x, chunked\r\n\r\n0\r\n\r\n${inner}`,
    ]) {
      const answer = await sendRaw(
        origin(),
        `POST /preferences HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n${head}`,
      );
      // whatever is answered: to what came behind there is no answer but a refusal
      expect([head, [...answer.matchAll(/HTTP\/1\.1 (\d)/g)].map(([, first]) => first)]).toEqual([
        head,
        expect.not.arrayContaining(['2', '3', '5']),
      ]);
      expect(answer).toMatch(/^HTTP\/1\.1 4/);
    }
  });
});

describe('a method', () => {
  const OVERRIDES = { 'x-http-method-override': 'POST', 'x-method-override': 'POST', 'x-http-method': 'DELETE' };
  it.each(['TRACE', 'PROPFIND', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'SEARCH', 'COPY'])(
    '%s does nothing',
    async (method) => {
      for (const path of [
        '/',
        '/account',
        '/records/organisation',
        '/basket/change',
        '/admin/users/change',
        '/signout',
      ]) {
        const headers = { ...SAME, ...OVERRIDES, cookie: sessions.admin, 'content-length': '0' };
        const answer = await send(origin(), path, { method, headers });
        expect([path, answer.status, answer.headers['access-control-allow-origin']]).toEqual([path, 405, undefined]);
        expect(answer.text).not.toContain(sessions.admin);
      }
    },
  );

  it('in a field or a header is none', async () => {
    for (const path of [
      '/signout?_method=POST',
      '/basket/change?_method=POST&add=bamf',
      '/records/organisation?_method=POST',
    ])
      expect((await send(origin(), path, { headers: { ...OVERRIDES, ...SAME, cookie: sessions.reader } })).status).toBe(
        405,
      );
    const fields = { lang: 'de', back: '/', _method: 'DELETE' };
    expect((await postForm(origin(), '/preferences', fields, { ...SAME, ...OVERRIDES })).status).toBe(303);
    expect((await getAs(origin(), '/account', sessions.reader)).status).toBe(200);
  });
});

describe('a cache', () => {
  const TRICKS = [
    '/x.css',
    ';.css',
    '/..%2fx.css',
    '.css',
    '%0Ax.css',
    '/x.png',
    '?x.css',
    '%3F.css',
    '/;/x.js',
    '%23.css',
  ];
  it.each(TRICKS)('is not led to keep an account: %s', async (trick) => {
    for (const page of ['/account', '/admin/users', '/organisations/sg-integration', '/account/data']) {
      const answer = await getAs(origin(), page + trick, sessions.admin);
      expect([page, answer.headers['cache-control'], answer.headers.etag]).toEqual([
        page,
        expect.stringContaining('no-store'),
        undefined,
      ]);
      expect([page, answer.headers['content-type']]).toEqual([page, expect.not.stringMatching(/css|javascript|image/)]);
    }
  });

  it('keeps no page and no file of somebody who has signed in', async () => {
    const files = [
      '/account/data',
      '/basket/export?format=csv',
      '/api/v1/search',
      '/network/nodes.csv',
      '/api/v1/nothing',
    ];
    const kept: unknown[] = [];
    for (const path of [...PAGES.map((page) => page.path), '/account', '/organisations/new', '/admin/users', ...files])
      for (const headers of [{}, { rsc: '1' }]) {
        const answer = await send(origin(), path, { headers: { ...headers, cookie: sessions.editor } });
        const control = answer.headers['cache-control'] ?? '';
        if (!control.includes('no-store') || answer.headers.etag)
          kept.push([path, headers, control, answer.headers.etag]);
      }
    expect(kept).toEqual([]);
  });

  it.each(['/_next/../account', '/x/../account', '/account/.', '/./account', '/%2e%2e/account', '/x/%2E./account'])(
    'is not told of another folder: %s is refused',
    async (path) => {
      expect((await getAs(origin(), path, sessions.admin)).status).toBe(400);
    },
  );

  it('gets nothing from the addresses of the frame that we do not use', async () => {
    for (const path of [
      '/_next/image?url=/account&w=64&q=75',
      '/_next/image?url=http://127.0.0.1/&w=64&q=75',
      '/_next/data/x/account.json',
      '/__nextjs_original-stack-frame',
    ])
      expect([path, (await getAs(origin(), path, sessions.admin)).status]).toEqual([path, 404]);
  });
});

describe('an address of another server', () => {
  it('is asked by nobody, wherever it is given: in fields, parameters, headers and cookies', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const there = `http://${host}/here`;
    const form = { ...SAME, cookie: sessions.editor };
    const proof = { words: 'Gesagt.', sourceKind: 'call', sourceDate: '2011-02-01' };
    const fields = {
      ...proof,
      name: 'Verein Holmich',
      kind: 'other',
      website: there,
      requestKey: 'asks-nobody-0123456789',
    };
    const made = await postForm(origin(), '/records/organisation', { ...fields, anyway: '1' }, form);
    expect(made.headers.location).toBe('/organisations/verein-holmich');
    await getAs(origin(), '/organisations/verein-holmich', sessions.editor);
    for (const name of ['callbackUrl', 'url', 'issuer', 'iss', 'redirect_uri', 'request_uri', 'back'])
      for (const path of ['/signin', '/api/auth/callback/oidc', '/_next/image', '/network/picture.svg', '/directory'])
        await send(origin(), `${path}?${name}=${encodeURIComponent(there)}&w=64&q=75`);
    for (const path of ['/signin/provider', '/preferences', '/basket/change', '/records/contact'])
      await postForm(
        origin(),
        path,
        { lang: 'de', callbackUrl: there, back: there, address: there, value: there },
        form,
      );
    const headers = {
      ...{ host, 'x-forwarded-host': host, 'x-original-url': there, 'next-url': there, referer: there },
      ...{ 'x-middleware-rewrite': there, 'x-nextjs-rewrite': there, 'x-invoke-path': there, origin: there },
    };
    for (const [name, value] of Object.entries(headers))
      for (const path of ['/', '/account', '/api/v1/search', '/nowhere'])
        await send(origin(), path, { headers: { [name]: value, cookie: `${sessions.editor}; callback=${there}` } });
    await sendRaw(origin(), `GET ${there} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    await new Promise((resolve) => server.close(resolve));
    expect(asked).toEqual([]);
  });
});
