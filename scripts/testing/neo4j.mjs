// A real Neo4j for the tests: the one that the environment names, else one started from Maven's artefacts.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { missingForNeo4j } from '../neo4j/tools.mjs';

/** @returns {Promise<{ env: Record<string, string>, stop: () => Promise<void> } | { why: string }>} */
export async function openNeo4j() {
  const { NEO4J_TEST_URI, NEO4J_TEST_USER, NEO4J_TEST_PASSWORD } = process.env;
  if (NEO4J_TEST_URI) {
    if (!NEO4J_TEST_USER || !NEO4J_TEST_PASSWORD) {
      return { why: 'NEO4J_TEST_URI is set, NEO4J_TEST_USER or NEO4J_TEST_PASSWORD is not' };
    }
    return { env: {}, stop: async () => {} };
  }
  const missing = missingForNeo4j();
  if (missing) return { why: missing };
  const folder = mkdtempSync(join(tmpdir(), 'netzkompass-neo4j-'));
  try {
    const { startNeo4j } = await import('../neo4j/start-server.mjs'); // needs what npm installs
    const server = await startNeo4j({ folder, password: randomBytes(12).toString('hex') });
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
