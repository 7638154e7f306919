// The embedded engine: Grafeo in this process, its files in one folder.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { GrafeoDB } from '@grafeo-db/js';
import type { GraphEngine } from '../port';
import { followCommits, type CommitCount } from './commit-count';
import { embeddedEngine } from './embedded-engine';
import { fromFolder, fromOpening, isHeldByAnother } from './grafeo-errors';
import { draftLock, heldByAnother, type LockDraft, type StoreLock } from './store-lock';

export const IN_MEMORY = ':memory:';
const FILE = 'netzkompass.grafeo';
/** Grafeo folds its log into the store only when told: at this size replaying it takes well under a second. */
const CHECKPOINT_WAL_BYTES = 8 * 1024 * 1024;

export interface EmbeddedConfig {
  /** The folder of the store, created where it is missing, or `:memory:`. */
  readonly path: string;
  /** Fold the log into the store at this size; smaller only in tests, which want to meet many checkpoints. */
  readonly checkpointBytes?: number;
}

/**
 * Opens or creates a store.
 * @throws DomainError `storeInUse`, `storeNotWritable`, `diskFull`, `storeDamaged`
 */
export async function openEmbedded({
  path,
  checkpointBytes = CHECKPOINT_WAL_BYTES,
}: EmbeddedConfig): Promise<GraphEngine> {
  // Loaded here and not at the top: an app on Neo4j, and `next build`, never load the native library.
  const { default: grafeo } = await import('@grafeo-db/js');
  if (path === IN_MEMORY) return embeddedEngine({ db: grafeo.GrafeoDB.create(), commits: 0 });

  const draft = await prepareFolder(path);
  let db: GrafeoDB | undefined;
  let lock: StoreLock | undefined;
  try {
    db = grafeo.GrafeoDB.create(join(path, FILE));
    lock = await draft.take();
    db.setCheckpointTriggers({ walBytes: checkpointBytes });
    const commits = await countCommits(db);
    const follower: CommitCount = await followCommits(path, commits);
    return embeddedEngine({ db, commits, follower, lock });
  } catch (error) {
    await draft.discard();
    await lock?.release();
    closeQuietly(db);
    throw isHeldByAnother(error) ? await heldByAnother(path, error) : fromOpening(error, path);
  }
}

/** Folds the log into the store: safe also where commits are missing, since a damaged log was cut when it was read. */
function closeQuietly(db: GrafeoDB | undefined): void {
  try {
    db?.close();
  } catch {
    // The error that led here is the one to tell.
  }
}

async function prepareFolder(folder: string): Promise<LockDraft> {
  try {
    await mkdir(folder, { recursive: true });
    return await draftLock(folder);
  } catch (error) {
    throw fromFolder(error, folder);
  }
}

async function countCommits(db: GrafeoDB): Promise<number> {
  const result = await db.executeCypher("MATCH (m:StoreMeta {id: 'commits'}) RETURN m.n AS n");
  const n: unknown = result.toArray()[0]?.['n'];
  return typeof n === 'number' ? n : 0;
}
