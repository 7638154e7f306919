// The door by which `npm run user` reaches an app that holds the embedded store: a port of its own on 127.0.0.1, which no
// proxy forwards to, and a token in a file that only the owner of the data reads. Browsers are turned away.
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import path from 'node:path';
import { z } from 'zod';
import type { GraphEngine } from '../../graph/engine/port';
import { log } from '../../lib/log';
import { closeServer, listen } from '../server/listen';
import { command, runCommand, type Answer, type Command } from './command';

const HOST = '127.0.0.1';
const FILE = 'command.door';
const LARGEST_BODY = 4096;
const TIMEOUT_MS = 10_000;
/** A busy app answers late; whoever has typed the command would rather wait than be told that the store is taken. */
const PATIENCE_MS = 60_000;

const key = z.object({ port: z.int().min(1), token: z.string().min(32) });
type Key = z.infer<typeof key>;

export interface Door {
  close(): Promise<void>;
}

function isOurs(request: IncomingMessage, { port, token }: Key): boolean {
  const { host, origin, authorization = '' } = request.headers;
  // A page in a browser cannot know the token; it is turned away before anyone compares.
  if (origin !== undefined || request.headers['sec-fetch-site'] !== undefined) return false;
  if (request.method !== 'POST' || host !== `${HOST}:${port}`) return false;
  const given = Buffer.from(authorization);
  const wanted = Buffer.from(`Bearer ${token}`);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

async function readCommand(request: IncomingMessage): Promise<Command> {
  let text = '';
  for await (const part of request.setEncoding('utf8') as AsyncIterable<string>) {
    text += part;
    if (text.length > LARGEST_BODY) throw new Error('too large');
  }
  return command.parse(JSON.parse(text));
}

/** @param base where readers reach the app, for the links */
export async function openDoor(folder: string, engine: GraphEngine, base: string): Promise<Door> {
  const own: Key = { port: 0, token: randomBytes(32).toString('base64url') };
  const answer = async (request: IncomingMessage): Promise<[status: number, body: Answer | null]> => {
    if (!isOurs(request, own)) return [403, null];
    const asked = await readCommand(request).catch(() => null);
    return asked ? [200, await runCommand(engine, asked, base)] : [400, null];
  };
  const server: Server = createServer((request, response) => {
    answer(request).then(
      ([status, body]) => {
        response.writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store' });
        response.end(JSON.stringify(body));
      },
      (err: unknown) => {
        log.error({ err }, 'a command on users failed');
        response.writeHead(500).end('null');
      },
    );
  });
  server.requestTimeout = TIMEOUT_MS;
  own.port = await listen(server, 0, HOST);
  const file = path.join(folder, FILE);
  await rm(file, { force: true }); // of a killed process; a new file has the mode that we give it
  await writeFile(file, JSON.stringify(own), { mode: 0o600, flag: 'wx' });
  return {
    close: async () => {
      await rm(file, { force: true });
      await closeServer(server);
    },
  };
}

/** Hands a command to the app that holds the store. @returns null where no app opens its door */
export async function knock(folder: string, asked: Command): Promise<Answer | null> {
  try {
    const { port, token } = key.parse(JSON.parse(await readFile(path.join(folder, FILE), 'utf8')));
    const response = await fetch(`http://${HOST}:${port}/`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(asked),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? ((await response.json()) as Answer) : null;
  } catch {
    return null;
  }
}
