// The first job: from a question on the telephone to a name and a number, from there to a text for a colleague with all the
// addresses, and from a name to who runs it and where that stands.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { translator, type Lang } from '../../../lib/i18n/translator';
import { useApp } from '../../support/e2e-app';
import { describeBrowser, inLanguage, withPage, type OpenContext } from '../../support/e2e-browser';
import { send } from '../../support/e2e-http';
import { until } from '../../support/e2e-until';
import { describeWith } from '../../support/engines';
import { Journey, printCounted, type Counted } from './journey';

const PHONE = /\b0\d{2,4} \d{6,8}\b/;
const PARENTS = 'türkisch eltern velbert';
const LANGS: readonly Lang[] = ['de', 'en'];
const WAYS: Readonly<Record<string, BrowserContextOptions>> = {
  'by mouse': {},
  'by keyboard': {},
  'without JavaScript': { javaScriptEnabled: false },
  'by touch at 320 px': { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true },
};
type Way = keyof typeof WAYS;

const field = (page: Page): Locator => page.locator('#q');

/** Types, and waits until the list answers all of it: nobody reads the hits of half a word. */
async function typeAndRead(page: Page, words: string, type: () => Promise<void>): Promise<void> {
  const whole = page.waitForResponse((response) => new URL(response.url()).searchParams.get('q') === words);
  await type();
  const { total } = (await (await whole).json()) as { total: number };
  await page
    .getByRole('status')
    .filter({ hasText: String(total) })
    .waitFor();
}

/** Types the words, and opens the first hit. */
async function openFirst(page: Page, way: Way, journey: Journey, words: string): Promise<void> {
  const option = page.getByRole('option').first();
  if (way === 'without JavaScript') {
    await journey.type(field(page), words);
    await journey.activate('Enter');
    await journey.click(page.locator('.nk-hit h2 a').first());
  } else if (way === 'by keyboard') {
    await journey.focusByTab(field(page));
    await typeAndRead(page, words, () => journey.typeHere(words));
    await page.keyboard.press('ArrowDown'); // moves the focus of the list, opens nothing
    await journey.activate('Enter');
  } else {
    await typeAndRead(page, words, () => journey.type(field(page), words));
    if (way === 'by mouse') await journey.click(option);
    else await journey.tap(option);
  }
  await page.locator('h2#reach').waitFor();
}

/** Opens the words of the source beside a fact. */
async function openProof(way: Way, journey: Journey, summary: Locator): Promise<void> {
  if (way === 'by keyboard') {
    await journey.focusByTab(summary);
    await journey.activate('Enter');
  } else if (way === 'by touch at 320 px') await journey.tap(summary);
  else await journey.click(summary);
}

async function findParents(page: Page, way: Way, journey: Journey, lang: Lang): Promise<void> {
  await page.goto('/');
  await openFirst(page, way, journey, PARENTS);
  const reach = page.getByRole('complementary', { name: lang === 'de' ? /^So erreichen Sie/ : /^How to reach/ });
  expect(await reach.innerText()).toMatch(PHONE);
  expect(await reach.locator('a[href^="tel:"]').first().isVisible()).toBe(true);
  expect(await page.locator('main').innerText()).toMatch(lang === 'de' ? /Türkisch/ : /Turkish/);
  expect(page.url()).toMatch(/velbert$/);
}

async function findWhoRuns(page: Page, way: Way, journey: Journey, lang: Lang): Promise<void> {
  const t = translator(lang);
  await page.goto('/');
  await openFirst(page, way, journey, 'ag kompass');
  expect(new URL(page.url()).pathname).toBe('/cooperations/ag-integrationskompass');
  const role = page.locator('.nk-role', { has: page.getByRole('heading', { name: t('ui.roleGroup.secretariat') }) });
  expect(await role.getByRole('link', { name: 'Kreisverwaltung Mettmann' }).isVisible()).toBe(true);
  expect(await page.locator('.nk-glance').innerText()).toContain(t('ui.entry.startUnknown')); // since when: the report does not say
  const quote = role.locator('blockquote').first();
  expect(await quote.isVisible()).toBe(false);
  await openProof(way, journey, role.locator('summary'));
  await quote.waitFor({ state: 'visible' });
  expect(await quote.innerText()).toContain('Geschäftsführung dieser Arbeitsgruppe');
  expect(await role.locator('figcaption').first().innerText()).toContain(t('ui.entry.sentence', { number: 9 }));
}

/** Sees the hits with their numbers, selects them all, and has the text for a colleague: two to the answer, two more to hand it on. */
async function handOn(page: Page, way: Way, journey: Journey, lang: Lang): Promise<void> {
  const t = translator(lang);
  const act = async (target: Locator): Promise<void> => {
    if (way === 'by touch at 320 px') await journey.tap(target);
    else if (way === 'by keyboard') {
      await journey.focusByTab(target);
      await journey.activate('Enter');
    } else await journey.click(target);
  };
  await page.goto('/');
  if (way === 'by keyboard') await journey.focusByTab(field(page));
  await journey.type(field(page), PARENTS);
  await journey.activate('Enter');
  const hits = page.locator('.nk-hit');
  await hits.first().waitFor();
  const found = await hits.count();
  expect(found).toBeGreaterThanOrEqual(5);
  const names = await hits.locator('h2 a').allInnerTexts();
  for (const text of await hits.allInnerTexts()) expect(text).toMatch(PHONE);
  await act(page.getByRole('button', { name: t('basket.selectAll', { count: found }) }));
  await page.getByText(t('basket.count', { count: found })).waitFor();
  const text = await (way === 'without JavaScript' ? readMail(page, journey) : copyText(page, act, lang, found));
  for (const name of names) expect(text).toContain(name);
  expect(text.match(new RegExp(PHONE, 'g'))?.length).toBeGreaterThanOrEqual(5);
  expect(text).toContain(lang === 'de' ? 'Beispieldaten' : 'Example data');
}

/** What a press on the button leaves in the clipboard. */
async function copyText(
  page: Page,
  act: (target: Locator) => Promise<void>,
  lang: Lang,
  count: number,
): Promise<string> {
  const t = translator(lang);
  await act(page.getByRole('button', { name: t('basket.copyMail') }));
  await page.getByText(t('basket.copiedMail', { count })).waitFor();
  return page.evaluate(() => navigator.clipboard.readText());
}

/** Without scripts nothing can copy; the mail program opens with the same text. No program opens in a test. */
async function readMail(page: Page, journey: Journey): Promise<string> {
  const link = page.locator('.nk-selection a[href^="mailto:"]');
  const href = (await link.getAttribute('href')) ?? '';
  await journey.focusByTab(link);
  await journey.activate('Enter');
  return new URLSearchParams(href.split('?')[1]).get('body') ?? '';
}

function journeys(engine: 'embedded' | 'neo4j', open: OpenContext): void {
  const counted: Counted[] = [];
  const { origin } = useApp({ neo4j: engine === 'neo4j' });
  // A server that has just started compiles its first statements; on a busy machine that can take longer than a reader waits.
  beforeAll(async () => {
    for (const address of ['/organisations/elternverein-lindenblatt-velbert', '/cooperations/ag-integrationskompass']) {
      await until(async () => {
        const began = performance.now();
        const { status } = await send(origin(), address);
        process.stdout.write(
          `\nfirst ${address} (${engine}): ${status} after ${Math.round(performance.now() - began)} ms\n`,
        );
        return status === 200;
      }, 60_000);
    }
  });
  afterAll(() => printCounted(`Interactions and seconds (${engine})`, counted));
  const jobs = { 'whom to call': findParents, 'who runs it': findWhoRuns, 'hand addresses on': handOn };
  const cases = Object.entries(jobs).flatMap(([job, walk]) =>
    Object.keys(WAYS).flatMap((way) => LANGS.map((lang) => ({ job, walk, way, lang }))),
  );
  it.each(cases)('$job, $way, $lang', async ({ job, walk, way, lang }) => {
    await withPage(
      open,
      { ...inLanguage(origin(), lang), ...WAYS[way], permissions: ['clipboard-read', 'clipboard-write'] },
      async (page) => {
        const journey = new Journey(page, `${job}, ${way}, ${lang}`);
        await walk(page, way, journey, lang);
        counted.push(journey.end());
      },
    );
    // Two to the answer and two more to hand it on; or one for the words of the source, one where a page must be loaded.
    expect(counted.at(-1)?.interactions).toBeLessThanOrEqual(4);
  });
  it('says name, reason and number in the list already, after typing alone', async () => {
    await withPage(open, inLanguage(origin(), 'de'), async (page) => {
      await page.goto('/');
      await typeAndRead(page, PARENTS, () => field(page).pressSequentially(PARENTS));
      const first = page.getByRole('option').first();
      expect(await first.innerText()).toMatch(PHONE);
      expect(await first.innerText()).toMatch(/gefunden über: Türkisch/);
    });
  });
}

describeBrowser('the first job', (open) => {
  describeWith('embedded', 'on the embedded store', () => journeys('embedded', open));
  describeWith('neo4j', 'on Neo4j', () => journeys('neo4j', open));
});
