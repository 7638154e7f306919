// The built app as a process of its own: a free port, a temporary data folder, its log at hand.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { emptyStore } from './empty-store';
import { openTestEngine, testNeo4j } from './engines';

export interface LogLine {
  level: number;
  msg: string;
  id?: string;
  code?: string;
  path?: string;
}
export interface TestApp {
  /** Such as `http://127.0.0.1:41234`. */
  origin: string;
  /** Everything on standard error that is a line of the log. */
  log: () => LogLine[];
  /** Everything that was printed, for what must not stand there. */
  printed: () => string;
  stop: () => Promise<void>;
}
interface Options {
  /** Which store; Neo4j is emptied first and must be one of the tests. */
  engine?: 'embedded' | 'neo4j';
  env?: Readonly<Record<string, string>>;
  /** A data folder that a test has prepared; else a new one that is removed at the end. */
  folder?: string;
}
type Child = ChildProcessByStdio<null, Readable, Readable>;

/** A first start builds the app. */
const STARTS_WITHIN_MS = 170_000;
/** What the machine's own environment says must not reach the app. */
const OURS = /^(NEO4J_|NETZKOMPASS_|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$|LOG_LEVEL$|JEST_)/;

export async function startTestApp({ engine = 'embedded', env = {}, folder }: Options = {}): Promise<TestApp> {
  const data = folder ?? (await mkdtemp(path.join(os.tmpdir(), 'netzkompass e2e ü ')));
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: { ...inherited(), PORT: '0', NETZKOMPASS_DATA: data, ...(engine === 'neo4j' && (await neo4jEnv())), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const stop = async (): Promise<void> => {
    await end(child);
    if (folder === undefined) await rm(data, { recursive: true, force: true });
  };
  try {
    const origin = await address(child, () => said.out);
    return { origin, log: () => linesOf(said.err), printed: () => said.out + said.err, stop };
  } catch (error) {
    await stop();
    throw new Error(`the app did not start:\n${said.out}${said.err}`, { cause: error });
  }
}

const inherited = (): NodeJS.ProcessEnv => {
  const kept = Object.entries(process.env).filter(([name]) => !OURS.test(name));
  return Object.fromEntries(kept) as NodeJS.ProcessEnv;
};

/** Empties the tests' Neo4j, so that the app fills it. */
async function neo4jEnv(): Promise<Record<string, string>> {
  const config = testNeo4j();
  if (!config) throw new Error('there is no Neo4j for tests');
  const store = await openTestEngine('neo4j');
  try {
    await emptyStore(store);
  } finally {
    await store.close();
  }
  return { NEO4J_URI: config.uri, NEO4J_USER: config.user, NEO4J_PASSWORD: config.password };
}

function address(child: Child, printed: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('no address in time')), STARTS_WITHIN_MS);
    const settle = (act: () => void): void => {
      clearTimeout(timer);
      act();
    };
    child.stdout.on('data', () => {
      const port = /läuft: http:\/\/[^:\s]+:(\d+)/.exec(printed())?.[1];
      if (port) settle(() => resolve(`http://127.0.0.1:${port}`));
    });
    child.once('exit', (code) => settle(() => reject(new Error(`it ended with ${code}`))));
  });
}

async function end(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), 20_000);
  await gone;
  clearTimeout(timer);
}

function linesOf(text: string): LogLine[] {
  return text.split('\n').flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as LogLine] : []));
}
