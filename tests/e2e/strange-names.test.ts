// Strange names in every form of the directory: shown as text, nothing executed, nothing wider than a telephone, files whole.
import { afterAll, describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import Papa from 'papaparse';
import type { Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { makeStrangeStore, STRANGE_NAMES, type StrangeStore } from '../support/strange-dataset';

let store: StrangeStore;
const { origin, printed } = useApp(async () => {
  store = await makeStrangeStore();
  return { dataFolder: store.dataFolder, env: { NETZKOMPASS_OFFICE_MAIL: 'integration@example.org' } };
});
afterAll(() => store.remove());
const NAMES = Object.entries(STRANGE_NAMES);
const SEARCH = '/directory?town=05158032&type=organisation&limit=100';
/** As HTML shows white space. */
const shown = (name: string): string => name.replace(/\s+/g, ' ').trim();

const isHarmless = (page: Page): Promise<[boolean, number]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return [scrollWidth <= clientWidth, 'hacked' in globalThis ? 1 : 0];
  });
const textOf = async (page: Page): Promise<string> => shown((await page.locator('main').textContent()) ?? '');

describeBrowser('strange names', (open) => {
  const at = (width: number, work: (page: Page) => Promise<void>) =>
    withPage(open, { baseURL: origin(), viewport: { width, height: 800 } }, work);

  describe.each([320, 1280])('at %i px', (width) => {
    it.each(['cards', 'table', 'map'])('in the results, %s', (shape) =>
      at(width, async (page) => {
        await page.goto(`${SEARCH}&shape=${shape}`);
        const text = await textOf(page);
        for (const [what, name] of NAMES) expect([what, text.includes(shown(name))]).toEqual([what, true]);
        expect(await isHarmless(page)).toEqual([true, 0]);
        const link = page.locator('[data-hit] a').first();
        expect(await link.evaluate((one) => getComputedStyle(one).unicodeBidi)).toBe('isolate');
      }),
    );

    it('on their own pages, in the title, the drawing and the mail', () =>
      at(width, async (page) => {
        for (const [what, name] of NAMES) {
          await page.goto(`/organisations/${store.ids[what as keyof typeof STRANGE_NAMES]}`);
          expect([what, shown(await page.locator('h1').innerText()).includes(shown(name))]).toEqual([what, true]);
          expect([what, shown(await page.title()).includes(shown(name))]).toEqual([what, true]);
          expect([what, ...(await isHarmless(page))]).toEqual([what, true, 0]);
          const mail = await page.locator('a[href^="mailto:integration@example.org?"]').getAttribute('href');
          expect([what, new URL(mail ?? '').searchParams.get('subject')?.includes('\n')]).toEqual([what, false]);
        }
      }));

    it('in the booklet and in the selection', () =>
      at(width, async (page) => {
        await page.goto('/booklet?town=05158032&type=organisation');
        expect(await isHarmless(page)).toEqual([true, 0]);
        const text = await textOf(page);
        for (const [what, name] of NAMES) expect([what, text.includes(shown(name))]).toEqual([what, true]);
        await page.goto(SEARCH);
        await page.getByRole('button', { name: /^Alle \d+ Treffer auswählen$/ }).click();
        await page.getByRole('link', { name: 'Zur Auswahl' }).click();
        await page.waitForURL(/\/basket/);
        expect(await isHarmless(page)).toEqual([true, 0]);
        const selected = await textOf(page);
        for (const [what, name] of NAMES) expect([what, selected.includes(shown(name))]).toEqual([what, true]);
      }));
  });

  it('in files, as independent readers read them', () =>
    at(1280, async (page) => {
      await page.goto(SEARCH);
      await page.getByRole('button', { name: /^Alle \d+ Treffer auswählen$/ }).click();
      await page.getByRole('link', { name: 'Zur Auswahl' }).waitFor();
      const read = async (format: string): Promise<string> =>
        (await page.request.get(`/basket/export?format=${format}`)).text();
      const { data, errors } = Papa.parse<Record<string, string>>((await read('csv')).replace(/^\uFEFF/, ''), {
        header: true,
        delimiter: ';',
      });
      expect(errors.filter(({ code }) => code !== 'TooFewFields')).toEqual([]);
      const cells = data.flatMap((row) => Object.values(row));
      expect(cells.filter((cell) => /^[=+@\t\r-]/.test(cell))).toEqual([]);
      expect(new Set(data.map((row) => Object.keys(row).length)).size).toBeLessThanOrEqual(2);
      for (const format of ['vcard3', 'vcard4']) {
        const cards = ICAL.parse(await read(format)) as unknown[];
        const list = (Array.isArray(cards[0]) ? cards : [cards]) as [string, [string, object, string, string][]][];
        expect([format, list.length]).toEqual([format, data.filter(({ Name }) => Name).length]);
        const phones = list.flatMap(([, properties]) => properties.filter(([name]) => name === 'tel'));
        expect([format, phones.filter(([, , , value]) => value.includes('0190'))]).toEqual([format, []]);
      }
    }));
});

describe('the log', () => {
  it('has no failure in it', () => {
    expect(printed()).not.toMatch(/"level":50/);
  });
});
