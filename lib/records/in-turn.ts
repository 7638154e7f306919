// One write to the network at a time in a process. On Neo4j they would wait for each other's number anyway, each with a
// connection of its own: fifty of them left none for readers, and those who waited longest looked like a store that is away.
import type { GraphEngine } from '../../graph/engine/port';

type Writer = Pick<GraphEngine, 'write'>;
const lastOf = new WeakMap<Writer, Promise<unknown>>();

/** Begins once all that came before is over, whether or not it went well. */
export function inTurn<T>(engine: Writer, work: () => Promise<T>): Promise<T> {
  const mine = (lastOf.get(engine) ?? Promise.resolve()).then(work, work);
  lastOf.set(
    engine,
    mine.catch(() => undefined),
  );
  return mine;
}
