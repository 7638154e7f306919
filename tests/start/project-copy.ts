// A copy of the project that a test may build and install in, with a tiny app, so that a build takes seconds.
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from '../support/app';
import { newFolder } from './failed-start';

const COPIED = [
  'graph',
  'lib',
  'scripts',
  'package.json',
  'package-lock.json',
  '.npmrc',
  'tsconfig.json',
  'next.config.js',
];

/** Hard links: as quick as symbolic ones, which the bundler would follow out of the project. */
function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else if (entry.isFile()) linkOrCopy(source, target);
    else cpSync(source, target, { verbatimSymlinks: true });
  }
}

function linkOrCopy(source: string, target: string): void {
  try {
    linkSync(source, target);
  } catch {
    cpSync(source, target); // the folder for temporary files is on another disk
  }
}

const LAYOUT = `import type { ReactNode } from 'react';
export const dynamic = 'force-dynamic';
export default function Layout({ children }: { children: ReactNode }) {
  return <html lang="de"><body>{children}</body></html>;
}
`;

export function copyProject({ installed }: { installed: boolean }): string {
  const folder = path.join(newFolder('netzkompass copy ü '), 'projekt');
  mkdirSync(path.join(folder, 'app'), { recursive: true });
  for (const name of COPIED) {
    if (existsSync(path.join(ROOT, name))) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  }
  writeFileSync(path.join(folder, 'app/layout.tsx'), LAYOUT);
  writeFileSync(path.join(folder, 'app/page.tsx'), 'export default function Page() { return <p>Kopie</p>; }\n');
  if (installed) linkTree(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
  return folder;
}
