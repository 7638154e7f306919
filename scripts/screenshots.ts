// Pictures of the named pages at three widths, light and dark: `npm run screenshots -- [base-url]`. The app must be running.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { paths } from '../lib/paths';
import { findChromium } from './testing/chromium.mjs';

const PAGES: Readonly<Record<string, string>> = {
  home: paths.home(),
  directory: paths.directory(),
  search: paths.directory({}, { q: 'türkisch eltern velbert' }),
  'search-synonym': paths.directory({}, { q: 'Deutschkurs' }),
  'no-hits': paths.directory({}, { q: 'xyzzyq qqwwx' }),
  relaxed: paths.directory({}, { q: 'türkisch xyzzyq velbert' }),
  table: paths.directory({}, { q: 'gesundheit', shape: 'table' }),
  map: paths.directory({}, { q: 'gesundheit', shape: 'map', town: '05158032' }),
  filtered: paths.directory({}, { baustein: '10.4', type: 'organisation' }),
  organisation: paths.entry({}, { type: 'organisation', id: 'sg-integration' }),
  'organisation-example': paths.directory({}, { kind: 'migrantOrganisation' }),
  cooperation: paths.entry({}, { type: 'cooperation', id: 'ag-integrationskompass' }),
  baustein: paths.entry({}, { type: 'baustein', id: '10.4' }),
  place: paths.entry({}, { type: 'place', id: '05158032' }),
  source: paths.entry({}, { type: 'source', id: 'bericht-2010' }),
  network: paths.network(),
  'network-kinds': paths.network({}, { view: 'organisations', colour: 'kind', arrangement: 'place' }),
  'network-around': paths.network({}, { focus: 'ag-integrationskompass', degrees: '2' }),
  'network-wholes': paths.network({}, { view: 'organisations', rollup: 'whole', baustein: '10.4' }),
  basket: paths.basket(),
  booklet: paths.booklet({}, { town: '05158032' }),
  glossary: paths.glossary(),
  about: paths.about(),
  privacy: paths.privacy(),
  accessibility: paths.accessibility(),
  'not-found': paths.entry({}, { type: 'organisation', id: 'bamff' }),
  'bad-request': `${paths.directory()}?limit=0`,
};
const WIDTHS = [320, 1280, 1920];
const THEMES = ['light', 'dark'] as const;
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
const FOLDER = 'screenshots';

async function take(browser: Browser, base: string, theme: (typeof THEMES)[number], width: number): Promise<void> {
  const context = await browser.newContext({
    viewport: { width, height: width < 600 ? 800 : 900 },
    colorScheme: theme,
    baseURL: base,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  for (const [name, address] of Object.entries(PAGES)) {
    await page.goto(address, { waitUntil: 'networkidle' });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth);
    if (wide) console.warn(`${name} is wider than ${width} px`);
    await page.screenshot({ path: join(FOLDER, `${name}-${width}-${theme}.png`), fullPage: true });
  }
  await context.close();
}

/** The list below the search field, which no address shows. */
async function takeTyping(browser: Browser, base: string): Promise<void> {
  for (const width of [320, 1280]) {
    const page = await browser.newPage({ viewport: { width, height: 800 }, baseURL: base });
    await page.goto(paths.home(), { waitUntil: 'networkidle' });
    await page.getByRole('combobox').pressSequentially('deutschk', { delay: 30 });
    await page.getByRole('option').first().waitFor({ timeout: 5000 });
    await page.keyboard.press('ArrowDown');
    await page.screenshot({ path: join(FOLDER, `typing-${width}-light.png`) });
    await page.close();
  }
}

const base = process.argv[2] ?? 'http://localhost:3000';
const found = await findChromium();
if ('why' in found) {
  console.error(found.why);
  process.exit(1);
}
await mkdir(FOLDER, { recursive: true });
const browser = await chromium.launch({ executablePath: found.path, args: FLAGS });
try {
  for (const theme of THEMES) for (const width of WIDTHS) await take(browser, base, theme, width);
  await takeTyping(browser, base);
  console.log(`pictures of ${Object.keys(PAGES).length} pages in ${FOLDER}/`);
} finally {
  await browser.close();
}
