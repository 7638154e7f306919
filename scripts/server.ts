// The server: configuration, port, build, store, then Next behind the front. One clear line for each fault on the way.
// Called by start.mjs once everything is installed.
import next from 'next';
import type { GraphEngine } from '../graph/engine/port';
import type { AuthDeps } from '../lib/auth/deps';
import { makeFirstKey } from '../lib/auth/redeem-key';
import { clock } from '../lib/config/clock';
import { readConfig, type Config } from '../lib/config/config';
import { shareConfig } from '../lib/config/current';
import { loadEnvFile } from '../lib/config/env-file';
import { keepSecret } from '../lib/config/secret';
import type { SmtpConfig } from '../lib/config/smtp';
import { openContainer, shareContainer, type Container } from '../lib/container';
import { log } from '../lib/log';
import { keepSending } from '../lib/mail/keep-sending';
import { makeSend } from '../lib/mail/smtp';
import { paths } from '../lib/paths';
import { keepTidy } from '../lib/retention/keep-tidy';
import { baseOf } from './server/base';
import { createFront, type Front } from './server/front';
import { closeServer, listen } from './server/listen';
import { faultLines, isExpected } from './server/start-faults';
import { openDoor, type Door } from './user/door';

/** What start.mjs hands over: the folder of the project, and how to come by a build. */
export interface Start {
  root: string;
  dev: boolean;
  /** Builds where needed; sets the environment that Next reads. @returns a line where it cannot be built */
  prepareBuild: () => Promise<string | null>;
}

/** What has been opened so far, or is being opened, in the order in which it must be closed again. */
interface Opened {
  front?: Front;
  container?: Promise<Container>;
  door?: Door;
  mails?: ReturnType<typeof keepSending>;
  tidy?: ReturnType<typeof keepTidy>;
}

async function close({ front, container, door, mails, tidy }: Opened): Promise<void> {
  await door?.close();
  await mails?.close();
  await tidy?.close();
  if (front?.server.listening) await closeServer(front.server);
  // A store that is just being opened or filled is closed once that is done; one that did not open closed itself.
  const opened = await container?.catch(() => undefined);
  await opened?.close();
}

/** On the terminal only, never in the log: whoever reads it there may become the first admin, for 15 minutes. */
async function printFirstLink(deps: AuthDeps, base: string): Promise<void> {
  const key = await makeFirstKey(deps, clock()).catch((err: unknown) => {
    log.warn({ err }, 'no link for the first account: it is made at the next start');
    return null;
  });
  if (key === null) return;
  console.log('Noch hat niemand einen Zugang. Den ersten legt dieser Link an, einmal, innerhalb von 15 Minuten:');
  console.log(`  ${base}${paths.welcome(key)}`);
}

const sendMails = (engine: GraphEngine, smtp: SmtpConfig, address?: string): ReturnType<typeof keepSending> =>
  keepSending({
    engine,
    send: makeSend(smtp),
    address,
    now: clock,
    warn: (mail, text) => log.warn(mail, text),
    failed: (err) => log.warn({ err }, 'mails are not sent for now: the store was not read'),
  });

async function serve(start: Start, config: Config, opened: Opened): Promise<string | null> {
  const front = createFront();
  opened.front = front;
  // The port first: whoever finds it taken need not wait for a build, and nobody takes it meanwhile.
  const port = await listen(front.server, config.port, config.host);
  opened.container = openContainer(config);
  shareContainer(opened.container);
  const { deps } = await opened.container;
  shareConfig({ ...config, sessionSecret: config.sessionSecret ?? (await keepSecret(config.dataFolder)) });
  const base = baseOf(config.host, port);
  const outside = config.address ?? base; // for links that are handed on
  // Only one process holds the embedded store: `npm run user` goes through it. Neo4j it opens by itself.
  if (!config.neo4j) opened.door = await openDoor(config.dataFolder, deps.engine, outside);
  const problem = await start.prepareBuild();
  if (problem) return problem;
  const app = next({ dev: start.dev, dir: start.root, hostname: config.host, port, httpServer: front.server });
  await app.prepare();
  const handle = app.getRequestHandler();
  front.open(async (request, response) => {
    await handle(request, response);
  });
  opened.tidy = keepTidy({
    engine: deps.engine,
    now: clock,
    failed: (err) => log.warn({ err }, 'what is over was not taken away: the next day tries again'),
  });
  if (config.smtp) opened.mails = sendMails(deps.engine, config.smtp, config.address);
  console.log(`Netzkompass läuft: ${base}`);
  await printFirstLink(deps, outside);
  return null;
}

/** Ends the process with 1 where the start fails, and with 0 after SIGTERM or SIGINT. */
export async function startServer(start: Start): Promise<void> {
  const opened: Opened = {};
  let config: Config | undefined;
  let stopping = false;
  const stop = async (code: number): Promise<void> => {
    if (stopping) return;
    stopping = true;
    try {
      await close(opened);
    } catch (error) {
      console.error(faultLines(error, config).join('\n'));
      process.exit(1);
    }
    process.exit(code);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(0));
  try {
    loadEnvFile(start.root);
    config = readConfig(process.env, start.root);
    log.level = config.logLevel; // the log was made before .env was read
    const problem = await serve(start, config, opened);
    if (problem) {
      console.error(problem);
      await stop(1);
    }
  } catch (error) {
    if (stopping) return; // what was being opened was closed under its feet
    console.error(faultLines(error, config).join('\n'));
    if (!isExpected(error)) log.error({ err: error }, 'start failed');
    await stop(1);
  }
}
