// The log: one JSON line an event on standard error; what people typed or how they are reached is not written.
import pino from 'pino';

export const log = pino(
  { level: process.env['LOG_LEVEL'] ?? 'info', base: null, redact: ['*.password', '*.value', 'q'] },
  pino.destination({ dest: 2, sync: true }),
);
export type Log = typeof log;
