// A reader's own view of the network in a browser: moved by mouse, by keyboard and by buttons, kept and given back, seen by
// nobody else; every step undone and redone; the section in the address; fingers, wheel, window; and when something fails.
import { describe, expect, it } from '@jest/globals';
import type { CDPSession, Locator, Page } from 'playwright-core';
import type { Network } from '../../lib/network/network-schema';
import { readSection, type Section } from '../../lib/network/section';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { readJson, send } from '../support/e2e-http';
import { watchPage } from '../support/e2e-network';
import { until } from '../support/e2e-until';

const { origin } = useApp();
const AROUND = 'focus=ag-integrationskompass';
/** One of them, neither on a ring nor close to another. */
const MOVED = 'wohlfahrtsverbaende';

const canvas = (page: Page): Locator => page.locator('.nk-canvas');
const drawn = (page: Page): Promise<unknown> => page.locator('.nk-canvas[data-state=drawn][data-drawn]').waitFor();
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const panel = (page: Page): Locator => page.getByRole('complementary', { name: 'Angaben' });
const spoken = (page: Page): Promise<string> => page.locator('.nk-explorer > [role=status]').innerText();
const sectionOf = (page: Page): Section | null => readSection(new URL(page.url()).searchParams.get('at') ?? '');
const chosen = (page: Page): Promise<number> => page.locator('tr[aria-current]').count();

type Kept = Record<string, Record<string, [number, number]>>;
const kept = (page: Page): Promise<Kept> =>
  page.evaluate(() => JSON.parse(localStorage.getItem('nk-places') ?? '{}') as Kept);
const keptPlace = async (page: Page, id: string, arrangement = 'baustein'): Promise<[number, number] | null> =>
  (await kept(page))[arrangement]?.[id] ?? null;

/** Where everybody sees a node. */
async function shared(id: string, query = AROUND): Promise<{ x: number; y: number }> {
  const { nodes } = readJson<Network>(await send(origin(), `/api/v1/network?${query}`));
  const node = nodes.find((one) => one.id === id);
  if (!node) throw new Error(`${id} is not there`);
  return node;
}
async function middle(page: Page): Promise<{ x: number; y: number }> {
  await canvas(page).scrollIntoViewIfNeeded();
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error('no picture');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
/** What stands in the middle of the picture, by opening it. */
async function inTheMiddle(page: Page): Promise<string> {
  const at = await middle(page);
  const name = await until(async () => {
    await page.mouse.click(at.x, at.y);
    return (
      (await panel(page).count()) > 0 && panel(page).getByRole('link', { name: 'Zum Eintrag' }).getAttribute('href')
    );
  });
  await page.keyboard.press('Escape');
  return name?.split('/').at(-1) ?? '';
}
/** The address that shows a point in the middle, large. */
const at = (x: number, y: number): string => `at=${Math.round(x * 10) / 10},${Math.round(y * 10) / 10},1`;

describeBrowser('one’s own view of the network', (open) => {
  const on = (path: string, work: (page: Page) => Promise<void>, options = {}) =>
    withPage(open, { baseURL: origin(), viewport: { width: 1280, height: 900 }, ...options }, async (page) => {
      const watched = await watchPage(page, origin());
      await page.goto(path);
      await drawn(page);
      await work(page);
      expect(watched.complaints(200)).toEqual([]);
      expect(watched.strangers()).toEqual([]);
    });

  describe('moved nodes', () => {
    it('by mouse: moved, undone, redone, the same after reloading, seen by nobody else, given back', async () => {
      const { x, y } = await shared(MOVED);
      await on(`/network?${AROUND}&${at(x, y)}`, async (page) => {
        const from = await middle(page);
        await page.mouse.move(from.x, from.y);
        await page.mouse.down();
        await page.mouse.move(from.x + 30, from.y + 20, { steps: 3 });
        await page.mouse.move(from.x + 120, from.y + 80, { steps: 5 });
        await page.mouse.up();
        const to = await until(async () => (await keptPlace(page, MOVED)) ?? false);
        expect(to[0] - x).toBeCloseTo(3, 0);
        expect(to[1] - y).toBeCloseTo(2, 0);
        expect(Object.keys((await kept(page)).baustein ?? {})).toEqual([MOVED]);
        await button(page, 'Rückgängig').click();
        await until(async () => (await keptPlace(page, MOVED)) === null);
        expect(await inTheMiddle(page)).toBe(MOVED);
        // the click has selected it: that is a step too
        await button(page, 'Rückgängig').click();
        await button(page, 'Zurücksetzen').waitFor();
      });
      await on(`/network?${AROUND}`, async (page) => {
        await page.evaluate(
          ([id, to]) => localStorage.setItem('nk-places', JSON.stringify({ baustein: { [String(id)]: to } })),
          [MOVED, [x + 40, y + 30]] as const,
        );
        await page.goto(`/network?${AROUND}&${at(x + 40, y + 30)}`);
        await drawn(page);
        expect(await inTheMiddle(page)).toBe(MOVED);
        await page.goto(`/network?${AROUND}&view=organisations&${at(x + 40, y + 30)}`);
        await drawn(page);
        expect(await inTheMiddle(page)).toBe(MOVED);
        await page.mouse.click(...(Object.values(await middle(page)) as [number, number]));
        await panel(page).getByText('Steht an einem Platz, den nur Sie sehen.').waitFor();
        await button(page, 'An den gemeinsamen Platz zurück').click();
        await until(async () => (await keptPlace(page, MOVED)) === null);
        expect(await panel(page).getByText('Steht an einem Platz').count()).toBe(0);
        expect(await button(page, 'Eigene Anordnung verwerfen').count()).toBe(0);
      });
      await on(`/network?${AROUND}&${at(x, y)}`, async (page) => {
        expect(await inTheMiddle(page)).toBe(MOVED);
        expect(await kept(page)).toEqual({});
      });
    });

    it('by keyboard: many steps are one to be undone, and all are given back by a button', () =>
      on(`/network?${AROUND}`, async (page) => {
        expect(await button(page, 'Eigene Anordnung verwerfen').count()).toBe(0);
        await canvas(page).focus();
        await page.keyboard.press('ArrowRight');
        for (let n = 0; n < 3; n += 1) await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Shift+ArrowUp');
        expect(await spoken(page)).toMatch(/ verschoben$/);
        const [[id, to] = ['', [0, 0]]] = Object.entries((await kept(page)).baustein ?? {});
        const before = await shared(id);
        expect(to[0]).toBeCloseTo(before.x + 1.5, 1);
        expect(to[1]).toBeCloseTo(before.y - 0.5, 1);
        await page.reload();
        await drawn(page);
        expect(await keptPlace(page, id)).toEqual(to);
        await button(page, 'Eigene Anordnung verwerfen').click();
        await until(async () => Object.keys(await kept(page)).length === 0);
        expect(await button(page, 'Eigene Anordnung verwerfen').count()).toBe(0);
        await page.keyboard.press('Control+z');
        await until(async () => String(await keptPlace(page, id)) === String(to));
        await page.keyboard.press('Control+Shift+Z');
        await until(async () => Object.keys(await kept(page)).length === 0);
      }));

    it('by buttons, for fingers and for all who do not drag', () =>
      on(`/network?${AROUND}`, async (page) => {
        await canvas(page).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Enter');
        await panel(page).getByRole('group', { name: 'Zeichen verschieben' }).waitFor();
        await button(page, 'Zeichen nach unten').click();
        await until(async () => Object.keys((await kept(page)).baustein ?? {}).length === 1);
        await panel(page).getByText('Steht an einem Platz, den nur Sie sehen.').waitFor();
      }));

    it('keep their place in their arrangement alone, whatever the storage holds beside', async () => {
      const { x, y } = await shared(MOVED);
      for (const value of ['{"baustein":', '[]', '{"baustein":{"wohlfahrtsverbaende":["a",1e99]},"x":1}'])
        await on(`/network?${AROUND}`, async (page) => {
          await page.evaluate((text) => localStorage.setItem('nk-places', text), value);
          await page.goto(`/network?${AROUND}&${at(x, y)}`);
          await drawn(page);
          expect(await inTheMiddle(page)).toBe(MOVED);
        });
    });

    it('move in the other tab of the same browser too', async () => {
      const context = await open({ baseURL: origin(), viewport: { width: 1280, height: 900 } });
      const [one, other] = [await context.newPage(), await context.newPage()];
      for (const page of [one, other]) {
        await page.goto(`/network?${AROUND}`);
        await drawn(page);
      }
      await canvas(one).focus();
      await one.keyboard.press('ArrowRight');
      await one.keyboard.press('Shift+ArrowDown');
      await button(other, 'Eigene Anordnung verwerfen').waitFor();
      await context.close();
    });

    it('last as long as the page where the browser keeps nothing, and a line says so', () =>
      withPage(open, { baseURL: origin() }, async (page) => {
        await page.addInitScript(() => {
          Object.defineProperty(window, 'localStorage', {
            get: () => {
              throw new DOMException('refused', 'SecurityError');
            },
          });
        });
        await page.goto(`/network?${AROUND}`);
        await drawn(page);
        const line = page.getByText('Ihr Browser merkt sich nicht, was Sie verschieben');
        expect(await line.count()).toBe(0);
        await canvas(page).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('Shift+ArrowRight');
        await page.keyboard.press('Shift+ArrowRight');
        await line.waitFor();
        expect(await line.count()).toBe(1);
        await button(page, 'Eigene Anordnung verwerfen').waitFor();
      }));
  });

  describe('arranged anew', () => {
    it('moves what is shown for oneself alone, and can be undone', () =>
      on(`/network?${AROUND}`, async (page) => {
        const { nodes } = readJson<Network>(await send(origin(), `/api/v1/network?${AROUND}`));
        await button(page, 'Neu anordnen').click();
        await until(async () => Object.keys((await kept(page)).baustein ?? {}).length === nodes.length, 30_000);
        expect(await spoken(page)).toBe('Neu angeordnet. Nur Sie sehen das so.');
        const places = Object.values((await kept(page)).baustein ?? {});
        const width = (all: readonly number[]): number => Math.max(...all) - Math.min(...all);
        // no longer strewn over the whole picture
        expect(width(places.map(([x]) => x))).toBeLessThan(width(nodes.map(({ x }) => x)));
        await button(page, 'Rückgängig').click();
        await until(async () => Object.keys(await kept(page)).length === 0);
        await button(page, 'Wiederholen').click();
        await until(async () => Object.keys((await kept(page)).baustein ?? {}).length === nodes.length);
      }));

    it.each(['place', 'free'])('also where it is arranged otherwise: %s', (arrangement) =>
      on(`/network?view=organisations&${AROUND}&degrees=2&arrangement=${arrangement}`, async (page) => {
        await button(page, 'Neu anordnen').click();
        const count = await page.locator('tr[data-node]').count();
        await until(async () => Object.keys((await kept(page))[arrangement] ?? {}).length === count, 30_000);
        expect(Object.keys((await kept(page)).baustein ?? {})).toEqual([]);
      }),
    );

    const sabotage: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
      'its program does not come': (page) => page.route(/turbopack-worker/, (route) => route.abort()),
      'the browser has none': (page) =>
        page.addInitScript(() => {
          Object.defineProperty(window, 'Worker', { value: undefined });
        }),
      'it takes too long': (page) =>
        page.addInitScript(() => {
          const real = window.setTimeout.bind(window);
          const soon = (work: () => void, ms?: number) => real(work, (ms ?? 0) > 10_000 ? 50 : ms);
          Object.defineProperty(window, 'setTimeout', { value: soon });
          Object.defineProperty(window, 'Worker', {
            value: class extends EventTarget {
              postMessage(): void {}
              terminate(): void {}
            },
          });
        }),
    };
    it.each(Object.keys(sabotage))('leaves everything where it is, says so, and tells the console once: %s', (name) =>
      withPage(open, { baseURL: origin() }, async (page) => {
        const said: string[] = [];
        page.on('console', (message) => {
          if (message.text().startsWith('Netzkompass')) said.push(message.text());
        });
        await sabotage[name]?.(page);
        await page.goto(`/network?${AROUND}`);
        await drawn(page);
        for (let n = 0; n < 2; n += 1) {
          await button(page, 'Neu anordnen').click();
          await page.getByText('Das Anordnen hat nicht geklappt. Alles steht, wo es stand.').waitFor();
        }
        expect(said).toHaveLength(1);
        expect(await kept(page)).toEqual({});
        expect(await button(page, 'Rückgängig').isDisabled()).toBe(true);
      }),
    );
  });

  it('every step is undone and redone, whatever was mixed, by mouse and by keyboard', () =>
    on(`/network?${AROUND}`, async (page) => {
      const look = async (): Promise<string> =>
        JSON.stringify([page.url(), await kept(page), await chosen(page), await page.locator('tr[data-node]').count()]);
      const seen = [await look()];
      const changed = async (): Promise<void> => {
        const before = seen.at(-1);
        await until(async () => (await look()) !== before);
        // the section follows when the picture is still
        await page.waitForTimeout(600);
        seen.push(await look());
      };
      await button(page, 'Größer').click();
      await button(page, 'Größer').click();
      await changed();
      await page.locator('[data-group="baustein-10.1"]').click();
      await changed();
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowLeft');
      await changed();
      await page.getByRole('link', { name: 'Ein Schritt mehr' }).click();
      await page.waitForURL(/degrees=2/);
      await changed();
      await button(page, 'Neu anordnen').click();
      await changed();
      await button(page, 'Eigene Anordnung verwerfen').click();
      await changed();
      for (const expected of seen.slice(0, -1).reverse()) {
        await page.keyboard.press('Control+z');
        await until(async () => (await look()) === expected);
      }
      expect(await button(page, 'Rückgängig').isDisabled()).toBe(true);
      for (const expected of seen.slice(1)) {
        await button(page, 'Wiederholen').click();
        await until(async () => (await look()) === expected);
      }
      expect(await button(page, 'Wiederholen').isDisabled()).toBe(true);
      await button(page, 'Zurücksetzen').click();
      await page.waitForURL((url) => url.search === '');
    }));

  it('a step whose address becomes a short key is a step like any other: nothing is made anew or forgotten', () =>
    on('/network', async (page) => {
      const isShort = (url: URL): boolean => /^\?s=[\w-]{22}$/.test(url.search.replace(/&at=.*/, ''));
      const count = (): Promise<number> => page.locator('tr[data-node]').count();
      /** Without the section, which is written once the picture is still. */
      const key = (): string => page.url().replace(/&at=.*/, '');
      const item = page.getByRole('button', { name: /^Migrantenorganisation/ });
      await button(page, 'Größer').click();
      await until(() => sectionOf(page) !== null);
      await item.click();
      const selected = Number(await item.locator('.nk-legend__count').innerText());
      expect(await chosen(page)).toBe(selected);
      const all = await count();
      await canvas(page).evaluate((one) => one.setAttribute('data-same', ''));
      const isSame = () => canvas(page).evaluate((one) => one.hasAttribute('data-same'));

      await page.getByRole('link', { name: 'Nur die Auswahl zeigen' }).click();
      await page.waitForURL(isShort);
      const kept = await until(async () => (await count()) < all && count());
      expect([await isSame(), await chosen(page)]).toEqual([true, selected]);
      const first = key();
      await page.locator('tr[data-node] .nk-net__do', { hasText: 'ausblenden' }).first().click();
      await until(async () => (await count()) === kept - 1);
      expect([isShort(new URL(page.url())), key() === first, await isSame()]).toEqual([true, false, true]);

      await button(page, 'Rückgängig').click();
      await until(async () => (await count()) === kept);
      expect([key(), await isSame(), await chosen(page)]).toEqual([first, true, selected]);
      await page.keyboard.press('Control+z');
      await until(async () => (await count()) === all);
      expect([await isSame(), await chosen(page)]).toEqual([true, selected]);
      await button(page, 'Rückgängig').click();
      await until(async () => (await chosen(page)) === 0);
      await button(page, 'Rückgängig').click();
      await until(() => sectionOf(page) === null);
      expect(await button(page, 'Rückgängig').isDisabled()).toBe(true);

      for (let n = 0; n < 3; n += 1) await button(page, 'Wiederholen').click();
      await until(async () => (await count()) === kept);
      expect([key(), await isSame()]).toEqual([first, true]);
      await page.goBack();
      await until(async () => (await count()) === all);
      await page.goForward();
      await until(async () => (await count()) === kept);
      expect([await isSame(), await chosen(page)]).toEqual([true, selected]);
      await page.reload();
      await drawn(page);
      expect(await count()).toBe(kept);
    }));

  it('the browser’s own back leads to the address before, and loses nothing that was moved', () =>
    on(`/network?${AROUND}`, async (page) => {
      await page.getByRole('link', { name: 'Ein Schritt mehr' }).click();
      await page.waitForURL(/degrees=2/);
      await canvas(page).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Shift+ArrowLeft');
      await until(async () => Object.keys((await kept(page)).baustein ?? {}).length === 1);
      await page.goBack();
      await page.waitForURL((url) => !url.search.includes('degrees'));
      expect(Object.keys((await kept(page)).baustein ?? {})).toHaveLength(1);
      await button(page, 'Rückgängig').click();
      await page.waitForURL(/degrees=2/);
    }));

  describe('the section in the address', () => {
    it('follows zoom and pan without asking the server, opens on any screen, and goes with "Alles zeigen"', async () => {
      let address = '';
      await on(`/network?${AROUND}`, async (page) => {
        const asked: string[] = [];
        page.on('request', (request) => asked.push(request.url()));
        await button(page, 'Größer').click();
        await until(() => sectionOf(page) !== null);
        const first = sectionOf(page);
        await button(page, 'Ausschnitt nach rechts').click();
        await until(() => (sectionOf(page)?.x ?? 0) > (first?.x ?? 0));
        await button(page, 'Ausschnitt nach oben').click();
        await until(() => (sectionOf(page)?.y ?? 0) < (first?.y ?? 0));
        await canvas(page).focus();
        await page.keyboard.press('Shift+ArrowLeft');
        await page.keyboard.press('Shift+ArrowDown');
        await until(() => sectionOf(page)?.x === first?.x && sectionOf(page)?.y === first?.y);
        address = page.url();
        expect(asked.filter((url) => url.includes('/network'))).toEqual([]);
        await button(page, 'Alles zeigen').click();
        await until(() => sectionOf(page) === null);
        await page.keyboard.press('Control+z');
        await until(() => page.url() === address);
      });
      for (const viewport of [
        { width: 1280, height: 900 },
        { width: 320, height: 640 },
        { width: 1920, height: 1080 },
      ])
        await on(
          address,
          async (page) => {
            await page.waitForTimeout(500);
            expect(page.url()).toBe(address);
          },
          { viewport },
        );
      const { x, y } = await shared(MOVED);
      await on(`/network?${AROUND}&${at(x, y)}`, async (page) => expect(await inTheMiddle(page)).toBe(MOVED), {
        viewport: { width: 700, height: 800 },
      });
    });

    it.each(['foo', '1e99,0,1', '1,2,3,4', '0,0,99', '', 'NaN,NaN,NaN', '%00'])(
      'is left out where it is none: %s',
      (bad) =>
        on(`/network?${AROUND}&at=${bad}`, async (page) => {
          const line = page.getByText('Der Ausschnitt in dieser Adresse ist nicht lesbar.');
          expect(await line.count()).toBe(bad === '' ? 0 : 1);
          await button(page, 'Größer').click();
          await until(() => sectionOf(page) !== null);
          await until(() => new URL(page.url()).searchParams.getAll('at').length === 1);
        }),
    );

    it('is carried on by no link of the page', () =>
      on(`/network?${AROUND}&at=1,1,1`, async (page) => {
        const links = await page
          .locator('main a[href*="/network"]')
          .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).search));
        expect(links.length).toBeGreaterThan(10);
        expect(links.filter((search) => new URLSearchParams(search).has('at'))).toEqual([]);
      }));

    it('stands beside the key of a long address', async () => {
      const { nodes } = readJson<Network>(await send(origin(), '/api/v1/network'));
      const hidden = nodes.filter(({ type }) => type === 'organisation').slice(0, 120);
      const query = hidden.map(({ id }) => `hidden=${id}`).join('&');
      const answer = await send(origin(), `/network?${query}&at=1,2,0.5`);
      expect(String(answer.headers.location)).toMatch(/\/network\?s=[\w-]{22}&at=1%2C2%2C0\.5$/);
      await on(`/network?${query}`, async (page) => {
        expect(page.url()).toMatch(/\?s=[\w-]{22}$/);
        const count = await page.locator('tr[data-node]').count();
        await button(page, 'Größer').click();
        await until(() => sectionOf(page) !== null);
        const address = page.url();
        await page.reload();
        await drawn(page);
        await page.waitForTimeout(400);
        expect(page.url()).toBe(address);
        expect(await page.locator('tr[data-node]').count()).toBe(count);
      });
    });
  });

  describe('wheel and fingers', () => {
    it('the wheel makes it larger around the pointer, and back', () =>
      on(`/network?${AROUND}`, async (page) => {
        const { x, y } = await middle(page);
        await page.mouse.move(x, y);
        // while the page still scrolls, a wheel scrolls on
        await page.waitForTimeout(600);
        const turn = async (by: number): Promise<number> => {
          const before = page.url();
          for (let n = 0; n < 6; n += 1) await page.mouse.wheel(0, by);
          await until(() => page.url() !== before);
          return sectionOf(page)?.zoom ?? 0;
        };
        const once = await turn(-100);
        const twice = await turn(-100);
        expect(twice).toBeGreaterThan(once);
        expect(await turn(100)).toBeLessThan(twice);
        // all in a row are one step
        await button(page, 'Rückgängig').click();
        await until(() => sectionOf(page) === null);
        expect(await button(page, 'Rückgängig').isDisabled()).toBe(true);
      }));

    const touch = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
    const fingers = async (
      devtools: CDPSession,
      type: 'touchStart' | 'touchMove' | 'touchEnd',
      ...spots: (readonly [number, number])[]
    ) => devtools.send('Input.dispatchTouchEvent', { type, touchPoints: spots.map(([x, y], id) => ({ x, y, id })) });

    it('two fingers make it larger and smaller and move it, however close they begin', () =>
      on(
        `/network?${AROUND}`,
        async (page) => {
          const { x, y } = await middle(page);
          const devtools = await page.context().newCDPSession(page);
          const pinch = async (from: number, to: number, along = 0): Promise<void> => {
            await fingers(devtools, 'touchStart', [x - from, y]);
            await fingers(devtools, 'touchStart', [x - from, y], [x + from, y]);
            for (let n = 1; n <= 5; n += 1) {
              const [half, by] = [from + ((to - from) * n) / 5, (along * n) / 5];
              await fingers(devtools, 'touchMove', [x - half + by, y], [x + half + by, y]);
            }
            await fingers(devtools, 'touchEnd');
          };
          const scrolled = await page.evaluate(() => scrollY);
          await pinch(30, 90);
          const large = await until(() => sectionOf(page)?.zoom ?? false);
          await pinch(60, 30);
          await until(() => (sectionOf(page)?.zoom ?? large) < 0.7 * large);
          const before = sectionOf(page);
          await pinch(30, 30, 80);
          await until(() => (sectionOf(page)?.x ?? 0) < (before?.x ?? 0) - 1);
          expect(sectionOf(page)?.zoom).toBeCloseTo(before?.zoom ?? 0, 2);
          expect(await panel(page).count()).toBe(0);
          expect(await page.evaluate(() => scrollY)).toBe(scrolled);
        },
        touch,
      ));

    it('one finger scrolls the page, also when it begins on a sign, and moves nothing; a tap opens', async () => {
      const { x, y } = await shared(MOVED);
      await on(
        `/network?${AROUND}&${at(x, y)}`,
        async (page) => {
          const address = page.url();
          const from = await middle(page);
          const devtools = await page.context().newCDPSession(page);
          const scrolled = await page.evaluate(() => scrollY);
          await fingers(devtools, 'touchStart', [from.x, from.y]);
          for (let n = 1; n <= 8; n += 1) await fingers(devtools, 'touchMove', [from.x, from.y + 15 * n]);
          await fingers(devtools, 'touchEnd');
          await until(async () => (await page.evaluate(() => scrollY)) < scrolled - 50);
          await page.waitForTimeout(500);
          expect(page.url()).toBe(address);
          expect(await kept(page)).toEqual({});
          expect(await panel(page).count()).toBe(0);
          const again = await middle(page);
          await page.touchscreen.tap(again.x, again.y);
          await panel(page).getByRole('link', { name: 'Zum Eintrag' }).waitFor();
        },
        touch,
      );
    });
  });

  it('is right after the window has changed, and after the tab was asleep', async () => {
    const { x, y } = await shared(MOVED);
    await on(`/network?${AROUND}&${at(x, y)}`, async (page) => {
      for (const [width, height] of [
        [640, 1024],
        [320, 256],
        [1280, 900],
      ] as const) {
        await page.setViewportSize({ width, height });
        await until(async () => (await canvas(page).getAttribute('data-size')) === (await sizeOf(page)));
        // where there is less room, the panel would move the picture aside
        if (width > 1000) expect(await inTheMiddle(page)).toBe(MOVED);
      }
      expect(sectionOf(page)).toEqual(readSection(at(x, y).slice(3)));
      await sleep(page);
      expect(await inTheMiddle(page)).toBe(MOVED);
    });
    await on(`/network?${AROUND}`, async (page) => {
      await page.setViewportSize({ width: 320, height: 256 });
      await until(async () => (await canvas(page).getAttribute('data-size')) === (await sizeOf(page)));
      await page.waitForTimeout(400);
      expect(sectionOf(page)).toBeNull();
    });
  });
});

const sizeOf = (page: Page): Promise<string> =>
  canvas(page).evaluate((one) => `${one.clientWidth}x${one.clientHeight}`);

/** Another tab comes before it, and goes again. */
async function sleep(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.bringToFront();
  await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
  await other.close();
  await page.bringToFront();
}
