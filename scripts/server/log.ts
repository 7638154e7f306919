// The log: one JSON line an event on stderr, so that stdout stays for the few lines that people read.
import pino, { type Logger } from 'pino';

export function createLog(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: { paths: ['password', '*.password', 'headers.cookie', 'headers.authorization'], censor: '…' },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}
