// Accounts over several starts on one data folder: the link of each start, as long as there is no user; and what the command
// on users does while no app runs, to sessions that began before.
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { spawnApp, startApp, type App } from '../support/app';
import { fillIn, getAs, linkIn, redeem, runUser, signInAs, type Ran } from '../support/e2e-account';
import { linesOf } from '../support/e2e-app';
import { send } from '../support/e2e-http';
import { until } from '../support/e2e-until';
import { newFolder, removeFolders } from './failed-start';

afterAll(removeFolders);

const CHIEF = { login: 'chefin', name: 'Die Chefin' };
const keyOf = (link: string): string => link.split('key=')[1] ?? '';

/** A start with the link that it prints. */
async function firstStart(dataFolder: string): Promise<{ app: App; link: string }> {
  const app = await startApp({ dataFolder });
  const link = await until(() => linkIn(app.output()) ?? false);
  return { app, link };
}

/** The files below a folder that hold a text. */
async function filesWith(folder: string, text: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((one) => one.isFile()).map((one) => path.join(one.parentPath, one.name));
  const found = await Promise.all(files.map(async (file) => ((await readFile(file)).includes(text) ? [file] : [])));
  expect(files.length).toBeGreaterThan(1);
  return found.flat();
}

test('each start prints a link while there is no user; only the latest makes the first admin; then no start prints one', async () => {
  const dataFolder = newFolder();
  const first = await firstStart(dataFolder);
  expect((await send(first.app.url, first.link)).status).toBe(200);
  await first.app.stop();

  const second = await firstStart(dataFolder);
  const { url } = second.app;
  expect(second.link).not.toBe(first.link);
  expect((await send(url, first.link)).status).toBe(410);
  expect((await redeem(url, first.link, CHIEF)).headers.location).toBe(first.link);
  expect((await send(url, second.link)).status).toBe(200);
  // Now that both were opened and one was tried: they stand on the terminal, and nowhere else.
  for (const { app, link } of [first, second]) {
    expect(app.output().split(keyOf(link))).toHaveLength(2);
    expect(JSON.stringify(linesOf(app.output()))).not.toContain(keyOf(link));
    expect(await filesWith(dataFolder, keyOf(link))).toEqual([]);
  }
  expect((await redeem(url, second.link, CHIEF)).headers.location).toBe('/signin?done=passwordSet');
  expect((await getAs(url, '/admin/users', await signInAs(url, CHIEF.login))).status).toBe(200);
  await second.app.stop();
  expect(await filesWith(dataFolder, keyOf(second.link))).toEqual([]);

  const third = await startApp({ dataFolder });
  await send(third.url, '/');
  expect((await send(third.url, second.link)).status).toBe(410);
  await third.stop();
  expect(third.output()).not.toContain('Noch hat niemand');
  expect(linkIn(third.output())).toBeUndefined();
});

test('disable, role and reset work while no app runs: the sessions of whom they are about are over, those of others go on', async () => {
  const dataFolder = newFolder();
  const user = (...args: string[]): Promise<Ran> => runUser({ NETZKOMPASS_DATA: dataFolder }, ...args);
  const { app, link } = await firstStart(dataFolder);
  await redeem(app.url, link, CHIEF);
  const sessions = new Map([['chefin', await signInAs(app.url, 'chefin')]]);
  for (const login of ['doris', 'rolf', 'ruth']) {
    const added = await user(
      'add',
      login,
      '--name',
      `Name ${login}`,
      '--role',
      'reader',
      '--organisation',
      'sg-integration',
    );
    await redeem(app.url, linkIn(added.text) ?? '');
    sessions.set(login, await signInAs(app.url, login));
  }
  const isIn = async (url: string): Promise<string[]> => {
    const all = [...sessions].map(async ([login, cookie]) =>
      (await getAs(url, '/account', cookie)).status === 200 ? [login] : [],
    );
    return (await Promise.all(all)).flat();
  };
  expect(await isIn(app.url)).toEqual(['chefin', 'doris', 'rolf', 'ruth']);
  await app.stop();

  expect(await user('disable', 'doris')).toEqual({ code: 0, text: 'doris ist jetzt gesperrt.\n' });
  expect(await user('role', 'rolf', 'editor')).toEqual({ code: 0, text: 'rolf hat jetzt die Rolle editor.\n' });
  const reset = await user('reset', 'ruth');
  expect([reset.code, linkIn(reset.text)]).toEqual([0, expect.any(String)]);
  expect((await user('disable', 'chefin')).text).toContain('Das ist der letzte Zugang');
  expect((await user('list')).text.split('\n')).toEqual([
    'chefin  admin  Die Chefin  Sachgebiet Integration',
    'doris  reader  Name doris  Sachgebiet Integration  gesperrt',
    'rolf  editor  Name rolf  Sachgebiet Integration',
    'ruth  reader  Name ruth  Sachgebiet Integration  ohne Kennwort',
    '',
  ]);

  const next = await startApp({ dataFolder });
  expect(await isIn(next.url)).toEqual(['chefin']);
  const refused = async (login: string): Promise<boolean> =>
    String((await fillIn(next.url, login)).headers.location).includes('error=wrong');
  expect([await refused('doris'), await refused('rolf'), await refused('ruth')]).toEqual([true, false, true]);
  await redeem(next.url, linkIn(reset.text) ?? '');
  expect(await refused('ruth')).toBe(false);
  await next.stop();
});

test('a dataset that is loaded anew names whose Amt is not in it, and leaves everybody else at theirs', async () => {
  const dataFolder = newFolder();
  const env = { NETZKOMPASS_DATA: dataFolder };
  const seed = async (...args: string[]): Promise<Ran> => {
    const child = spawnApp(env, { command: [process.execPath, '--import', 'tsx', 'scripts/seed.ts', ...args] });
    return { code: await child.ended, text: child.output() };
  };
  expect((await seed()).text).not.toContain('Ohne Amt');
  for (const [login, organisation] of [
    ['anna', 'sg-integration'],
    ['vera', 'elternverein-lindenblatt-velbert'], // made up
  ] as const)
    await runUser(env, 'add', login, '--name', `Name ${login}`, '--role', 'reader', '--organisation', organisation);
  const anew = await seed('--reset', '--yes', '--without-examples');
  expect([anew.code, anew.text]).toEqual([
    0,
    expect.stringContaining('Ohne Amt, bitte unter „Zugänge“ eines eintragen: vera.'),
  ]);
  expect((await runUser(env, 'list')).text.split('\n')).toEqual([
    'anna  reader  Name anna  Sachgebiet Integration  ohne Kennwort',
    'vera  reader  Name vera  ohne Amt  ohne Kennwort',
    '',
  ]);
});
