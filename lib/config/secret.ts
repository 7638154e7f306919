// The secret that sessions are sealed with, where nobody has set one: made once, kept in the data folder for its owner only.
import { randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { DomainError } from '../../graph/model/errors';

const FILE = 'session.secret';
const SHORTEST = 32;

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);

/** @throws DomainError storeNotWritable, configInvalid where the file holds no secret */
export async function keepSecret(folder: string): Promise<string> {
  const file = path.join(folder, FILE);
  try {
    await mkdir(folder, { recursive: true });
    // `wx`: of two first starts at once, the second takes what the first has made.
    await writeFile(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
  } catch (cause) {
    if (codeOf(cause) === 'ENOSPC') throw new DomainError('diskFull', { cause });
    if (codeOf(cause) !== 'EEXIST') throw new DomainError('storeNotWritable', { cause });
  }
  await chmod(file, 0o600).catch(() => undefined); // a copied folder may have opened it; a read-only one stays as it is
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length >= SHORTEST) return secret;
  const line = `${file} enthält kein Geheimnis. Löschen Sie die Datei; alle müssen sich dann neu anmelden.`;
  throw new DomainError('configInvalid', { message: line, detail: { mistakes: [line] } });
}
