// Builds the app when its sources have changed. A build gets a fresh folder and is used only once it is complete:
// `.build/current.json` names it and is replaced in one step, so a build that was killed half way is never served.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isAlive, takeLock, whoAmI } from './lock.mjs';
import { ROOT, runTool } from './run.mjs';
import { sourceHash } from './source-hash.mjs';

const HOME = join(ROOT, '.build');
const CURRENT = join(HOME, 'current.json');

/** @returns {string | null} the folder of the complete build of these sources */
function finished(hash) {
  try {
    const current = JSON.parse(readFileSync(CURRENT, 'utf8'));
    return current.hash === hash && existsSync(join(HOME, current.folder, 'BUILD_ID')) ? current.folder : null;
  } catch {
    return null;
  }
}

/** Next writes the folder of the build into the tsconfig that it is given: it gets one of its own for each. */
export function nextEnvironment(folder) {
  mkdirSync(HOME, { recursive: true });
  const tsconfig = `.build/tsconfig-${folder}.json`;
  const types = [`.build/${folder}/types/**/*.ts`, `.build/${folder}/dev/types/**/*.ts`];
  const content = { extends: '../tsconfig.json', compilerOptions: { plugins: [{ name: 'next' }] }, include: types };
  writeFileSync(join(ROOT, tsconfig), JSON.stringify({ ...content, exclude: [] }));
  return { NETZKOMPASS_BUILD_DIR: `.build/${folder}`, NETZKOMPASS_TSCONFIG: tsconfig, NEXT_TELEMETRY_DISABLED: '1' };
}

/** Servers put their name into the folder that they serve from; a folder without a living one may go. */
function isInUse(folder) {
  const users = join(HOME, `${folder}.users`);
  return existsSync(users) && readdirSync(users).some((name) => isAlive(name.replace('-', ' ')));
}

function removeOthers(keep) {
  const folders = readdirSync(HOME).filter((name) => /^next-[0-9a-f]+-\d+$/.test(name) && name !== keep);
  for (const folder of folders) {
    if (isInUse(folder)) continue;
    for (const name of [folder, `${folder}.users`, `tsconfig-${folder}.json`]) {
      rmSync(join(HOME, name), { recursive: true, force: true });
    }
  }
}

async function build(hash) {
  removeOthers(finished(hash));
  const folder = `next-${hash}-${process.pid}`;
  rmSync(join(HOME, folder), { recursive: true, force: true });
  const env = { ...nextEnvironment(folder), NODE_ENV: 'production' };
  const result = await runTool('next/dist/bin/next', ['build'], { env, output: 'keep' });
  if (result.code !== 0 || !existsSync(join(HOME, folder, 'BUILD_ID'))) {
    rmSync(join(HOME, folder), { recursive: true, force: true });
    return { problem: 'Die Anwendung lässt sich nicht bauen.', output: result.output };
  }
  rmSync(join(HOME, folder, 'cache'), { recursive: true, force: true });
  const draft = `${CURRENT}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ hash, folder }));
  renameSync(draft, CURRENT);
  return { folder };
}

/**
 * @returns {Promise<{ folder: string, release: () => void } | { problem: string, output?: string }>} the folder below
 * `.build`, kept from removal until it is released
 */
export async function ensureBuild() {
  const hash = sourceHash();
  let folder = finished(hash);
  if (!folder) {
    const giveBack = await takeLock(join(HOME, 'lock'), (pid) =>
      console.log(`Ein anderer Start (Prozess ${pid}) baut die Anwendung gerade, ich warte darauf …`),
    );
    try {
      folder = finished(hash);
      if (!folder) {
        console.log('Baue die Anwendung, das dauert beim ersten Mal etwa eine Minute …');
        const result = await build(hash);
        if ('problem' in result) return result;
        folder = result.folder;
      }
    } finally {
      giveBack();
    }
  }
  const name = join(HOME, `${folder}.users`, whoAmI().replace(' ', '-'));
  mkdirSync(join(HOME, `${folder}.users`), { recursive: true });
  writeFileSync(name, '');
  return { folder, release: () => rmSync(name, { force: true }) };
}
