// A state of a page that is too long for an address: kept under a short key that follows from it, so that the same state
// has the same address and no reader can fill the store by reloading.
import { createHash } from 'node:crypto';
import { makeRoom } from '../../graph/queries/kept';
import { findShortAddress, touchShortAddress, writeShortAddress } from '../../graph/queries/short-addresses';
import { DomainError } from '../../graph/model/errors';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from '../directory/deps';
import { instant, keptSince } from './retention';

/** More than readers keep in a month; a script that fills the store pushes out its own. */
const MOST = 10_000;
/** 132 bits: nobody finds another's by guessing. */
const KEY_LENGTH = 22;
const KEY = /^[A-Za-z0-9_-]{22}$/;

type Deps = Pick<DirectoryDeps, 'engine'>;

/**
 * @param query as in an address, without the question mark
 * @returns the key that opens it for 30 days from now
 * @throws DomainError storeUnavailable
 */
export async function keepQuery(
  deps: Deps,
  actor: Actor,
  query: string,
  { now = new Date(), most = MOST }: { now?: Date; most?: number } = {},
): Promise<string> {
  demand(actor, 'read', 'search');
  const id = createHash('sha256').update(query).digest('base64url').slice(0, KEY_LENGTH);
  const touched = instant(now);
  await deps.engine.write(async (tx) => {
    if (await touchShortAddress(tx, { id, touched })) return;
    await makeRoom(tx, 'ShortAddress', { since: keptSince(now), most });
    await writeShortAddress(tx, { id, query, touched });
  });
  return id;
}

/** @throws DomainError invalid (`s`) where the key opens nothing, or not any more; storeUnavailable */
export async function openQuery(deps: Deps, actor: Actor, key: string, now = new Date()): Promise<string> {
  demand(actor, 'read', 'search');
  const [found] = KEY.test(key) ? await findShortAddress.ask(deps.engine, { id: key, since: keptSince(now) }) : [];
  if (!found) throw new DomainError('invalid', { param: 's' });
  return found.query;
}
