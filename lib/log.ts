// The log: one JSON line an event on standard error; what people typed or how they are reached is not written.
import pino from 'pino';
import { readLogLevel } from './config/config';

/** Ids of requests that have their line already: the front of the server writes one only where nobody else did. */
const KEY = Symbol.for('netzkompass.logged');
const shared = globalThis as typeof globalThis & { [KEY]?: Set<string> };
const logged = (shared[KEY] ??= new Set());

export const log = pino(
  {
    level: readLogLevel(process.env),
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    redact: ['*.password', '*.value', 'q'],
    hooks: {
      logMethod(args, method) {
        const first: unknown = args[0];
        if (first && typeof first === 'object' && 'id' in first && typeof first.id === 'string') logged.add(first.id);
        method.apply(this, args);
      },
    },
  },
  pino.destination({ dest: 2, sync: true }),
);
export type Log = typeof log;

/** Whether a request has its line; asked once, when it ends. */
export const forgetLogged = (id: string): boolean => logged.delete(id);
