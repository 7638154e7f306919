// A headless Chromium for tests and pictures: one of the system, else the one that npm brings.
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser } from 'playwright-core';

/** Nothing but the pages under test may be on the network. */
const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const FINDER = path.resolve(__dirname, '../../scripts/testing/chromium.mjs');

/** In a process of its own, since what npm brings is an ES module that unpacks itself. @throws Error that says what is missing */
export async function findBrowser(): Promise<string> {
  const known = process.env['NETZKOMPASS_TEST_CHROMIUM'];
  if (known) return known;
  const { stdout } = await promisify(execFile)(process.execPath, [FINDER]);
  return stdout.trim();
}

export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: await findBrowser(), args: FLAGS, chromiumSandbox: false });
}

/**
 * `describe`, or `describe.skip` with the reason in its title, where `npm test` found no browser. Run by hand, jest knows
 * nothing of that and the first test says what is missing.
 */
export function describeInBrowser(title: string, body: () => void): void {
  const missing = process.env['NETZKOMPASS_TEST_WITHOUT'] === 'browser';
  if (missing) describe.skip(`${title} (skipped: there is no Chromium)`, body);
  else describe(title, body);
}
