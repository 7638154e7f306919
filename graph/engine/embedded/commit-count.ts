// The count of commits beside the store, by which a commit that went missing is found at the next opening.
//
// The store holds the count inside each transaction (see open-embedded). This file follows it and is always late,
// never early: it is written only after the commit, and with a count that is at least SETTLED_MS old. So a kill at any
// moment leaves a file that is behind the store, which is no alarm, and so does a power failure, since Grafeo brings
// its log to the disk about every 100 ms. Only a log that was deleted, damaged or put back older leaves the store behind.
import { open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { DomainError } from '../../model/errors';

const FILE = 'commits.count';
/** Three times the time in which a commit reaches the disk. */
const SETTLED_MS = 300;

export interface CommitCount {
  /** Takes note of a commit; the file follows by itself. */
  passed(count: number): void;
  /** Writes the last count. */
  close(): Promise<void>;
}

/**
 * Compares the count in the store with the file.
 * @throws DomainError `storeDamaged` where the store has fewer commits than were once counted
 */
export async function followCommits(folder: string, inStore: number): Promise<CommitCount> {
  const file = join(folder, FILE);
  const counted = await readCount(file);
  if (counted > inStore) throw missing(folder, counted, inStore);

  let latest = inStore;
  let written = counted;
  let timer: NodeJS.Timeout | undefined;
  let writing = Promise.resolve();

  const write = (count: number): Promise<void> => {
    writing = writing.then(async () => {
      if (count <= written) return;
      await replaceFile(file, `${count}\n`);
      written = count;
    });
    return writing;
  };

  const wait = (): void => {
    const settled = latest;
    timer = setTimeout(() => {
      timer = undefined;
      // A count that could not be written only makes the check weaker; the commit itself is safe.
      write(settled).catch(() => undefined);
      if (latest > settled) wait();
    }, SETTLED_MS);
    timer.unref();
  };

  return {
    passed: (count) => {
      latest = count;
      if (!timer) wait();
    },
    close: async () => {
      clearTimeout(timer);
      await writing.catch(() => undefined);
      writing = Promise.resolve();
      await write(latest).catch(() => undefined);
    },
  };
}

/** No file, or one that holds no number (an editor, a power failure), says nothing: 0. */
async function readCount(file: string): Promise<number> {
  const text = await readFile(file, 'utf8').catch(() => '');
  return /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : 0;
}

async function replaceFile(file: string, text: string): Promise<void> {
  const draft = `${file}.${process.pid}`;
  try {
    const handle = await open(draft, 'w');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw error;
  }
}

function missing(folder: string, counted: number, inStore: number): DomainError {
  const lost = counted - inStore;
  return new DomainError('storeDamaged', {
    message:
      `The store in ${folder} has lost ${lost} of its ${counted} commits: its log was deleted or damaged, or an older copy was put back. ` +
      `Put back a backup of the whole folder; or, to go on without the lost changes, delete ${join(folder, FILE)} and start again.`,
    detail: { folder, missing: lost, counted, found: inStore },
  });
}
