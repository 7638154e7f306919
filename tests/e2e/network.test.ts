// The network in a browser: a picture that is there, the same set in picture and table after each action, by mouse and by
// keyboard; without JavaScript; on a telephone; and when something fails.
import { describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { readSection } from '../../lib/network/section';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { send } from '../support/e2e-http';
import { watchPage } from '../support/e2e-network';
import { agree, inTable as rows, inTabOrder, spotOf } from '../support/e2e-picture';
import { until } from '../support/e2e-until';

const { origin } = useApp();
const AROUND = '/network?focus=ag-integrationskompass';
const canvas = (page: Page): Locator => page.locator('.nk-canvas');
const status = (page: Page): Promise<string> => page.locator('.nk-explorer > [role=status]').innerText();
const drawn = (page: Page): Promise<unknown> => page.locator('.nk-canvas[data-drawn]').waitFor();

const boxOf = (page: Page, id: string): Locator => page.locator(`tr[data-node="${id}"]`).getByRole('checkbox');
/** What has a tick. */
const ticked = (page: Page): Promise<string[]> =>
  page
    .locator('tr[data-node]:has(input:checked)')
    .evaluateAll((all) => all.map((one) => one.getAttribute('data-node') ?? ''));

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
      await page.locator(`tr[data-node="${second}"] .nk-net__do`, { hasText: 'ausblenden' }).focus();
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

  it('a box in each row selects it beside the others, by keyboard, as rows, picture and undo do', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      const [first = '', second = '', third = ''] = await rows(page);
      expect(await page.getByRole('checkbox', { name: /^auswählen: ./ }).count()).toBe((await rows(page)).length);
      await boxOf(page, second).focus();
      await page.keyboard.press('Space');
      expect(await status(page)).toBe('1 ausgewählt');
      await boxOf(page, third).focus();
      await page.keyboard.press('Space');
      expect(await status(page)).toBe('2 ausgewählt');
      expect(await ticked(page)).toEqual([second, third]);
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      expect(await ticked(page)).toEqual([first, second, third]);
      await boxOf(page, second).focus();
      await page.keyboard.press('Space');
      expect(await ticked(page)).toEqual([first, third]);
      expect(await page.locator('tr[aria-current]').count()).toBe(2);
      await page.keyboard.press('Control+z');
      expect(await ticked(page)).toEqual([first, second, third]);
      await page.locator(`tr[data-node="${second}"] td`).nth(2).click();
      expect(await ticked(page)).toEqual([second]);
    }));

  it('a box keeps the focus though the rows are made anew', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      const [, second = ''] = await rows(page);
      await page.getByRole('link', { name: 'Ein Schritt mehr' }).click();
      await page.waitForURL(/degrees=2/);
      await agree(page);
      await boxOf(page, second).focus();
      await page.keyboard.press('Control+z');
      await page.waitForURL((url) => !url.search.includes('degrees'));
      await until(() => boxOf(page, second).evaluate((one) => one === document.activeElement));
    }));

  const telephone = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
  const TWO = '/network?view=organisations&focus=bamf&focus=sg-integration&degrees=0';

  it('by finger two are selected in the table, and connected', () =>
    on(
      AROUND,
      async (page) => {
        await drawn(page);
        const [first = '', second = ''] = (await rows(page)).filter((id) => !/^[\d.]+$/.test(id));
        for (const id of [first, second]) {
          const box = await boxOf(page, id).boundingBox();
          expect([(box?.width ?? 0) >= 24, (box?.height ?? 0) >= 24]).toEqual([true, true]);
          await boxOf(page, id).tap();
        }
        await page.locator('.nk-tools').getByRole('link', { name: 'Kürzeste Verbindung' }).tap();
        await page.waitForURL(new RegExp(`from=${first}&to=${second}`));
      },
      telephone,
    ));

  it('by finger two are selected in the picture, and one taken out again', () =>
    on(
      TWO,
      async (page) => {
        await drawn(page);
        const panel = page.getByRole('complementary', { name: 'Angaben' });
        const tap = async (id: string): Promise<void> => {
          const { x, y } = await spotOf(page, id);
          await page.touchscreen.tap(x, y);
        };
        await tap('bamf');
        await panel.waitFor();
        await page.getByRole('button', { name: 'Weitere dazunehmen' }).tap();
        expect(await status(page)).toMatch(/^Was Sie jetzt anklicken oder antippen/);
        await panel.waitFor({ state: 'detached' });
        await tap('sg-integration');
        await until(async () => (await ticked(page)).length === 2);
        expect(await panel.count()).toBe(0);
        await page.locator('.nk-tools').getByRole('link', { name: 'Kürzeste Verbindung' }).waitFor();
        await tap('bamf');
        await until(async () => (await ticked(page)).join() === 'sg-integration');
        await tap('sg-integration');
        // with the last of them it ends
        await until(async () => (await ticked(page)).length === 0);
        await tap('bamf');
        await panel.waitFor();
        expect(await ticked(page)).toEqual(['bamf']);
      },
      telephone,
    ));

  it('from the panel one is selected beside the others, and no more', () =>
    on(TWO, async (page) => {
      await drawn(page);
      const [first = '', second = ''] = await rows(page);
      await boxOf(page, second).press('Space');
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Zur Auswahl hinzufügen' }).press('Enter');
      expect(await ticked(page)).toEqual([first, second]);
      await page.getByRole('button', { name: 'Aus der Auswahl nehmen' }).press('Enter');
      expect(await ticked(page)).toEqual([second]);
    }));

  it('several in the middle: from panel, row and selection, with more and less around them', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      const entries = async (): Promise<string[]> => (await rows(page)).filter((id) => !/^[\d.]+$/.test(id));
      const [, second = '', third = ''] = await entries();
      const inTheMiddle = (): string[] => new URL(page.url()).searchParams.getAll('focus');
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      while ((await page.locator('.nk-net__row--at').getAttribute('data-node')) !== second)
        await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Dazu in die Mitte', exact: true }).press('Enter');
      await page.getByRole('heading', { name: 'Umfeld von 2 Einträgen' }).waitFor();
      expect(inTheMiddle()).toEqual(['ag-integrationskompass', second]);
      await agree(page);
      const near = (await rows(page)).length;
      await page.getByRole('link', { name: 'Ein Schritt mehr' }).click();
      await until(async () => (await rows(page)).length > near);
      await agree(page);
      await page.getByRole('link', { name: 'Ein Schritt weniger' }).click();
      await until(async () => (await rows(page)).length === near);
      await page.getByRole('link', { name: 'Ein Schritt weniger' }).click();
      await until(async () => (await entries()).sort().join() === inTheMiddle().sort().join());
      await agree(page);
      await page.goBack();
      await until(async () => (await rows(page)).length === near);
      await page
        .locator(`tr[data-node="${third}"]`)
        .getByRole('link', { name: /^dazu in die Mitte: ./ })
        .press('Enter');
      await page.getByRole('heading', { name: 'Umfeld von 3 Einträgen' }).waitFor();
      await boxOf(page, second).check();
      await boxOf(page, third).check();
      await page.locator('.nk-tools').getByRole('link', { name: 'In die Mitte', exact: true }).click();
      await page.getByRole('heading', { name: 'Umfeld von 2 Einträgen' }).waitFor();
      expect(inTheMiddle().sort()).toEqual([second, third].sort());
      await agree(page);
    }));

  it('a heading sorts the rows, and the way of Tab through the picture with them', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      let before = await rows(page);
      expect(await inTabOrder(page, 8)).toEqual(before.slice(0, 8));
      for (const [heading, sort] of [
        ['Name', 'name'],
        ['Name', '-name'],
        ['Art', 'kind'],
        ['Verbindungen', '-ties'],
        ['Verbindungen', 'ties'],
      ] as const) {
        await page.locator('thead a', { hasText: heading }).press('Enter');
        await page.waitForURL((url) => (url.searchParams.get('sort') ?? '-ties') === sort);
        const last = before.join();
        before = await until(async () => {
          const now = await rows(page);
          return now.join() !== last && now;
        });
        await agree(page);
        expect(await inTabOrder(page, 8)).toEqual(before.slice(0, 8));
        const state = await page.locator('thead th', { hasText: heading }).getAttribute('aria-sort');
        expect(state).toBe(sort.startsWith('-') ? 'descending' : 'ascending');
      }
    }));

  it('the switches arrange, roll up and colour anew, by mouse and by keyboard, and undo takes it back', () =>
    on('/network?view=organisations', async (page) => {
      await drawn(page);
      const choice = (row: string, name: string): Locator =>
        page.getByRole('navigation', { name: row }).getByRole('link', { name, exact: true });
      const isChosen = (row: string, name: string): Promise<unknown> =>
        page.locator(`nav[aria-label="${row}"] a[aria-current=true]`, { hasText: name }).waitFor();
      const all = await rows(page);
      const where = await spotOf(page, 'sg-integration');
      await choice('Anordnung', 'nach Ort').click();
      await isChosen('Anordnung', 'nach Ort');
      await until(async () => {
        const { x, y } = await spotOf(page, 'sg-integration');
        return Math.hypot(x - where.x, y - where.y) > 20;
      });
      expect(await rows(page)).toEqual(all);
      await agree(page);
      await page.getByText('Mehr zur Ansicht').press('Enter');
      await choice('Teile', 'zum Ganzen gezählt').press('Enter');
      await isChosen('Teile', 'zum Ganzen gezählt');
      await until(async () => (await rows(page)).length < all.length);
      expect(await rows(page)).not.toContain('sg-integration');
      await agree(page);
      await choice('Farben', 'nach Art').click();
      await page.locator('.nk-legend--kind').waitFor();
      await isChosen('Farben', 'nach Art');
      await agree(page);
      expect(new URL(page.url()).search).toBe('?view=organisations&arrangement=place&rollup=whole&colour=kind');
      for (const left of [
        '?view=organisations&arrangement=place&rollup=whole',
        '?view=organisations&arrangement=place',
      ]) {
        await page.getByRole('button', { name: 'Rückgängig' }).click();
        await page.waitForURL((url) => url.search === left);
      }
      await until(async () => (await rows(page)).join() === all.join());
      await agree(page);
    }));

  it('the filters leave view and arrangement as they are', () =>
    on('/network?view=organisations&arrangement=place', async (page) => {
      await drawn(page);
      const all = (await rows(page)).length;
      const form = page.getByRole('form', { name: 'Filter' });
      await page.locator('.nk-filters > summary').press('Enter');
      await form.locator('.nk-facet > summary', { hasText: 'Baustein' }).press('Enter');
      await form.getByRole('checkbox', { name: /Sprache/ }).check();
      await form.getByRole('button').last().press('Enter');
      await page.waitForURL(/baustein=/);
      const { searchParams } = new URL(page.url());
      expect([searchParams.get('view'), searchParams.get('arrangement')]).toEqual(['organisations', 'place']);
      await until(async () => (await rows(page)).length < all);
      await agree(page);
    }));

  it('plus, minus and 0 in the picture make it larger, smaller, and show all', () =>
    on(AROUND, async (page) => {
      await drawn(page);
      const zoom = (): number => readSection(new URL(page.url()).searchParams.get('at') ?? '')?.zoom ?? 0;
      await canvas(page).focus();
      await page.keyboard.press('+');
      const once = await until(() => zoom() || false);
      await page.keyboard.press('+');
      const twice = await until(() => zoom() > once && zoom());
      await page.keyboard.press('-');
      await until(() => zoom() < twice);
      expect(zoom()).toBeCloseTo(once, 2);
      await page.keyboard.press('0');
      await until(() => zoom() === 0);
      await agree(page);
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
        expect(await page.locator('.nk-table__pick').first().isVisible()).toBe(false);
        expect(await page.getByRole('checkbox', { name: /^auswählen: / }).count()).toBe(0);
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
