// A running app with somebody of each role, for tests of what the office does.
import { afterAll, beforeAll } from '@jest/globals';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { UserRole } from '../../graph/model/users';
import { AMT } from './amt';
import { startApp, type App } from './app';
import { invite, linkIn, redeem, runUser, signInAs } from './e2e-account';
import { testNeo4j } from './engines';
import { until } from './e2e-until';

export interface Office {
  origin: () => string;
  /** The session of a user of a role, as a cookie; signed in once. */
  as: (role: UserRole) => Promise<string>;
  /** Adds a user and signs in. */
  add: (login: string, role: UserRole, amt?: string) => Promise<string>;
  /** `npm run user -- …` beside the app. */
  user: (...args: string[]) => ReturnType<typeof runUser>;
  /** Moves the clock of sessions, links and drafts, in milliseconds from now. */
  at: (ms: number) => Promise<void>;
  app: () => App;
}

/** The network is arranged meanwhile: on a busy machine that takes its time. */
const START_MS = 60_000;

function storeOf({ neo4j }: { neo4j?: boolean }): Record<string, string> {
  const config = neo4j ? testNeo4j() : undefined;
  if (!config) return {};
  return { NEO4J_URI: config.uri, NEO4J_USER: config.user, NEO4J_PASSWORD: config.password };
}

/** Starts the app before the tests of this block and stops it after them. */
export function useOffice(options: { neo4j?: boolean; env?: Readonly<Record<string, string>> } = {}): Office {
  let folder = '';
  let app: App | undefined;
  const sessions = new Map<string, Promise<string>>();
  const running = (): App => {
    if (!app) throw new Error('the app is asked for outside a test');
    return app;
  };
  const dataFolder = (): string => path.join(folder, 'data');
  const user = (...args: string[]) => runUser({ NETZKOMPASS_DATA: dataFolder(), ...storeOf(options) }, ...args);
  /** Only an app with an embedded store opens a door; beside Neo4j the command does it by itself. */
  const inviteTo = async (login: string, role: UserRole, amt: string): Promise<string> => {
    if (!options.neo4j) return invite(dataFolder(), login, role, amt);
    const added = await user('add', login, '--name', `Name ${login}`, '--role', role, '--organisation', amt);
    return linkIn(added.text) ?? added.text;
  };
  const add = async (login: string, role: UserRole, amt = AMT): Promise<string> => {
    await redeem(running().url, await inviteTo(login, role, amt));
    return signInAs(running().url, login);
  };
  beforeAll(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-office-'));
    const env = { ...options.env, NETZKOMPASS_TEST_CLOCK: path.join(folder, 'clock') };
    app = await startApp({ ...options, dataFolder: dataFolder(), seeded: true, env });
    await until(() => linkIn(running().output()) !== undefined, START_MS);
    await redeem(app.url, linkIn(app.output()) ?? '', { login: 'admin', name: 'Name admin' });
    sessions.set('admin', signInAs(app.url, 'admin'));
  });
  afterAll(async () => {
    await app?.stop();
    await rm(folder, { recursive: true, force: true });
  });
  return {
    origin: () => running().url,
    app: running,
    user,
    add,
    at: (ms) => writeFile(path.join(folder, 'clock'), String(ms)),
    as: (role) => {
      const known = sessions.get(role) ?? add(role, role);
      sessions.set(role, known);
      return known;
    },
  };
}
