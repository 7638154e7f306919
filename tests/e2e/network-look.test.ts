// How the picture of the network looks where the reader's device decides: forced colours, dark, the projector.
import { expect, it } from '@jest/globals';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { until } from '../support/e2e-until';

const { origin } = useApp();
const drawn = (page: Page): Promise<unknown> => page.locator('.nk-canvas[data-drawn]').waitFor();

/** Of the letters: how many of their pixels have exactly this colour. */
const lettersIn = (page: Page, colour: string): Promise<number> =>
  page.evaluate((name) => {
    const probe = document.createElement('canvas').getContext('2d');
    const letters = document.querySelector<HTMLCanvasElement>('.nk-canvas__layer--labels');
    if (!probe || !letters) return -1;
    probe.fillStyle = name;
    probe.fillRect(0, 0, 1, 1);
    const [red, green, blue] = probe.getImageData(0, 0, 1, 1).data;
    const data = letters.getContext('2d')?.getImageData(0, 0, letters.width, letters.height).data ?? [];
    let count = 0;
    for (let at = 0; at < data.length; at += 4)
      if (data[at] === red && data[at + 1] === green && data[at + 2] === blue && data[at + 3] === 255) count++;
    return count;
  }, colour);

/** Contrast of a custom property of the page to its ground, by WCAG 2. */
const contrastOf = (page: Page, property: string): Promise<number> =>
  page.evaluate((name) => {
    const context = document.createElement('canvas').getContext('2d');
    const host = document.querySelector('.nk-canvas');
    if (!context || !host) return 0;
    const luminance = (one: string): number => {
      const probe = document.createElement('span');
      host.append(probe);
      probe.style.color = `var(${one})`;
      context.fillStyle = getComputedStyle(probe).color;
      probe.remove();
      context.fillRect(0, 0, 1, 1);
      const part = (value = 0): number =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4;
      const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
      return 0.2126 * part(red) + 0.7152 * part(green) + 0.0722 * part(blue);
    };
    const [low = 0, high = 0] = [luminance(name), luminance('--nk-ground')].sort((a, b) => a - b);
    return (high + 0.05) / (low + 0.05);
  }, property);

describeBrowser('the look of the network', (open) => {
  const on = (options: BrowserContextOptions, work: (page: Page) => Promise<void>) =>
    withPage(open, { baseURL: origin(), viewport: { width: 1920, height: 1080 }, ...options }, async (page) => {
      await page.goto('/network?focus=ag-integrationskompass');
      await drawn(page);
      await work(page);
    });

  it.each(['light', 'dark'] as const)('takes the colours that the reader forces on the device, %s', (colorScheme) =>
    on({ forcedColors: 'active', colorScheme }, async (page) => {
      // the letters and their halo
      expect(await lettersIn(page, 'CanvasText')).toBeGreaterThan(200);
      expect(await lettersIn(page, 'Canvas')).toBeGreaterThan(200);
    }),
  );

  it('takes them while it is open, too', () =>
    on({ colorScheme: 'light' }, async (page) => {
      expect(await lettersIn(page, 'CanvasText')).toBeLessThan(200);
      await page.emulateMedia({ forcedColors: 'active' });
      await until(async () => (await lettersIn(page, 'CanvasText')) > 200);
    }));

  it.each(['light', 'dark'] as const)('letters of the projector stand out seven to one, %s', (colorScheme) =>
    on({ colorScheme }, async (page) => {
      await page.keyboard.press('p');
      await page.locator('.nk-explorer--projector').waitFor();
      for (const property of ['--nk-text', '--nk-muted'])
        expect(await contrastOf(page, property)).toBeGreaterThanOrEqual(7);
    }),
  );
});
