// Links that work once: the first admin's, and those by which a user chooses a password. The store holds their hash only.
import { createHash, randomBytes } from 'node:crypto';
import type { Transaction } from '../../graph/engine/port';
import { findOneTimeKey, writeOneTimeKey, type OneTimeKey } from '../../graph/queries/one-time-keys';
import { countUsers } from '../../graph/queries/users';
import type { AuthDeps } from './deps';

const MINUTE_MS = 60_000;
export const FIRST_KEY_MS = 15 * MINUTE_MS;
/** Somebody who is told by telephone has a day. */
export const PASSWORD_KEY_MS = 24 * 60 * MINUTE_MS;
/** So long a link that is over can still say so. */
const REMEMBERED_MS = 30 * 24 * 60 * MINUTE_MS;

const KEY = /^[A-Za-z0-9_-]{43}$/;
export const idOfKey = (key: string): string => createHash('sha256').update(key).digest('base64url');

/** What a link opens: `first` admin, a `password`; or why it opens nothing. */
export type Opened =
  { is: 'first' } | { is: 'password'; user: string; name: string; login: string } | { is: 'used' | 'over' | 'unknown' };

export const randomKey = (): string => randomBytes(32).toString('base64url');

/**
 * The key of a link that a request asks for, the same each time it is sent. What of it is kept, `salt`, opens nothing without the key
 * of the request, which stands in the form of whoever asked and nowhere else.
 */
export const keyOfRequest = (salt: string, requestKey: string): string => idOfKey(`${salt}/${requestKey}`);

/** Keeps a key for a link. @param user whose password it sets; empty for the first admin */
export async function makeKey(tx: Transaction, user: string, now: Date, key = randomKey()): Promise<string> {
  const until = now.getTime() + (user === '' ? FIRST_KEY_MS : PASSWORD_KEY_MS);
  const before = new Date(now.getTime() - REMEMBERED_MS).toISOString();
  const stored = { id: idOfKey(key), user, until: new Date(until).toISOString() };
  await writeOneTimeKey(tx, { ...stored, before, now: now.toISOString() });
  return key;
}

function judge(found: OneTimeKey | undefined, users: number, now: Date): Opened {
  if (!found) return { is: 'unknown' };
  const { user, name, login } = found;
  // The first admin is there: whatever other links were printed, by this start or another, they are as good as used.
  if (found.used || (user === '' && users > 0)) return { is: 'used' };
  if (found.until <= now.toISOString()) return { is: 'over' };
  if (user === '') return { is: 'first' };
  return name !== null && login !== null ? { is: 'password', user, name, login } : { is: 'unknown' };
}

/** What a key opens, inside a transaction. */
export async function openKeyIn(tx: Transaction, key: string, now: Date): Promise<Opened> {
  const [found] = KEY.test(key) ? await findOneTimeKey.in(tx, { id: idOfKey(key) }) : [];
  const [counted] = await countUsers.in(tx, {});
  return judge(found, counted?.users ?? 0, now);
}

/** What a key opens, without using it up. @throws DomainError storeUnavailable */
export const openKey = ({ engine }: AuthDeps, key: string, now: Date): Promise<Opened> =>
  engine.read((tx) => openKeyIn(tx, key, now));
