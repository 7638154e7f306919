// Installing and building at the start, in copies of the project: killed builds, two starts at once, no network.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spawnApp, type AppProcess } from '../support/app';
import { expectOneLine, failingStart, newFolder, removeFolders } from './failed-start';
import { copyProject } from './project-copy';

afterAll(removeFolders);

const buildsIn = (project: string): string[] =>
  existsSync(path.join(project, '.build'))
    ? readdirSync(path.join(project, '.build')).filter((name) => /^next-[0-9a-f]+-\d+$/.test(name))
    : [];

async function end(app: AppProcess): Promise<void> {
  app.kill('SIGTERM');
  expect(await app.ended).toBe(0);
}

async function pageOf(app: AppProcess): Promise<string> {
  const address = await app.ready;
  if (address === null) throw new Error(app.output());
  return (await fetch(address)).text();
}

test('a killed build is never served, two starts at once make one build, a changed source makes a new one', async () => {
  const project = copyProject({ installed: true });
  const start = (): AppProcess => spawnApp({ NETZKOMPASS_DATA: newFolder() }, { cwd: project });

  const killed = start();
  let over = false;
  void killed.ended.then(() => (over = true));
  while (buildsIn(project).length === 0 && !over) await sleep(50);
  expect(buildsIn(project)).toHaveLength(1);
  killed.kill('SIGKILL');
  await killed.ended;
  expect(existsSync(path.join(project, '.build/current.json'))).toBe(false);

  const both = [start(), start()];
  for (const app of both) expect(await pageOf(app)).toContain('Kopie');
  const said = both.map((app) => app.output());
  expect(said.filter((output) => output.includes('Baue die Anwendung'))).toHaveLength(1);
  expect(said.filter((output) => output.includes('ich warte darauf'))).toHaveLength(1);
  await Promise.all(both.map(end));

  const third = start();
  expect(await pageOf(third)).toContain('Kopie');
  expect(third.output()).not.toContain('Baue die Anwendung');
  await end(third);

  writeFileSync(path.join(project, 'app/page.tsx'), 'export default function Page() { return <p>Geändert</p>; }\n');
  const changed = start();
  expect(await pageOf(changed)).toContain('Geändert');
  expect(buildsIn(project)).toHaveLength(1); // the old ones are gone
  expect(readFileSync(path.join(project, 'tsconfig.json'), 'utf8')).not.toContain('.build/next-');
  await end(changed);
});

test('a source that does not compile stops the start, and nothing old is served', async () => {
  const project = copyProject({ installed: true });
  writeFileSync(path.join(project, 'app/page.tsx'), 'export default function Page( {');
  const { code, lines } = await failingStart({ NETZKOMPASS_DATA: newFolder() }, { cwd: project });
  expect(lines.at(-1)).toBe('Die Anwendung lässt sich nicht bauen.');
  expect(code).toBe(1);
  expect(existsSync(path.join(project, '.build/current.json'))).toBe(false);
});

test('without packages and without a network there is one line', async () => {
  const project = copyProject({ installed: false });
  const env = { npm_config_registry: 'http://127.0.0.1:9', npm_config_cache: newFolder(), npm_config_offline: 'false' };
  const failed = await failingStart(env, { cwd: project });
  const lines = failed.lines.filter((line) => !line.startsWith('Installiere die Pakete'));
  expectOneLine({ code: failed.code, lines }, /Die Pakete lassen sich nicht laden: kein Netz/);
});
