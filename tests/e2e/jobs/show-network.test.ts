// The third job: in a meeting, from the page of the working group to the picture on the whole screen, and the answer to
// "who else works with the Jobcenter on Sprache?".
import { afterAll, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { useApp } from '../../support/e2e-app';
import { describeBrowser, inLanguage, withPage } from '../../support/e2e-browser';
import { until } from '../../support/e2e-until';
import { Journey, printCounted, type Counted } from './journey';

const { origin } = useApp();
const WAYS = ['by mouse', 'by keyboard'] as const;
const JOBCENTER = 'jobcenter-me-aktiv';
/** Members of the AG IntegrationsKompass and others, as the report names them. */
const SOME = ['Kreisverwaltung Mettmann', 'Bundesamt für Migration und Flüchtlinge'];

const rows = (page: Page): Locator => page.locator('tr[data-node]');
const ready = (page: Page): Promise<unknown> => page.locator('.nk-canvas[data-drawn]').waitFor();

describeBrowser('the third job', (open) => {
  const counted: Counted[] = [];
  afterAll(() => printCounted('Interactions and seconds', counted));

  it.each(WAYS)('who else works with the Jobcenter on Sprache, %s', async (way) => {
    await withPage(open, { ...inLanguage(origin(), 'de'), viewport: { width: 1920, height: 1080 } }, async (page) => {
      await page.goto('/cooperations/ag-integrationskompass');
      const journey = new Journey(page, `who else, ${way}`);
      const press = async (target: Locator): Promise<void> => {
        if (way === 'by mouse') return journey.click(target);
        await target.focus(); // moving the focus is no interaction
        await journey.activate('Enter');
      };
      await press(page.getByRole('link', { name: 'Im Netzwerk zeigen' }));
      await ready(page);
      await press(page.locator(`tr[data-node="${JOBCENTER}"] .nk-net__do`).first());
      await page.waitForURL(new RegExp(`focus=${JOBCENTER}`));
      await press(page.getByRole('link', { name: 'nur Organisationen' }));
      await page.waitForURL(/view=organisations/);
      await until(async () => (await page.locator('[data-group="baustein-10.1"][aria-pressed]').count()) === 1);
      await page.keyboard.press('p');
      await page.locator('.nk-explorer--projector').waitFor();
      await page.keyboard.press('2');
      await page.keyboard.press('2');
      await page.waitForURL(/baustein=10\.1/);
      const shown = await until(async () => (await rows(page).count()) < 12 && rows(page).count());
      await until(async () => (await page.locator('.nk-canvas').getAttribute('data-drawn')) === String(shown));
      const names = await rows(page).locator('th a').allTextContents();
      for (const name of SOME) expect(names).toContain(name);
      const { name, interactions, seconds } = journey.end();
      counted.push({ name, interactions: interactions + 3, seconds }); // three keys of one letter
    });
    expect(counted.at(-1)?.interactions).toBeLessThanOrEqual(6);
  });
});
