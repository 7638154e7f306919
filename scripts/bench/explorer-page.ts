// The page of the network in a browser, from the address to the picture: when its nodes are first painted, and how long the
// page is blocked after that.
import type { Browser } from 'playwright-core';
import { paths } from '../../lib/paths';
import { startApp, stopApp } from './app';
import { openBrowser } from './browser';
import { percentile, type Measured } from './measure';
import { fillEmbedded } from './store';
import { watchBlocks, type Block, type Blocks } from './watch-blocks';

export interface PageTimes {
  /** Milliseconds since navigation began. */
  answer: number;
  html: number;
  picture: number;
  /** The longest block before the picture and after it. */
  before: number;
  after: number;
  /** All scripts that the page has loaded once it is quiet, as they travel, in kB. */
  scripts: number;
}
interface Seen {
  blocks: Blocks;
  picture: number;
}

const RUNS = 9;
/** Whatever the page still does after its picture, it has begun by then. */
const QUIET_MS = 2500;
const TARGETS: Partial<Record<keyof PageTimes, number>> = { picture: 1000, after: 50, scripts: 380 };
const NAMES: Readonly<Record<keyof PageTimes, string>> = {
  answer: 'first byte of the answer',
  html: 'whole answer read',
  picture: 'first picture with nodes',
  before: 'longest block before it',
  after: 'longest block after it',
  scripts: 'JavaScript loaded in all (gz)',
};

/** Runs in the page before its own scripts: the picture is there once the frame is done that painted nodes. */
function watchPicture(): void {
  const seen = window as unknown as { benchPicture: number };
  seen.benchPicture = 0;
  const look = new MutationObserver(() => {
    const host = document.querySelector<HTMLElement>('.nk-canvas');
    if (!host || !(Number(host.dataset['drawn']) > 0)) return;
    look.disconnect();
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      seen.benchPicture = performance.now();
    };
    requestAnimationFrame(() => port2.postMessage(null));
  });
  look.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-drawn'] });
}

const longest = (blocks: readonly Block[], from: number, to: number): number =>
  Math.max(0, ...blocks.filter(({ start }) => start >= from && start < to).map(({ ms }) => ms));

export async function timePage(browser: Browser, address: string): Promise<PageTimes> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  try {
    const page = await context.newPage();
    // what tsx compiles names its functions by a helper that the page does not have
    await page.addInitScript('globalThis.__name = (one) => one');
    await page.addInitScript(`window.benchBlocks = (${watchBlocks.toString()})()`);
    await page.addInitScript(watchPicture);
    await page.goto(address, { waitUntil: 'commit' });
    await page.waitForFunction(() => (window as unknown as { benchPicture: number }).benchPicture > 0);
    await page.waitForTimeout(QUIET_MS);
    const { blocks, ...times } = await page.evaluate((): Seen & Omit<PageTimes, 'before' | 'after'> => {
      const seen = window as unknown as { benchBlocks: Blocks; benchPicture: number };
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return {
        blocks: seen.benchBlocks,
        picture: seen.benchPicture,
        answer: entry?.responseStart ?? NaN,
        html: entry?.responseEnd ?? NaN,
        scripts:
          (performance.getEntriesByType('resource') as PerformanceResourceTiming[])
            .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
            .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1000,
      };
    });
    const of = (from: number, to: number): number =>
      Math.max(longest(blocks.tasks, from, to), longest(blocks.gaps, from, to));
    return { ...times, before: of(0, times.picture), after: of(times.picture, Infinity) };
  } finally {
    await context.close();
  }
}

/** @returns a row for each figure: the median and the 95th percentile of the runs, and the least */
export async function measurePage(address: string, title: string, runs = RUNS): Promise<Measured[]> {
  const browser = await openBrowser();
  try {
    await timePage(browser, address); // the first reader of a new server waits for more than the page
    const times: PageTimes[] = [];
    for (let run = 0; run < runs; run++) times.push(await timePage(browser, address));
    return (Object.keys(NAMES) as (keyof PageTimes)[]).map((name): Measured => {
      const sorted = times.map((one) => one[name]).sort((a, b) => a - b);
      return {
        name: `${title}: ${NAMES[name]} (least ${(sorted[0] ?? NaN).toFixed(0)})`,
        p50: percentile(sorted, 0.5),
        p95: percentile(sorted, 0.95),
        runs,
        unit: name === 'scripts' ? 'kB' : 'ms',
        ...(TARGETS[name] !== undefined && { target: TARGETS[name] }),
      };
    });
  } finally {
    await browser.close();
  }
}

export async function measureExplorerPage(): Promise<Measured[]> {
  const filled = await fillEmbedded(0);
  await filled.engine.close();
  try {
    const running = await startApp(filled.folder);
    try {
      return await measurePage(`${running.address}${paths.network()}`, 'network page, dataset');
    } finally {
      await stopApp(running);
    }
  } finally {
    await filled.discard();
  }
}
