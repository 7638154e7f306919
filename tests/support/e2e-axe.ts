// What is looked at on each page: what axe finds, and whether it fits.
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

export interface Rules {
  type: 'tag' | 'rule';
  values: string[];
}
const ALL: Rules = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};
/** The theme changes colours and nothing else: what is not about them is looked at in the light. */
export const COLOURS: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };

/** Rows far below the screen are not laid out before they come near; axe measures all of them where they will stand. */
const layOutRows = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const row of document.querySelectorAll<HTMLElement>('tr[data-node]')) row.style.contentVisibility = 'visible';
  });

/** What axe has found, each rule with its first places. There are no frames, and what is in order is not asked for. */
export async function mistakes(page: Page, runOnly = ALL): Promise<string[]> {
  await layOutRows(page);
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ runOnly, resultTypes: ['violations'] }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map((node) => node.html.slice(0, 160))
        .join(' | ')}`,
  );
}

/** By how many pixels the page is wider than the window. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
