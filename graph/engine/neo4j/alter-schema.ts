// One statement on constraints or indexes, run until Neo4j lets it through and its index is filled.
import neo4j, { type Session } from 'neo4j-driver';
import { isRetryable } from './neo4j-errors';

const ATTEMPTS = 12;
const PAUSE_MS = 250;
const FILLED_WITHIN_S = 100;

/**
 * Two apps that start at once on an empty database block each other with their constraints: Neo4j ends one of them as
 * a deadlock. `executeWrite` would try again for little more than a second, in which the other is not done yet.
 */
export async function alterSchema(session: Session, text: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await session.run(text);
      break;
    } catch (error) {
      if (attempt === ATTEMPTS || !(isRetryable(error) || wasBeaten(error))) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * (0.5 + Math.random())));
    }
  }
  // An index fills in the background, and a question asked meanwhile would search without it. A constraint does not:
  // it waits by itself. Waiting for all indexes would wait for one that another start left half made.
  const [, index] = /^CREATE INDEX (\w+)/.exec(text) ?? [];
  if (index !== undefined)
    await session.run('CALL db.awaitIndex($index, $limit)', { index, limit: neo4j.int(FILLED_WITHIN_S) });
}

/** IF NOT EXISTS is looked at before the lock is taken: who loses by an instant is told that the same index exists. */
function wasBeaten(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    error.code === 'Neo.ClientError.Schema.EquivalentSchemaRuleAlreadyExists'
  );
}
