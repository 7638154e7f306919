// Arranges in a thread of its own, so that no request waits for it, and gives up after a while.
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { LayoutInput } from './layout-input';
import type { Arrangement, Positions } from './positions';

export interface ArrangeJob {
  input: LayoutInput;
  arrangement: Arrangement;
  previous: Positions;
}
export interface JobOptions {
  /** After so many milliseconds the thread is ended. */
  limitMs: number;
  signal: AbortSignal;
}

/** Every command runs in the project's root; a path that is made here keeps the bundler from following it. */
const workerFile = (): string => path.join(process.cwd(), ...['lib', 'layout', 'worker.mjs']);

/** @throws Error where it takes too long, is aborted, or fails */
export function arrangeInWorker(job: ArrangeJob, { limitMs, signal }: JobOptions): Promise<Positions> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) return reject(new Error('the layout was not begun: the app is closing'));
    const worker = new Worker(workerFile(), { workerData: job, execArgv: [] });
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
      void worker.terminate();
      settle();
    };
    const fail = (reason: Error): void => end(() => reject(reason));
    const abort = (): void => fail(new Error('the layout was given up: the app is closing'));
    const timer = setTimeout(() => fail(new Error(`the layout took longer than ${limitMs} ms`)), limitMs);
    signal.addEventListener('abort', abort);
    worker.once('message', (positions: Positions) => end(() => resolve(positions)));
    worker.once('error', fail);
    worker.once('exit', (code) => fail(new Error(`the layout's thread ended with ${code}`)));
  });
}
