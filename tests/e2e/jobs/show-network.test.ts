// The third job: in a meeting, from the page of the working group to the picture on the whole screen, and the answer to
// "who else works with the Jobcenter on Sprache?"; and the picture as a file to take home.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { translator, type Lang } from '../../../lib/i18n/translator';
import { useApp } from '../../support/e2e-app';
import { describeBrowser, inLanguage, withPage, type OpenContext } from '../../support/e2e-browser';
import { send } from '../../support/e2e-http';
import { until } from '../../support/e2e-until';
import { describeWith } from '../../support/engines';
import { Journey, printCounted, type Counted } from './journey';

const WAYS = ['by mouse', 'by keyboard'] as const;
const LANGS: readonly Lang[] = ['de', 'en'];
const COMMITTEE = '/cooperations/ag-integrationskompass';
const JOBCENTER = 'jobcenter-me-aktiv';
/** Members of the AG IntegrationsKompass and others, as the report names them. */
const SOME = ['Kreisverwaltung Mettmann', 'Bundesamt für Migration und Flüchtlinge'];

const rows = (page: Page): Locator => page.locator('tr[data-node]');
const ready = (page: Page): Promise<unknown> => page.locator('.nk-canvas[data-drawn]').waitFor();

/** From the committee to everybody who works with the Jobcenter on Sprache, on the whole screen. */
async function askWhoElse(page: Page, journey: Journey, press: (target: Locator) => Promise<void>, lang: Lang) {
  const t = translator(lang);
  await press(page.getByRole('link', { name: t('answers.show.cooperation') }).first());
  await ready(page);
  await press(page.locator(`tr[data-node="${JOBCENTER}"] .nk-net__do`).first());
  await page.waitForURL(new RegExp(`focus=${JOBCENTER}`));
  await press(page.getByRole('link', { name: t('network.ui.view.organisations') }));
  await page.waitForURL(/view=organisations/);
  await until(async () => (await page.locator('[data-group="baustein-10.1"][aria-pressed]').count()) === 1);
  await journey.activate('p');
  await page.locator('.nk-explorer--projector').waitFor();
  await journey.activate('2');
  await journey.activate('2');
  await page.waitForURL(/baustein=10\.1/);
}

function journeys(engine: 'embedded' | 'neo4j', open: OpenContext): void {
  const counted: Counted[] = [];
  const { origin } = useApp({ neo4j: engine === 'neo4j' });
  // A server that has just started compiles its first statements; on a busy machine that can take longer than a reader waits.
  beforeAll(() => until(async () => (await send(origin(), COMMITTEE)).status === 200, 60_000));
  afterAll(() => printCounted(`Interactions and seconds (${engine})`, counted));

  it.each(WAYS.flatMap((way) => LANGS.map((lang) => ({ way, lang }))))(
    'who else works with the Jobcenter on Sprache, $way, $lang',
    async ({ way, lang }) => {
      const options = { ...inLanguage(origin(), lang), viewport: { width: 1920, height: 1080 } };
      await withPage(open, options, async (page) => {
        await page.goto(COMMITTEE);
        const journey = new Journey(page, `who else, ${way}, ${lang}`);
        const press = async (target: Locator): Promise<void> => {
          if (way === 'by mouse') return journey.click(target);
          await target.focus(); // moving the focus is no interaction
          await journey.activate('Enter');
        };
        await askWhoElse(page, journey, press, lang);
        const shown = await until(async () => (await rows(page).count()) < 12 && rows(page).count());
        await until(async () => (await page.locator('.nk-canvas').getAttribute('data-drawn')) === String(shown));
        const names = await rows(page).locator('th a').allTextContents();
        for (const name of SOME) expect(names).toContain(name);
        const [file] = await Promise.all([page.waitForEvent('download'), journey.activate('s')]);
        counted.push(journey.end());
        const png = await readFile(await file.path());
        expect(file.suggestedFilename()).toMatch(/jobcenter.*\.png$/);
        // twice the screen wide, by the head of the file
        expect(png.subarray(1, 4).toString()).toBe('PNG');
        expect(png.readUInt32BE(16)).toBeGreaterThanOrEqual(2 * 1800);
      });
      expect(counted.at(-1)?.interactions).toBeLessThanOrEqual(7);
    },
  );
}

describeBrowser('the third job', (open) => {
  describeWith('embedded', 'on the embedded store', () => journeys('embedded', open));
  describeWith('neo4j', 'on Neo4j', () => journeys('neo4j', open));
});
