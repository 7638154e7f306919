// What entry pages add to their lists: the small drawing, whose nodes all lead somewhere and all stand in the list beside; the
// tables of who sits where; the mail to the office; and the picture of the front page.
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { SearchResult } from '../../lib/directory/search-schema';
import { paths } from '../../lib/paths';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { send } from '../support/e2e-http';

const OFFICE = 'integration@example.org';
const app = useApp({ env: { NETZKOMPASS_OFFICE_MAIL: OFFICE } });
const silent = useApp();

const COOPERATION = '/cooperations/ag-integrationskompass';
const DRAWN = ['/organisations/sg-integration', COOPERATION, '/bausteine/10.1', '/places/05158032', '/'];
/** The fewest pixels that letters in a drawing may have. */
const READABLE = 13;

const decoded = (text: string): string => text.replaceAll('&amp;', '&').replaceAll('&#x27;', "'");
const linksIn = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*?href="([^"]+)"/g)].map(([, to = '']) => decoded(to));
const drawings = (html: string): string[] => html.match(/<svg class="nk-pic__svg.*?<\/svg>/gs) ?? [];

describe('the drawing on every entry', () => {
  const pages = new Map<string, string>();
  beforeAll(async () => {
    const entries = new Set(
      ['9', '10.1', '10.2', '10.3', '10.4', '10.5', '10.6', '10.7'].map((id) => `/bausteine/${id}`),
    );
    let cursor: string | null = '';
    do {
      const answer = await send(app.origin(), `/api/v1/search?limit=100&cursor=${encodeURIComponent(cursor)}`);
      const found = JSON.parse(answer.text) as SearchResult;
      for (const { id, type } of found.items) entries.add(paths.entry({}, { id, type }));
      cursor = found.nextCursor;
    } while (cursor !== null);
    for (const path of entries) {
      const answer = await send(app.origin(), path);
      expect([path, answer.status]).toEqual([path, 200]);
      pages.set(path, answer.text);
    }
  });

  it('has at most 40 nodes, each a link to a page that exists and that the lists link to as well', () => {
    const wrong: string[] = [];
    let drawn = 0;
    for (const [path, html] of pages) {
      const lists = new Set(linksIn(drawings(html).reduce((rest, svg) => rest.replace(svg, ''), html)));
      for (const svg of drawings(html)) {
        drawn++;
        const links = linksIn(svg);
        if (links.length > 40 || links.length < 2) wrong.push(`${path}: ${links.length} nodes`);
        if (new Set(links).size !== links.length) wrong.push(`${path}: a node twice`);
        for (const link of links) {
          if (link !== path && !lists.has(link)) wrong.push(`${path}: ${link} is not in the list`);
          if (!pages.has(link)) wrong.push(`${path}: ${link} leads nowhere`);
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(drawn).toBeGreaterThan(200);
  });

  it('says where the list stands, and it stands there', () => {
    for (const [path, html] of pages) {
      const anchors = linksIn(html).filter((link) => link.startsWith('#'));
      expect([path, anchors.filter((anchor) => !html.includes(` id="${anchor.slice(1)}"`))]).toEqual([path, []]);
    }
  });

  it('carries no style of its own', () => {
    for (const [path, html] of pages)
      expect([path, drawings(html).some((svg) => svg.includes(' style='))]).toEqual([path, false]);
  });

  it('ends with the mail that says which entry is meant', () => {
    for (const [path, html] of pages) {
      const mails = linksIn(html).filter((link) => link.startsWith('mailto:') && link.includes('subject='));
      expect([path, mails.length]).toEqual([path, 1]);
      const mail = new URL(mails[0] ?? '');
      expect(mail.pathname).toBe(OFFICE);
      expect([...mail.searchParams.keys()]).toEqual(['subject', 'body']);
      expect(mail.searchParams.get('body')).toContain(`${app.origin()}${path}\r\n`);
    }
  });
});

describe('the mail to the office', () => {
  it('names entry, address as the reader sees it, and the day of the view', async () => {
    const headers = { host: 'netz.example.org', 'x-forwarded-proto': 'https' };
    const { text } = await send(app.origin(), `${COOPERATION}?day=2010-06-30&examples=0`, { headers });
    const mail = new URL(linksIn(text).find((link) => link.includes('subject=')) ?? '');
    expect(mail.searchParams.get('subject')).toBe('Stimmt nicht: Arbeitsgruppe IntegrationsKompass');
    expect(mail.searchParams.get('body')?.split('\r\n')).toEqual([
      'Eintrag: Arbeitsgruppe IntegrationsKompass',
      `Adresse: https://netz.example.org${COOPERATION}?day=2010-06-30&examples=0`,
      'Stand der Daten: 30. Juni 2010',
      '',
      'Richtig ist:',
      '',
    ]);
  });

  it('is offered for a source too', async () => {
    const { text } = await send(app.origin(), '/sources/bericht-2010');
    expect(text).toContain('subject=Stimmt%20nicht');
    expect(drawings(text)).toEqual([]);
  });

  it('is not there where no office is named', async () => {
    for (const path of [...DRAWN, '/sources/bericht-2010']) {
      const { text } = await send(silent.origin(), path);
      expect([path, text.includes('mailto:'), text.includes('nk-correction')]).toEqual([path, false, false]);
    }
  });
});

/** Letters of the drawing that is shown, in pixels; and labels that reach out of it or of their bar. */
async function measure(page: Page) {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<SVGSVGElement>('.nk-pic__svg')].filter(
      (one) => one.getClientRects().length > 0,
    );
    const texts = shown.flatMap((svg) => [...svg.querySelectorAll<SVGTextElement>('text')]);
    const sizes = texts.map((text) => {
      const svg = text.ownerSVGElement;
      const scale = svg ? svg.getBoundingClientRect().width / svg.viewBox.baseVal.width : 0;
      return Number.parseFloat(getComputedStyle(text).fontSize) * scale;
    });
    const outside = texts.flatMap((text) => {
      const frame = text.closest('a')?.querySelector('.nk-pic__bar, .nk-pic__card') ?? text.ownerSVGElement;
      const [inner, outer] = [text.getBoundingClientRect(), frame?.getBoundingClientRect()];
      const fits = outer && inner.left >= outer.left - 1 && inner.right <= outer.right + 1;
      return fits ? [] : [text.textContent];
    });
    return { drawings: shown.length, smallest: Math.min(...sizes), outside };
  });
}

describeBrowser('the drawing in a browser', (open) => {
  it.each([320, 400, 760, 768, 1000, 1150, 1280, 1920])('is one, readable and whole, at %d px', async (width) => {
    await withPage(open, { baseURL: app.origin(), viewport: { width, height: 900 } }, async (page) => {
      for (const path of DRAWN) {
        await page.goto(path);
        const { drawings: count, smallest, outside } = await measure(page);
        expect([path, count, outside]).toEqual([path, 1, []]);
        expect(smallest).toBeGreaterThanOrEqual(READABLE);
        const wide = await page.evaluate(
          () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
        );
        expect([path, wide]).toEqual([path, false]);
      }
    });
  });

  it('is reached by the keyboard, node by node, and left again by the link before it', async () => {
    await withPage(open, { baseURL: app.origin(), viewport: { width: 1280, height: 900 } }, async (page) => {
      await page.goto(COOPERATION);
      await page.locator('.nk-pic p a').last().focus();
      const names: string[] = [];
      const nodes = await page.locator('.nk-pic__svg--wide a').count();
      for (let i = 0; i < nodes; i++) {
        await page.keyboard.press('Tab');
        names.push(await page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''));
      }
      expect(names).toContain('Bundesamt für Migration und Flüchtlinge (Bundesbehörde)');
      expect(new Set(names).size).toBe(nodes);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== COOPERATION);
      await page.goto(COOPERATION);
      await page.locator('.nk-pic p a').first().press('Enter');
      await page.waitForURL(/#participants$/);
    });
  });
});

describeBrowser('the tables', (open) => {
  it('say at 320 px what each value is, and keep their rows and headings', async () => {
    await withPage(open, { baseURL: app.origin(), viewport: { width: 320, height: 900 } }, async (page) => {
      for (const [path, rows] of [
        [COOPERATION, 6],
        ['/places/05158032', 3],
        ['/bausteine/10.1', 10],
      ] as const) {
        await page.goto(path);
        const table = page.locator('.nk-table').first();
        expect([path, await table.locator('tbody tr').count()]).toEqual([path, rows]);
        expect(await table.locator('caption').count()).toBe(1);
        expect(await table.locator('thead th:not([scope="col"]), tbody th:not([scope="row"])').count()).toBe(0);
        const right = await table.evaluate((one) =>
          Math.max(...[...one.querySelectorAll('td, tbody th')].map((cell) => cell.getBoundingClientRect().right)),
        );
        expect(right).toBeLessThanOrEqual(320);
        const before = await table
          .locator('td')
          .first()
          .evaluate((cell) => getComputedStyle(cell, '::before').content);
        expect(before).not.toBe('none');
      }
    });
  });
});
