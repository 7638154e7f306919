// What the picture of the network holds, beside what its table says: which signs, where, and in which order one comes to them.
import type { Locator, Page } from 'playwright-core';
import { until } from './e2e-until';

interface Node {
  id: () => string;
  renderedPosition: () => { x: number; y: number };
}
/** Where the library of the drawing keeps itself. */
type Stage = Element & { _cyreg?: { cy: { nodes: () => { map: <T>(of: (node: Node) => T) => T[] } } } };

const canvas = (page: Page): Locator => page.locator('.nk-canvas');

/** Ids of the rows, in their order. */
export const inTable = (page: Page): Promise<string[]> =>
  page.locator('tr[data-node]').evaluateAll((all) => all.map((one) => one.getAttribute('data-node') ?? ''));

/** Ids of the signs, in no order. */
const inPicture = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const stage = document.querySelector<Stage>('.nk-canvas__stage');
    return stage?._cyreg?.cy.nodes().map((node) => node.id()) ?? [];
  });

/** Waits until the picture has a sign for each row, and no other. */
export const agree = (page: Page, ms?: number): Promise<boolean> =>
  until(async () => {
    const [rows, signs] = [await inTable(page), await inPicture(page)];
    const drawn = await canvas(page).getAttribute('data-drawn');
    return drawn === String(rows.length) && rows.sort().join() === signs.sort().join();
  }, ms);

/** The first signs that Tab comes to in the picture, by the rows that are marked meanwhile. */
export async function inTabOrder(page: Page, count: number): Promise<string[]> {
  await canvas(page).focus();
  const order: string[] = [];
  for (let n = 0; n < count; n += 1) {
    await page.keyboard.press(n === 0 ? 'ArrowRight' : 'Tab');
    const row = page.locator('.nk-net__row--at');
    order.push(
      await until(async () => {
        const id = (await row.getAttribute('data-node')) ?? '';
        return id !== '' && id !== order.at(-1) && id;
      }),
    );
  }
  await page.keyboard.press('Escape');
  return order;
}

/** Where a sign stands on the screen. */
export async function spotOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  await canvas(page).scrollIntoViewIfNeeded();
  const spot = await page.evaluate((wanted) => {
    const stage = document.querySelector<Stage>('.nk-canvas__stage');
    const { left = 0, top = 0 } = stage?.getBoundingClientRect() ?? {};
    const spots = stage?._cyreg?.cy.nodes().map((node) => ({ id: node.id(), ...node.renderedPosition() }));
    const found = spots?.find((one) => one.id === wanted);
    return found && { x: found.x + left, y: found.y + top };
  }, id);
  if (!spot) throw new Error(`${id} is not drawn`);
  return spot;
}
