// Installs npm packages from the lockfile, and only when what is there differs from it.
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, run } from './run.mjs';

const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages ?? {};

/**
 * Compares the lockfile with npm's own record of what it installed, which npm writes last: an installation that was
 * killed half way has none. Optional packages may be missing, since they are for other systems.
 * @returns {'complete' | 'withoutDev' | 'no'}
 */
export function whatIsInstalled(root = ROOT) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return 'no';
  let installed;
  try {
    installed = packagesOf(record);
  } catch {
    return 'no';
  }
  let answer = 'complete';
  for (const [path, wanted] of Object.entries(packagesOf(join(root, 'package-lock.json')))) {
    if (path === '' || wanted.link) continue;
    const there = installed[path];
    if (there?.version === wanted.version && there?.integrity === wanted.integrity) continue;
    if (!there && (wanted.optional || wanted.devOptional)) continue;
    if (!there && wanted.dev) answer = 'withoutDev';
    else return 'no';
  }
  return answer;
}

/**
 * @param {{ dev: boolean }} options with the packages that only tests need, or without
 * @returns {Promise<string | null>} null when everything is there, else one line that says what is wrong
 */
export async function ensureInstalled({ dev }) {
  const before = whatIsInstalled();
  if (before === 'complete' || (before === 'withoutDev' && !dev)) return null;
  console.log(dev ? 'Installiere die Pakete (auch die zum Testen) …' : 'Installiere die Pakete …');
  // Whoever works on the project has the packages for tests: a changed lockfile must not take them away.
  const keepDev = dev || existsSync(join(ROOT, 'node_modules', 'eslint'));
  const args = [
    npmFile(),
    'ci',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
    // npm's own patience is more than a minute: too long for somebody who has no network.
    '--fetch-retry-mintimeout=2000',
    '--fetch-retry-maxtimeout=5000',
    ...(keepDev ? ['--include=dev'] : ['--omit=dev']),
  ];
  const result = await run(process.execPath, args, { env: { NODE_ENV: '' }, output: 'keep' });
  if (result.code === 0) return null;
  const offline = /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network)\b/.exec(
    result.output,
  );
  if (offline)
    return `Die Pakete lassen sich nicht laden: kein Netz oder keine Verbindung zum Paketverzeichnis (${offline[1]}).`;
  const code = /npm error code (\S+)/.exec(result.output)?.[1];
  const reason = /npm error (?!code|errno|syscall|path)(.+)/.exec(result.output)?.[1];
  return `Die Pakete lassen sich nicht installieren (${[code, reason].filter(Boolean).join(': ') || `npm endet mit ${result.code}`}).`;
}

/** The npm that runs this script, else the one beside Node: found without a shell, so it works on every system. */
function npmFile() {
  const candidates = [
    process.env.npm_execpath,
    join(dirname(process.execPath), 'node_modules/npm/bin/npm-cli.js'),
    join(dirname(process.execPath), '../lib/node_modules/npm/bin/npm-cli.js'),
    '/usr/share/nodejs/npm/bin/npm-cli.js',
  ];
  return candidates.find((file) => file && /npm-cli\.js$/.test(file) && existsSync(file)) ?? candidates[2];
}
