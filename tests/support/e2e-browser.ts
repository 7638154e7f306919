// A headless Chromium for a file of tests: opened once, every page in a context of its own.
import { afterAll, beforeAll } from '@jest/globals';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { describeInBrowser, launchBrowser } from './browser';

export type OpenContext = (options?: BrowserContextOptions) => Promise<BrowserContext>;

/** `describe` with a browser of its own, or `describe.skip` with the reason in its title. */
export function describeBrowser(title: string, body: (open: OpenContext) => void): void {
  describeInBrowser(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await launchBrowser();
    });
    afterAll(() => browser?.close());
    body((options = {}) => {
      if (!browser) throw new Error('the browser is asked for outside a test');
      return browser.newContext({ reducedMotion: 'reduce', ...options });
    });
  });
}

/** Does the work on a page of its own and closes it. */
export async function withPage<T>(
  open: OpenContext,
  options: BrowserContextOptions,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await open(options);
  try {
    return await work(await context.newPage());
  } finally {
    await context.close();
  }
}

/** Somebody who has chosen language or theme before. */
export const having = (origin: string, name: 'lang' | 'theme', value: string): BrowserContextOptions => ({
  baseURL: origin,
  storageState: { cookies: [cookie(origin, name, value)], origins: [] },
});
export const inLanguage = (origin: string, lang: 'de' | 'en'): BrowserContextOptions => having(origin, 'lang', lang);

const cookie = (origin: string, name: string, value: string) => ({
  name,
  value,
  domain: new URL(origin).hostname,
  path: '/',
  expires: -1,
  httpOnly: true,
  secure: false,
  sameSite: 'Lax' as const,
});
