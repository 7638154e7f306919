// Finds a Chromium for the tests: one of the system, else the one that npm brings. Called as a program, prints its path.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** The binary itself comes before Debian's wrapper script, which turns on GPU rasterisation. */
const SYSTEM = [
  process.env.NETZKOMPASS_TEST_CHROMIUM,
  '/usr/lib/chromium/chromium',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** @returns {string | null} why this binary does not run, null where it does */
function whyNotRunning(file) {
  const tried = spawnSync(file, ['--version', '--headless', '--no-sandbox'], { encoding: 'utf8', timeout: 30_000 });
  if (tried.status === 0) return null;
  const missing = /error while loading shared libraries: ([^:]+)/.exec(tried.stderr ?? '')?.[1];
  return missing
    ? `the system library ${missing} is missing`
    : (tried.error?.message ?? `it ends with ${tried.status ?? tried.signal}`);
}

/** @returns {Promise<{ path: string } | { why: string }>} */
export async function findChromium() {
  for (const file of SYSTEM) if (file && existsSync(file) && whyNotRunning(file) === null) return { path: file };
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const path = await chromium.executablePath();
    const why = whyNotRunning(path);
    return why === null ? { path } : { why: `@sparticuz/chromium does not start: ${why}` };
  } catch (error) {
    return { why: `@sparticuz/chromium is not there: ${error.message.split('\n')[0]}` };
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = await findChromium();
  if ('why' in found) {
    console.error(found.why);
    process.exit(1);
  }
  console.log(found.path);
}
