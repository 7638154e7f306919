// The real app as a process: how long it takes to start, and how fast it answers over HTTP.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { DATASET_QUERIES } from './search';
import { measure, single, type Measured } from './measure';

export interface Running {
  address: string;
  /** Milliseconds from the command to the printed address. */
  startMs: number;
  process: ChildProcess;
}

export function startApp(dataFolder: string): Promise<Running> {
  const start = performance.now();
  const child = spawn(process.execPath, ['scripts/start.mjs'], {
    env: {
      ...process.env,
      PORT: '0',
      NETZKOMPASS_DATA: dataFolder,
      LOG_LEVEL: 'error',
      NETZKOMPASS_MOST_CALLS: '100000',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let printed = '';
  return new Promise((resolve, reject) => {
    // read to its end: a pipe that nobody holds any more fails whoever writes into it
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
      const address = /http:\/\/\S+/.exec(printed)?.[0]?.replace('localhost', '127.0.0.1');
      if (address) resolve({ address, startMs: performance.now() - start, process: child });
    });
    child.stdout.on('end', () => reject(new Error(`the app did not start:\n${printed}`)));
  });
}

export async function stopApp(running: Running): Promise<void> {
  running.process.kill('SIGTERM');
  await once(running.process, 'exit');
}

export async function get(address: string): Promise<string> {
  const answer = await fetch(address);
  const body = await answer.text();
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return body;
}

const ENTRIES = [
  '/cooperations/ag-integrationskompass',
  '/organisations/bamf',
  '/organisations/sg-integration',
  '/bausteine/10.1',
  '/places/05158032',
];

export async function measureApp(): Promise<Measured[]> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-bench-app-'));
  try {
    await rm('.build/current.json', { force: true }); // forgets the build, as on a new machine
    const first = await startApp(folder);
    await stopApp(first);
    const second = await startApp(folder);
    try {
      const { address } = second;
      const queries = Array.from({ length: 200 }, (_, at) => DATASET_QUERIES[at % DATASET_QUERIES.length] ?? '');
      const pages = Array.from({ length: 100 }, (_, at) => ENTRIES[at % ENTRIES.length] ?? '');
      return [
        single('first start: builds, creates and fills the store (packages installed)', first.startMs, 'ms'),
        single('second start', second.startMs, 'ms'),
        await measure(
          'search over HTTP (API)',
          queries,
          (q) => get(`${address}/api/v1/search?q=${encodeURIComponent(q)}`),
          { target: 25, warm: 30 },
        ),
        await measure('entry page over HTTP', pages, (page) => get(`${address}${page}`), { target: 60, warm: 20 }),
        await measure(
          'entry over HTTP (API)',
          pages,
          (page) => get(`${address}/api/v1/entries/${page.split('/').at(-1) ?? ''}`),
          { warm: 10 },
        ),
        ...(await measureScripts(address)),
      ];
    } finally {
      await stopApp(second);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The JavaScript that a page sends, gzipped, in kB. */
async function scriptsOf(address: string, page: string): Promise<number> {
  const { gzipSync } = await import('node:zlib');
  const html = await get(`${address}${page}`);
  const sources = new Set([...html.matchAll(/<script[^>]+src="([^"]+)"/g)].map((found) => found[1] ?? ''));
  let bytes = 0;
  for (const source of sources) bytes += gzipSync(await get(new URL(source, address).href)).length;
  return bytes / 1000;
}

async function measureScripts(address: string): Promise<Measured[]> {
  const rows: Measured[] = [];
  for (const page of ['/', '/directory', '/network', '/cooperations/ag-integrationskompass', '/sources/bericht-2010']) {
    rows.push(single(`JavaScript of ${page} (gz)`, await scriptsOf(address, page), 'kB'));
  }
  return rows;
}
export { scriptsOf };
