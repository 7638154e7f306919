// Reads `.env` where it is there. What the environment already says comes first.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { DomainError } from '../../graph/model/errors';

/** @throws DomainError configInvalid where the file cannot be read */
export function loadEnvFile(root: string): void {
  const file = path.join(root, '.env');
  if (!existsSync(file)) return;
  const fault = (line: string, cause?: unknown): DomainError =>
    new DomainError('configInvalid', { message: line, detail: { mistakes: [line] }, cause });
  // Node can do it from 20.12 on; the app runs from 20.9 on.
  if (typeof process.loadEnvFile !== 'function') {
    throw fault(`Node ${process.version} liest keine .env: ab 20.12 geht es, sonst die Variablen selbst setzen.`);
  }
  try {
    process.loadEnvFile(file);
  } catch (cause) {
    throw fault('Die Datei .env lässt sich nicht lesen.', cause);
  }
}
