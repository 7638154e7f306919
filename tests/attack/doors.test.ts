// Every role at every door: the pages, routes and methods are found by walking app/, each is asked over HTTP as each role, and
// answers exactly as lib/auth/doors.ts and the table of rights say. Whatever has no line there fails.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { USER_ROLES } from '../../graph/model/users';
import { GUEST, OUTSIDER, type Actor, type Role } from '../../lib/auth/actor';
import { doorOf, DOORS, type Door, type Method } from '../../lib/auth/doors';
import { ROOT } from '../support/app';
import { addressOf, pagesAndRoutes } from '../support/door-addresses';
import { useApp } from '../support/e2e-app';
import { send, type Answer } from '../support/e2e-http';
import { prepareRoles, signInAll, type Sessions } from '../support/e2e-roles';

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const satisfies readonly Method[];
const SAME_SITE = { 'sec-fetch-site': 'same-origin' };
const FORM = { ...SAME_SITE, 'content-type': 'application/x-www-form-urlencoded' };

const found = pagesAndRoutes();
const lineOf = (method: Method, template: string): Door | undefined =>
  DOORS.find((one) => one.method === method && one.path === template);

const actorOf = (role: Role): Actor =>
  role === 'guest' ? GUEST : role === 'outsider' ? OUTSIDER : { role, id: 'u', name: 'U' };
function mayEnter(role: Role, door: Door): boolean {
  try {
    door.demand?.(actorOf(role));
    return true;
  } catch {
    return false;
  }
}

const isRedirect = ({ status }: Answer): boolean => status >= 300 && status < 400;
const leadsToSignIn = (answer: Answer): boolean =>
  isRedirect(answer) && (answer.headers.location ?? '').startsWith('/signin?callbackUrl=');
function verdictOf(answer: Answer): 'in' | 'out' {
  return answer.status === 401 || answer.status === 403 || leadsToSignIn(answer) ? 'out' : 'in';
}

describe('the list of doors', () => {
  it('has a line for each page', () => {
    const without = found.filter(({ kind, path: one }) => kind === 'page' && !lineOf('GET', one));
    expect(
      without.map(
        ({ path: one }) => `${one}: add to DOORS in lib/auth/doors.ts, e.g. door('GET', '${one}', 'read', …)`,
      ),
    ).toEqual([]);
  });

  it('has no line for what is gone', () => {
    const gone = DOORS.filter((door) => !found.some((one) => one.path === door.path));
    expect(gone.map((one) => `${one.method} ${one.path}: nothing in app/ any more, take the line out`)).toEqual([]);
  });

  it('has each line once, and each address finds its own', () => {
    const names = DOORS.map((one) => `${one.method} ${one.path}`);
    expect(new Set(names).size).toBe(names.length);
    for (const one of DOORS) expect(doorOf(one.method, addressOf(one.path).split('?')[0] ?? '')?.path).toBe(one.path);
  });

  it('opens only what must be open where the directory is not public', () => {
    expect(
      DOORS.filter((one) => mayEnter('outsider', one))
        .map((one) => `${one.method} ${one.path}`)
        .sort(),
    ).toEqual([
      'GET /about',
      'GET /accessibility',
      'GET /api/auth/callback/oidc',
      'GET /api/health/live',
      'GET /api/health/ready',
      'GET /privacy',
      'GET /signin',
      'GET /welcome',
      'POST /api/auth/callback/credentials',
      'POST /preferences',
      'POST /signin/provider',
      'POST /signout',
      'POST /welcome/set',
    ]);
  });
});

const PAGE = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };
const JSON_ONLY = { accept: 'application/json' };
const isStranger = (role: Role): boolean => role === 'guest' || role === 'outsider';

function ask(
  origin: string,
  method: string,
  template: string,
  cookie: string,
  accept: { accept?: string } = {},
): Promise<Answer> {
  const headers = { ...accept, ...(cookie && { cookie }), ...(method === 'GET' || method === 'HEAD' ? {} : FORM) };
  const body = method === 'GET' || method === 'HEAD' ? {} : { body: '' };
  return send(origin, addressOf(template), { method, headers, ...body });
}

/** Each page and route by each method; signing out comes last, since it ends the session that asks. */
async function askEverything(origin: string, role: Role, cookie: string): Promise<string[]> {
  const wrong: string[] = [];
  const all = [...found].sort((a, b) => Number(a.path === '/signout') - Number(b.path === '/signout'));
  for (const { path: template, kind } of all) {
    for (const method of METHODS) {
      const door = lineOf(method, template);
      // without a session a form leads to signing in, and whoever asks for JSON is refused
      const isFormOfStranger = method === 'POST' && isStranger(role);
      const answer = await ask(origin, method, template, cookie, isFormOfStranger ? JSON_ONLY : {});
      const what = `${role} ${method} ${template}: ${answer.status} ${answer.headers.location ?? ''}`;
      if (answer.status >= 500) wrong.push(`${what} is a fault`);
      if (!door && kind === 'route' && answer.status !== 405)
        wrong.push(
          `${what}: the method has no line in DOORS of lib/auth/doors.ts; add door('${method}', '${template}', …)`,
        );
      const like = door ?? (kind === 'page' ? lineOf('GET', template) : undefined);
      if (!like) continue;
      const isOpen = like.demand === null;
      const verdict = isOpen && leadsToSignIn(answer) ? 'in' : verdictOf(answer);
      const refused = !door && answer.status >= 400; // a page that is not asked by GET may refuse that as such
      if (verdict !== (mayEnter(role, like) ? 'in' : 'out') && !refused) wrong.push(`${what} ${verdict}`);
      const isProblem = /problem\+json/.test(answer.headers['content-type'] ?? '');
      if (kind === 'route' && verdict === 'out' && !isProblem) wrong.push(`${what} is no problem document`);
      if (isFormOfStranger && door && verdict === 'out') {
        const page = await ask(origin, method, template, cookie, PAGE);
        const isRight = template.startsWith('/api/') ? page.status === 401 : leadsToSignIn(page);
        if (!isRight) wrong.push(`${what} as a browser: ${page.status} ${page.headers.location ?? ''}`);
      }
      const isOut = verdict === 'out' && !isStranger(role);
      if (kind === 'page' && isOut && answer.status !== 403) wrong.push(`${what} should be 403`);
      const isCached = !/no-store/.test(answer.headers['cache-control'] ?? '');
      if (method === 'GET' && isCached) wrong.push(`${what} may be cached: ${answer.headers['cache-control']}`);
    }
    if (template === '/api/auth/callback/oidc') continue; // works once: the front lets nobody look at its head
    const [get, head] = [await ask(origin, 'GET', template, cookie), await ask(origin, 'HEAD', template, cookie)];
    if (head.status !== get.status || head.text !== '') wrong.push(`${role} HEAD ${template}: ${head.status}`);
  }
  return wrong;
}

describe('a public directory', () => {
  const { origin } = useApp(() => prepareRoles());
  let sessions: Sessions;
  beforeAll(async () => {
    sessions = await signInAll(origin());
  });
  it.each(['guest', ...USER_ROLES] as const)('%s comes exactly where the table lets them', async (role) => {
    expect(await askEverything(origin(), role, role === 'guest' ? '' : sessions[role])).toEqual([]);
  });

  it('has no server actions: the build knows none, and a made-up id does nothing', async () => {
    const read = (...parts: string[]) =>
      JSON.parse(readFileSync(path.join(ROOT, '.build', ...parts), 'utf8')) as unknown;
    const { folder } = read('current.json') as { folder: string };
    const { node, edge } = read(folder, 'server/server-reference-manifest.json') as Record<string, object>;
    expect([node, edge]).toEqual([{}, {}]);
    for (const id of ['0'.repeat(42), '40f', '__proto__']) {
      for (const one of found.filter(({ kind }) => kind === 'page').map((page) => addressOf(page.path))) {
        const headers = { ...SAME_SITE, 'next-action': id, 'content-type': 'text/plain;charset=UTF-8' };
        const answer = await send(origin(), one, { method: 'POST', headers, body: '[]' });
        expect([one, answer.status >= 300 && answer.status < 500, answer.headers['set-cookie']]).toEqual([
          one,
          true,
          undefined,
        ]);
      }
    }
  });
});

describe('a directory that is not public', () => {
  const { origin, printed } = useApp(async () => ({
    ...(await prepareRoles()),
    env: { NETZKOMPASS_PUBLIC: 'false' },
  }));

  it('lets whoever has not signed in nowhere but to the few open doors', async () => {
    expect(await askEverything(origin(), 'outsider', '')).toEqual([]);
  });

  it('a forged session and a wrong header are those of an outsider', async () => {
    for (const headers of [
      { cookie: 'session=made.up' },
      { 'x-netzkompass-address': '/about' },
      { 'x-middleware-subrequest': 'proxy:proxy:proxy:proxy:proxy' },
      { 'x-http-method-override': 'POST' },
    ]) {
      const page = await send(origin(), '/directory', { headers });
      expect([headers, page.text.includes('Elternverein'), verdictOf(page)]).toEqual([headers, false, 'out']);
      const route = await send(origin(), '/api/v1/search?q=eltern', { headers });
      expect([headers, route.status]).toEqual([headers, 403]);
    }
  });

  it('the router of a browser is sent to sign in, and gets nothing else', async () => {
    for (const headers of [
      { rsc: '1' },
      { rsc: '1', 'next-router-prefetch': '1' },
      { rsc: '1', 'next-url': '/about' },
    ]) {
      // the router is first told the address under which its answers are kept
      const first = await send(origin(), '/directory', { headers });
      const next = first.headers.location ?? '';
      const isKept = next.startsWith('/directory?_rsc');
      const { text, headers: sent } = isKept ? await send(origin(), next, { headers }) : first;
      const told = `${sent.location ?? ''} ${text}`;
      const isAhead = 'next-router-prefetch' in headers; // asked ahead, it is told of the way only once it goes there
      const isSentOn = isAhead || /\/signin\?callbackUrl=/.test(told);
      expect([headers, isSentOn, /Elternverein|nk-hit|2011/.test(told)]).toEqual([headers, true, false]);
    }
  });

  it('mistakes in an address and addresses of nothing lead to signing in as well', async () => {
    for (const one of ['/directory?limit=0', '/nowhere', '/organisations/bamff', '/glossary?day=x', '/network?s=none'])
      expect([one, leadsToSignIn(await send(origin(), one))]).toEqual([one, true]);
  });

  it('the open pages show nothing of the directory: no day, no search, no way in, no sources', async () => {
    for (const one of ['/signin', '/about', '/privacy', '/accessibility', '/welcome?key=x', '/api/health/ready']) {
      const { text } = await send(origin(), one);
      expect([
        one,
        text.match(/bericht-2010|Bericht 2010|2011|href="\/(?:directory|network|glossary)|role="combobox"/g),
      ]).toEqual([one, null]);
    }
  });

  it('whoever signs in comes in', async () => {
    const sessions = await signInAll(origin());
    expect(await askEverything(origin(), 'reader', sessions.reader)).toEqual([]);
    expect(printed()).not.toContain('selection not read');
  });
});
