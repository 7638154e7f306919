// Starts store-process.ts and listens to it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

export interface Said {
  readonly open?: number;
  readonly wrote?: number;
  readonly refused?: string;
  readonly message?: string;
  readonly pid?: number | null;
}
/** Writes without end; writes some and stays; only opens, stays a moment and goes. */
export type StoreProcessMode = 'write' | 'some' | 'try';
export interface StoreProcess {
  readonly pid: number;
  readonly said: readonly Said[];
  /** The first thing said that fits; an Error where the process ends before. */
  wait(fits: (said: Said) => boolean): Promise<Said>;
  /** SIGKILL; resolves when the process is gone and all it said was read. */
  kill(): Promise<void>;
  readonly ended: Promise<void>;
}

const ROOT = join(__dirname, '..', '..');

export function startStoreProcess(mode: StoreProcessMode, folder: string, first = 0): StoreProcess {
  const script = join(ROOT, 'tests', 'support', 'store-process.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, mode, folder, String(first)], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const said: Said[] = [];
  const listeners = new Set<() => void>();
  let errors = '';
  let isOver = false;
  const tell = (): void => listeners.forEach((listener) => listener());
  child.stderr.on('data', (data: Buffer) => (errors += data.toString()));
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(JSON.parse(line) as Said);
    tell();
  });
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => {
      isOver = true;
      resolve();
      tell();
    });
  });
  const wait = (fits: (said: Said) => boolean): Promise<Said> =>
    new Promise((resolve, reject) => {
      const look = (): void => {
        const found = said.find(fits);
        if (!found && !isOver) return;
        listeners.delete(look);
        if (found) resolve(found);
        else reject(new Error(`the process ended too early. ${errors}`));
      };
      listeners.add(look);
      look();
    });
  return {
    pid: child.pid ?? 0,
    said,
    wait,
    ended,
    kill: () => {
      child.kill('SIGKILL');
      return ended;
    },
  };
}
