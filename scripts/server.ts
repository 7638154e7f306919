// The server: configuration, port, build, store, then Next behind the front. One clear line for each fault on the way.
// Called by start.mjs once everything is installed.
import next from 'next';
import { readConfig, type Config } from '../lib/config/config';
import { shareConfig } from '../lib/config/current';
import { loadEnvFile } from '../lib/config/env-file';
import { openContainer, shareContainer, type Container } from '../lib/container';
import { log } from '../lib/log';
import { createFront, type Front } from './server/front';
import { closeServer, listen } from './server/listen';
import { faultLines, isExpected } from './server/start-faults';

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
}

async function close({ front, container }: Opened): Promise<void> {
  if (front?.server.listening) await closeServer(front.server);
  // A store that is just being opened or filled is closed once that is done; one that did not open closed itself.
  const opened = await container?.catch(() => undefined);
  await opened?.close();
}

const shownHost = (host: string): string =>
  ['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host) ? 'localhost' : host.includes(':') ? `[${host}]` : host;

async function serve(start: Start, config: Config, opened: Opened): Promise<string | null> {
  const front = createFront();
  opened.front = front;
  // The port first: whoever finds it taken need not wait for a build, and nobody takes it meanwhile.
  const port = await listen(front.server, config.port, config.host);
  opened.container = openContainer(config);
  shareContainer(opened.container);
  await opened.container;
  const problem = await start.prepareBuild();
  if (problem) return problem;
  const app = next({ dev: start.dev, dir: start.root, hostname: config.host, port, httpServer: front.server });
  await app.prepare();
  const handle = app.getRequestHandler();
  front.open(async (request, response) => {
    await handle(request, response);
  });
  console.log(`Netzkompass läuft: http://${shownHost(config.host)}:${port}`);
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
    shareConfig(config);
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
