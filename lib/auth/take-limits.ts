// How much somebody may take along in a minute, and have kept without an account: the whole directory is no secret, but nobody should carry it off, or keep
// the server busy, without being noticed. By account; whoever has none counts by address.
import { DomainError } from '../../graph/model/errors';
import { isSignedIn, type Actor } from './actor';
import { doorOf } from './doors';
import { makeLimit, type Limit } from './limits';

export const TAKE_WINDOW_MS = 60_000;

export interface TakeLimits {
  /** Files, booklets and prints. */
  exports: Limit;
  /** Calls of the API. */
  calls: Limit;
  /** What is kept in the store for whoever has not signed in. */
  writes: Limit;
}

export const makeTakeLimits = (
  { mostExports, mostCalls, mostWrites }: { mostExports: number; mostCalls: number; mostWrites: number },
  now: () => number,
): TakeLimits => ({
  exports: makeLimit({ most: mostExports, windowMs: TAKE_WINDOW_MS, now }),
  calls: makeLimit({ most: mostCalls, windowMs: TAKE_WINDOW_MS, now }),
  writes: makeLimit({ most: mostWrites, windowMs: TAKE_WINDOW_MS, now }),
});

/** What is counted: by what stands behind the door, so that a new file is counted without a line here. */
function kindOf(path: string): 'exports' | 'calls' | null {
  const subject = doorOf('GET', path)?.subject;
  if (subject === 'export' || subject === 'everything' || subject === 'loanFile' || path.endsWith('.csv'))
    return 'exports';
  return path.startsWith('/api/v1/') ? 'calls' : null;
}

/** @throws DomainError tooMany */
export function countTaking(limits: TakeLimits, who: { actor: Actor; address: string; path: string }): void {
  const kind = kindOf(who.path);
  if (kind === null) return;
  const key = isSignedIn(who.actor) ? `account ${who.actor.id}` : `address ${who.address}`;
  if (!limits[kind].take(key)) throw new DomainError('tooMany', { detail: { kind } });
}

/** Nobody should fill the store, or push out what others keep there, without being known. @throws DomainError tooMany */
export function countWriting(
  limits: Pick<TakeLimits, 'writes'>,
  who: { actor?: Actor | undefined; address: string },
): void {
  if (who.actor && isSignedIn(who.actor)) return;
  if (!limits.writes.take(who.address)) throw new DomainError('tooMany', { detail: { kind: 'writes' } });
}
