// A small circuit breaker: while Neo4j is away, callers hear so at once instead of each waiting for the limit.
import { DomainError, isDomainError } from '../../model/errors';

/** One failure may be a single slow statement; the driver has retried by then already. */
const FAILURES_TO_OPEN = 2;
/** Short, so that the app is back a second after the server is. */
const PAUSE_MS = 1000;

export type Breaker = <T>(work: () => Promise<T>) => Promise<T>;

/** Opens after failures in a row; after a pause one caller tries again, and the first success closes it. */
export function breaker(now: () => number = Date.now): Breaker {
  let failures = 0;
  let closedUntil = 0;
  let trying = false;
  return async (work) => {
    const open = failures >= FAILURES_TO_OPEN;
    if (open && (trying || now() < closedUntil)) {
      throw new DomainError('storeUnavailable', { message: 'Neo4j does not answer; the next try follows in a second' });
    }
    trying = open;
    try {
      const answer = await work();
      failures = 0;
      return answer;
    } catch (error) {
      if (isDomainError(error) && error.code === 'storeUnavailable') {
        failures += 1;
        closedUntil = now() + PAUSE_MS;
      } else {
        failures = 0; // any other answer is an answer
      }
      throw error;
    } finally {
      if (open) trying = false;
    }
  };
}
