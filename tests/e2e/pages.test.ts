// Every page: axe finds nothing, light and dark, narrow and wide; nothing scrolls sideways at 320 px; it reads without
// JavaScript; the browser has nothing to complain about, and no request leaves the app.
import { describe, expect, it } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';
import { paths } from '../../lib/paths';
import { useApp } from '../support/e2e-app';
import { COLOURS, mistakes } from '../support/e2e-axe';
import { select } from '../support/e2e-basket';
import { describeBrowser, having, withPage, type OpenContext } from '../support/e2e-browser';
import { send } from '../support/e2e-http';
import { watchPage } from '../support/e2e-network';
import { PAGES } from '../support/e2e-pages';

const VIEWS = [
  { theme: 'light', width: 320, by: 'device' },
  { theme: 'light', width: 1280, by: 'device' },
  { theme: 'dark', width: 320, by: 'choice' },
  { theme: 'dark', width: 1280, by: 'device' },
] as const;

const { origin } = useApp();

const rulesIn = (theme: 'light' | 'dark') => (theme === 'dark' ? COLOURS : undefined);

/** What is wider than the window, by its class. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (one) => one.getBoundingClientRect().right > clientWidth,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.map((one) => `${one.tagName}.${one.className}`).slice(-5)];
  });

async function checkPages(
  context: BrowserContext,
  check: (page: Page, name: string) => Promise<string[]>,
): Promise<string[]> {
  const page = await context.newPage();
  const watched = await watchPage(page, origin());
  const wrong: string[] = [];
  for (const { name, path, status } of PAGES) {
    const answer = await page.goto(path, { waitUntil: 'load' });
    if (answer?.status() !== status) wrong.push(`${name}: status ${answer?.status()}`);
    const found = [...(await check(page, name)), ...watched.complaints(status)];
    wrong.push(...found.map((one) => `${name}: ${one}`));
  }
  if (watched.seen() < PAGES.length) wrong.push('the watch on the network saw nothing');
  return [...wrong, ...watched.strangers()];
}

function withBrowser(open: OpenContext): void {
  it.each(VIEWS)('axe finds nothing, $theme by $by, at $width px', async ({ theme, width, by }) => {
    const cookies = by === 'choice' ? having(origin(), 'theme', theme) : {};
    const viewport = { width, height: 900 };
    const context = await open({
      ...cookies,
      baseURL: origin(),
      colorScheme: by === 'device' ? theme : 'light',
      viewport,
    });
    try {
      const check = async (page: Page) => [...(await mistakes(page, rulesIn(theme))), ...(await tooWide(page))];
      expect(await checkPages(context, check)).toEqual([]);
    } finally {
      await context.close();
    }
  });

  it('axe finds nothing with everything opened, and while hits are shown', async () => {
    await withPage(open, { baseURL: origin(), viewport: { width: 320, height: 900 } }, async (page) => {
      for (const path of ['/cooperations/ag-integrationskompass', '/directory', '/bausteine/10.1']) {
        await page.goto(path);
        await page.evaluate(() => document.querySelectorAll('details').forEach((one) => (one.open = true)));
        expect([path, ...(await mistakes(page)), ...(await tooWide(page))]).toEqual([path]);
      }
      await page.goto('/');
      await page.getByRole('combobox').pressSequentially('sprach');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('ArrowDown');
      expect([...(await mistakes(page)), ...(await tooWide(page))]).toEqual([]);
    });
  });

  it.each(VIEWS)('axe finds nothing where something is selected, $theme, at $width px', async ({ theme, width }) => {
    const ids = ['elternverein-lindenblatt-velbert', 'ag-integrationskompass', 'kreisverwaltung-mettmann', 'bamf'];
    const viewport = { width, height: 900 };
    await withPage(open, { baseURL: origin(), colorScheme: theme, viewport }, async (page) => {
      await page.context().addCookies([{ name: 'basket', value: await select(origin(), ids), url: origin() }]);
      for (const path of [paths.basket({}, { full: '3' }), paths.directory({}, { q: 'bamf' }), '/organisations/bamf']) {
        await page.goto(path, { waitUntil: 'networkidle' });
        await page.evaluate(() => document.querySelectorAll('.nk-more').forEach((one) => one.setAttribute('open', '')));
        expect([path, ...(await mistakes(page, rulesIn(theme))), ...(await tooWide(page))]).toEqual([path]);
      }
    });
  });

  it('reads without JavaScript: heading and content, and the quotes open', async () => {
    const context = await open({ baseURL: origin(), javaScriptEnabled: false });
    try {
      const page = await context.newPage();
      for (const { path } of PAGES) {
        await page.goto(path);
        expect([path, await page.locator('h1:visible').count()]).toEqual([path, 1]);
        expect([path, (await page.locator('main').innerText()).length > 60]).toEqual([path, true]);
        const proof = page.locator('.nk-proof details').first();
        if ((await proof.count()) === 0) continue;
        await proof.locator('summary').click();
        expect([path, await proof.locator('blockquote').first().isVisible()]).toEqual([path, true]);
      }
    } finally {
      await context.close();
    }
  });

  it('finds by form and by filter without JavaScript', async () => {
    await withPage(open, { baseURL: origin(), javaScriptEnabled: false }, async (page) => {
      await page.goto('/');
      await page.getByRole('combobox').fill('sprachkurse');
      await page.getByRole('search').getByRole('button').click();
      await page.waitForURL(/\/directory\?.*q=sprachkurse/);
      const before = await page.locator('.nk-hit').count();
      expect(before).toBeGreaterThan(2);
      const summary = page.locator('.nk-filters > summary');
      if (await summary.isVisible()) await summary.click(); // wide windows show the filters open
      await page.locator('.nk-filters input[name="type"][value="cooperation"]').check();
      await page.locator('.nk-filters button[type="submit"]').click();
      await page.waitForURL(/[?&]type=cooperation/);
      expect(await page.locator('.nk-hit').count()).toBeLessThan(before);
      // the words are a reason too
      expect(await page.locator('.nk-chosen__one').count()).toBe(2);
    });
  });
}

describeBrowser('pages in a browser', withBrowser);

describe('headers', () => {
  const nonceOf = (policy: string): string => /'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
  it.each(PAGES)('of $name', async ({ path, status }) => {
    const answer = await send(origin(), path);
    expect(answer.status).toBe(status);
    const policy = String(answer.headers['content-security-policy']);
    expect(nonceOf(policy)).not.toBe('');
    for (const part of [
      "default-src 'self'",
      "object-src 'none'",
      "base-uri 'none'",
      "frame-ancestors 'none'",
      "form-action 'self'",
      "worker-src 'self'",
    ])
      expect(policy).toContain(part);
    expect(policy).not.toMatch(/unsafe-inline|unsafe-eval|https?:|\*/);
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': expect.stringContaining('no-store'),
      'content-type': 'text/html; charset=utf-8',
    });
    expect(answer.headers).not.toHaveProperty('x-powered-by');
    // Every script carries the nonce of its own answer, else the policy would stop it.
    const scripts = answer.text.match(/<script\b[^>]*>/g) ?? [];
    expect(scripts.filter((tag) => !tag.includes(`nonce="${nonceOf(policy)}"`))).toEqual([]);
    const second = await send(origin(), path);
    expect(nonceOf(String(second.headers['content-security-policy']))).not.toBe(nonceOf(policy));
  });
});
