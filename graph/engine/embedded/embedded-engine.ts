// What the port promises, kept on an open Grafeo database.
import type { GrafeoDB, Transaction as GrafeoTransaction } from '@grafeo-db/js';
import { DomainError } from '../../model/errors';
import { checkParameters } from '../parameters';
import type { GraphEngine, Row, Transaction } from '../port';
import type { CommitCount } from './commit-count';
import { Conflict, fromGrafeo } from './grafeo-errors';
import { plainRow } from './grafeo-rows';
import { atMost, type Gate } from './limit';
import type { StoreLock } from './store-lock';

/** Grafeo can neither limit nor cancel a query: more than this at once would leave no core for anything else. */
const STATEMENTS_AT_ONCE = 8;
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 5;

export interface OpenStore {
  readonly db: GrafeoDB;
  /** Commits the store holds at opening. */
  readonly commits: number;
  readonly follower?: CommitCount;
  readonly lock?: StoreLock;
}

export function embeddedEngine(store: OpenStore): GraphEngine {
  const { db, follower, lock } = store;
  const statements = atMost(STATEMENTS_AT_ONCE);
  const writers = atMost(1);
  const running = new Set<Promise<unknown>>();
  let commits = store.commits;
  let closing: Promise<void> | undefined;

  /** Refuses work after close, since Grafeo would go on answering, and lets close wait for what runs. */
  const enter = <T>(work: () => Promise<T>): Promise<T> => {
    if (closing) return Promise.reject(new DomainError('storeUnavailable', { message: 'the store is closed' }));
    const run = work();
    running.add(run);
    const leave = (): void => void running.delete(run);
    run.then(leave, leave);
    return run;
  };

  const readOnce = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const open = openTransaction(db, statements, 'read');
    try {
      return await work(open.tx);
    } finally {
      await open.rollback();
    }
  };

  const writeOnce = async <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => {
    const open = openTransaction(db, statements, 'write');
    try {
      const answer = await work(open.tx);
      // The number comes from here and not from the node, so that work which deletes every node loses no count.
      await open.tx.run("MERGE (m:StoreMeta {id: 'commits'}) SET m.n = $n", { n: commits + 1 });
      await open.commit();
      commits += 1;
      follower?.passed(commits);
      return answer;
    } catch (error) {
      // A failed statement does not end Grafeo's transaction: what ran before it would be committed.
      await open.rollback();
      throw error;
    }
  };

  return {
    dialect: 'embedded',
    read: (work) => enter(() => again(() => readOnce(work))),
    write: (work) => enter(() => writers(() => again(() => writeOnce(work)))),
    alterSchema: (text) =>
      enter(() =>
        writers(() =>
          again(() =>
            db.executeCypher(text).then(
              () => undefined,
              (error: unknown) => Promise.reject(fromGrafeo(error)),
            ),
          ),
        ),
      ),
    ping: () => enter(() => readOnce((tx) => tx.run('RETURN 1 AS one')).then(() => undefined)),
    close: () => {
      closing ??= (async () => {
        await Promise.allSettled(running);
        await follower?.close();
        // The name goes first: after Grafeo lets go, the name in the file may already be the next process's.
        await lock?.release();
        try {
          db.close();
        } catch (error) {
          throw fromGrafeo(error); // the commits are in the log; the next opening folds them in
        }
      })();
      return closing;
    },
  };
}

interface OpenTransaction {
  readonly tx: Transaction;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

function openTransaction(db: GrafeoDB, statements: Gate, mode: 'read' | 'write'): OpenTransaction {
  const inner: GrafeoTransaction = db.beginTransaction();
  // One statement of a transaction after the other, as Neo4j's driver does it: Grafeo cannot end a busy transaction.
  const inOrder = atMost(1);
  const run = async (text: string, parameters: Parameters<Transaction['run']>[1] = {}): Promise<Row[]> => {
    checkParameters(parameters);
    return inOrder(() =>
      statements(async () => {
        try {
          const result = await inner.executeCypher(text, parameters);
          if (mode === 'read' && Object.values(result.counters).some((count) => Number(count) > 0)) {
            throw new DomainError('internal', { message: 'a statement writes inside a read' });
          }
          return result.toArray().map(plainRow);
        } catch (error) {
          throw fromGrafeo(error);
        }
      }),
    );
  };
  return {
    tx: { run },
    commit: () =>
      inOrder(async () => {
        try {
          inner.commit();
        } catch (error) {
          throw fromGrafeo(error);
        }
      }),
    rollback: () =>
      inOrder(async () => {
        try {
          if (inner.isActive) inner.rollback();
        } catch {
          // Nothing was committed, and the error that led here is the one to tell.
        }
      }),
  };
}

/** Runs work again after a conflict, with pauses that grow and vary. */
async function again<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Conflict)) throw error;
      if (attempt === ATTEMPTS)
        throw new DomainError('storeUnavailable', { message: 'other writers kept coming first', cause: error });
      const pause = FIRST_PAUSE_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}
