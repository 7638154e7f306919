// Names the process that holds a store. Who holds it is decided by the lock that Grafeo takes on its file: the
// operating system gives it to one process only and frees it when that process dies, in another container too.
// The file written here tells the second process whom to look for, and keeps it from touching the store at all.
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { DomainError } from '../../model/errors';
import { isSameProcessAlive, startOfProcess } from './process-identity';

const FILE = 'store.lock';
const holderSchema = z.object({ pid: z.int().positive(), start: z.string().nullable(), since: z.string() });
type Holder = z.infer<typeof holderSchema>;

export interface LockDraft {
  /** Puts our name on the store; call it once the store is open. */
  take(): Promise<StoreLock>;
  discard(): Promise<void>;
}
export interface StoreLock {
  release(): Promise<void>;
}

/**
 * Looks for a living holder, then writes our name into a draft, which also proves that the folder can be written.
 * @throws DomainError `storeInUse`; file errors of the system
 */
export async function draftLock(folder: string): Promise<LockDraft> {
  const file = join(folder, FILE);
  const holder = await readHolder(file);
  if (holder && isSameProcessAlive(holder.pid, holder.start)) throw inUse(folder, holder);
  const me: Holder = { pid: process.pid, start: startOfProcess(process.pid), since: new Date().toISOString() };
  draftCount += 1;
  const draft = `${file}.${process.pid}.${draftCount}`;
  await writeFile(draft, `${JSON.stringify(me)}\n`);
  return {
    take: async () => {
      await rename(draft, file);
      return { release: () => rm(file, { force: true }) };
    },
    discard: () => rm(draft, { force: true }),
  };
}
let draftCount = 0;

/** For the process that came second at the same instant: the first may not have written its name yet. */
export async function heldByAnother(folder: string, cause: unknown): Promise<DomainError> {
  for (let look = 0; look < 10; look += 1) {
    const holder = await readHolder(join(folder, FILE));
    if (holder && isSameProcessAlive(holder.pid, holder.start)) return inUse(folder, holder, cause);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return inUse(folder, undefined, cause);
}

async function readHolder(file: string): Promise<Holder | undefined> {
  const text = await readFile(file, 'utf8').catch(() => '');
  try {
    return holderSchema.parse(JSON.parse(text));
  } catch {
    return undefined; // no file, or half of one: nobody to name
  }
}

function inUse(folder: string, holder: Holder | undefined, cause?: unknown): DomainError {
  const who = holder ? `process ${holder.pid} since ${holder.since}` : 'another process';
  return new DomainError('storeInUse', {
    message: `The store in ${folder} is held by ${who}. Stop that process first, or choose another folder.`,
    detail: { folder, ...(holder ? { pid: holder.pid, since: holder.since } : {}) },
    cause,
  });
}
