// Starting and stopping, as an operator does it: first start, second start, signals, odd folders.
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { spawnApp, startApp, type App } from '../support/app';
import { newFolder, removeFolders } from './failed-start';

/** „A second start takes seconds“: on a machine that is busy with other tests. */
const SECOND_START_MS = 15_000;

afterAll(removeFolders);

const entries = async (app: App): Promise<number> => {
  const answer = await fetch(`${app.url}/api/v1/search?limit=1`);
  return ((await answer.json()) as { total: number }).total;
};

test('the first start fills an empty folder and serves; the second one is quick and finds the same', async () => {
  const dataFolder = path.join(newFolder(), 'neu', 'Bestand für Prüfungen');
  const first = await startApp({ dataFolder });
  const page = await fetch(first.url);
  expect(page.status).toBe(200);
  expect(await page.text()).toContain('Netzkompass');
  const before = await entries(first);
  expect(before).toBeGreaterThan(50);
  expect(await first.stop()).toBe(0);

  const began = performance.now();
  const second = await startApp({ dataFolder });
  expect(performance.now() - began).toBeLessThan(SECOND_START_MS);
  expect(await entries(second)).toBe(before);
  second.kill('SIGINT');
  expect(await second.ended).toBe(0);
});

test('a running request is answered before SIGTERM ends the process', async () => {
  const app = await startApp();
  const answer = fetch(`${app.url}/api/v1/search?limit=100`);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const [response, code] = await Promise.all([answer, app.stop()]);
  expect(response.status).toBe(200);
  expect(code).toBe(0);
});

test('a start killed with SIGKILL leaves a store that opens again', async () => {
  const dataFolder = newFolder();
  const killed = await startApp({ dataFolder });
  killed.kill('SIGKILL');
  await killed.ended;
  const next = await startApp({ dataFolder });
  expect(await entries(next)).toBeGreaterThan(50);
  expect(await next.stop()).toBe(0);
});

test('SIGTERM to npm itself closes the store too', async () => {
  const dataFolder = newFolder();
  const npm = spawnApp({ NETZKOMPASS_DATA: dataFolder }, { command: ['npm', 'start'] });
  expect(await npm.ready).not.toBeNull();
  npm.kill('SIGTERM');
  await npm.ended; // the streams close when the server behind npm has ended too
  const left = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' });
  expect(left.filter((name) => name.endsWith('store.lock'))).toEqual([]);
});

test('without examples the store holds fewer entries', async () => {
  const [all, without] = [await startApp(), await startApp({ env: { NETZKOMPASS_WITHOUT_EXAMPLES: 'true' } })];
  expect(await entries(without)).toBeLessThan(await entries(all));
  await Promise.all([all.stop(), without.stop()]);
});

test('next build and the tests leave the store of the project alone', () => {
  expect(existsSync(path.join(__dirname, '../../.data/store.lock'))).toBe(false);
});
