// The lines of the picture by mouse: they are no elements of the drawing, and can be opened all the same.
import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { useApp } from '../support/e2e-app';
import { describeBrowser, withPage } from '../support/e2e-browser';
import { watchPage } from '../support/e2e-network';
import { until } from '../support/e2e-until';

const { origin } = useApp();
const AROUND = 'view=organisations&focus=jobcenter-me-aktiv&degrees=1';

interface Tie {
  id: string;
  source: string;
  target: string;
  type: string;
}
interface Spot {
  x: number;
  y: number;
}

/** On the page: a spot on one of the ties, as far from every sign as any. */
function freeSpot(ties: Tie[]): (Spot & { tie: string }) | null {
  const stage = document.querySelector('.nk-canvas__stage') as unknown as {
    _cyreg: { cy: { nodes: () => { map: (of: (node: never) => unknown) => unknown[] } } };
    getBoundingClientRect: () => DOMRect;
  };
  const { left, top } = stage.getBoundingClientRect();
  type Node = { id: () => string; renderedPosition: () => Spot };
  const spots = new Map(
    stage._cyreg.cy.nodes().map((node) => [(node as Node).id(), (node as Node).renderedPosition()] as const) as [
      string,
      Spot,
    ][],
  );
  let best: (Spot & { tie: string; room: number }) | null = null;
  for (const { id, source, target } of ties) {
    const [a, b] = [spots.get(source), spots.get(target)];
    if (!a || !b) continue;
    const [x, y] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const room = Math.min(...[...spots.values()].map((spot) => Math.hypot(spot.x - x, spot.y - y)));
    if (room > (best?.room ?? 30)) best = { x: x + left, y: y + top, tie: id, room };
  }
  return best && { x: best.x, y: best.y, tie: best.tie };
}

describeBrowser('the lines of the network', (open) => {
  it('a tie opens by a press on its line, with its two ends; the ground beside it opens nothing', () =>
    withPage(open, { baseURL: origin(), viewport: { width: 1280, height: 900 } }, async (page: Page) => {
      const watched = await watchPage(page, origin());
      const answer = await page.request.get(`/api/v1/network?${AROUND}`);
      const { edges, nodes } = (await answer.json()) as { edges: Tie[]; nodes: { id: string; name: string }[] };
      await page.goto(`/network?${AROUND}`);
      await page.locator('.nk-canvas[data-drawn]').waitFor();
      await page.locator('.nk-canvas').scrollIntoViewIfNeeded();
      const panel = page.getByRole('complementary', { name: 'Angaben' });
      const box = await page.locator('.nk-canvas').boundingBox();
      if (!box) throw new Error('no picture');
      await page.mouse.click(box.x + 4, box.y + 4);
      expect(await panel.count()).toBe(0);
      await until(async () => {
        const spot = await page.evaluate(freeSpot, edges);
        if (!spot) throw new Error('no tie has room beside it');
        await page.mouse.move(spot.x, spot.y);
        await page.mouse.click(spot.x, spot.y);
        return (await panel.count()) > 0;
      });
      const title = await panel.getByRole('heading', { level: 2 }).innerText();
      const isEnd = ({ name }: { name: string }): boolean => title.split(' – ').includes(name);
      expect(nodes.filter(isEnd)).toHaveLength(2);
      expect(watched.complaints(200)).toEqual([]);
    }));
});
