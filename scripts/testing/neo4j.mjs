// A real Neo4j for the tests: the one that the environment names, else one started from Maven's artefacts.
import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../setup/run.mjs';

const STARTER = join(ROOT, 'scripts/neo4j/start-server.mjs');

/** @returns {string | null} what is missing to start one here */
function whatIsMissing() {
  const java = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const version = Number(/version "(\d+)/.exec(`${java.stderr ?? ''}${java.stdout ?? ''}`)?.[1] ?? 0);
  if (version < 17) return version === 0 ? 'Java 17 is not installed' : `Java ${version} is too old, 17 is needed`;
  if (spawnSync('mvn', ['-v'], { encoding: 'utf8' }).status !== 0) return 'Maven is not installed';
  return existsSync(STARTER) ? null : 'scripts/neo4j/start-server.mjs is not there';
}

export function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

/** @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> } | { why: string }>} */
export async function openNeo4j() {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD } = process.env;
  if (NEO4J_TEST_URI) {
    if (!NEO4J_TEST_USER || !NEO4J_TEST_PASSWORD) {
      return { why: 'NEO4J_TEST_URI is set, NEO4J_TEST_USER or NEO4J_TEST_PASSWORD is not' };
    }
    return { env: {}, stop: async () => {} };
  }
  const missing = whatIsMissing();
  if (missing) return { why: missing };
  const folder = mkdtempSync(join(tmpdir(), 'netzkompass-neo4j-'));
  try {
    const { startNeo4j } = await import(STARTER);
    const password = randomBytes(12).toString('hex');
    const server = await startNeo4j({ folder, port: await freePort(), password });
    return {
      env: { NEO4J_TEST_URI: server.uri, NEO4J_TEST_USER: server.user, NEO4J_TEST_PASSWORD: server.password },
      stop: async () => {
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    return { why: `Neo4j did not start: ${String(error?.message ?? error).split('\n')[0]}` };
  }
}
