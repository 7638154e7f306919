// What makes a tie: each shared cooperation with the roles of both bodies, since when, on which Bausteine, and the source's words.
import { isStale } from '../../../graph/model/age';
import type { Entry, Ref, RoleFact } from '../../../lib/directory/entry-schema';
import type { ViewParams } from '../../../lib/paths';
import type { Proof } from './entry-facts';
import { readEntry } from './read-entry';

type Named = Pick<Ref, 'id' | 'type' | 'name'>;
export interface End {
  id: string;
  name: string;
  /** Rolled up, what it stands for beside itself. */
  parts: readonly string[];
}
export interface Part {
  /** The body that has the role: the end itself, or a part of it. */
  who: string;
  role: string;
  from: string | null;
  until: string | null;
  status: string;
  /** Whether nobody has confirmed it for over a year. */
  old: boolean;
  proof: Proof | null;
}
export interface Shared {
  cooperation: Named;
  what: string;
  bausteine: readonly Named[];
  /** By the ends, in their order. */
  roles: readonly (readonly Part[])[];
}
export interface TieFacts {
  shared: readonly Shared[];
  /** How many more there are than are read. */
  more: number;
}

/** Each is a question of its own to the API. */
const MOST_SHARED = 6;

const asPart = (who: string, fact: RoleFact, day: string): Part => ({
  who,
  role: fact.roleLabel,
  from: fact.from,
  until: fact.until,
  status: fact.status,
  old: isStale(fact.confirmedAt, day),
  proof: fact.quotes[0] ?? null,
});

/** Null of what is no cooperation. */
export function sharedOf(entry: Entry, ends: readonly End[]): Shared | null {
  if (entry.type !== 'cooperation') return null;
  return {
    cooperation: entry,
    what: entry.formLabel,
    bausteine: entry.bausteine,
    roles: ends.map(({ id, parts }) =>
      entry.participants
        .filter(({ organisation }) => organisation.id === id || parts.includes(organisation.id))
        .flatMap(({ organisation, roles }) =>
          roles.filter(({ status }) => status !== 'ended').map((fact) => asPart(organisation.name, fact, entry.day)),
        ),
    ),
  };
}

/** @param cooperations ids of those that both share @throws NotRead */
export async function readTie(
  ends: readonly End[],
  cooperations: readonly string[],
  lang: string,
  view: ViewParams,
): Promise<TieFacts> {
  const read = await Promise.all(cooperations.slice(0, MOST_SHARED).map((id) => readEntry(id, lang, view)));
  return {
    shared: read.flatMap((entry) => sharedOf(entry, ends) ?? []),
    more: Math.max(0, cooperations.length - MOST_SHARED),
  };
}
