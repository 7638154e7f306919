// Links that work once: kept under the hash of their key. One without a user opens the account of the first admin.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { maybeText } from './columns';
import { question } from './question';

/** `until` is a UTC instant of one form (`toISOString`), so that two compare as texts; `user` is empty for the first admin. */
const row = z.object({ user: z.string(), until: z.string(), used: z.boolean(), name: maybeText, login: maybeText });
export type OneTimeKey = z.output<typeof row>;

export const findOneTimeKey = question('findOneTimeKey', {
  text: `MATCH (k:OneTimeKey {id: $id})
    OPTIONAL MATCH (u:User {id: k.user})
    RETURN k.user AS user, k.until AS until, k.used AS used, u.name AS name, u.login AS login`,
  parameters: z.strictObject({ id: z.string() }),
  row,
});

/**
 * Keeps a key; forgets those that were over before `before`. Only the latest works: what the same user was given earlier is
 * as good as used, and an earlier link to the first admin is over from `now` on.
 */
export async function writeOneTimeKey(
  tx: Transaction,
  { before, now, ...key }: { id: string; user: string; until: string; before: string; now: string },
): Promise<void> {
  await tx.run('MATCH (k:OneTimeKey) WHERE k.until < $before DELETE k', { before });
  if (key.user !== '') await tx.run('MATCH (k:OneTimeKey {user: $user}) SET k.used = true', { user: key.user });
  else await tx.run("MATCH (k:OneTimeKey {user: ''}) WHERE k.until > $now SET k.until = $now", { now });
  await tx.run('CREATE (k:OneTimeKey {id: $id, user: $user, until: $until, used: false})', key);
}

export async function useUpOneTimeKey(tx: Transaction, id: string): Promise<void> {
  await tx.run('MATCH (k:OneTimeKey {id: $id}) SET k.used = true', { id });
}
