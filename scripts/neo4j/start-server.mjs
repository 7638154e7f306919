// Starts a local Neo4j server with a password, for `npm run neo4j` and for the tests.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import neo4j from 'neo4j-driver';
import { classPath, java } from './tools.mjs';

const USER = 'neo4j';
/** The password of every new Neo4j, which it wants changed before it does anything else. */
const FIRST_PASSWORD = 'neo4j';
/** About 9 s on a quiet machine. */
const READY_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 20_000;

const openings = ['java.nio', 'java.io', 'sun.nio.ch'].map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
const source = join(dirname(fileURLToPath(import.meta.url)), 'Server.java');

/**
 * Starts the server on 127.0.0.1 and waits until it answers to the password; a new folder gets this password.
 * @param {{ folder: string, port?: number, password: string }} options port 0 or none: any free one
 * @returns {Promise<{ uri: string, user: string, password: string, isNew: boolean, ended: Promise<number | null>, stop: () => Promise<void> }>}
 */
export async function startNeo4j({ folder, port = 0, password }) {
  if (port !== 0 && !(await isFree(port))) throw new Error(`port ${port} is taken: is a Neo4j running there already?`);
  mkdirSync(folder, { recursive: true });
  const chosen = port === 0 ? await freePort() : port;
  const server = spawn(java, ['-Xmx512m', ...openings, '-cp', classPath(), source, folder, String(chosen)], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => {
    server.once('exit', (code) => resolve(code));
    server.once('error', () => resolve(null));
  });
  const stop = async () => {
    server.stdin.end();
    const timer = setTimeout(() => server.kill('SIGKILL'), STOP_WITHIN_MS);
    await ended;
    clearTimeout(timer);
  };
  const uri = `bolt://127.0.0.1:${chosen}`;
  try {
    await ready(server, ended);
    const isNew = await setPassword(uri, password);
    return { uri, user: USER, password, isNew, ended, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Resolves when the server says that it is ready, and tells what it said where it ends before. */
function ready(server, ended) {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error('Neo4j was not ready in time')), READY_WITHIN_MS);
    const settle = (act) => {
      clearTimeout(timer);
      act();
    };
    server.stdin.on('error', () => undefined); // the server may be gone before we let go of its input
    server.stdout.on('data', (data) => {
      if (String(data).includes('ready')) settle(resolve);
    });
    server.stderr.on('data', (data) => {
      said = `${said}${data}`.slice(-4000);
    });
    void ended.then(() => settle(() => reject(new Error(`Neo4j did not start: ${reason(said)}`))));
  });
}

/** Java buries the reason under the causes of causes: the last one says it. */
function reason(said) {
  const lines = said.split('\n').filter((line) => line.trim() !== '' && !line.trim().startsWith('at '));
  return (lines.findLast((line) => line.startsWith('Caused by')) ?? lines.at(-1) ?? 'it said nothing').trim();
}

/** @returns whether the folder was new */
async function setPassword(uri, password) {
  if (await accepts(uri, password)) return false;
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, FIRST_PASSWORD), { telemetryDisabled: true });
  try {
    await driver.executeQuery(
      'ALTER CURRENT USER SET PASSWORD FROM $from TO $to',
      { from: FIRST_PASSWORD, to: password },
      { database: 'system' },
    );
    return true;
  } catch (error) {
    if (/unauthorized|authentication/i.test(`${error.code} ${error.message}`)) {
      throw new Error('this Neo4j has another password already: set NEO4J_PASSWORD to the one of its first start');
    }
    throw error;
  } finally {
    await driver.close();
  }
}

async function accepts(uri, password) {
  const driver = neo4j.driver(uri, neo4j.auth.basic(USER, password), { telemetryDisabled: true });
  try {
    await driver.executeQuery('SHOW CURRENT USER', {}, { database: 'system' });
    return true;
  } catch (error) {
    if (/unauthorized|CredentialsExpired/i.test(error.code ?? '')) return false;
    throw error;
  } finally {
    await driver.close();
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
