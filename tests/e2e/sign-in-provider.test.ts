// Signing in with the account of the authority, against a real identity provider: the whole way, what the claims mean, and
// every way in which the provider or somebody in between can be wrong.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import net from 'node:net';
import { translator } from '../../lib/i18n/translator';
import { startApp, type App } from '../support/app';
import {
  cookieFrom,
  fillIn,
  getAs,
  linkIn,
  openForm,
  postForm,
  redeem,
  runUser,
  signInAs,
} from '../support/e2e-account';
import { linesOf } from '../support/e2e-app';
import { describeBrowser, inLanguage, withPage } from '../support/e2e-browser';
import { send, textOf, type Answer } from '../support/e2e-http';
import {
  CLIENT,
  comeBack,
  passProvider,
  pressProvider,
  sessionOf,
  signInByProvider,
  startIdentityProvider,
  type IdentityProvider,
} from '../support/e2e-oidc';
import { until } from '../support/e2e-until';

const t = translator('de');
const SECRET = 'a secret of these tests, long enough';
const CALLBACK = '/api/auth/callback/oidc';
const claims = (...roles: string[]) => ({
  name: 'Anna Amt',
  preferred_username: 'anna',
  email: 'chefin@example.org',
  realm_access: { roles },
  amt: '50-5',
});
const PEOPLE = {
  anna: claims('offline_access', 'everybody'),
  nora: { ...claims('other'), realm_access: {} },
  otto: { ...claims('everybody'), amt: undefined },
  olga: { ...claims('everybody'), amt: '99-9' },
};

let app: App;
let provider: IdentityProvider;
const origin = (): string => app.url;
const user = (...args: string[]) => runUser({ NETZKOMPASS_DATA: app.dataFolder }, ...args);
const account = async (answer: Answer): Promise<string> =>
  textOf((await getAs(origin(), '/account', sessionOf(answer))).text);
/** Sent back to the sign-in page, without a session, where it says why. */
async function expectRefusal(answer: Answer, why: string): Promise<void> {
  expect(answer.headers.location).toBe(`/signin?error=${why}&callbackUrl=%2Faccount`);
  expect(sessionOf(answer)).toMatch(/^(session=)?$/);
  const page = await send(origin(), answer.headers.location ?? '');
  expect([page.status, textOf(page.text)]).toEqual([
    200,
    expect.stringContaining(t(`provider.refused.${why}` as 'provider.refused.answer')),
  ]);
}
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });

beforeAll(async () => {
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  provider = await startIdentityProvider(`${address}${CALLBACK}`);
  app = await startApp({
    env: {
      PORT: String(port),
      NETZKOMPASS_ADDRESS: address,
      NEXTAUTH_SECRET: SECRET,
      OIDC_ISSUER: provider.issuer,
      OIDC_CLIENT_ID: CLIENT.id,
      OIDC_CLIENT_SECRET: CLIENT.secret,
      OIDC_ROLE_CLAIM: 'realm_access.roles',
      OIDC_ROLES: 'integration-admin:admin,integration-editor:editor,everybody:reader',
      OIDC_ORGANISATION_CLAIM: 'amt',
      OIDC_ORGANISATIONS: '50-5:sg-integration',
    },
  });
  await until(() => linkIn(app.output()) !== undefined);
  expect(app.output()).toContain(`${address}/welcome?key=`); // the printed link names the address that is configured
  await redeem(origin(), linkIn(app.output()) ?? '', { login: 'chefin@example.org', name: 'Die Chefin' });
});
afterAll(async () => {
  await app.stop();
  await provider.stop();
});

describe('signing in with the account of the authority', () => {
  it('makes a user with role and Amt of the claims, and leads back to a long address', async () => {
    await provider.be({ people: PEOPLE });
    const back = `/directory?q=eltern&draft=k3y&town=${'05158032,'.repeat(60)}`;
    const answer = await signInByProvider(origin(), 'anna', back);
    expect([answer.status, answer.headers.location]).toEqual([303, new URL(back, 'http://x').href.slice(8)]);
    expect(answer.headers['set-cookie']?.[0]).toMatch(
      /^session=[\w.-]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/,
    );
    const page = await account(answer);
    for (const text of ['Anna Amt', 'anna', 'Lesen', 'Sachgebiet Integration', t('provider.noPassword')])
      expect(page).toContain(text);
    expect((await user('list')).text).toContain('anna  reader  Anna Amt  Sachgebiet Integration  Konto der Verwaltung');
  });

  it('makes nobody somebody else who has the same address', async () => {
    const list = (await user('list')).text.trim().split('\n');
    expect(list.map((line) => line.split('  ').slice(0, 2))).toEqual([
      ['anna', 'reader'],
      ['chefin@example.org', 'admin'],
    ]);
  });

  it('asks with PKCE, state and nonce, for the address that is configured', async () => {
    const { to, answer } = await pressProvider(origin());
    const { searchParams, origin: there } = new URL(to);
    expect(there).toBe(provider.issuer);
    for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name)).toMatch(/^[\w-]{20,}$/);
    expect(searchParams.get('code_challenge_method')).toBe('S256');
    expect(searchParams.get('redirect_uri')).toBe(`${origin()}${CALLBACK}`);
    const forwarded = { 'x-forwarded-host': 'evil.example' };
    const again = await pressProvider(origin(), '/account', forwarded);
    expect(new URL(again.to).searchParams.get('redirect_uri')).toBe(`${origin()}${CALLBACK}`);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.text).not.toContain(CLIENT.secret);
  });

  it('follows the role at each sign-in, ends older sessions by it, and lets them end by all other rules', async () => {
    await provider.be({ people: PEOPLE });
    const before = await signInByProvider(origin(), 'anna');
    await provider.be({ people: { anna: claims('integration-editor', 'everybody') } });
    const after = await signInByProvider(origin(), 'anna');
    expect((await getAs(origin(), '/account', sessionOf(before))).status).toBe(307);
    expect(await account(after)).toContain('Redaktion');
    const out = await postForm(origin(), '/signout', {}, { 'sec-fetch-site': 'same-origin', cookie: sessionOf(after) });
    expect(out.headers.location).toBe('/signin?done=signedOut');
    expect((await getAs(origin(), '/account', sessionOf(after))).status).toBe(307);
  });

  it('lets nobody in without a role: no account is made, and it is logged once, without who it was', async () => {
    await provider.be({ people: PEOPLE });
    const lines = () => linesOf(app.output()).filter(({ code }) => code === 'noRole');
    const before = lines().length;
    await expectRefusal(await signInByProvider(origin(), 'nora'), 'noRole');
    expect(lines()).toHaveLength(before + 1);
    expect(JSON.stringify(lines())).not.toContain('nora');
    expect((await user('list')).text.trim().split('\n')).toHaveLength(2);
  });

  it.each([
    ['otto', 'no', 'noOrganisation'],
    ['olga', 'an unknown', 'otherOrganisation'],
  ] as const)(
    'lets %s not in, with %s Amt: no account is made, and it is logged with the claim',
    async (who, _what, why) => {
      await provider.be({ people: PEOPLE });
      const lines = () => linesOf(app.output()).filter(({ code }) => code === why);
      const before = lines().length;
      await expectRefusal(await signInByProvider(origin(), who), why);
      expect(lines().slice(before)).toMatchObject([{ claim: 'amt' }]);
      expect(JSON.stringify(lines())).not.toContain(who);
      expect((await user('list')).text.trim().split('\n')).toHaveLength(2);
    },
  );

  it.each([undefined, '99-9'])('leaves somebody at their Amt whose claims name %s', async (amt) => {
    await provider.be({ people: { anna: { ...claims('everybody'), amt } } });
    expect(await account(await signInByProvider(origin(), 'anna'))).toContain('Sachgebiet Integration');
    await provider.be({ people: PEOPLE });
  });

  it('lets nobody in who is locked, and gives them no password', async () => {
    expect((await user('reset', 'anna')).text).toContain('Ein Kennwort gibt es hier nicht.');
    expect((await user('disable', 'anna')).code).toBe(0);
    await expectRefusal(await signInByProvider(origin(), 'anna'), 'disabled');
    expect((await user('enable', 'anna')).code).toBe(0);
  });
});

describe('a provider that is wrong', () => {
  const inMode = async (mode: object): Promise<Answer> => {
    await provider.be({ people: PEOPLE, ...mode });
    try {
      return await signInByProvider(origin(), 'anna');
    } finally {
      await provider.be({ people: PEOPLE });
    }
  };

  it.each([
    ['says nothing', { silent: true }],
    ['fails at its description', { broken: '/.well-known' }],
    ['fails at its tokens', { broken: '/token' }],
  ])('and %s is away, and passwords go on', async (_what, mode) => {
    await expectRefusal(await inMode(mode), 'providerAway');
    await provider.be({ silent: true });
    expect(await signInAs(origin(), 'chefin@example.org')).toContain('session=');
    await provider.be({ people: PEOPLE });
  });

  it('calls itself otherwise in its description', async () => {
    await expectRefusal(await inMode({ discovered: 'https://sso.evil.example' }), 'issuer');
  });

  it('calls itself otherwise in its answers', async () => {
    const address = provider.issuer;
    const mode = { discovered: address, issuer: address.replace('127.0.0.1', 'localhost') };
    await expectRefusal(await inMode(mode), 'issuer');
  });

  it('whose clock is 5 minutes ahead is refused; a minute less is borne, and 5 minutes behind', async () => {
    await expectRefusal(await inMode({ clock: 300 }), 'clock');
    expect((await inMode({ clock: 45 })).headers.location).toBe('/account');
    expect((await inMode({ clock: -300 })).headers.location).toBe('/account');
  });

  it('whose token is over is refused', async () => {
    await expectRefusal(await inMode({ clock: -7200 }), 'clock');
  });
});

describe('an answer that is not for this browser', () => {
  it('because its state or its code is forged', async () => {
    const { to, cookies } = await pressProvider(origin());
    const address = new URL(await passProvider(to, 'anna'));
    for (const name of ['state', 'code']) {
      const forged = new URL(address);
      forged.searchParams.set(name, 'A'.repeat(43));
      await expectRefusal(await comeBack(origin(), forged.href, cookies), 'answer');
    }
  });

  it('because it has none of our cookies, or those of another try', async () => {
    const mine = await pressProvider(origin());
    const theirs = await pressProvider(origin());
    const address = await passProvider(mine.to, 'anna');
    const location = async (cookies: string): Promise<unknown> =>
      (await comeBack(origin(), address, cookies)).headers.location;
    expect(await location('')).toBe('/signin?error=answer&callbackUrl=%2F');
    expect(await location(theirs.cookies)).toBe('/signin?error=answer&callbackUrl=%2Faccount');
  });

  it('because it was used before', async () => {
    const { to, cookies } = await pressProvider(origin());
    const address = await passProvider(to, 'anna');
    const first = await comeBack(origin(), address, cookies);
    expect(first.headers.location).toBe('/account');
    for (const name of ['state', 'pkce', 'nonce', 'callback']) expect(cookieFrom(first, name)).toBe(`${name}=`);
    await expectRefusal(await comeBack(origin(), address, cookies), 'answer');
  });

  it('because somebody cancelled, or it says nothing', async () => {
    const { cookies } = await pressProvider(origin());
    const back = (query: string) => comeBack(origin(), `${origin()}${CALLBACK}${query}`, cookies);
    await expectRefusal(await back('?error=access_denied&state=x'), 'cancelled');
    await expectRefusal(await back(''), 'answer');
    await expectRefusal(await back('?code=x'), 'answer');
  });
});

describe('the way there', () => {
  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', ''])(
    'never comes back to %j',
    async (callbackUrl) => {
      expect((await signInByProvider(origin(), 'anna', callbackUrl)).headers.location).toBe('/');
      const { to, cookies } = await pressProvider(origin());
      const planted = cookies.replace(/callback=[^;]*/, `callback=${encodeURIComponent(callbackUrl)}`);
      const answer = await comeBack(origin(), await passProvider(to, 'anna'), planted);
      // what is no address at all is refused
      expect(answer.headers.location).toMatch(/^\/(signin\?error=answer&callbackUrl=%2F)?$/);
    },
  );

  it('needs the token of our own form, from our own site, and is only posted to', async () => {
    const { cookie } = await openForm(origin());
    const press = (fields: Record<string, string>, headers: Record<string, string>) =>
      postForm(origin(), '/signin/provider', fields, { cookie, ...headers });
    const stale = await press({ csrfToken: 'x', callbackUrl: '/' }, { 'sec-fetch-site': 'same-origin' });
    expect(stale.headers.location).toBe('/signin?error=stale&callbackUrl=%2F');
    expect((await press({}, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await press({ role: 'admin' }, { 'sec-fetch-site': 'same-origin' })).status).toBe(400);
    for (const method of ['GET', 'PUT', 'DELETE'])
      expect((await send(origin(), '/signin/provider', { method })).status).toBe(405);
    for (const method of ['HEAD', 'POST', 'PUT']) expect((await send(origin(), CALLBACK, { method })).status).toBe(405);
  });
});

describe('a refused try with a password', () => {
  it('finds the typed name in the form once more, and never the password', async () => {
    const answer = await fillIn(origin(), 'Chefin@Example.org', 'falsch falsch');
    const cookie = cookieFrom(answer, 'typed');
    expect(answer.headers.location).not.toContain('chefin');
    const page = await getAs(origin(), answer.headers.location ?? '', cookie);
    expect(page.text).toMatch(/id="login"[^>]*value="chefin@example.org"/);
    expect(page.text).not.toContain('falsch falsch');
    expect(cookieFrom(page, 'typed')).toBe('typed=');
  });
});

it('no secret, code or name of the provider is in the log', () => {
  const lines = JSON.stringify(linesOf(app.output()));
  for (const secret of [CLIENT.secret, SECRET, 'Anna Amt', 'eyJ']) expect(lines).not.toContain(secret);
});

describeBrowser('in a browser', (open) => {
  it.each([true, false])('the button leads through the provider and back, scripts: %s', async (javaScriptEnabled) => {
    await provider.be({ people: PEOPLE });
    await withPage(open, { ...inLanguage(origin(), 'de'), javaScriptEnabled }, async (page) => {
      await page.goto('/signin?callbackUrl=%2Faccount');
      await page.getByRole('button', { name: t('provider.signIn') }).click();
      await page.locator('input[name="login"]').fill('anna');
      await page.locator('input[name="password"]').fill('x');
      await page.locator('button[type="submit"]').click();
      await page.locator('button[type="submit"]').click();
      await page.waitForURL('**/account');
      expect(await page.locator('main').innerText()).toContain('Anna Amt');
    });
  });
});
