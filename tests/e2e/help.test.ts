// Help beside the search, keys through the hits, what was read last and pinned: in the browser only, cleared by a button.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { until } from '../support/e2e-until';

const { origin } = useApp();
const focused = (page: Page): Promise<string | null> =>
  page.evaluate(() => document.activeElement?.closest('[data-hit]')?.getAttribute('data-hit') ?? null);
const ready = (page: Page): Promise<void> => page.locator('.nk-keys__open').waitFor();
const stored = (page: Page): Promise<Record<string, string>> => page.evaluate(() => ({ ...localStorage }));

describeBrowser('help', (open) => {
  const on = (path: string, work: (page: Page) => Promise<void>, options = {}) =>
    withPage(open, { baseURL: origin(), ...options }, async (page) => {
      await page.goto(path);
      await work(page);
    });

  describe('beside the search', () => {
    it('stands there without JavaScript, with examples that find something', () =>
      on(
        '/directory',
        async (page) => {
          await page.locator('.nk-help > summary').click();
          const examples = page.locator('.nk-help__panel dt a');
          const found = await examples.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
          expect(found.length).toBeGreaterThanOrEqual(5);
          for (const address of found) {
            await page.goto(address);
            expect([address, await page.locator('[data-hit]').count()]).not.toEqual([address, 0]);
            expect([address, await page.locator('.nk-notice').count()]).toEqual([address, 0]);
          }
        },
        { javaScriptEnabled: false },
      ));
  });

  describe('keys', () => {
    it.each(['cards', 'table', 'map'])('arrows go from hit to hit and Enter opens it, %s', (shape) =>
      on(`/directory?q=sprache&shape=${shape}`, async (page) => {
        await ready(page);
        const ids = await page
          .locator('[data-hit]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-hit')));
        await page.keyboard.press('ArrowDown');
        expect(await focused(page)).toBe(ids[0]);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        expect(await focused(page)).toBe(ids[2]);
        await page.keyboard.press('ArrowUp');
        expect(await focused(page)).toBe(ids[1]);
        await page.keyboard.press('Enter');
        await page.waitForURL((url) => url.pathname.endsWith(`/${String(ids[1])}`));
      }),
    );

    it('x selects the hit that has the focus, a selects all, c copies them for an e-mail', () =>
      on(
        '/directory?q=lindenblatt+elternverein+velbert',
        async (page) => {
          await ready(page);
          await page.keyboard.press('ArrowDown');
          await page.keyboard.press('x');
          await page.locator('.nk-selection').getByText('Auswahl: 1').waitFor();
          await page.keyboard.press('x');
          await page.locator('.nk-selection__actions').waitFor({ state: 'detached' });
          await page.goto('/directory?q=türkisch+eltern+velbert');
          await ready(page);
          await page.keyboard.press('a');
          await page.locator('.nk-selection').getByText('Auswahl: 6').waitFor();
          await page.keyboard.press('c');
          await page.getByText('6 Kontakte kopiert').waitFor();
          expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
            'Elternverein Lindenblatt Velbert',
          );
        },
        { permissions: ['clipboard-read', 'clipboard-write'] },
      ));

    it('? lists them, Escape closes, and a typed question mark is a question mark', () =>
      on('/directory', async (page) => {
        await ready(page);
        const dialog = page.getByRole('dialog', { name: 'Tastenkürzel' });
        await page.locator('#q').focus();
        await page.keyboard.type('?');
        expect(await dialog.isVisible()).toBe(false);
        await page.locator('#q').blur();
        await page.keyboard.press('?');
        await dialog.waitFor();
        expect(await dialog.locator('kbd').allInnerTexts()).toEqual(['/', '↓ ↑', 'Eingabe', 'x', 'a', 'c', '?']);
        await page.keyboard.press('Escape');
        expect(await dialog.isVisible()).toBe(false);
      }));

    it('can be switched off, for good', () =>
      on('/directory?q=sprache', async (page) => {
        await page.locator('.nk-keys__open').click();
        await page.getByRole('checkbox', { name: /Tastenkürzel mit einem Buchstaben/ }).uncheck();
        await page.getByRole('button', { name: 'Schließen' }).click();
        await page.reload();
        await ready(page);
        for (const key of ['/', '?', 'ArrowDown', 'x']) await page.keyboard.press(key);
        expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
        expect(await page.locator('dialog[open]').count()).toBe(0);
      }));
  });

  describe('what was read last', () => {
    it('stands on the front page with what is pinned, and goes by a button', () =>
      on('/organisations/bamf', async (page) => {
        await until(async () => 'nk-recent' in (await stored(page)));
        await page.goto('/cooperations/ag-integrationskompass');
        await page.getByRole('button', { name: 'Anheften' }).click();
        await page.getByRole('button', { name: 'Angeheftet – lösen' }).waitFor();
        await page.goto('/');
        const lists = page.locator('.nk-remembered');
        await lists.waitFor();
        expect((await lists.innerText()).replace(/\s+/g, ' ')).toMatch(
          /Angeheftet Arbeitsgruppe IntegrationsKompass Zuletzt gelesen Bundesamt für Migration und Flüchtlinge/,
        );
        await lists.getByRole('button', { name: 'Liste löschen' }).click();
        expect(await lists.count()).toBe(0);
        expect(await stored(page)).toEqual({});
      }));

    it('is never sent to the server', () =>
      on('/organisations/bamf', async (page) => {
        const sent: string[] = [];
        page.on('request', (request) => sent.push(`${request.url()} ${request.postData() ?? ''}`));
        await page.getByRole('button', { name: 'Anheften' }).click();
        await page.goto('/glossary');
        expect(sent.filter((one) => one.includes('bamf'))).toEqual([]);
      }));

    it('whatever stands in the storage does no harm', () =>
      on('/', async (page) => {
        for (const value of ['{', '7', '[{"path":"javascript:alert(1)","name":"x"},null,{"path":"/a/b"}]']) {
          await page.evaluate((text) => localStorage.setItem('nk-recent', text), value);
          await page.reload();
          await ready(page);
          expect([value, await page.locator('.nk-remembered').count()]).toEqual([value, 0]);
        }
      }));
  });
});
