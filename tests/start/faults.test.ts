// What can go wrong at the start: one clear line each, exit code 1, and no data harmed.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { openEngine } from '../../graph/engine/open-engine';
import { startApp } from '../support/app';
import { describeWith, openTestEngine, testNeo4j } from '../support/engines';
import { forgetSchema } from '../support/empty-store';
import { expectOneLine, failingStart, newFolder, removeFolders } from './failed-start';

afterAll(removeFolders);

test('the port is taken', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  const dataFolder = path.join(newFolder(), 'neu');
  expectOneLine(
    await failingStart({ PORT: String(port), NETZKOMPASS_DATA: dataFolder }),
    new RegExp(`Port ${port} ist schon belegt`),
  );
  expect(() => statSync(dataFolder)).toThrow('ENOENT'); // found before anything is created
  await new Promise((resolve) => holder.close(resolve));
});

test('every mistake in the configuration is a line', async () => {
  const { code, lines } = await failingStart({ PORT: 'achtzig', LOG_LEVEL: 'laut', NETZKOMPASS_DATEN: '/x' });
  expect(lines).toEqual([
    expect.stringContaining('NETZKOMPASS_DATEN'),
    expect.stringContaining('PORT'),
    expect.stringContaining('LOG_LEVEL'),
  ]);
  expect(code).toBe(1);
});

test('an address that this machine does not have', async () => {
  expectOneLine(
    await failingStart({ HOST: '192.0.2.1', NEXTAUTH_SECRET: 's'.repeat(32), NETZKOMPASS_DATA: newFolder() }),
    /Die Adresse 192\.0\.2\.1 gibt es auf diesem Rechner nicht/,
  );
});

test('others reach the server, and there is no secret for the sessions', async () => {
  expectOneLine(await failingStart({ HOST: '0.0.0.0', NETZKOMPASS_DATA: newFolder() }), /NEXTAUTH_SECRET fehlt/);
});

test('the kept secret is none', async () => {
  const folder = newFolder('netzkompass-secret-');
  writeFileSync(path.join(folder, 'session.secret'), 'kurz\n');
  expectOneLine(await failingStart({ NETZKOMPASS_DATA: folder }), /session\.secret enthält kein Geheimnis/);
});

test('the data folder cannot be made', async () => {
  // Below a regular file nobody can make a folder: permissions alone would not stop root.
  const file = path.join(newFolder(), 'datei');
  writeFileSync(file, '');
  expectOneLine(
    await failingStart({ NETZKOMPASS_DATA: path.join(file, 'unter einer Datei') }),
    /lässt sich nicht anlegen oder nicht beschreiben/,
  );
});

test('the store is in use: the line names the process', async () => {
  const running = await startApp();
  expectOneLine(
    await failingStart({ NETZKOMPASS_DATA: running.dataFolder }),
    new RegExp(`schon vom Prozess ${running.pid} verwendet`),
  );
  expect((await fetch(`${running.url}/api/health/ready`)).status).toBe(200);
  await running.stop();
});

test('the seed command says that the running app holds the store', async () => {
  const running = await startApp();
  const seeding = await failingStart(
    { NETZKOMPASS_DATA: running.dataFolder },
    { command: [process.execPath, '--import', 'tsx', 'scripts/seed.ts', '--reset', '--yes'] },
  );
  expectOneLine(seeding, new RegExp(`schon vom Prozess ${running.pid} verwendet`));
  await running.stop();
});

test('the store was written by a newer version', async () => {
  const dataFolder = newFolder();
  await startApp({ dataFolder }).then((app) => app.stop());
  const engine = await openEngine({ dataFolder });
  await engine.write((tx) => tx.run("MATCH (m:StoreMeta {id: 'schema'}) SET m.version = 9999"));
  await engine.close();
  expectOneLine(await failingStart({ NETZKOMPASS_DATA: dataFolder }), /stammt von einer neueren Version/);
});

test('the store is damaged', async () => {
  const dataFolder = newFolder();
  await startApp({ dataFolder }).then((app) => app.stop());
  const files = readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).map((name) =>
    path.join(dataFolder, name),
  );
  const store = files.find((file) => file.endsWith('.grafeo')) ?? '';
  const bytes = readFileSync(store);
  bytes.fill(0x5a, Math.floor(bytes.length / 3), Math.floor((bytes.length * 2) / 3));
  writeFileSync(store, bytes);
  expectOneLine(await failingStart({ NETZKOMPASS_DATA: dataFolder }), /ist beschädigt/);
  expect(readFileSync(store).equals(bytes)).toBe(true);
});

/** A disk of one megabyte: possible only where this process may mount. */
function mountSmallDisk(): string | null {
  const folder = newFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return null;
  }
}
const smallDisk = mountSmallDisk();
const testOnSmallDisk = smallDisk ? test : test.skip;
testOnSmallDisk(
  `the disk is full${smallDisk ? '' : ' (skipped: this process may not mount a small disk)'}`,
  async () => {
    const folder = path.join(smallDisk ?? '', 'daten');
    mkdirSync(folder);
    try {
      expectOneLine(await failingStart({ NETZKOMPASS_DATA: folder }), /Der Datenträger ist voll/);
    } finally {
      execFileSync('umount', [smallDisk ?? '']);
    }
  },
);

test('Neo4j is unreachable', async () => {
  const env = { NEO4J_URI: 'bolt://127.0.0.1:1', NEO4J_USER: 'neo4j', NEO4J_PASSWORD: 'geheim' };
  const failed = await failingStart(env);
  expectOneLine(failed, /Die Datenbank bolt:\/\/127\.0\.0\.1:1 ist nicht erreichbar/);
  expect(failed.lines.join()).not.toContain('geheim');
});

describeWith('neo4j', 'on Neo4j', () => {
  const connection = (): Record<string, string> => {
    const { uri = '', user = '', password = '' } = testNeo4j() ?? {};
    return { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password };
  };

  test('the password is wrong', async () => {
    expectOneLine(await failingStart({ ...connection(), NEO4J_PASSWORD: 'falsch-falsch' }), /lehnt die Anmeldung ab/);
  });

  test('a database with the data of somebody else is refused and stays as it is', async () => {
    const engine = await openTestEngine('neo4j');
    try {
      await forgetSchema(engine);
      await engine.write((tx) => tx.run("CREATE (:Organisation {id: 'fremd'})"));
      expectOneLine(await failingStart(connection()), /enthält fremde Daten/);
      const rows = await engine.read((tx) => tx.run('MATCH (n) WHERE NOT n:StoreMeta RETURN count(n) AS n'));
      expect(rows).toEqual([{ n: 1 }]);
    } finally {
      await forgetSchema(engine);
      await engine.close();
    }
  });

  test('the app runs on Neo4j, and a second start finds what the first one loaded', async () => {
    const first = await startApp({ neo4j: true });
    const total = async (url: string): Promise<unknown> => (await fetch(`${url}/api/v1/search?limit=1`)).json();
    const before = await total(first.url);
    expect(await first.stop()).toBe(0);
    const second = await startApp({ env: connection() });
    expect(await total(second.url)).toEqual(before);
    expect(await second.stop()).toBe(0);
  });
});
