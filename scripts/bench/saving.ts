// Saving an organisation: the capability alone, and the whole form over HTTP as a browser sends it.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { GraphEngine } from '../../graph/engine/port';
import { createUser, setPasswordHash } from '../../graph/queries/users';
import type { SignedIn } from '../../lib/auth/actor';
import { hashPassword } from '../../lib/auth/password';
import { openContainer, type ContainerOptions } from '../../lib/container';
import { readForm } from '../../lib/records/read-form';
import { saveRecord } from '../../lib/records/save-record';
import { startApp, stopApp } from './app';
import { measure, percentile, type Measured } from './measure';

const EDITOR: SignedIn = { role: 'editor', id: 'u-bench', name: 'Messung' };
const LOGIN = 'messung';
const PASSWORD = 'blauer Esel frisst Gras';
const RUNS = 100;
const WARM = 10;
const SOURCE = { sourceKind: 'call', sourceDate: '2026-11-28', words: 'Am Telefon gesagt.' };
const ID = 'sg-integration';

const keys = Array.from({ length: RUNS }, (_, nth) => nth);

async function addEditor(engine: GraphEngine): Promise<void> {
  const passwordHash = await hashPassword(PASSWORD);
  await engine.write(async (tx) => {
    await tx.run('MATCH (u:User {id: $id}) DETACH DELETE u', { id: EDITOR.id });
    await createUser(tx, { ...EDITOR, login: LOGIN, created: new Date().toISOString() });
    await setPasswordHash(tx, EDITOR.id, passwordHash);
  });
}

/** With all that follows a save in this process: index and picture are read anew meanwhile. */
async function measureCapability(options: ContainerOptions, target: number): Promise<Measured> {
  const container = await openContainer(options);
  const { deps } = container;
  try {
    await addEditor(deps.engine);
    let nth = 0;
    return await measure(
      'reading and saving an organisation, the capabilities',
      keys,
      async () => {
        const base = (await readForm(deps, EDITOR, { form: 'organisation', id: ID })).loaded?.values ?? {};
        const requestKey = `saving-request-${++nth}`.padEnd(20, '-');
        const values = { ...base, description: [`Stand ${nth}`] };
        const input = { form: 'organisation', id: ID, base, values, requestKey, ...SOURCE };
        await saveRecord(deps, EDITOR, input, new Date());
      },
      { target, warm: WARM },
    );
  } finally {
    await container.close();
  }
}

const cookieOf = (answer: Response, name: string): string =>
  answer.headers
    .getSetCookie()
    .findLast((line) => line.startsWith(`${name}=`))
    ?.split(';')[0] ?? '';

async function signIn(address: string): Promise<string> {
  const page = await fetch(`${address}/signin`);
  const csrfToken = /name="csrfToken" value="([a-f0-9]+)"/.exec(await page.text())?.[1] ?? '';
  const answer = await fetch(`${address}/api/auth/callback/credentials`, {
    method: 'POST',
    redirect: 'manual',
    headers: { 'sec-fetch-site': 'same-origin', cookie: cookieOf(page, 'csrf') },
    body: new URLSearchParams({ csrfToken, login: LOGIN, password: PASSWORD, callbackUrl: '/account' }),
  });
  return cookieOf(answer, 'session');
}

const hidden = (page: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

async function measureHttp(dataFolder: string, target: number): Promise<Measured[]> {
  const running = await startApp(dataFolder);
  try {
    const { address } = running;
    const cookie = await signIn(address);
    const form = `/organisations/${ID}/edit`;
    const open = async (): Promise<string> => (await fetch(address + form, { headers: { cookie } })).text();
    let nth = 0;
    const fill = async (): Promise<URLSearchParams> => {
      const page = await open();
      const base = JSON.parse(hidden(page, 'base')) as Record<string, string[]>;
      const body = new URLSearchParams({
        ...SOURCE,
        id: ID,
        address: form,
        base: JSON.stringify(base),
        requestKey: hidden(page, 'requestKey'),
      });
      for (const [name, values] of Object.entries({ ...base, description: [`Stand ${++nth}`] }))
        for (const value of values) body.append(name, value);
      return body;
    };
    const post = async (body: URLSearchParams): Promise<void> => {
      const answer = await fetch(`${address}/records/organisation`, {
        method: 'POST',
        redirect: 'manual',
        headers: { cookie, 'sec-fetch-site': 'same-origin' },
        body,
      });
      const location = answer.headers.get('location');
      if (answer.status !== 303 || location !== `/organisations/${ID}`)
        throw new Error(`not saved: ${answer.status} ${location}`);
    };
    // Each form is opened before its time is taken: what is measured is the answer to the button.
    const samples: number[] = [];
    for (let run = 0; run < RUNS + WARM; run++) {
      const body = await fill();
      const began = performance.now();
      await post(body);
      if (run >= WARM) samples.push(performance.now() - began);
    }
    samples.sort((a, b) => a - b);
    const saving = {
      name: 'saving an organisation, the form over HTTP',
      p50: percentile(samples, 0.5),
      p95: percentile(samples, 0.95),
      runs: samples.length,
      unit: 'ms',
      target,
    };
    return [saving, await measure('opening the form over HTTP', keys, open, { warm: WARM })];
  } finally {
    await stopApp(running);
  }
}

/** @param neo4j a server that only measurements use; without it, an embedded store of its own */
export async function measureSaving(neo4j: ContainerOptions['neo4j'], target: number): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-bench-saving-'));
  const connection = neo4j ? { NEO4J_URI: neo4j.uri, NEO4J_USER: neo4j.user, NEO4J_PASSWORD: neo4j.password } : {};
  Object.assign(process.env, connection); // the app is started with them
  try {
    const capability = await measureCapability({ dataFolder: folder, examples: true, ...(neo4j && { neo4j }) }, target);
    return [capability, ...(await measureHttp(folder, target))];
  } finally {
    for (const name of Object.keys(connection)) delete process.env[name];
    await rm(folder, { recursive: true, force: true });
  }
}
