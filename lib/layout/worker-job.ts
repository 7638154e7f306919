// What the worker does: one arrangement, sent back whole.
import { parentPort, workerData } from 'node:worker_threads';
import { arrange } from './arrange';
import type { ArrangeJob } from './arrange-in-worker';

const { input, arrangement, previous } = workerData as ArrangeJob;
parentPort?.postMessage(arrange(input, arrangement, previous));
