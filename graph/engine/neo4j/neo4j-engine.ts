// What the port promises, kept on an open driver.
import neo4j, { type Driver, type ManagedTransaction, type Session } from 'neo4j-driver';
import { checkParameters } from '../parameters';
import type { GraphEngine, Transaction, WorkOptions } from '../port';
import { breaker } from './breaker';
import { fromNeo4j, isRetryable } from './neo4j-errors';
import { alterSchema } from './alter-schema';
import { plainRow, toNeo4j } from './neo4j-values';
import { within } from './time-limit';

/** A reader waits no longer, and has the calm page within 3 s; the driver alone, even tuned, needs up to 7 s to give up on a dead server. */
export const REQUEST_LIMIT_MS = 2500;
/** Whoever saves would rather wait than save twice: a server that has just started plans each of a save's statements anew. */
const SAVE_LIMIT_MS = 10_000;
const PING_LIMIT_MS = 2000;
/** Building an index on a large store takes its time, and nobody waits for it at a page. */
const SCHEMA_LIMIT_MS = 120_000;

export function neo4jEngine(driver: Driver, database: string | undefined): GraphEngine {
  const guard = breaker();
  // On a cluster, a read after a write may reach a member that has not heard of it yet: bookmarks make it wait.
  const bookmarkManager = neo4j.bookmarkManager();

  const ask = <T>(limitMs: number, work: (session: Session) => Promise<T>): Promise<T> =>
    guard(async () => {
      const session = driver.session({ bookmarkManager, ...(database === undefined ? {} : { database }) });
      const answer = work(session);
      // Closed when the work ends, be it after the limit; the caller does not wait for that.
      const close = (): void => void session.close().catch(() => undefined);
      answer.then(close, close);
      try {
        return await within(limitMs, answer);
      } catch (error) {
        throw fromNeo4j(error);
      }
    });

  const read = <T>(
    work: (tx: Transaction) => Promise<T>,
    { limitMs = REQUEST_LIMIT_MS }: WorkOptions = {},
  ): Promise<T> => ask(limitMs, (session) => session.executeRead((tx) => work(transaction(tx)), { timeout: limitMs }));

  return {
    dialect: 'neo4j',
    read,
    write: (work, { limitMs = SAVE_LIMIT_MS } = {}) =>
      ask(limitMs, (session) => session.executeWrite((tx) => work(transaction(tx)), { timeout: limitMs })),
    alterSchema: (text) => ask(SCHEMA_LIMIT_MS, (session) => alterSchema(session, text)),
    ping: async () => {
      await read((tx) => tx.run('RETURN 1 AS one'), { limitMs: PING_LIMIT_MS });
    },
    close: () => driver.close(),
  };
}

function transaction(tx: ManagedTransaction): Transaction {
  return {
    run: async (text, parameters = {}) => {
      checkParameters(parameters);
      try {
        const result = await tx.run(text, toNeo4j(parameters));
        return result.records.map(plainRow);
      } catch (error) {
        throw isRetryable(error) ? error : fromNeo4j(error);
      }
    },
  };
}
