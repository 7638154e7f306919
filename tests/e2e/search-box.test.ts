// The search field of every page: hits while typing with their reason and telephone, by keyboard, as a combobox that
// assistive technology understands; old answers never replace newer ones; what is typed is shown as text.
import { expect, it } from '@jest/globals';
import type { Locator, Page, Route } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { until } from '../support/e2e-until';

const { origin } = useApp();

const field = (page: Page): Locator => page.getByRole('search').getByRole('combobox');
const options = (page: Page): Locator => page.getByRole('option');
const active = (page: Page): Promise<string | null> => field(page).getAttribute('aria-activedescendant');

/** Types and waits for the hits of all of it. */
async function ask(page: Page, words: string): Promise<void> {
  const answered = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === words);
  await field(page).fill(words);
  const { total } = (await (await answered).json()) as { total: number };
  await page
    .getByRole('status')
    .filter({ hasText: total === 0 ? /Kein Treffer/ : `${total} Treffer` })
    .waitFor();
}

describeBrowser('the search field', (open) => {
  const onHome = (work: (page: Page) => Promise<void>, path = '/') =>
    withPage(open, { baseURL: origin() }, async (page) => {
      await page.goto(path);
      await work(page);
    });

  it('shows hits while typing, each with what matched, highlighted', () =>
    onHome(async (page) => {
      await ask(page, 'türkisch eltern velbert');
      const first = options(page).first();
      expect(await first.innerText()).toMatch(/gefunden über: Türkisch/);
      expect(await first.locator('mark').allInnerTexts()).toEqual(
        expect.arrayContaining(['Eltern', 'Velbert', 'Türkisch']),
      );
    }));

  it('says by which everyday word a hit was found', () =>
    onHome(async (page) => {
      await ask(page, 'Arbeitsamt');
      expect((await options(page).first().innerText()).replace(/\s+/g, ' ')).toMatch(
        /gefunden über: Arbeitsamt → Bundesagentur für Arbeit/,
      );
      await page.goto('/directory?q=Arbeitsamt');
      expect(await page.locator('.nk-hit__why').first().innerText()).toMatch(/gefunden über:\s+Arbeitsamt\s+→/);
    }));

  it('shows the first public telephone in the list and on the page of hits', () =>
    onHome(async (page) => {
      await ask(page, 'lindenblatt');
      expect(await options(page).first().innerText()).toContain('0221 4710380');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/directory\?q=lindenblatt/);
      expect(await page.locator('.nk-hit').first().locator('a[href="tel:02214710380"]').count()).toBe(1);
    }));

  it('is a combobox: its state is told to assistive technology', () =>
    onHome(async (page) => {
      const box = field(page);
      expect(await box.getAttribute('aria-expanded')).toBe('false');
      expect(await box.getAttribute('aria-autocomplete')).toBe('list');
      await ask(page, 'sprach');
      expect(await box.getAttribute('aria-expanded')).toBe('true');
      const list = page.locator(`#${await box.getAttribute('aria-controls')}`);
      expect(await list.getAttribute('role')).toBe('listbox');
      expect(await list.getAttribute('aria-label')).toBeTruthy();
      expect(await active(page)).toBeNull();
      await page.keyboard.press('ArrowDown');
      const chosen = page.locator(`#${await active(page)}`);
      expect([await chosen.getAttribute('role'), await chosen.getAttribute('aria-selected')]).toEqual([
        'option',
        'true',
      ]);
      expect(await page.locator('[aria-selected="true"]').count()).toBe(1);
    }));

  it('arrows go through all hits and around; Escape closes and keeps the words', () =>
    onHome(async (page) => {
      await ask(page, 'sprach');
      const count = await options(page).count();
      const seen: (string | null)[] = [];
      for (let at = 0; at <= count; at++) {
        await page.keyboard.press('ArrowDown');
        seen.push(await active(page));
      }
      expect(new Set(seen).size).toBe(count + 1); // every option once, then the field itself
      expect(seen.at(-1)).toBeNull();
      await page.keyboard.press('ArrowUp');
      expect(await active(page)).toBe(seen.at(-2));
      const last = page.locator(`#${await active(page)}`);
      const inSight = await last.evaluate((element) => {
        const { top, bottom } = element.getBoundingClientRect();
        const list = element.parentElement?.getBoundingClientRect();
        return list !== undefined && top >= list.top - 1 && bottom <= list.bottom + 1;
      });
      expect(inSight).toBe(true);
      await page.keyboard.press('Escape');
      expect(await field(page).getAttribute('aria-expanded')).toBe('false');
      expect(await field(page).inputValue()).toBe('sprach');
    }));

  it('Enter opens the chosen hit, and searches where none is chosen', () =>
    onHome(async (page) => {
      await ask(page, 'BAMF');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/organisations\/bamf$/);
      await page.goto('/');
      await ask(page, 'BAMF');
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/directory\?q=BAMF$/);
      expect(await field(page).inputValue()).toBe('BAMF');
    }));

  it('the key / leads there from anywhere on the page, and writes itself into fields', () =>
    onHome(async (page) => {
      await page.keyboard.press('Tab');
      await page.keyboard.press('/');
      expect(await field(page).evaluate((element) => element === document.activeElement)).toBe(true);
      await page.keyboard.type('a/b');
      expect(await field(page).inputValue()).toBe('a/b');
    }, '/cooperations/ag-integrationskompass'));

  it('an answer that comes late does not replace a newer one', () =>
    onHome(async (page) => {
      let release: () => void = () => undefined;
      const held = new Promise<void>((resolve) => (release = resolve));
      const hold = async (route: Route): Promise<void> => {
        await held;
        await route.continue().catch(() => undefined); // the page may have given it up
      };
      await page.route((url) => url.searchParams.get('q') === 'bamf', hold);
      const asked = page.waitForRequest((request) => request.url().includes('q=bamf'));
      await field(page).fill('bamf');
      await asked;
      await ask(page, 'lindenblatt');
      const shown = await options(page).allInnerTexts();
      release();
      await page.unrouteAll({ behavior: 'wait' });
      await ask(page, 'lindenblatt e');
      expect(shown.join()).toMatch(/Lindenblatt/);
      expect(shown.join()).not.toMatch(/Bundesamt/);
      expect((await options(page).allInnerTexts()).join()).not.toMatch(/Bundesamt/);
    }));

  it('says so where the answer does not come, and still searches by Enter', () =>
    onHome(async (page) => {
      await page.route(/\/api\/v1\/search/, (route) => route.abort());
      await field(page).fill('sprache');
      await page.getByText('Die Vorschau ist gerade nicht erreichbar').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/directory\?q=sprache/);
      expect(await page.locator('.nk-hit').count()).toBeGreaterThan(1);
    }));

  it('takes the view along: day and hidden examples', () =>
    onHome(async (page) => {
      const asked = page.waitForRequest(/\/api\/v1\/search/);
      await field(page).fill('sprache');
      const query = new URL((await asked).url()).searchParams;
      expect([query.get('day'), query.get('examples')]).toEqual(['2010-06-30', '0']);
      await page.keyboard.press('Enter');
      await page.waitForURL(/day=2010-06-30.*examples=0|examples=0.*day=2010-06-30/);
    }, '/glossary?day=2010-06-30&examples=0'));

  it('shows HTML as text, in the field, in the title and in the heading', () =>
    onHome(async (page) => {
      let alarms = 0;
      page.on('dialog', (dialog) => {
        alarms++;
        void dialog.dismiss();
      });
      const nasty = '<img src=x onerror=alert(1)>"><script>alert(2)</script>';
      await ask(page, nasty);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/directory/);
      expect(await page.getByRole('heading', { level: 1 }).innerText()).toContain(nasty);
      expect(await field(page).inputValue()).toBe(nasty);
      expect(await page.title()).toContain(nasty);
      await until(async () => (await page.evaluate(() => document.readyState)) === 'complete');
      expect([alarms, await page.locator('img[src="x"]').count()]).toEqual([0, 0]);
    }));
});
