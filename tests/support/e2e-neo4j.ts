// A local Neo4j of a test's own, in a process of its own: the starter is an ES module, which jest would have to compile.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

export interface Neo4jServer {
  uri: string;
  stop: () => Promise<void>;
}

/** Starts the server, says where, and stops it when its input ends. */
const PROGRAM = `
  const { startNeo4j } = await import('./scripts/neo4j/start-server.mjs');
  const [folder, port, password] = process.argv.slice(1);
  const server = await startNeo4j({ folder, port: Number(port), password });
  console.log(server.uri);
  process.stdin.on('end', () => void server.stop().then(() => process.exit(0))).resume();
`;

/** @param port 0: any free one */
export async function startServer(folder: string, password: string, port = 0): Promise<Neo4jServer> {
  const args = ['--input-type=module', '-e', PROGRAM, '--', folder, String(port), password];
  const child = spawn(process.execPath, args, { stdio: ['pipe', 'pipe', 'inherit'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const uri = await new Promise<string>((resolve, reject) => {
    createInterface(child.stdout).once('line', resolve);
    void ended.then(() => reject(new Error('Neo4j did not start')));
  });
  return {
    uri,
    stop: async () => {
      child.stdin.end();
      await ended;
    },
  };
}
