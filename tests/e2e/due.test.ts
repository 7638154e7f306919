// "Still true" with one press, with and without scripts; the lists of what is due and of consents that end; age in lists and
// pictures.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { UserRole } from '../../graph/model/users';
import { startApp, type App } from '../support/app';
import { getAs, invite, postForm, redeem, signInAs } from '../support/e2e-account';
import { mistakes, overflow } from '../support/e2e-axe';
import { describeBrowser, inLanguage, withPage } from '../support/e2e-browser';
import { send, textOf } from '../support/e2e-http';

/** The delivered dataset has no later confirmation. */
const THEN = 'day=2011-04-26';
/** Made up, and last confirmed over a year before that day. */
let old: { id: string; name: string; path: string };

let folder = '';
let app: App;
let editor = '';
let reader = '';
const origin = (): string => app.url;

async function addUser(login: string, role: UserRole, organisation: string): Promise<string> {
  await redeem(origin(), await invite(path.join(folder, 'data'), login, role, organisation));
  return signInAs(origin(), login);
}
const formsIn = (html: string): Record<string, string>[] =>
  [...html.matchAll(/<form[^>]*action="\/confirm".*?<\/form>/gs)].map(([form]) =>
    Object.fromEntries(
      [...form.matchAll(/name="([a-zA-Z]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replaceAll('&amp;', '&'),
      ]),
    ),
  );
const press = (fields: Readonly<Record<string, string>>, cookie: string) =>
  postForm(origin(), '/confirm', fields, { 'sec-fetch-site': 'same-origin', cookie });

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-due-'));
  app = await startApp({ dataFolder: path.join(folder, 'data'), seeded: true });
  editor = await addUser('eva', 'editor', 'sg-integration');
  reader = await addUser('rita', 'reader', 'sg-integration');
  const found = await send(origin(), `/api/v1/search?type=organisation&sort=confirmed&limit=1&${THEN}`);
  const [hit] = (JSON.parse(found.text) as { items: { id: string; name: string }[] }).items;
  old = { id: hit?.id ?? '', name: hit?.name ?? '', path: `/organisations/${hit?.id}` };
});
afterAll(async () => {
  await app.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('the lists', () => {
  it('are for editors; a reader sees what the own Amt keeps; guests sign in first', async () => {
    for (const page of ['/due', '/due/consents']) {
      const guest = await send(origin(), page);
      expect([page, guest.status]).toEqual([page, 307]);
      expect([page, (await getAs(origin(), page, editor)).status]).toEqual([page, 200]);
    }
    const own = await getAs(origin(), '/due', reader);
    expect([own.status, textOf(own.text)]).toEqual([200, expect.stringContaining('Ihr Amt führt noch keine Einträge')]);
    expect((await getAs(origin(), '/due/consents', reader)).status).toBe(403);
    expect((await getAs(origin(), '/account', reader)).text).toContain('href="/due"');
  });

  it('count by office, and come in pages', async () => {
    const page = await getAs(origin(), `/due?${THEN}`, editor);
    expect(textOf(page.text)).toMatch(/ohne zuständiges Amt \d+ Einträge, \d+ Verbindungen, davon \d+ Beispiele/);
    expect(textOf(page.text)).toContain('Seite 1 von 3');
    expect(formsIn(page.text).length).toBeGreaterThan(25);
    const second = await getAs(origin(), `/due?office=none&page=2&${THEN}`, editor);
    expect(textOf(second.text)).toContain('Seite 2 von 3');
    for (const wrong of ['/due?page=0', '/due?page=x', '/due?office=a&office=b', '/due?x=1'])
      expect([wrong, (await getAs(origin(), wrong, editor)).status]).toEqual([wrong, 400]);
  });

  it('name consents that are over, each with the way to its contact and without its value', async () => {
    const page = await getAs(origin(), '/due/consents', editor);
    expect(textOf(page.text)).toContain('vorbei');
    expect(page.text).toMatch(/href="\/records\/contact\/c-[0-9a-f]+\?at=/);
    expect(page.text).not.toMatch(/mailto:|tel:|@example\.org|23125/);
  });
});

describe('age', () => {
  it('stands in the list, the map and the table of the directory, on the entry, and in the table of the network', async () => {
    const words = /zuletzt bestätigt: \p{L}+ (2008|2009|2010)/u;
    for (const shape of ['', '&shape=table', '&shape=map'])
      expect(textOf((await send(origin(), `/directory?sort=confirmed${shape}&${THEN}`)).text)).toMatch(words);
    expect(textOf((await send(origin(), `${old.path}?${THEN}`)).text)).toContain('also vor mehr als einem Jahr');
    expect(textOf((await send(origin(), `/network?focus=${old.id}&${THEN}`)).text)).toMatch(words);
  });

  it('is drawn in the picture that leaves the screen, and in its legend', async () => {
    const svg = await send(origin(), `/network/picture.svg?focus=${old.id}&${THEN}`);
    expect(svg.text).toContain('blasser, mit dünnem Rand: seit über einem Jahr nicht bestätigt');
    const fresh = await send(origin(), `/network/picture.svg?focus=ag-integrationskompass&examples=0&${THEN}`);
    expect(fresh.text).not.toContain('blasser');
  });
});

describe('still true, without scripts', () => {
  it('has no button for who may not, and refuses the press', async () => {
    for (const cookie of ['', reader]) {
      const page = await getAs(origin(), old.path, cookie);
      expect([page.status, formsIn(page.text)]).toEqual([200, []]);
    }
    const [own] = formsIn((await getAs(origin(), old.path, editor)).text);
    expect(own).toMatchObject({ entry: old.id, itself: '1', address: old.path, anchor: 'tools' });
    expect((await press(own ?? {}, reader)).status).toBe(403);
    const guest = await press(own ?? {}, '');
    expect([guest.status, guest.headers.location]).toEqual([
      303,
      `/signin?callbackUrl=${encodeURIComponent(old.path)}&done=ended`,
    ]);
    const foreign = { 'sec-fetch-site': 'cross-site', cookie: editor };
    expect((await postForm(origin(), '/confirm', own ?? {}, foreign)).status).toBe(403);
    expect((await press({ ...own, other: '1' }, editor)).status).toBe(400);
    expect((await press({ ...own, requestKey: 'kurz' }, editor)).status).toBe(400);
    expect(textOf((await getAs(origin(), old.path, editor)).text)).not.toContain('Heute bestätigt');
  });

  it('confirms from the list, comes back to the next entry, and takes the confirmed one out', async () => {
    const before = await getAs(origin(), `/due?${THEN}`, editor);
    const [first] = formsIn(before.text);
    const elsewhere = await press({ ...first, address: '//example.org/' }, editor);
    expect(elsewhere.headers.location).toMatch(/^\/#due-/); // and it is the one confirmation of this key
    const answer = await press(first ?? {}, editor);
    expect([answer.status, answer.headers.location]).toEqual([303, `/due?${THEN}#${first?.['anchor']}`]);
    const after = await getAs(origin(), `/due?${THEN}`, editor);
    expect(formsIn(after.text).some((one) => one['entry'] === first?.['entry'] && one['itself'] === '1')).toBe(false);
    const api = await send(origin(), `/api/v1/entries/${first?.['entry']}`);
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' }).format(new Date());
    expect((JSON.parse(api.text) as { confirmedAt: string }).confirmedAt).toBe(today);
  });
});

describeBrowser('still true, by hand', (open) => {
  const asEditor = (options: BrowserContextOptions, work: (page: Page) => Promise<void>): Promise<void> =>
    withPage(open, { ...inLanguage(origin(), 'de'), ...options }, async (page) => {
      const at = editor.indexOf('=');
      await page.context().addCookies([{ name: editor.slice(0, at), value: editor.slice(at + 1), url: origin() }]);
      await work(page);
    });
  const COOPERATION = '/cooperations/ag-integrationskompass';

  it.each([320, 1280])('fits into %i pixels and is accessible', async (width) => {
    await asEditor({ viewport: { width, height: 900 } }, async (page) => {
      for (const address of [`/due?${THEN}`, '/due/consents', `${old.path}?${THEN}`]) {
        await page.goto(address);
        expect([address, await overflow(page), await mistakes(page)]).toEqual([address, 0, []]);
      }
    });
  });

  it.each([true, false])('one tie, then all of a cooperation; scripts: %s', async (javaScriptEnabled) => {
    await asEditor({ javaScriptEnabled }, async (page) => {
      const address = javaScriptEnabled ? COOPERATION : '/organisations/sg-integration';
      await page.goto(address);
      const buttons = page.locator('.nk-fact .nk-confirm button');
      const done = page.locator('.nk-fact .nk-confirm__done');
      const [there, confirmed] = [await buttons.count(), await done.count()];
      const third = buttons.nth(2);
      await third.scrollIntoViewIfNeeded();
      const top = await page.evaluate(() => scrollY);
      await third.click();
      await buttons.nth(there - 1).waitFor({ state: 'detached' });
      await done.nth(confirmed).waitFor();
      expect([await buttons.count(), await done.count()]).toEqual([there - 1, confirmed + 1]);
      if (javaScriptEnabled) expect(Math.abs((await page.evaluate(() => scrollY)) - top)).toBeLessThan(120);
      else expect(new URL(page.url()).hash).toMatch(/^#r-/);
      const all = page.locator('.nk-section > .nk-confirm button');
      expect(await all.innerText()).toMatch(/Alle \d+ Beteiligungen stimmen noch/);
      await all.click();
      await all.waitFor({ state: 'detached' });
      expect(await done.count()).toBeGreaterThan(confirmed + 1);
    });
  });
});
