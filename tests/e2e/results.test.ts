// The results page: why the rest is not shown, three forms of one result, the map by keyboard, long states, the back button.
import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { readJson, send, textOf } from '../support/e2e-http';

const { origin } = useApp();
const VELBERT = '05158032';

const idsOn = (page: Page): Promise<string[]> =>
  page.locator('[data-hit]').evaluateAll((all) => all.map((one) => one.getAttribute('data-hit') ?? ''));
const shown = async (page: Page): Promise<string> =>
  (await page.locator('.nk-because').innerText()).replace(/\s+/g, ' ');
const totalOf = (text: string): number => Number(/(\d+) von \d+ Einträgen/.exec(text)?.[1]);

/** A search whose address is longer than 1,800 characters: everything chosen that can be chosen. */
async function longQuery(): Promise<string> {
  const { facets } = readJson<{ facets: Record<string, { value: string }[]> }>(await send(origin(), '/api/v1/search'));
  const query = new URLSearchParams({ q: 'ü'.repeat(100) });
  for (const [name, values] of Object.entries(facets))
    if (name !== 'hasContact') for (const { value } of values) query.append(name, value);
  return query.toString();
}

describeBrowser('the results page', (open) => {
  const on = (path: string, work: (page: Page) => Promise<void>, options = {}) =>
    withPage(open, { baseURL: origin(), ...options }, async (page) => {
      await page.goto(path);
      await work(page);
    });

  it('takes each reason away, lets in what it said, and goes back by the back button', () =>
    on(`/directory?q=gesundheit&town=${VELBERT}&examples=0`, async (page) => {
      const first = await page.locator('main').innerHTML();
      const reasons = page.locator('.nk-chosen__one');
      expect(await reasons.allInnerTexts()).toHaveLength(3);
      for (const at of [0, 1, 2]) {
        const before = totalOf(await shown(page));
        const more = Number(/\+(\d+)/.exec(await reasons.nth(at).innerText())?.[1] ?? 0);
        await reasons.nth(at).click();
        await page.waitForURL((url) => !url.search.includes(['q=', 'town=', 'examples='][at] ?? ''));
        expect(totalOf(await shown(page))).toBe(before + more);
        await page.goBack();
        await page.waitForURL(/q=gesundheit.*examples=0/);
        expect(await page.locator('main').innerHTML()).toBe(first);
      }
    }));

  it('shows the same set in the same order in each form, by one switch', () =>
    on('/directory?q=sprache&type=organisation&limit=50', async (page) => {
      const cards = await idsOn(page);
      expect(cards.length).toBeGreaterThan(10);
      for (const name of ['Tabelle', 'Stadtkarte', 'Liste']) {
        await page.getByRole('navigation', { name: 'Form der Trefferliste' }).getByRole('link', { name }).click();
        await page.locator(`.nk-shapes a[aria-current]:text-is("${name}")`).waitFor();
        expect(await idsOn(page)).toEqual(cards);
      }
    }));

  it('sorts the table by a press on a heading, in the address, in every form', () =>
    on('/directory?shape=table&type=organisation&limit=100', async (page) => {
      await page.getByRole('columnheader', { name: 'Art' }).getByRole('link').click();
      await page.waitForURL(/sort=kind/);
      expect(await page.getByRole('columnheader', { name: 'Art' }).getAttribute('aria-sort')).toBe('ascending');
      const kinds = await page.locator('td[data-label="Art"]').allInnerTexts();
      expect(kinds).toEqual([...kinds].sort(new Intl.Collator('de').compare));
      const sorted = await idsOn(page);
      await page.locator('.nk-shapes a', { hasText: 'Liste' }).click();
      await page.waitForURL((url) => !url.search.includes('shape='));
      expect(await idsOn(page)).toEqual(sorted);
    }));

  it('shows the columns that were chosen, without JavaScript too', () =>
    on(
      '/directory?q=eltern&shape=table',
      async (page) => {
        await page.locator('.nk-columns > summary').click();
        await page.getByRole('checkbox', { name: 'Sprachen' }).check();
        await page.getByRole('checkbox', { name: 'E-Mail' }).uncheck();
        await page.getByRole('button', { name: 'Spalten übernehmen' }).click();
        await page.waitForURL(/column=languages/);
        const heads = await page.locator('thead th').allInnerTexts();
        expect(heads.map((text) => text.replace(/[▲▼↕]/g, '').trim())).toEqual([
          'Auswahl',
          'Name',
          'Art',
          'Ort',
          'Bausteine',
          'Telefon',
          'Sprachen',
        ]);
        expect(new URL(page.url()).searchParams.get('q')).toBe('eltern');
      },
      { javaScriptEnabled: false },
    ));

  it('chooses a town on the map by keyboard, and takes it away again', () =>
    on('/directory?q=sprache&shape=map', async (page) => {
      const town = page.locator('.nk-map svg a', { hasText: 'Velbert' });
      expect(await town.getAttribute('aria-label')).toMatch(/^Velbert: \d+ Einträge, wählen$/);
      const count = Number(await town.locator('.nk-map__count').textContent());
      const row = page.locator('.nk-map__table tr', { hasText: 'Velbert' }).locator('td').first();
      expect(Number(await row.textContent())).toBe(count);
      await town.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`town=${VELBERT}`));
      expect(await town.getAttribute('aria-current')).toBe('true');
      expect(await page.locator('.nk-count').innerText()).toMatch(/\d+ nur kreisweit/);
      await town.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => !url.search.includes('town='));
    }));

  it('answers the question of the telephone as it is spoken', () =>
    on(
      `/directory?q=${encodeURIComponent('Wer kann türkischsprachige Eltern in Velbert zum Elternabend bringen?')}`,
      async (page) => {
        expect(await page.locator('.nk-notice').count()).toBe(0);
        expect((await idsOn(page)).length).toBeGreaterThanOrEqual(5);
        for (const text of await page.locator('.nk-hit').allInnerTexts()) {
          expect(text).toMatch(/Velbert/);
          expect(text).toMatch(/Türkisch/);
        }
      },
    ));

  it('says which words it left out, and names the town that only kreisweit work answers', () =>
    on('/directory?q=türkisch+xyzzyq+velbert', async (page) => {
      expect(await page.locator('.nk-notice').innerText()).toMatch(/ohne „xyzzyq“/);
      expect((await idsOn(page)).length).toBeGreaterThan(0);
    }));

  it('a state too long for an address gets a short one that shows the same, and opens elsewhere', async () => {
    const query = await longQuery();
    expect(query.length).toBeGreaterThan(1800);
    await on(`/directory?${query}`, async (page) => {
      const address = new URL(page.url());
      expect(address.search).toMatch(/^\?s=[A-Za-z0-9_-]{22}$/);
      expect(await page.locator('.nk-filters input:checked').count()).toBeGreaterThan(60);
      const text = await page.locator('main').innerText();
      await on(address.pathname + address.search, async (other) => {
        expect(await other.locator('main').innerText()).toBe(text);
      });
    });
  });
});

describe('short addresses', () => {
  it.each(['s=x', `s=${'a'.repeat(22)}`, 's=a&s=b', `s=${'a'.repeat(22)}&q=eltern`])(
    'refuses %s calmly',
    async (query) => {
      const answer = await send(origin(), `/directory?${query}`);
      expect(answer.status).toBe(400);
      expect(textOf(answer.text)).toContain('Kurze Adressen gelten 30 Tage');
    },
  );
});

describe('a value that no filter offers', () => {
  it.each([
    ['kind=gone', 'kind'],
    ['baustein=10.9', 'baustein'],
    ['shape=globe', 'shape'],
    ['column=salary', 'column'],
    ['gone=1', 'gone'],
  ])('%s: the same search is offered without it', async (wrong, param) => {
    const answer = await send(origin(), `/directory?q=eltern&${wrong}&town=${VELBERT}`);
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(`href="/directory?q=eltern&amp;town=${VELBERT}"`);
    expect(answer.text).not.toContain(`href="/directory?q=eltern&amp;${param}`);
  });
  it('a language that nobody speaks any more is nothing wrong: no hits, and it can be taken away', async () => {
    const answer = await send(origin(), '/directory?language=vo');
    expect(answer.status).toBe(200);
    expect(answer.text).toMatch(/class="nk-chosen__one" href="\/directory"/);
  });
});
