// Two processes of the app on one Neo4j: what is changed in one is found by the search and stands in the network of the
// other within a second; a contact that is taken back in one is at once in no list of the other. Then the store is lost amid a save: the form keeps its text, and is saved once.
import { spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type App } from '../support/app';
import { AMT } from '../support/amt';
import { getAs, linkIn, redeem, runUser, signInAs } from '../support/e2e-account';
import { readJson, send, textOf, type Answer } from '../support/e2e-http';
import { startServer, type Neo4jServer } from '../support/e2e-neo4j';
import { openOrganisation, readAs, saveOrganisation, sendOrganisation } from '../support/e2e-records';
import { select } from '../support/e2e-basket';
import { until } from '../support/e2e-until';
import { askOutputs, OUTPUTS, OWNER, PHONE, withdraw } from '../support/e2e-withdrawal';
import { startProxy, type TcpProxy } from '../support/tcp-proxy';

/** A server and two apps, one after the other, on a busy machine. */
const START_MS = 600_000;
const PASSWORD = 'only-for-tests-4711';

/** Why no server can be started here, or null. */
function missing(): string | null {
  const java = /version "(\d+)/.exec(spawnSync('java', ['-version'], { encoding: 'utf8' }).stderr ?? '')?.[1];
  if (Number(java ?? 0) < 17) return 'Java 17 is missing';
  return spawnSync('mvn', ['-v']).status === 0 ? null : 'Maven is missing';
}
const why = missing();

(why === null ? describe : describe.skip)(why === null ? 'two processes' : `two processes (skipped: ${why})`, () => {
  let folder = '';
  let server: Neo4jServer | undefined;
  let proxy: TcpProxy | undefined;
  let one: App;
  let two: App;
  let editor = '';

  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-two-'));
    server = await startServer(path.join(folder, 'neo4j'), PASSWORD);
    proxy = await startProxy(server.uri);
    // One secret, so that a session of the one is a session of the other.
    const env = { NEO4J_USER: 'neo4j', NEO4J_PASSWORD: PASSWORD, NEXTAUTH_SECRET: 'only-for-tests-'.repeat(4) };
    one = await startApp({ env: { ...env, NEO4J_URI: proxy.uri } });
    two = await startApp({ env: { ...env, NEO4J_URI: server.uri } });
    const beside = { ...env, NEO4J_URI: server.uri, NETZKOMPASS_DATA: folder };
    const added = await runUser(beside, 'add', 'eva', '--name', 'Eva', '--role', 'editor', '--organisation', AMT);
    await redeem(one.url, linkIn(added.text) ?? added.text);
    editor = await signInAs(one.url, 'eva');
  }, START_MS);
  afterAll(async () => {
    await one?.stop();
    await two?.stop();
    await proxy?.close();
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const finds = async (app: App, q: string): Promise<boolean> => {
    const answer = await send(app.url, `/api/v1/search?q=${encodeURIComponent(q)}`);
    return readJson<{ items: { name: string }[] }>(answer).items.some(({ name }) => name.includes(q));
  };
  const shows = async (app: App, name: string): Promise<boolean> =>
    (await send(app.url, '/api/v1/network?view=organisations')).text.includes(name);

  it('each follow what the other writes', async () => {
    for (const [writer, other, name] of [
      [one, two, 'Birkenlicht'],
      [two, one, 'Ufersteg'],
      [one, two, 'Mohnfeld'],
    ] as const) {
      const saved = await saveOrganisation(writer.url, editor, { name, kind: 'school' });
      expect(saved.headers.location).toBe(`/organisations/${name.toLowerCase()}`);
      const began = performance.now();
      const after = async (check: () => Promise<boolean>): Promise<number> => {
        await until(check);
        return Math.round(performance.now() - began);
      };
      // the picture is asked for once the search has it, and not all the while: drawing it takes the time of what is measured
      const inOther = async () =>
        [await after(() => finds(other, name)), await after(() => shows(other, name))] as const;
      const [own, [found, drawn]] = await Promise.all([after(() => finds(writer, name)), inOther()]);
      process.stdout.write(
        `\n${name}: own search ${own} ms, other's search ${found} ms, other's network ${drawn} ms\n`,
      );
    }
  });

  it('show nothing any more of a contact whose consent was withdrawn in the other, at once', async () => {
    const basket = `basket=${await select(one.url, [OWNER])}`;
    const ask = async (cookie: string) => (await askOutputs(two.url, cookie, PHONE)).filter(({ shows }) => shows);
    expect((await ask(basket)).map(({ address }) => address)).toEqual(OUTPUTS);
    expect((await withdraw(one.url, editor, PHONE)).status).toBe(303);
    expect(await Promise.all([ask(basket), ask(`${editor}; ${basket}`)])).toEqual([[], []]);
  });

  it('keep the text of a form whose store is lost amid the save, and save it once', async () => {
    const id = 'birkenlicht';
    const form = await openOrganisation(one.url, editor, id);
    const typed = { shortName: 'BL-verloren' };
    const save = (): Promise<Answer> => sendOrganisation(one.url, editor, form, typed);
    // Cut amid the save: its source is written by then, and the change that tells of it is on its way.
    proxy?.cutAt('CREATE (c:Change');
    const answer = await save();
    const back = answer.headers.location ?? '';
    expect([answer.status, back]).toEqual([303, expect.stringContaining(`${form['address']}?draft=`)]);
    proxy?.set('up');
    const shown = await until(async () => {
      const kept = await getAs(one.url, back, editor);
      return kept.status === 200 && kept.text;
    });
    expect(textOf(shown)).toContain('Der Datenbestand war nicht erreichbar.');
    expect(shown).toContain('value="BL-verloren"');
    expect(shown).toContain(`value="${form['requestKey']}"`);
    expect(await readAs(two.url, `/organisations/${id}/history`, editor)).not.toContain('BL-verloren');
    // Sent once more, and once more again: one change.
    for (let nth = 0; nth < 2; nth++)
      await until(async () => (await save()).headers.location === `/organisations/${id}`);
    const history = await readAs(one.url, `/organisations/${id}/history`, editor);
    expect(history.split('BL-verloren').length).toBe(2);
  });
});
