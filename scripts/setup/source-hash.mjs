// One hash over everything that a build is made from: a build with the same hash need not be made again.
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const SOURCES = ['app', 'lib', 'graph', 'public', 'proxy.ts', 'instrumentation.ts'];
const CONFIGURATION = ['next.config.js', 'tsconfig.json', 'package-lock.json'];
/** Read when the app runs, or by people: a corrected cell needs no new build. */
const NOT_BUILT = /\.(csv|md)$/;

function* filesBelow(path) {
  if (!statSync(join(ROOT, path)).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(join(ROOT, path)).sort()) yield* filesBelow(`${path}/${name}`);
}

/** @returns {string} 16 hex digits */
export function sourceHash() {
  const hash = createHash('sha256').update(`node ${process.versions.node.split('.')[0]}`);
  for (const entry of [...SOURCES, ...CONFIGURATION]) {
    if (!existsSync(join(ROOT, entry))) continue;
    for (const file of filesBelow(entry)) {
      if (NOT_BUILT.test(file)) continue;
      const content = readFileSync(join(ROOT, file));
      hash.update(`\0${file}\0${content.length}\0`).update(content);
    }
  }
  return hash.digest('hex').slice(0, 16);
}
