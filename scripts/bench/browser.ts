// The browser that measures: headless, without a GPU, alone on its machine as far as we can say. Its memory is told exactly.
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../testing/chromium.mjs';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  // WebGL in software, which Chromium no longer falls back to by itself
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--enable-precise-memory-info',
  '--js-flags=--expose-gc',
];

/** @throws Error where there is none */
export async function openBrowser(): Promise<Browser> {
  const found = await findChromium();
  if ('why' in found) throw new Error(`no Chromium: ${found.why}`);
  return chromium.launch({ executablePath: found.path, args: FLAGS, chromiumSandbox: false });
}
