// The connection that the address asks for: both ends found, the way between them, and what of it is drawn.
import 'server-only';
import type { Actor } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { findEnd, type End } from '../../lib/network/find-end';
import type { Network, NetworkPath } from '../../lib/network/network-schema';
import { readPath } from '../../lib/network/read-path';
import type { Lang } from '../../lib/i18n/translator';
import type { ViewParams } from '../../lib/paths';
import { drawPath, type DrawnPath } from './path-in-picture';
import type { NetworkAsked } from './query';

export const ENDS = ['from', 'to'] as const;

export interface Connection {
  /** As found; null where the address names none. */
  ends: Readonly<Record<(typeof ENDS)[number], End | null>>;
  /** Null as long as an end is missing. */
  path: NetworkPath | null;
  drawn: DrawnPath;
  /** Whether there is no way because an end is made up, and what is made up is hidden. */
  hidesExample: boolean;
}

export const idOf = (end: End | null): string => (end?.is === 'entry' ? end.entry.id : '');

/** @returns null where the address asks for none */
export async function readConnection(
  deps: DirectoryDeps,
  actor: Actor,
  asked: Pick<NetworkAsked, 'from' | 'to'>,
  { day, examples }: ViewParams,
  lang: Lang,
): Promise<Omit<Connection, 'drawn'> | null> {
  if (asked.from === '' && asked.to === '') return null;
  const from = asked.from === '' ? null : await findEnd(deps, actor, asked.from);
  const to = asked.to === '' ? null : await findEnd(deps, actor, asked.to);
  const ends = { from, to };
  if (from?.is !== 'entry' || to?.is !== 'entry') return { ends, path: null, hidesExample: false };
  const path = await readPath(deps, actor, {
    from: from.entry.id,
    to: to.entry.id,
    ...(day !== undefined && { day }),
    examples: examples === false ? '0' : '1',
    lang,
  });
  const isMadeUp = [from, to].some(({ entry }) => entry.basis === 'example');
  return { ends, path, hidesExample: examples === false && isMadeUp && path.length === null };
}

export const asDrawn = (connection: Omit<Connection, 'drawn'>, network: Network): Connection => ({
  ...connection,
  drawn: drawPath(network, connection.path?.steps ?? []),
});
