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

  /** What is drawn from now on: the sizes of the letters before the picture, and how many lines are stroked. */
  const listen = (page: Page): Promise<void> =>
    page.evaluate(() => {
      const heard = { letters: [] as number[], strokes: 0 };
      Object.assign(window, { heard });
      const prototype = CanvasRenderingContext2D.prototype as unknown as Record<string, (...args: unknown[]) => void>;
      const before = (name: string, hear: (context: CanvasRenderingContext2D) => void): void => {
        const draw = prototype[name];
        prototype[name] = function (this: CanvasRenderingContext2D, ...args) {
          hear(this);
          draw?.apply(this, args);
        };
      };
      before('stroke', () => heard.strokes++);
      before('fillText', ({ font, canvas }) => {
        if (canvas.classList.contains('nk-canvas__layer--labels'))
          heard.letters.push(parseFloat(/([\d.]+)px/.exec(font)?.[1] ?? '0'));
      });
    });
  const heard = (page: Page): Promise<{ letters: number[]; strokes: number }> =>
    page.evaluate(() => (window as unknown as { heard: { letters: number[]; strokes: number } }).heard);

  it('the presentation says of what it is, of which day and that some is made up, in one line, and hides the tools', () =>
    on({}, async (page) => {
      await listen(page);
      await page.keyboard.press('p');
      await page.locator('.nk-explorer--projector').waitFor();
      await until(() => page.evaluate(() => document.fullscreenElement?.classList.contains('nk-explorer')));
      const line = page.locator('.nk-projected');
      const said = (await line.innerText()).replace(/\s+/g, ' ');
      expect(said).toMatch(/Umfeld.* Stand: 26\. April 2011/);
      const isMadeUp = (await page.locator('[data-mark="example"]').count()) > 0;
      expect(said.includes('Beispieldaten')).toBe(isMadeUp);
      expect((await line.boundingBox())?.height).toBeLessThan(60);
      const visible = await page.locator('.nk-tools button:visible, .nk-tools a:visible').all();
      expect(await Promise.all(visible.map((one) => one.innerText()))).toEqual(['Vorführung beenden']);
      for (const hidden of ['.nk-arrows--pad', '.nk-explorer__help', '.nk-legend__how'])
        expect(await page.locator(hidden).isVisible()).toBe(false);
      expect(await page.locator('.nk-legend').isVisible()).toBe(true);
      await until(async () => (await heard(page)).letters.some((size) => size >= 24));
      await page.evaluate(() => ((window as unknown as { heard: { letters: number[] } }).heard.letters.length = 0));
      await page.keyboard.press('2');
      await until(async () => (await heard(page)).letters.length > 5);
      for (const size of (await heard(page)).letters) expect(size).toBeGreaterThanOrEqual(23.9);
    }));

  it('the lines of the presentation are drawn while it is moved', () =>
    on({}, async (page) => {
      await page.keyboard.press('p');
      await page.locator('.nk-explorer--projector').waitFor();
      await listen(page);
      const box = await page.locator('.nk-canvas').boundingBox();
      const [x, y] = [(box?.x ?? 0) + 30, (box?.y ?? 0) + 30];
      await page.mouse.move(x, y);
      await page.mouse.down();
      const before = (await heard(page)).strokes;
      await page.mouse.move(x + 60, y + 40, { steps: 4 });
      await until(async () => (await heard(page)).strokes > before + 10);
      await page.mouse.up();
    }));

  it('the legend says what borders and dashes mean, each where it occurs', async () => {
    await on({}, async (page) => {
      await page.goto('/network');
      await drawn(page);
      expect(await page.locator('[data-mark]').evaluateAll((all) => all.map((one) => one.textContent))).toEqual([
        'gepunktet: Beispiel',
        'doppelt: steht für mehrere',
        'gestrichelt: abgeleitet',
        'blasser: seit über einem Jahr nicht bestätigt',
      ]);
      await page.keyboard.press('p');
      expect((await page.locator('.nk-projected').innerText()).replace(/\s+/g, ' ')).toBe(
        'Netzwerk: wer mit wem zusammenarbeitet Stand: 26. April 2011 Beispieldaten',
      );
    });
  });
});
