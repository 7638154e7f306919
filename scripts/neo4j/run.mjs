// npm run neo4j: a local Neo4j Community server on 127.0.0.1, for development. Ends with Ctrl-C.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startNeo4j } from './start-server.mjs';
import { missingForNeo4j } from './tools.mjs';

const folder = join(process.env.NETZKOMPASS_DATA || '.data', 'neo4j');
const port = Number(process.env.NEO4J_PORT || 7687);
const given = process.env.NEO4J_PASSWORD;

try {
  const missing = missingForNeo4j();
  if (missing) throw new Error(missing);
  if (given !== undefined && given.length < 8) throw new Error('NEO4J_PASSWORD needs at least 8 characters');
  console.log(`Starting Neo4j in ${folder} …`);
  const server = await startNeo4j({ folder, port, password: given ?? randomBytes(12).toString('base64url') });
  console.log(`Neo4j answers at ${server.uri}. In another terminal:`);
  const shown = given === undefined ? server.password : '…';
  console.log(`NEO4J_URI=${server.uri} NEO4J_USER=${server.user} NEO4J_PASSWORD=${shown} npm start`);
  if (given === undefined) console.log('Keep this password: the next start wants it in NEO4J_PASSWORD.');
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => void server.stop());
  const code = await server.ended;
  process.exitCode = code === 0 || code === 130 || code === 143 ? 0 : 1;
} catch (error) {
  console.error(`neo4j: ${error.message}`);
  process.exitCode = 1;
}
