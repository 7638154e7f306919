// Accounts: the first link; signing in with and without scripts; what a wrong try says and how long it takes; how a session
// ends; the command that manages users while the app runs and while it does not.
import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { seedStore } from '../../lib/container';
import { translator, type Lang } from '../../lib/i18n/translator';
import { startApp, type App } from '../support/app';
import {
  cookieFrom,
  fillIn,
  getAs,
  linkIn,
  PASSWORD,
  postForm,
  redeem,
  runUser,
  signInAs,
  type Ran,
} from '../support/e2e-account';
import { linesOf } from '../support/e2e-app';
import { mistakes, overflow } from '../support/e2e-axe';
import { describeBrowser, inLanguage, withPage } from '../support/e2e-browser';
import { send, textOf } from '../support/e2e-http';
import { until } from '../support/e2e-until';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

let folder = '';
let app: App;
let firstLink = '';
const origin = (): string => app.url;
const env = (): Record<string, string> => ({ NETZKOMPASS_DATA: path.join(folder, 'data') });
const user = (...args: string[]): Promise<Ran> => runUser(env(), ...args);
/** Moves the clock of sessions and links. */
const at = (ms: number): Promise<void> => writeFile(path.join(folder, 'clock'), String(ms));
const status = async (address: string, cookie: string): Promise<number> =>
  (await getAs(origin(), address, cookie)).status;
const isIn = async (cookie: string): Promise<boolean> => (await status('/account', cookie)) === 200;

async function addUser(login: string, role = 'reader'): Promise<void> {
  const added = await user('add', login, '--name', `Name ${login}`, '--role', role, '--organisation', 'sg-integration');
  expect([added.code, added.text]).toEqual([0, expect.stringContaining('/welcome?key=')]);
  expect((await redeem(origin(), linkIn(added.text) ?? '')).headers.location).toBe('/signin?done=passwordSet');
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-sign-in-'));
  const start = { ...env(), NETZKOMPASS_TEST_CLOCK: path.join(folder, 'clock') };
  app = await startApp({ dataFolder: path.join(folder, 'data'), seeded: true, env: start });
  await until(() => linkIn(app.output()) !== undefined, MINUTE);
  firstLink = linkIn(app.output()) ?? '';
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the first account', () => {
  it('has a link on the terminal, and in no line of the log', () => {
    expect(JSON.stringify(linesOf(app.output()))).not.toContain('welcome');
    expect(app.output()).toContain('innerhalb von 15 Minuten');
  });

  it('has its form behind the link, over after 15 minutes', async () => {
    const page = await send(origin(), firstLink);
    expect([page.status, textOf(page.text)]).toEqual([200, expect.stringContaining('Ersten Zugang anlegen')]);
    await at(15 * MINUTE);
    const over = await send(origin(), firstLink);
    expect([over.status, textOf(over.text)]).toEqual([410, expect.stringContaining('Dieser Link ist abgelaufen.')]);
    const refused = await redeem(origin(), firstLink, { login: 'chefin', name: 'Die Chefin' });
    expect(refused.headers.location).toBe(firstLink);
    await at(0);
  });

  it('says what is wrong with the form, and keeps the link', async () => {
    const weak = await redeem(origin(), firstLink, { login: 'chefin', name: 'Die Chefin', password: 'passwort1234' });
    expect(weak.headers.location).toBe(`${firstLink}&error=common`);
    const page = await send(origin(), `${firstLink}&error=common`);
    expect(textOf(page.text)).toContain('Dieses Kennwort ist zu leicht zu erraten.');
    expect(page.text).toMatch(/id="password"[^>]*aria-invalid="true"/);
  });

  it('needs an Amt, which is said at its field; what was typed is there once more, but for the password', async () => {
    const fields = { login: 'chefin', name: 'Die Chefin' };
    for (const organisation of ['', 'Gibt es nicht']) {
      const answer = await redeem(origin(), firstLink, { ...fields, organisation });
      expect(answer.headers.location).toBe(`${firstLink}&error=organisation`);
      const told = cookieFrom(answer, 'told');
      expect(answer.headers['set-cookie']?.join()).toMatch(
        /^told=[\w-]+; Path=\/welcome; Max-Age=60; HttpOnly; SameSite=Strict$/,
      );
      const page = await getAs(origin(), answer.headers.location ?? '', told);
      expect(textOf(page.text)).toContain('Das Amt fehlt oder steht nicht im Verzeichnis.');
      expect(page.text).toMatch(/<input[^>]*id="organisation"[^>]*aria-invalid="true"/);
      for (const typed of ['chefin', 'Die Chefin', organisation]) expect(page.text).toContain(`value="${typed}"`);
      expect(page.text).not.toContain(PASSWORD);
      expect(page.headers['set-cookie']?.join()).toContain('told=; Path=/welcome; Max-Age=0');
    }
    expect((await user('list')).text).toBe('Es gibt noch keinen Zugang.\n');
  });

  it('tells nobody without a link which organisations there are', async () => {
    const forged = `/welcome?key=${'A'.repeat(43)}`;
    for (const organisation of ['Sachgebiet Integration', 'Gibt es nicht']) {
      const answer = await redeem(origin(), forged, { login: 'x1', name: 'Wer auch immer', organisation });
      expect([answer.headers.location, answer.headers['set-cookie']]).toEqual([forged, undefined]);
    }
  });

  describeBrowser('in a browser', (open) => {
    it.each([
      [320, 'light', false],
      [1280, 'dark', true],
    ] as const)('is in order for axe at %d px, %s, scripts: %s', async (width, colorScheme, javaScriptEnabled) => {
      const options = { baseURL: origin(), viewport: { width, height: 900 }, colorScheme, javaScriptEnabled };
      await withPage(open, options, async (page) => {
        await page.goto(firstLink);
        await page.getByLabel(translator('de')('account.name')).fill('Die Chefin');
        await page.getByLabel(translator('de')('account.login')).fill('chefin');
        await page.getByLabel(translator('de')('amt.own')).fill('Gibt es nicht');
        await page.getByLabel(translator('de')('account.newPassword')).fill(PASSWORD);
        await page.getByRole('button', { name: translator('de')('account.welcome.firstSubmit') }).click();
        await page.getByText('Das Amt fehlt oder steht nicht im Verzeichnis.').waitFor();
        expect(await page.getByLabel(translator('de')('account.login')).inputValue()).toBe('chefin');
        if (javaScriptEnabled) expect(await mistakes(page)).toEqual([]);
        expect(await overflow(page)).toBe(0);
      });
    });
  });

  it('is made once: the link then says that it was used', async () => {
    const fields = { login: 'chefin', name: 'Die Chefin', organisation: 'Sachgebiet Integration' };
    expect((await redeem(origin(), firstLink, fields)).headers.location).toBe('/signin?done=passwordSet');
    const again = await redeem(origin(), firstLink, { ...fields, login: 'zweite' });
    expect(again.headers.location).toBe(firstLink);
    const page = await send(origin(), firstLink);
    expect([page.status, textOf(page.text)]).toEqual([410, expect.stringContaining('schon benutzt')]);
    expect((await user('list')).text).toBe('chefin  admin  Die Chefin  Sachgebiet Integration\n');
  });

  it('nothing else opens a form', async () => {
    for (const link of ['/welcome', '/welcome?key=', `/welcome?key=${'A'.repeat(43)}`])
      expect([link, (await send(origin(), link)).status]).toEqual([link, 404]);
  });

  it('what is kept beside the store is for its owner only', async () => {
    for (const file of ['session.secret', 'command.door'])
      expect([file, (await stat(path.join(folder, 'data', file))).mode & 0o777]).toEqual([file, 0o600]);
  });
});

describe('a try to sign in', () => {
  it('that is right leads back to the page it came from', async () => {
    const answer = await fillIn(origin(), 'Chefin', PASSWORD, { callbackUrl: '/directory?q=eltern' });
    expect([answer.status, answer.headers.location]).toEqual([303, '/directory?q=eltern']);
    expect(answer.headers['set-cookie']).toEqual([
      expect.stringMatching(/^session=[\w.-]+; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/),
    ]);
    const page = await getAs(origin(), '/directory?q=eltern', cookieFrom(answer, 'session'));
    expect(textOf(page.text)).toContain('Die Chefin');
    expect(page.headers['cache-control']).toContain('no-store');
  });

  it('over https gets a cookie that only this host can have set', async () => {
    const https = { 'x-forwarded-proto': 'https' };
    const page = await send(origin(), '/signin', { headers: https });
    const csrf = cookieFrom(page, '__Host-csrf');
    expect(page.headers['set-cookie']?.join()).toMatch(/__Host-csrf=.*Path=\/; HttpOnly; Secure; SameSite=Lax/);
    const csrfToken = /name="csrfToken" value="([a-f0-9]+)"/.exec(page.text)?.[1] ?? '';
    const fields = { csrfToken, login: 'chefin', password: PASSWORD, callbackUrl: '/' };
    const headers = { ...https, cookie: csrf, 'sec-fetch-site': 'same-origin' };
    const answer = await postForm(origin(), '/api/auth/callback/credentials', fields, headers);
    expect(answer.headers['set-cookie']?.join()).toMatch(/^__Host-session=.*; HttpOnly; Secure; SameSite=Lax$/);
    const value = cookieFrom(answer, '__Host-session');
    expect(await isIn(value)).toBe(false); // without https it is another cookie
    expect((await send(origin(), '/account', { headers: { ...https, cookie: value } })).status).toBe(200);
    const plain = value.replace('__Host-', '');
    expect((await send(origin(), '/account', { headers: { ...https, cookie: plain } })).status).toBe(307);
  });

  it('that is wrong looks the same and takes as long, whether or not there is such a user', async () => {
    const times: Record<string, number[]> = { chefin: [], 'niemand@example.org': [] };
    const seen = new Set<string>();
    for (let n = 0; n < 9; n += 1) {
      for (const [login, all] of Object.entries(times)) {
        const began = performance.now();
        const { status: code, headers, text } = await fillIn(origin(), login, `falsch falsch ${n}`);
        all.push(performance.now() - began);
        // The name that was typed comes back into the form, whether or not there is such a user.
        const typed = headers['set-cookie']?.join().replace(encodeURIComponent(login), 'LOGIN');
        seen.add(JSON.stringify([code, headers.location, typed, text]));
      }
    }
    const typed = 'typed=LOGIN; Path=/; Max-Age=300; HttpOnly; SameSite=Lax';
    expect([...seen]).toEqual([JSON.stringify([303, '/signin?error=wrong&callbackUrl=%2Faccount', typed, ''])]);
    const [known = 0, unknown = 0] = Object.values(times).map((all) => all.sort((a, b) => a - b)[4] ?? 0);
    expect(Math.max(known, unknown) / Math.min(known, unknown)).toBeLessThan(2.5);
    const page = await send(origin(), '/signin?error=wrong');
    expect(textOf(page.text)).toContain('Anmeldename oder Kennwort sind falsch.');
  });

  it('is stopped after 20 wrong ones, for a name that does not exist too', async () => {
    let last = '';
    for (let n = 0; n < 21; n += 1) last = String((await fillIn(origin(), 'gibt-es-nicht', 'falsch')).headers.location);
    expect(last).toContain('error=limited');
    expect(textOf((await send(origin(), last)).text)).toContain('Das waren zu viele Versuche.');
    expect(await isIn(await signInAs(origin(), 'chefin'))).toBe(true);
  });

  it.each([
    'https://evil.example',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/%09/evil.example',
    '',
  ])('never leads to %j', async (callbackUrl) => {
    const inside = /^\/(?!\/|\\)[^\\]*$/;
    const right = await fillIn(origin(), 'chefin', PASSWORD, { callbackUrl });
    expect(right.headers.location).toMatch(inside);
    const wrong = await fillIn(origin(), 'niemand', 'x', { callbackUrl });
    expect(wrong.headers.location).toMatch(/^\/signin\?error=(wrong|limited)&callbackUrl=%2F(?!%2F|%5C)/);
    const page = await getAs(
      origin(),
      `/signin?callbackUrl=${encodeURIComponent(callbackUrl)}`,
      cookieFrom(right, 'session'),
    );
    expect([page.status, page.headers.location]).toEqual([307, expect.stringMatching(inside)]);
  });
});

describe('a session', () => {
  beforeAll(() => addUser('leo'));

  it('is asked for where a page needs it, and leads back there', async () => {
    const answer = await send(origin(), '/account');
    expect([answer.status, answer.headers.location]).toEqual([307, '/signin?callbackUrl=%2Faccount']);
    const page = textOf((await getAs(origin(), '/account', await signInAs(origin(), 'leo'))).text);
    for (const text of ['Name leo', 'Lesen', 'Sachgebiet Integration']) expect(page).toContain(text);
  });

  it('is over everywhere after signing out, for every copy of its cookie', async () => {
    const cookie = await signInAs(origin(), 'leo');
    const other = await signInAs(origin(), 'leo');
    const out = await postForm(origin(), '/signout', {}, { 'sec-fetch-site': 'same-origin', cookie });
    expect([out.status, out.headers.location]).toEqual([303, '/signin?done=signedOut']);
    expect(out.headers['set-cookie']?.at(-1)).toMatch(/^session=; Path=\/; Max-Age=0/);
    expect([await isIn(cookie), await isIn(other)]).toEqual([false, true]);
    const everywhere = { 'sec-fetch-site': 'same-origin', cookie: other };
    const third = await signInAs(origin(), 'leo');
    await postForm(origin(), '/signout', { everywhere: '1' }, everywhere);
    expect([await isIn(other), await isIn(third)]).toEqual([false, false]);
  });

  it('ends with the next request after disabling, another role, a reset', async () => {
    const first = await signInAs(origin(), 'leo');
    expect((await user('role', 'leo', 'editor')).code).toBe(0);
    expect(await isIn(first)).toBe(false);
    const second = await signInAs(origin(), 'leo');
    expect(textOf((await getAs(origin(), '/account', second)).text)).toContain('Redaktion');
    expect((await user('disable', 'leo')).code).toBe(0);
    expect(await isIn(second)).toBe(false);
    expect((await fillIn(origin(), 'leo')).headers.location).toContain('error=wrong');
    expect((await user('enable', 'leo')).code).toBe(0);
    expect(await isIn(second)).toBe(false);
    const third = await signInAs(origin(), 'leo');
    const reset = await user('reset', 'leo');
    expect([await isIn(third), reset.code]).toEqual([false, 0]);
    expect((await fillIn(origin(), 'leo')).headers.location).toContain('error=wrong');
    await redeem(origin(), linkIn(reset.text) ?? '');
    expect(await isIn(await signInAs(origin(), 'leo'))).toBe(true);
  });

  it('ends after 2 hours without use, is renewed by use, and ends after 8 hours in any case', async () => {
    let cookie = await signInAs(origin(), 'leo');
    await at(2 * HOUR);
    const over = await getAs(origin(), '/account', cookie);
    expect([over.status, cookieFrom(over, 'session')]).toEqual([307, 'session=']);
    await at(0);
    for (let hour = 1; hour < 8; hour += 1) {
      await at(hour * HOUR);
      const answer = await getAs(origin(), hour % 2 ? '/account' : '/api/v1/towns', cookie);
      expect([hour, answer.status]).toEqual([hour, 200]);
      cookie = cookieFrom(answer, 'session') || cookie;
    }
    expect(await isIn(cookie)).toBe(true);
    await at(8 * HOUR + MINUTE);
    expect(await isIn(cookie)).toBe(false);
    await at(0);
  });
});

describe('npm run user', () => {
  it('does what it does without the app as well, and says what is wrong', async () => {
    expect((await user('disable', 'chefin')).text).toContain('Das ist der letzte Zugang');
    expect((await user('role', 'chefin', 'reader')).code).toBe(1);
    expect((await user('role', 'leo', 'kaiser')).text).toContain('Rollen: reader');
    expect((await user('role', 'niemand', 'reader')).text).toContain('Diesen Anmeldenamen gibt es nicht.');
    const leo = ['add', 'leo', '--name', 'Leo', '--role', 'reader'];
    expect((await user(...leo, '--organisation', 'sg-integration')).text).toContain('gibt es schon');
    expect((await user(...leo)).text).toContain('Das Amt fehlt: --organisation');
    expect((await user(...leo, '--organisation', 'Gibt es nicht')).text).toContain(
      'Diesen Anmeldenamen gibt es schon.',
    );
    const lena = ['add', 'lena', '--name', 'Lena', '--role', 'reader', '--organisation', 'gibt-es-nicht'];
    expect((await user(...lena)).text).toContain('Diese Organisation gibt es nicht');
    expect((await user('list')).text).not.toContain('lena');
    for (const wrong of [[], ['tanze'], ['add'], ['list', 'a', 'b'], ['disable', 'a', 'b']])
      expect([wrong, (await user(...wrong)).text]).toEqual([wrong, expect.stringContaining('Aufruf:')]);
    const alone = { NETZKOMPASS_DATA: path.join(folder, 'alone') };
    expect((await runUser(alone, 'list')).text).toBe('Es gibt noch keinen Zugang.\n');
    const first = [
      'add',
      'erste@example.org',
      '--name',
      'Erste',
      '--role',
      'admin',
      '--organisation',
      'sg-integration',
    ];
    const early = await runUser(alone, ...first);
    expect([early.code, early.text]).toEqual([1, expect.stringContaining('Der Bestand ist noch leer')]);
    await seedStore({ dataFolder: alone.NETZKOMPASS_DATA, examples: true, reset: false });
    const added = await runUser(alone, ...first);
    expect([added.code, linkIn(added.text)]).toEqual([0, expect.any(String)]);
    expect((await runUser(alone, 'list')).text).toBe(
      'erste@example.org  admin  Erste  Sachgebiet Integration  ohne Kennwort\n',
    );
  });
});

describeBrowser('signing in in a browser', (open) => {
  it.each([
    ['de', true],
    ['de', false],
    ['en', true],
    ['en', false],
  ] as const)('in %s, scripts: %s', async (lang: Lang, javaScriptEnabled) => {
    const t = translator(lang);
    await withPage(open, { ...inLanguage(origin(), lang), javaScriptEnabled }, async (page) => {
      await page.goto('/glossary');
      await page.getByRole('link', { name: t('account.signIn') }).click();
      await page.getByLabel(t('account.login')).fill('chefin');
      await page.getByLabel(t('account.password')).fill('falsch');
      await page.getByRole('button', { name: t('account.signIn') }).click();
      const said = page.getByText(t('account.refused.wrong'));
      await said.waitFor();
      await page.getByLabel(t('account.login')).fill('chefin');
      await page.getByLabel(t('account.password')).fill(PASSWORD);
      await page.getByLabel(t('account.password')).press('Enter');
      await page.waitForURL('**/glossary');
      await page.locator('.nk-account-menu summary').click();
      await page.getByRole('link', { name: t('account.toAccount') }).click();
      await page.getByRole('heading', { level: 1, name: t('account.title') }).waitFor();
      expect(await page.locator('main').innerText()).toContain(t('account.role.admin'));
      await page
        .locator('main')
        .getByRole('button', { name: t('account.signOut'), exact: true })
        .click();
      await page.getByText(t('account.done.signedOut')).waitFor();
      expect(await page.locator('.nk-account-menu').count()).toBe(0);
    });
  });

  it.each([320, 1280])('axe finds nothing, and nothing scrolls sideways, at %d px', async (width) => {
    const invited = await user('reset', 'leo');
    const viewport = { width, height: 900 };
    await withPage(open, { baseURL: origin(), viewport }, async (page) => {
      const look = async (address: string): Promise<void> => {
        await page.goto(address);
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect([address, wide, await mistakes(page)]).toEqual([address, 0, []]);
      };
      for (const address of ['/signin', '/signin?error=limited', linkIn(invited.text) ?? '', firstLink])
        await look(address);
      const [name = '', value = ''] = (await signInAs(origin(), 'chefin')).split('=');
      await page.context().addCookies([{ name, value, url: origin() }]);
      for (const address of ['/account', '/']) await look(address);
    });
    await redeem(origin(), linkIn(invited.text) ?? '');
  });
});
