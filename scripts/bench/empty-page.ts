// The yardstick for our JavaScript: what an empty page of the same Next version sends.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { scriptsOf } from './app';
import { single, type Measured } from './measure';

const FILES: Readonly<Record<string, string>> = {
  'package.json': '{"name":"empty","private":true}',
  'tsconfig.json': '{}',
  // Without a configuration of its own, Next would take ours.
  'next.config.js': 'module.exports = {};',
  'app/layout.js':
    'export default function Layout({ children }) { return <html lang="de"><body>{children}</body></html>; }',
  'app/page.js': "export const dynamic = 'force-dynamic';\nexport default function Page() { return <p>leer</p>; }",
};

/** Built inside the project, so that it finds the same Next in node_modules. */
export async function measureEmptyPage(): Promise<Measured> {
  await mkdir('.build', { recursive: true });
  const folder = await mkdtemp(path.join('.build', 'empty-page-'));
  const next = path.resolve('node_modules/next/dist/bin/next');
  const environment = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const };
  try {
    await mkdir(path.join(folder, 'app'));
    for (const [name, content] of Object.entries(FILES)) await writeFile(path.join(folder, name), content);
    const build = spawn(process.execPath, [next, 'build', folder], { env: environment, stdio: 'ignore' });
    const [code] = (await once(build, 'exit')) as [number];
    if (code !== 0) throw new Error(`the empty page does not build (${code})`);
    const server = spawn(process.execPath, [next, 'start', folder, '-p', '0', '-H', '127.0.0.1'], {
      env: environment,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    try {
      let printed = '';
      for await (const chunk of server.stdout) {
        printed += String(chunk);
        const address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
        if (address) return single('JavaScript of an empty Next page (gz)', await scriptsOf(address, '/'), 'kB');
      }
      throw new Error(`the empty page does not start: ${printed}`);
    } finally {
      server.kill('SIGTERM');
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
