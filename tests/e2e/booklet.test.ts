// The booklet: contents and index lead to its entries, each stands whole once, and on paper it is A4 without buttons.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { readJson, send, textOf } from '../support/e2e-http';

const { origin } = useApp();
const VELBERT = '05158032';

/** What a link within the page leads to does not exist. */
const deadAnchors = (page: Page): Promise<string[]> =>
  page.locator('main a[href^="#"]').evaluateAll((links) =>
    links.flatMap((link) => {
      const id = link.getAttribute('href')?.slice(1) ?? '';
      return document.getElementById(id) ? [] : [id];
    }),
  );
const numbers = async (page: Page): Promise<number[]> =>
  (await page.locator('.nk-booklet__number').allTextContents()).map(Number);

describeBrowser('the booklet', (open) => {
  const on = (path: string, work: (page: Page) => Promise<void>, options = {}) =>
    withPage(open, { baseURL: origin(), ...options }, async (page) => {
      await page.goto(path);
      await work(page);
    });

  it.each(['place', 'baustein'])('of the whole directory, by %s', (by) =>
    on(`/booklet?by=${by}`, async (page) => {
      const { total } = readJson<{ total: number }>(
        await send(origin(), '/api/v1/search?type=organisation&type=cooperation&limit=1'),
      );
      expect(await numbers(page)).toEqual(Array.from({ length: total }, (_, at) => at + 1));
      expect(await deadAnchors(page)).toEqual([]);
      expect(await page.locator('.nk-booklet__contents a').count()).toBeGreaterThan(8);
      expect(await page.locator('.nk-booklet__cover').innerText()).toMatch(
        /Stand: 26\. April 2011.*erstellt am \d+\..*Beispieldaten/s,
      );
    }),
  );

  it('of a search, reached from the results, without JavaScript', () =>
    on(
      `/directory?q=sprache&town=${VELBERT}&shape=table`,
      async (page) => {
        const ids = await page
          .locator('[data-hit]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-hit')));
        await page.getByRole('link', { name: 'Als Heft drucken' }).click();
        await page.waitForURL(/\/booklet\?/);
        const found = await page
          .locator('.nk-booklet__entry h3 a')
          .evaluateAll((all) => all.map((one) => one.getAttribute('href')?.split('/').at(-1)));
        expect(ids.filter((id) => !/^\d/.test(id ?? '')).every((id) => found.includes(id ?? ''))).toBe(true);
        expect(await page.locator('.nk-booklet__cover').innerText()).toMatch(/Auswahl: Suche „sprache“, Velbert/);
      },
      { javaScriptEnabled: false },
    ));

  it('of the selection', () =>
    on('/directory?q=lindenblatt', async (page) => {
      await page.getByRole('button', { name: /^Auswählen.*Elternverein Lindenblatt/ }).click();
      await page.getByRole('link', { name: 'Zur Auswahl' }).click();
      await page.getByRole('link', { name: 'Als Heft drucken' }).click();
      await page.waitForURL(/of=selection/);
      expect(await numbers(page)).toEqual([1]);
      expect(await page.locator('.nk-booklet__entry').innerText()).toContain('0221 4710380');
    }));

  it('on paper: A4, pages, no buttons, no navigation, no addresses behind links', () =>
    on(`/booklet?town=${VELBERT}`, async (page) => {
      const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
      const boxes = [...pdf.matchAll(/\/MediaBox \[0 0 (\d+)\.\d+ (\d+)\.\d+\]/g)].map(([, width, height]) => [
        width,
        height,
      ]);
      expect(boxes.length).toBeGreaterThan(3);
      expect(new Set(boxes.map(String))).toEqual(new Set(['594,841']));
      await page.emulateMedia({ media: 'print' });
      for (const gone of ['.nk-booklet__actions', '.nk-nav', '.nk-search', '.nk-preferences', '.nk-footer'])
        expect([gone, await page.locator(gone).first().isVisible()]).toEqual([gone, false]);
      const after = await page
        .locator('.nk-booklet__entry a')
        .first()
        .evaluate((link) => getComputedStyle(link, '::after').content);
      expect(after).toBe('none');
    }));
});

describe('bad input', () => {
  it.each(['by=size', 'by=place&by=baustein', 'of=all', 'of=selection&q=x', 'foo=1', 'kind=gone', 'shape=globe'])(
    '/booklet?%s is refused calmly',
    async (query) => {
      expect((await send(origin(), `/booklet?${query}`)).status).toBe(400);
    },
  );
  it('an empty one says so', async () => {
    for (const query of ['q=xyzzyq', 'of=selection']) {
      const answer = await send(origin(), `/booklet?${query}`);
      expect([answer.status, textOf(answer.text).includes('In diesem Heft stünde nichts.')]).toEqual([200, true]);
    }
  });
});
