// The selection: by mouse, by keyboard, without scripts; over searches; what does not fit, is gone, is forged or over; files
// read by programs that we did not write; paper.
import { mkdtemp } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { openContainer } from '../../lib/container';
import { translator, type Lang } from '../../lib/i18n/translator';
import { idOfKey, newKey } from '../../lib/kept/key';
import { getWith, keyOf, postBasket, select, setCookie } from '../support/e2e-basket';
import { useApp } from '../support/e2e-app';
import { describeBrowser, inLanguage, withPage, type OpenContext } from '../support/e2e-browser';
import { readJson, send, textOf, type Answer } from '../support/e2e-http';
import { Journey, printCounted, type Counted } from './jobs/journey';

const SEARCH = '/directory?q=t%C3%BCrkisch+eltern+velbert';
const HITS = 6;
const VEREIN = 'elternverein-lindenblatt-velbert';
/** Beyond the first 200 by name. */
const LAST = 'sozialwerk-lindenanker-velbert';
/** Everything at once that files trip over. */
const NASTY = '=1+1;"\\,\r\nEND:VCARD\r\n\u202Etxt 👩‍👩‍👧 جمعية';
const KEYS = { over: newKey(), young: newKey(), stale: newKey() };
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

/** A store with baskets that only time could make, an entry with a nasty name, and one that was merged. */
async function prepare(): Promise<{ dataFolder: string; env: Record<string, string> }> {
  const dataFolder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-basket-'));
  const container = await openContainer({ dataFolder, examples: true });
  const keep = 'CREATE (:Basket {id: $id, entries: $entries, touched: $touched})';
  await container.deps.engine.write(async (tx) => {
    await tx.run(keep, { id: idOfKey(KEYS.over), entries: [VEREIN], touched: daysAgo(30.01) });
    await tx.run(keep, { id: idOfKey(KEYS.young), entries: [VEREIN], touched: daysAgo(29.9) });
    const entries = ['gab-es-einmal', 'altes-amt', 'bamf'];
    await tx.run(keep, { id: idOfKey(KEYS.stale), entries, touched: daysAgo(1) });
    await tx.run('CREATE (:Entry:Organisation {id: $id, mergedInto: $into})', { id: 'altes-amt', into: VEREIN });
    await tx.run(
      `CREATE (:Entry:Organisation {id: 'boese', name: $name, kind: 'other', basis: 'recorded'})-[:REACHED_AT]->
         (:ContactPoint {id: 'boese-1', function: $name, channel: 'phone', value: '+49 221 4710380', visibility: 'public',
           hours: $name, basis: 'recorded', confirmedAt: '2011-03'})`,
      { name: NASTY },
    );
  });
  await container.close();
  return { dataFolder, env: { NETZKOMPASS_MOST_WRITES: '10000' } };
}

const { origin, log } = useApp(prepare);
interface Told {
  count: number;
  added: number;
  ignored: number;
  full: number;
  ids: string[];
  mail: string | null;
}
const tell = async (fields: [string, string][], key?: string): Promise<Told> =>
  readJson<Told>(await postBasket(origin(), fields, key, { accept: 'application/json' }));
const basketPage = async (key: string, query = ''): Promise<string> => {
  const answer = await getWith(origin(), `/basket${query}`, key);
  expect(answer.status).toBe(200);
  return textOf(answer.text);
};

describe('a form of the selection', () => {
  it('leads back to its page and leaves a key that scripts and other sites do not see', async () => {
    const answer = await postBasket(origin(), [
      ['add', VEREIN],
      ['back', SEARCH],
    ]);
    expect([answer.status, answer.headers.location]).toEqual([303, SEARCH]);
    expect(setCookie(answer)).toMatch(
      /^basket=[\w-]{43}; Path=\/; Expires=[^;]+; Max-Age=2592000; HttpOnly; SameSite=lax$/i,
    );
    const secure = await postBasket(origin(), [['add', VEREIN]], undefined, { 'x-forwarded-proto': 'https' });
    expect(secure.headers['set-cookie']?.join()).toMatch(/__Host-basket=[\w-]{43}; .*; Secure/);
    expect(await basketPage(keyOf(answer))).toContain('Elternverein Lindenblatt Velbert');
  });

  it.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '/a\r\nX: y',
    '\u0000',
  ])('never leads to %j', async (back) => {
    const { headers } = await postBasket(origin(), [
      ['add', VEREIN],
      ['back', back],
    ]);
    expect(headers.location).toMatch(/^\/(basket|aX:%20y)$/);
    expect(headers).not.toHaveProperty('x');
  });

  it('of another site changes nothing', async () => {
    for (const headers of [
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { 'sec-fetch-site': '', origin: 'https://evil.example' },
      { 'sec-fetch-site': '' },
    ]) {
      const answer = await postBasket(origin(), [['add', VEREIN]], undefined, headers);
      expect([answer.status, readJson<{ code: string }>(answer).code]).toEqual([403, 'foreignOrigin']);
      expect(setCookie(answer)).toBeNull();
    }
  });

  it.each([
    ['an unknown field', [['delete', 'x']], 'unknownParameter', 'delete'],
    ['a search that cannot be asked', [['all', 'town=nowhere']], 'invalid', 'town'],
    ['an id that is too long', [['add', 'x'.repeat(201)]], 'invalid', 'add'],
    ['too many ids', Array.from({ length: 501 }, (_, n) => ['add', `e${n}`]), 'invalid', 'add'],
  ] as [string, [string, string][], string, string][])('is refused with %s', async (_what, fields, code, param) => {
    const answer = await postBasket(origin(), fields);
    expect([answer.status, readJson<object>(answer)]).toMatchObject([400, { code, param }]);
    expect(setCookie(answer)).toBeNull();
  });

  it('is only posted, and not too large', async () => {
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
      const answer = await send(origin(), '/basket/change', { method, headers: { 'content-length': '0' } });
      expect([answer.status, answer.headers.allow]).toEqual([405, 'POST']);
    }
    const large = await postBasket(origin(), [['all', 'x'.repeat(70_000)]]);
    expect(large.status).toBe(413);
    const broken = await send(origin(), '/basket/change', {
      method: 'POST',
      body: '--x\r\nbroken',
      headers: { 'content-type': 'multipart/form-data; boundary=y', 'sec-fetch-site': 'same-origin' },
    });
    expect(broken.status).toBe(400);
  });

  it('tells a script what is selected', async () => {
    const told = await tell([
      ['add', VEREIN],
      ['add', 'bamf'],
      ['add', 'gibt-es-nicht'],
      ['add', '10.1'],
    ]);
    expect(told).toMatchObject({ count: 2, added: 2, ignored: 2, full: 0, ids: [VEREIN, 'bamf'] });
    expect(decodeURIComponent(told.mail ?? '')).toContain('Elternverein Lindenblatt');
  });
});

describe('the key', () => {
  it.each(['', 'x', 'A'.repeat(43), "') MATCH (n) DETACH DELETE n //", '%00', 'A'.repeat(4000)])(
    'that is forged (%#) opens nothing and is not taken over',
    async (forged) => {
      const cookie = encodeURIComponent(forged);
      expect(await basketPage(cookie)).toContain('Sie haben noch nichts ausgewählt.');
      const answer = await postBasket(origin(), [['add', VEREIN]], cookie);
      expect(keyOf(answer)).toMatch(/^[\w-]{43}$/);
      expect(keyOf(answer)).not.toBe(forged);
      expect(await basketPage(cookie)).toContain('Sie haben noch nichts ausgewählt.');
    },
  );

  it('opens nothing after 30 days', async () => {
    expect(await basketPage(KEYS.young)).toContain('Elternverein Lindenblatt');
    expect(await basketPage(KEYS.over)).toContain('Sie haben noch nichts ausgewählt.');
    const answer = await postBasket(origin(), [['add', 'bamf']], KEYS.over);
    expect(keyOf(answer)).not.toBe(KEYS.over);
    expect(await basketPage(keyOf(answer))).not.toContain('Elternverein Lindenblatt');
  });

  it('is not in the log', async () => {
    const key = await select(origin(), ['bamf']);
    await basketPage(key);
    expect(JSON.stringify(log())).not.toContain(key);
  });
});

describe('what does not fit, or is gone', () => {
  it('is counted: the 201st is said, the 200 stay', async () => {
    const all = await postBasket(origin(), [
      ['all', 'sort=name&examples=1'],
      ['back', '/directory?sort=name'],
    ]);
    expect(all.headers.location).toMatch(/^\/basket\?full=\d+$/);
    const key = keyOf(all);
    const one = await postBasket(origin(), [['add', LAST]], key);
    expect(one.headers.location).toBe('/basket?full=1');
    const said = await basketPage(key, '?full=1');
    expect(said.includes('1 Eintrag passte nicht mehr in die Auswahl. Sie fasst höchstens 200.')).toBe(true);
    expect(said.includes('Auswahl (200)')).toBe(true);
    expect(await tell([['add', LAST]], key)).toMatchObject({ count: 200, added: 0, full: 1, mail: null });
    expect((await getWith(origin(), '/basket?full=x', key)).status).toBe(400);
  });

  it('is said, with a button; who was merged is shown under the new name and can be removed', async () => {
    const said = await basketPage(KEYS.stale);
    expect(said).toContain('1 Eintrag gibt es nicht mehr.');
    expect(said).toContain('Elternverein Lindenblatt Velbert');
    const { ids } = await tell([['remove', 'gab-es-einmal']], KEYS.stale);
    expect(ids).toEqual(['altes-amt', 'bamf']);
    expect(await basketPage(KEYS.stale)).not.toContain('gibt es nicht mehr');
  });

  it('are examples while they are hidden', async () => {
    const key = await select(origin(), [VEREIN, 'bamf']);
    const said = await basketPage(key, '?examples=0');
    expect(said).toContain('1 Beispiel ist ausgewählt, aber ausgeblendet.');
    expect(said).not.toContain('Lindenblatt');
    const file = await getWith(origin(), '/basket/export?format=csv&examples=0', key);
    expect(file.text).not.toContain('Lindenblatt');
  });
});

describe('files', () => {
  const FORMATS = ['vcard3', 'vcard4', 'csv', 'text'] as const;
  let key = '';
  const get = (format: string): Promise<Answer> => getWith(origin(), `/basket/export?format=${format}`, key);
  beforeAll(async () => {
    key = await select(origin(), [VEREIN, 'boese', 'bamf']);
  });

  it.each(FORMATS)('%s: attached, typed, named, and kept nowhere', async (format) => {
    const { status, headers } = await get(format);
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    const type = { vcard3: 'text/vcard', vcard4: 'text/vcard', csv: 'text/csv', text: 'text/plain' }[format];
    expect(headers['content-type']).toMatch(new RegExp(`^${type}; charset=utf-8`));
    expect(headers['content-disposition']).toMatch(
      /^attachment; filename="netzkompass-3-kontakte-beispieldaten-\d{4}-\d\d-\d\d\.(vcf|csv|txt)"$/,
    );
  });

  it('CSV reads as a table, and no cell is a formula', async () => {
    const { text } = await get('csv');
    expect(text.startsWith('\uFEFF')).toBe(true);
    const { data, errors } = Papa.parse<Record<string, string>>(text.slice(1), { header: true, skipEmptyLines: true });
    expect(errors).toEqual([]);
    expect(data.map((row) => row['Name'])).toContain(`'=1+1;"\\, END:VCARD txt 👩‍👩‍👧 جمعية`);
    expect(data.find((row) => row['Name']?.startsWith("'="))).toMatchObject({
      Telefon: '0221 4710380',
      Stand: '2011-03',
      'Netzkompass-Adresse': `${origin()}/organisations/boese`,
    });
    for (const value of data.flatMap((row) => Object.values(row))) expect(value).not.toMatch(/^[=+\-@\t\r]/);
  });

  it.each(['vcard3', 'vcard4'])('%s reads as cards, one a function', async (format) => {
    const cards = ICAL.parse((await get(format)).text) as unknown as [string, unknown[][]][];
    const names = cards.map(([, lines]) => lines.find(([name]) => name === 'org')?.[3]);
    expect(names.slice(0, 3)).toEqual([
      'Elternverein Lindenblatt Velbert e. V. (Beispiel)',
      'Elternverein Lindenblatt Velbert e. V. (Beispiel)',
      '=1+1;"\\, END:VCARD txt 👩‍👩‍👧 جمعية',
    ]);
  });

  it('are refused where the format is none, and calmly not there where nothing is selected', async () => {
    for (const query of ['', '?format=pdf', '?format=csv&format=csv', '?format=csv&x=1', '?format=csv&day=2011-02-30'])
      expect((await getWith(origin(), `/basket/export${query}`, key)).status).toBe(400);
    const empty = await send(origin(), '/basket/export?format=csv');
    expect([empty.status, readJson<{ code: string }>(empty).code]).toEqual([404, 'nothingSelected']);
    const reader = await send(origin(), '/basket/export?format=csv', { headers: { accept: 'text/html' } });
    expect([reader.status, reader.headers.location]).toEqual([303, '/basket']);
  });
});

function withBrowser(open: OpenContext): void {
  const counted: Counted[] = [];
  afterAll(() => printCounted('Five addresses for a colleague', counted));
  const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
  const options = (lang: Lang) => ({
    ...inLanguage(origin(), lang),
    permissions: ['clipboard-read', 'clipboard-write'],
  });

  const WAYS = (['by mouse', 'by keyboard'] as const).flatMap((way) =>
    (['de', 'en'] as const).map((lang) => ({ way, lang })),
  );
  it.each(WAYS)('hands the hits on in two interactions, $way, $lang', async ({ way, lang }) => {
    const t = translator(lang);
    await withPage(open, options(lang), async (page) => {
      await page.goto(SEARCH, { waitUntil: 'networkidle' });
      const journey = new Journey(page, `select all and copy, ${way}, ${lang}`);
      const press = async (name: string): Promise<void> => {
        const button = page.getByRole('button', { name });
        await button.waitFor();
        if (way === 'by mouse') return journey.click(button);
        await journey.focusByTab(button);
        return journey.activate('Enter');
      };
      await press(t('basket.selectAll', { count: HITS }));
      await press(t('basket.copyMail'));
      const status = page.locator('.nk-selection [role="status"]');
      await status.filter({ hasText: t('basket.copiedMail', { count: HITS }) }).waitFor();
      counted.push(journey.end());
      expect(counted.at(-1)?.interactions).toBe(2);
      const text = await clipboard(page);
      expect(text).toContain(
        t('basket.text.head', { count: HITS, date: lang === 'de' ? '26. April 2011' : '26 April 2011' }),
      );
      for (const part of ['Elternverein Lindenblatt', 'Elternarbeit', '0221 4710380', 'Mo–Do 16–19 Uhr'])
        expect(text).toContain(part);
      expect(await page.locator('.nk-pick[aria-pressed="true"]').count()).toBe(HITS);
      expect(await page.getByRole('link', { name: t('basket.nav', { count: HITS }) }).isVisible()).toBe(true);
    });
  });

  it('copies where the browser has no clipboard for pages without https', async () => {
    await withPage(open, options('de'), async (page) => {
      await page.addInitScript(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
      await page.goto(SEARCH, { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: 'Alle 6 Treffer auswählen' }).click();
      await page.getByRole('button', { name: 'Für E-Mail kopieren' }).click();
      await page.getByText('6 Kontakte kopiert').waitFor();
      await page.goto('/basket', { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: 'Adressen kopieren' }).click();
      // of four of the six entries; two have no public address
      await page.getByText('5 Adressen kopiert').waitFor();
    });
  });

  it('works without scripts: two interactions to the text, kept over two searches, removed, emptied', async () => {
    await withPage(open, { baseURL: origin(), javaScriptEnabled: false }, async (page) => {
      await page.goto(SEARCH);
      const journey = new Journey(page, 'select all and see the texts, without scripts');
      await journey.click(page.getByRole('button', { name: 'Alle 6 Treffer auswählen' }));
      await page.waitForURL(`**${SEARCH}`);
      await journey.click(page.getByRole('link', { name: 'Zur Auswahl' }));
      await page.waitForURL('**/basket');
      counted.push(journey.end());
      await page.getByText('Text für die E-Mail').click();
      expect(await page.getByRole('textbox', { name: 'Text für die E-Mail' }).inputValue()).toContain('0221 4710380');
      expect(await page.getByRole('button', { name: /drucken|kopieren/ }).count()).toBe(0);
      await page.goto('/directory?q=bamf');
      const bamf = page.getByRole('button', { name: /^Auswählen Bundesamt/ });
      await bamf.first().click();
      await page.waitForURL('**/directory?q=bamf');
      expect(await page.locator('.nk-pick[aria-pressed="true"]').count()).toBe(1);
      await page.getByRole('link', { name: 'Auswahl (7)' }).click();
      expect(await page.locator('.nk-contact').count()).toBe(7);
      await page
        .getByRole('button', { name: /^Entfernen/ })
        .last()
        .click();
      await page.waitForURL('**/basket');
      expect(await page.locator('.nk-contact').count()).toBe(6);
      await page.getByRole('button', { name: 'Auswahl leeren' }).click();
      await page.getByText('Sie haben noch nichts ausgewählt.').waitFor();
      expect(await page.getByRole('link', { name: /^Auswahl \(/ }).count()).toBe(0);
      expect(await page.context().cookies()).toEqual([]);
    });
  });

  it('opens in the mail program from the results, without scripts, while it is short enough', async () => {
    await withPage(open, { baseURL: origin(), javaScriptEnabled: false }, async (page) => {
      await page.goto(SEARCH);
      await page.getByRole('button', { name: /^Auswählen Elternkreis/ }).click();
      const link = await page.getByRole('link', { name: 'In E-Mail öffnen' }).getAttribute('href');
      expect(link).toMatch(/^mailto:\?subject=1%20Kontakt/);
      expect(decodeURIComponent(link ?? '')).toContain('0221 4710850');
    });
  });

  it('follows each button in place, on results and on an entry, and keeps the focus', async () => {
    await withPage(open, options('de'), async (page) => {
      await page.goto(SEARCH, { waitUntil: 'networkidle' });
      const first = page.locator('.nk-pick').first();
      await first.focus();
      await page.keyboard.press('Space');
      await page.locator('.nk-pick[aria-pressed="true"]').waitFor();
      expect(await first.evaluate((element) => element === document.activeElement)).toBe(true);
      expect(await page.locator('.nk-selection strong').innerText()).toBe('Auswahl: 1');
      await page.keyboard.press('Space');
      await page.locator('.nk-selection strong').waitFor({ state: 'detached' });
      await page.goto(`/organisations/${VEREIN}`, { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: /^Auswählen/ }).click();
      await page.getByRole('link', { name: 'Auswahl (1)' }).click();
      expect(await page.locator('.nk-contact h2').innerText()).toContain('Elternverein Lindenblatt');
      await page.getByRole('button', { name: '1 Kontakt drucken' }).waitFor(); // comes with the scripts
    });
  });

  it('prints a list: what, of which day, printed when, examples as such; no buttons, nothing wider than the page', async () => {
    await withPage(open, options('de'), async (page) => {
      await page.goto(SEARCH, { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: 'Alle 6 Treffer auswählen' }).click();
      await page.getByRole('link', { name: 'Zur Auswahl' }).click();
      await page.waitForURL('**/basket');
      await page.emulateMedia({ media: 'print' });
      expect(await page.locator('button:visible, nav:visible, textarea:visible, input:visible').count()).toBe(0);
      const text = await page.locator('body').innerText();
      for (const part of [
        'Auswahl',
        'Stand: 26. April 2011',
        'Gedruckt am',
        'Beispieldaten',
        '0221 4710380',
        'Mo–Do 16–19 Uhr',
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/Entfernen|speichern|leeren|\(\/organisations/);
      await page.setViewportSize({ width: 680, height: 900 }); // what A4 leaves between its margins
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
      expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    });
  });

  it('shows a nasty name as text, at 320 px too', async () => {
    await withPage(open, { ...options('de'), viewport: { width: 320, height: 800 } }, async (page) => {
      await page
        .context()
        .addCookies([{ name: 'basket', value: await select(origin(), ['boese', VEREIN]), url: origin() }]);
      await page.goto('/basket');
      expect(await page.locator('.nk-contact').count()).toBe(2);
      const wide = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wide).toBeLessThanOrEqual(0);
    });
  });
}

describeBrowser('the selection in a browser', withBrowser);
