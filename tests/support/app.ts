// Starts the built app as a reader does, in a process of its own: on a free port, with a data folder of its own.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { emptyStore } from './empty-store';
import { openTestEngine, testNeo4j } from './engines';
import { copySeeded } from './seeded-folder';

export const ROOT = path.resolve(__dirname, '../..');
/** With a build before it, on a busy machine. */
const READY_WITHIN_MS = 170_000;
const STOP_WITHIN_MS = 20_000;

export interface AppProcess {
  pid: number;
  /** Everything printed so far, both streams. */
  output(): string;
  /** The address, once it is printed; null where the process ends before. */
  ready: Promise<string | null>;
  /** The exit code; null where a signal ended it. */
  ended: Promise<number | null>;
  kill(signal: NodeJS.Signals): void;
}

/** Our own variables of the outer run must not reach the app, nor what an operator has set here. */
function environment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(NETZKOMPASS_|NEO4J_|JEST_|NODE_ENV$|PORT$|HOST$|LOG_LEVEL$|npm_)/.test(name),
  );
  return { ...(Object.fromEntries(inherited) as NodeJS.ProcessEnv), PORT: '0', ...extra };
}

/** @param options `command` and `cwd` for a copy of the project, or another way to start it */
export function spawnApp(
  env: Readonly<Record<string, string>>,
  options: { cwd?: string; command?: readonly string[] } = {},
): AppProcess {
  const [program = process.execPath, ...args] = options.command ?? [process.execPath, 'scripts/start.mjs'];
  const child: ChildProcess = spawn(program, args, {
    cwd: options.cwd ?? ROOT,
    env: environment(env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const ready = new Promise<string | null>((resolve) => {
    const read = (chunk: string): void => {
      text += chunk;
      const address = /Netzkompass läuft: (http:\S+)/.exec(text)?.[1];
      if (address) resolve(address.replace('localhost', '127.0.0.1'));
    };
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', read);
    void ended.then(() => resolve(null));
  });
  return { pid: child.pid ?? -1, output: () => text, ready, ended, kill: (signal) => void child.kill(signal) };
}

export interface App extends AppProcess {
  /** `http://127.0.0.1:<port>`, without a slash at the end. */
  url: string;
  dataFolder: string;
  /** Ends the app as an operator does, and removes its data. @returns the exit code */
  stop(): Promise<number | null>;
}

function within<T>(work: Promise<T>, ms: number, what: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(what())), ms);
  });
  return Promise.race([work, limit]).finally(() => clearTimeout(timer));
}

/**
 * Starts the app and waits until it serves.
 * @param options.neo4j on the tests' Neo4j, emptied before; else on an embedded store
 * @param options.dataFolder kept when the app stops; without it, a new one that is removed then
 * @param options.seeded the dataset need not be loaded, since that is not what is tested: the folder is a copy of one that has it
 */
export async function startApp(
  options: { neo4j?: boolean; dataFolder?: string; seeded?: boolean; env?: Readonly<Record<string, string>> } = {},
): Promise<App> {
  const dataFolder = options.dataFolder ?? (await mkdtemp(path.join(tmpdir(), 'netzkompass-app-')));
  if (options.seeded && !options.neo4j) await seedFolder(dataFolder);
  const env = { NETZKOMPASS_DATA: dataFolder, ...(options.neo4j && (await emptiedNeo4j())), ...options.env };
  const app = spawnApp(env);
  const url = await within(app.ready, READY_WITHIN_MS, () => `the app was not ready in time:\n${app.output()}`).catch(
    (error: unknown) => {
      app.kill('SIGKILL');
      throw error;
    },
  );
  if (url === null) throw new Error(`the app did not start:\n${app.output()}`);
  const stop = async (): Promise<number | null> => {
    app.kill('SIGTERM');
    const code = await within(app.ended, STOP_WITHIN_MS, () => `the app did not stop:\n${app.output()}`);
    if (!options.dataFolder) await rm(dataFolder, { recursive: true, force: true });
    return code;
  };
  return { ...app, url, dataFolder, stop };
}

/** Fills an empty data folder with the dataset, as the app itself has done it. */
export const seedFolder = (folder: string): Promise<void> => copySeeded(ROOT, folder, startOnce);

async function startOnce(folder: string): Promise<void> {
  const app = await startApp({ dataFolder: folder });
  await app.stop();
}

async function emptiedNeo4j(): Promise<Record<string, string>> {
  const config = testNeo4j();
  if (!config) throw new Error('there is no Neo4j for tests: guard the test with describeWith(‘neo4j’, …)');
  const engine = await openTestEngine('neo4j');
  try {
    await emptyStore(engine);
  } finally {
    await engine.close();
  }
  return { NEO4J_URI: config.uri, NEO4J_USER: config.user, NEO4J_PASSWORD: config.password };
}
