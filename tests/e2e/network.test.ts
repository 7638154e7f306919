// The network in a browser: a picture that is there, the same set in picture and table after each action, by mouse and by
// keyboard; without JavaScript; on a telephone; and when something fails.
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { send } from '../support/e2e-http';
import { watchPage } from '../support/e2e-network';
import { until } from '../support/e2e-until';

const { origin } = useApp();
const AROUND = '/network?focus=ag-integrationskompass';
const canvas = (page: Page): Locator => page.locator('.nk-canvas');
const status = (page: Page): Promise<string> => page.locator('.nk-explorer > [role=status]').innerText();
const rows = (page: Page): Promise<(string | null)[]> =>
  page.locator('tr[data-node]').evaluateAll((all) => all.map((one) => one.getAttribute('data-node')));
const drawn = (page: Page): Promise<unknown> => page.locator('.nk-canvas[data-drawn]').waitFor();

/** As many signs in the picture as rows in the table. */
const agree = (page: Page): Promise<boolean> =>
  until(async () => (await canvas(page).getAttribute('data-drawn')) === String((await rows(page)).length));

/** How many pixels of the drawing are painted. */
const countPainted = (page: Page): Promise<number> =>
  page.evaluate(() => {
    let painted = 0;
    for (const one of document.querySelectorAll<HTMLCanvasElement>('.nk-canvas canvas')) {
      const data = one.getContext('2d')?.getImageData(0, 0, one.width, one.height).data ?? [];
      for (let at = 3; at < data.length; at += 4) if ((data[at] ?? 0) > 0) painted++;
    }
    return painted;
  });

/** What one sees of it, once it no longer changes. */
async function settled(page: Page): Promise<string> {
  let last = '';
  return until(async () => {
    const image = (await canvas(page).screenshot()).toString('base64');
    const isSame = image === last;
    last = image;
    return isSame && image;
  });
}

describe('what draws the network', () => {
  const scriptsOf = async (path: string): Promise<string[]> => {
    const { text } = await send(origin(), path);
    const addresses = [...text.matchAll(/<script[^>]+src="([^"]+)"/g)].map((found) => found[1] ?? '');
    return Promise.all(addresses.map(async (address) => (await send(origin(), address)).text));
  };
  const isExplorer = (script: string): boolean => script.includes('nk-explorer');

  it('comes with its page and with no other, and cytoscape with none before it is asked for', async () => {
    expect((await scriptsOf(AROUND)).some(isExplorer)).toBe(true);
    const others = ['/', '/directory', '/network/print', '/cooperations/ag-integrationskompass', '/bausteine/10.1'];
    for (const path of [AROUND, ...others]) {
      const scripts = await scriptsOf(path);
      expect([path, scripts.length > 3]).toEqual([path, true]);
      expect([path, scripts.some((one) => one.includes('autounselectify'))]).toEqual([path, false]);
      if (path !== AROUND) expect([path, scripts.some(isExplorer)]).toEqual([path, false]);
    }
  });
});

describeBrowser('the network', (open) => {
  const on = (path: string, work: (page: Page) => Promise<void>, options = {}) =>
    withPage(open, { baseURL: origin(), viewport: { width: 1280, height: 900 }, ...options }, async (page) => {
      const watched = await watchPage(page, origin());
      await page.goto(path);
      await work(page);
      expect(watched.complaints(200)).toEqual([]);
      expect(watched.strangers()).toEqual([]);
    });

  it('is painted, and the same after reloading', () =>
    on('/network', async (page) => {
      await drawn(page);
      await agree(page);
      let before = await settled(page);
      expect(await countPainted(page)).toBeGreaterThan(5000);
      // a store that was just filled is still arranging its network: then the second reload is the same
      await until(async () => {
        await page.reload();
        await drawn(page);
        const now = await settled(page);
        const isSame = now === before;
        before = now;
        return isSame;
      }, 60_000);
    }));

  it('shows around one what is around it; one step more, and back by undo, redo and the browser', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      const first = await rows(page);
      await page.getByRole('link', { name: 'Ein Schritt mehr' }).click();
      await page.waitForURL(/degrees=2/);
      await until(async () => (await rows(page)).length > first.length);
      await agree(page);
      await page.getByRole('button', { name: 'Rückgängig' }).click();
      await until(async () => (await rows(page)).length === first.length);
      await agree(page);
      await page.keyboard.press('Control+Shift+Z');
      await until(async () => (await rows(page)).length > first.length);
      await page.goBack();
      await until(async () => (await rows(page)).length === first.length);
      await page.getByRole('button', { name: 'Zurücksetzen' }).click();
      await page.waitForURL((url) => url.search === '');
      await until(async () => (await rows(page)).length > 100);
      await agree(page);
    }));

  it('hides a row by keyboard, says so, and shows it again', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      const [, second = ''] = await rows(page);
      await page.locator(`tr[data-node="${second}"] .nk-net__do`).nth(1).focus();
      await page.keyboard.press('Enter');
      await until(async () => !(await rows(page)).includes(second));
      await agree(page);
      expect(await page.locator('.nk-because').innerText()).toMatch(/1 ausgeblendet/);
      await page.getByRole('link', { name: /wieder zeigen/ }).click();
      await until(async () => (await rows(page)).includes(second));
      await agree(page);
    }));

  it('keeps the focus where it was in the table, though the rows are made anew', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      const [, second = ''] = await rows(page);
      const link = page.locator(`tr[data-node="${second}"] .nk-net__do`).first();
      await link.focus();
      await page.keyboard.press('Enter');
      await page.waitForURL(new RegExp(`focus=${second}$`));
      await agree(page);
      await until(() => link.evaluate((one) => one === document.activeElement));
    }));

  it('takes the rows as the server wrote them: they stand once in the page, and the browser makes none', () =>
    on('/network', async (page) => {
      const kept = page.locator('tbody tr[data-node="bamf"]');
      const html = await (await page.request.get('/network')).text();
      await drawn(page);
      expect(html.split('data-node="bamf"')).toHaveLength(2);
      expect(html).not.toContain('\\"data-node\\"');
      // what React makes or takes over bears its marks; within what it leaves alone there are none
      const marks = (of: string) =>
        page
          .locator(of)
          .evaluateAll((all) => all.filter((one) => Object.keys(one).some((key) => /^__react/.test(key))).length);
      expect(await marks('.nk-net__table thead th')).toBeGreaterThan(0);
      expect(await marks('.nk-net__table tbody tr, .nk-net__table tbody a')).toBe(0);
      expect(await kept.count()).toBe(1);
      await page.locator('thead a', { hasText: 'Name' }).click();
      await page.waitForURL(/sort=name/);
      await agree(page);
      await until(async () => (await marks('.nk-net__table tbody tr')) > 100);
    }));

  it('walks by keyboard through the order of the table, speaks, opens and closes', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      const count = (await rows(page)).length;
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      expect(await status(page)).toMatch(new RegExp(`, 1 von ${count}$`));
      await page.keyboard.press('Tab');
      expect(await status(page)).toMatch(new RegExp(`, 2 von ${count}$`));
      await page.keyboard.press('Shift+Tab');
      expect(await status(page)).toMatch(/, 1 von /);
      await page.keyboard.press('Enter');
      const panel = page.getByRole('complementary', { name: 'Angaben' });
      await panel.getByRole('link', { name: 'Zum Eintrag' }).waitFor();
      await page.keyboard.press('Escape');
      expect(await panel.count()).toBe(0);
      await page.keyboard.press('Space');
      expect(await status(page)).toBe('1 ausgewählt');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Tab');
      expect(await canvas(page).evaluate((one) => one === document.activeElement)).toBe(false);
    }));

  it('opens by mouse what is pointed at, and marks the row', () =>
    on('/network?view=organisations&focus=bamf&degrees=0', async (page) => {
      await drawn(page);
      await canvas(page).scrollIntoViewIfNeeded();
      const box = await canvas(page).boundingBox();
      if (!box) throw new Error('no picture');
      const panel = page.getByRole('complementary', { name: 'Angaben' });
      await until(async () => {
        await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
        return (await panel.count()) > 0;
      });
      expect(await page.locator('tr[aria-current]').count()).toBe(1);
    }));

  it('legend: a press selects, a second one leaves only them', () =>
    on('/network', async (page) => {
      await drawn(page);
      const item = page.locator('[data-group="baustein-10.7"]');
      const count = Number(await item.locator('.nk-legend__count').innerText());
      await item.click();
      expect(await page.locator('tr[aria-current]').count()).toBe(count);
      await item.click();
      await page.waitForURL(/baustein=10\.7/);
      await agree(page);
      expect((await rows(page)).length).toBeLessThan(307);
    }));

  it('presentation: whole window, large letters, keys for the Bausteine, Escape leaves', () =>
    on(
      '/network',
      async (page) => {
        await drawn(page);
        await page.keyboard.press('p');
        const frame = page.locator('.nk-explorer--projector');
        await frame.waitFor();
        const size = await page
          .locator('.nk-legend__item')
          .first()
          .evaluate((one) => parseFloat(getComputedStyle(one).fontSize));
        expect(size).toBeGreaterThanOrEqual(28);
        expect(await frame.evaluate((one) => one.getBoundingClientRect().height)).toBe(1080);
        await page.keyboard.press('2');
        expect(await page.locator('[data-group="baustein-10.1"]').getAttribute('aria-pressed')).toBe('true');
        await page.keyboard.press('Escape');
        await frame.waitFor({ state: 'detached' });
      },
      { viewport: { width: 1920, height: 1080 } },
    ));

  it('reads without JavaScript: switch, sort, focus, hide, filter, all by address', () =>
    on(
      '/network',
      async (page) => {
        expect((await rows(page)).length).toBeGreaterThan(100);
        const still = page.locator('.nk-explorer__still');
        await until(async () => (await still.boundingBox())?.height);
        expect((await still.boundingBox())?.height).toBeGreaterThan(400);
        await page.getByRole('link', { name: 'nur Organisationen' }).click();
        await page.locator('thead a', { hasText: 'Name' }).click();
        expect(page.url()).toMatch(/view=organisations&sort=name$/);
        await page.locator('tr[data-node] .nk-net__do').first().click();
        expect(page.url()).toMatch(/focus=/);
        expect(await page.locator('.nk-net__degrees').innerText()).toContain('1 Schritt weit');
        await page.goBack();
        expect(page.url()).toMatch(/sort=name$/);
      },
      { javaScriptEnabled: false },
    ));

  it('on a telephone the table comes before the picture', () =>
    on(
      AROUND,
      async (page) => {
        await drawn(page);
        const top = (of: string) => page.locator(of).evaluate((one) => one.getBoundingClientRect().top);
        expect(await top('.nk-net__table')).toBeLessThan(await top('#picture'));
      },
      { viewport: { width: 320, height: 640 } },
    ));

  it('without its drawing the rest remains, and the console hears of it once', () =>
    withPage(open, { baseURL: origin() }, async (page) => {
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning') said.push(message.text());
      });
      await page.addInitScript(() => {
        HTMLCanvasElement.prototype.getContext = () => {
          throw new Error('no canvas here');
        };
      });
      await page.goto(AROUND);
      await page.getByText('Das Bild kann gerade nicht gezeichnet werden').waitFor();
      expect((await rows(page)).length).toBeGreaterThan(2);
      expect(said.filter((line) => line.startsWith('Netzkompass'))).toHaveLength(1);
    }));

  it('where its drawing fails at a later frame, the rest remains, and the console hears of it once', () =>
    withPage(open, { baseURL: origin() }, async (page) => {
      const said: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'warning') said.push(message.text());
      });
      page.on('pageerror', (error) => said.push(String(error)));
      await page.goto(AROUND);
      await drawn(page);
      const before = await rows(page);
      await page.evaluate(() => {
        CanvasRenderingContext2D.prototype.stroke = () => {
          throw new Error('no stroke here');
        };
      });
      await page.getByRole('link', { name: 'Ein Schritt mehr' }).click();
      await page.getByText('Das Bild kann gerade nicht gezeichnet werden').waitFor();
      await until(async () => (await rows(page)).length > before.length);
      expect(said).toEqual([expect.stringMatching(/^Netzkompass: .* cannot be drawn/)]);
    }));

  it('what the pointer is over is brought out, and nothing is once it has left, wherever it left from', () =>
    withPage(open, { baseURL: origin() }, async (page) => {
      await page.goto(AROUND);
      await drawn(page);
      const painted = (): Promise<number> =>
        page.locator('.nk-canvas__layer--near').evaluate((layer) => {
          const canvas = layer as HTMLCanvasElement;
          const data = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
          return data.filter((value, at) => at % 4 === 3 && value > 0).length;
        });
      await canvas(page).scrollIntoViewIfNeeded();
      const at = await page.locator('.nk-canvas__stage').evaluate((stage) => {
        const { cy } = (stage as unknown as { _cyreg: { cy: cytoscape.Core } })._cyreg;
        const { left, top } = stage.getBoundingClientRect();
        const { x, y } = cy.getElementById('sg-integration').renderedPosition();
        return { x: left + x, y: top + y };
      });
      expect(await painted()).toBe(0);
      await page.mouse.move(at.x, at.y);
      await until(async () => (await painted()) > 0);
      await page.mouse.move(5, 5); // in one movement, over nothing in between
      await until(async () => (await painted()) === 0);
    }));

  it('where the network is lost, what is drawn stays and a line says so, until it is back', () =>
    withPage(open, { baseURL: origin() }, async (page) => {
      await page.goto(AROUND);
      await drawn(page);
      const before = await rows(page);
      await page.context().setOffline(true);
      await page.getByText('Nicht verbunden').waitFor();
      await page.context().setOffline(false);
      await page.getByText('Nicht verbunden').waitFor({ state: 'detached' });
      await page.context().setOffline(true);
      await page.getByRole('link', { name: 'Ein Schritt mehr' }).click();
      await page.getByText('Nicht verbunden').waitFor();
      expect(await rows(page)).toEqual(before);
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      expect(await status(page)).toMatch(/, 1 von /);
    }));

  it('draws nothing, and one alone', () =>
    on('/network?q=xyzzyq+qqwwx', async (page) => {
      expect(await page.getByText('Darauf passt nichts').isVisible()).toBe(true);
      await page.goto('/network?view=organisations&focus=bamf&degrees=0');
      await drawn(page);
      await agree(page);
      expect(await rows(page)).toEqual(['bamf']);
    }));
});
