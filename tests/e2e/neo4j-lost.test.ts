// Neo4j is lost while the app runs: a calm page within seconds, live but not ready; the app is back by itself with the server.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type App } from '../support/app';
import { getWith, postBasket, select } from '../support/e2e-basket';
import { send, textOf, type Answer } from '../support/e2e-http';
import { startServer, type Neo4jServer } from '../support/e2e-neo4j';
import { until } from '../support/e2e-until';

const PASSWORD = 'only-for-tests-4711';
const ENTRY = '/cooperations/ag-integrationskompass';
const MISSING = 'Telefonnummern und Mailadressen fehlen hier zurzeit';
interface Found {
  items: { phone: unknown; mail: unknown }[];
  contactsMissing: boolean;
}
/** Three seconds are what is promised; the rest is for a machine that has other things to do. */
const PROMISED_MS = 5000;

/** Why no server can be started here, or null. */
function missing(): string | null {
  const java = /version "(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '')?.[1];
  if (Number(java ?? 0) < 17) return 'Java 17 is missing';
  return spawnSync('mvn', ['-v']).status === 0 ? null : 'Maven is missing';
}
const why = missing();

(why === null ? describe : describe.skip)(why === null ? 'Neo4j lost' : `Neo4j lost (skipped: ${why})`, () => {
  let folder = '';
  let server: Neo4jServer | undefined;
  let app: App | undefined;
  let key = '';
  const get = (address: string): Promise<Answer> => send(app?.url ?? '', address);

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-neo4j-lost-'));
    server = await startServer(folder, PASSWORD);
    const { uri } = server;
    app = await startApp({ env: { NEO4J_URI: uri, NEO4J_USER: 'neo4j', NEO4J_PASSWORD: PASSWORD } });
  });
  afterAll(async () => {
    await app?.stop();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('answers before', async () => {
    expect((await get(ENTRY)).status).toBe(200);
    expect((await get('/api/health/ready')).status).toBe(200);
    const list = await get('/directory?q=verein');
    expect([list.text.includes('href="tel:'), textOf(list.text).includes(MISSING)]).toEqual([true, false]);
    key = await select(app?.url ?? '', ['bamf']);
    expect(textOf((await getWith(app?.url ?? '', '/privacy', key)).text)).toContain('Auswahl (1)');
  });

  it('answers 503 within seconds while it is gone, alive but not ready', async () => {
    await server?.stop();
    for (const nth of ['first', 'second']) {
      const began = performance.now();
      const page = await get(ENTRY);
      const ms = performance.now() - began;
      process.stdout.write(`\nentry page without Neo4j, ${nth} request: ${page.status} after ${Math.round(ms)} ms\n`);
      expect(page.status).toBe(503);
      expect(ms).toBeLessThan(PROMISED_MS);
      expect(textOf(page.text)).toContain('Der Datenbestand ist zurzeit nicht erreichbar');
      expect(page.text).toContain(String(page.headers['x-request-id']));
      expect(page.text).not.toMatch(/Neo4jError|ServiceUnavailable|bolt:|node_modules/);
    }
    // Pages that need no store show, without a count; the selection says that it is away.
    const privacy = await getWith(app?.url ?? '', '/privacy', key);
    expect([privacy.status, textOf(privacy.text).includes('Auswahl (')]).toEqual([200, false]);
    expect((await getWith(app?.url ?? '', '/basket', key)).status).toBe(503);
    const changed = await postBasket(app?.url ?? '', [['add', 'bamf']], key);
    expect([changed.status, changed.headers.location]).toEqual([303, '/basket']);
    expect((await get('/api/health/live')).status).toBe(200);
    const ready = await get('/api/health/ready');
    expect([ready.status, ready.headers['content-type']]).toEqual([503, expect.stringContaining('problem+json')]);
    const entry = await get('/api/v1/entries/bamf');
    expect([entry.status, (JSON.parse(entry.text) as { code: string }).code]).toEqual([503, 'storeUnavailable']);
    expect((await get('/privacy')).status).toBe(200); // needs nothing from the store
    // Answered from memory, and whom to call is nowhere but in the store.
    const found = await get('/api/v1/search?q=lindenblatt');
    const { items, contactsMissing } = JSON.parse(found.text) as Found;
    expect([found.status, contactsMissing, items.length > 0]).toEqual([200, true, true]);
    expect(items.filter(({ phone, mail }) => phone !== null || mail !== null)).toEqual([]);
    for (const shape of ['', '&shape=table', '&shape=map']) {
      const list = await get(`/directory?q=verein${shape}`);
      expect([list.status, textOf(list.text)]).toEqual([200, expect.stringContaining(MISSING)]);
      expect(list.text).not.toMatch(/href="(tel|mailto):/);
    }
    expect(app?.output()).not.toContain(PASSWORD);
  });

  it('is back by itself when the server is', async () => {
    const port = Number(new URL(server?.uri ?? '').port);
    server = await startServer(folder, PASSWORD, port);
    const began = performance.now();
    await until(async () => (await get(ENTRY)).status === 200, 60_000);
    process.stdout.write(`\nback after ${Math.round(performance.now() - began)} ms\n`);
    expect((await get('/api/health/ready')).status).toBe(200);
    expect(textOf((await get(ENTRY)).text)).toContain('Kreisverwaltung Mettmann');
  });
});
