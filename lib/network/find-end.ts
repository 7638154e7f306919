// The end of a connection as a reader writes it, an id or a name: which entry that is, or which it may be.
import type { Ref } from '../directory/entry-schema';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from '../directory/deps';
import { findEntries } from '../directory/search-entries';
import { wholeKey } from '../search/fold';
import { livingIds } from './known-ids';

type Named = Pick<Ref, 'id' | 'type' | 'name' | 'basis'>;
export type End =
  | { is: 'entry'; entry: Named }
  /** It is a field or a place, which work with nobody. */
  | { is: 'other'; entry: Named }
  | { is: 'unknown'; text: string; perhaps: readonly Named[] };

/** As many as one reads through. */
const MOST_OFFERED = 5;
/** The search takes no more. */
const LONGEST = 200;

const worksWithOthers = ({ type }: Pick<Named, 'type'>): boolean => type === 'organisation' || type === 'cooperation';

/** Merged ids are followed. @throws DomainError storeUnavailable, where an id has to be looked up */
export async function findEnd(deps: DirectoryDeps, actor: Actor, written: string): Promise<End> {
  demand(actor, 'read', 'network');
  const text = written
    .trim()
    .replace(/\p{Cc}/gu, ' ')
    .slice(0, LONGEST);
  const { records, recordOf, wholeNames, shortNames } = deps.index();
  const living = (await livingIds(deps, [text])).get(text) ?? text;
  const key = wholeKey(text);
  const called = [...(wholeNames.get(key) ?? []), ...(shortNames.get(key) ?? [])];
  const number = recordOf.get(living) ?? called.find((at) => records[at] && worksWithOthers(records[at])) ?? called[0];
  const record = records[number ?? -1];
  if (record) {
    const { id, type, name, basis } = record;
    return { is: worksWithOthers(record) ? 'entry' : 'other', entry: { id, type, name, basis } };
  }
  const { items } = findEntries(deps, actor, {
    q: text,
    type: ['organisation', 'cooperation'],
    relax: '1',
    limit: MOST_OFFERED,
  });
  return { is: 'unknown', text, perhaps: items.map(({ id, type, name, basis }) => ({ id, type, name, basis })) };
}
