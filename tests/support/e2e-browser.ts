// A headless Chromium for a file of tests: found once, opened once, every page in a context of its own.
import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe } from '@jest/globals';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-sync',
  '--no-first-run',
];

/** `describe` has to know at once, so the search runs as a program. */
function findBrowser(): { path: string } | { why: string } {
  const given = process.env.NETZKOMPASS_TEST_CHROMIUM;
  if (given) return { path: given };
  const found = spawnSync(process.execPath, ['scripts/testing/chromium.mjs'], { encoding: 'utf8' });
  return found.status === 0 ? { path: found.stdout.trim() } : { why: found.stderr.trim() };
}

export type OpenContext = (options?: BrowserContextOptions) => Promise<BrowserContext>;

/** `describe` with a browser, or `describe.skip` with the reason in its title. */
export function describeBrowser(title: string, body: (open: OpenContext) => void): void {
  const found = findBrowser();
  if ('why' in found) {
    describe.skip(`${title} (skipped: ${found.why})`, () => body(() => Promise.reject(new Error(found.why))));
    return;
  }
  describe(title, () => {
    let browser: Browser | undefined;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
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

/** Somebody who has chosen a language before. */
export const inLanguage = (origin: string, lang: 'de' | 'en'): BrowserContextOptions => ({
  baseURL: origin,
  storageState: { cookies: [cookie(origin, 'lang', lang)], origins: [] },
});

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
