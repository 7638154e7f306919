// What the panel says of an entry: read from the API, reduced to what there is room for.
import type { Held } from '../../../lib/auth/contact-rule';
import type { Contact, Entry, Quote, Ref } from '../../../lib/directory/entry-schema';
import { isStale } from '../../../graph/model/age';
import type { ViewParams } from '../../../lib/paths';
import { readEntry } from './read-entry';

type Named = Pick<Ref, 'id' | 'type' | 'name'>;
interface Period {
  from: string | null;
  until: string | null;
  status: string;
}
/** Where a fact stands. */
export type Proof = Pick<Quote, 'id' | 'source' | 'section' | 'text'>;

export interface Line {
  entry: Named;
  /** Roles, or what it is. */
  note: string;
  /** Whether nobody has confirmed any of the roles for over a year. */
  old: boolean;
  proof: Proof | null;
}
export interface Facts {
  name: string;
  what: string;
  period: Period | null;
  /** Whether nobody has confirmed it for over a year. */
  old: boolean;
  places: readonly Named[];
  bausteine: readonly Named[];
  contacts: readonly Contact[];
  /** How many of its own are held back, and why; null where it is nothing that has contacts. */
  held: Held | null;
  /** Whose contacts they are, where they are another's. */
  through: Named | null;
  lines: readonly Line[];
  /** What a rolled-up node stands for. */
  parts: readonly Named[];
  proof: Proof | null;
}

/** A card, not the page: the first ways to reach somebody. */
const MOST_CONTACTS = 3;

interface Role {
  roleLabel: string;
  confirmedAt: string | null;
  quotes: readonly Quote[];
}
const rolesText = (roles: readonly Role[]): string => [...new Set(roles.map(({ roleLabel }) => roleLabel))].join(', ');
const isOld = (roles: readonly Role[], day: string): boolean =>
  roles.every(({ confirmedAt }) => isStale(confirmedAt, day));
const firstProof = (facts: readonly { quotes: readonly Quote[] }[]): Proof | null =>
  facts.flatMap(({ quotes }) => quotes)[0] ?? null;

function byType(entry: Entry): { what: string; lines: Line[] } {
  if (entry.type === 'organisation')
    return {
      what: entry.kindLabel,
      lines: entry.participations.map(({ cooperation, roles }) => ({
        entry: cooperation,
        note: rolesText(roles),
        old: isOld(roles, entry.day),
        proof: firstProof(roles),
      })),
    };
  if (entry.type === 'cooperation')
    return {
      what: entry.formLabel,
      lines: entry.participants.map(({ organisation, roles }) => ({
        entry: organisation,
        note: rolesText(roles),
        old: isOld(roles, entry.day),
        proof: firstProof(roles),
      })),
    };
  if (entry.type === 'baustein')
    return {
      what: entry.priorityLabel,
      lines: entry.cooperations.map((one) => ({ entry: one, note: one.formLabel, old: false, proof: null })),
    };
  return { what: '', lines: [] };
}

interface Tree {
  entry: Named;
  parts: readonly Tree[];
}
const flat = (trees: readonly Tree[]): Named[] => trees.flatMap(({ entry, parts }) => [entry, ...flat(parts)]);

/** @param parts ids that a rolled-up node stands for */
export function factsOf(entry: Entry, parts: readonly string[]): Facts {
  const acts = entry.type === 'organisation' || entry.type === 'cooperation' ? entry : null;
  return {
    ...byType(entry),
    name: entry.name,
    period: acts && (acts.from !== null || acts.until !== null) ? acts : null,
    old: isStale(entry.confirmedAt, entry.day),
    places: acts?.places ?? [],
    bausteine: acts?.bausteine ?? [],
    contacts: acts?.reach.contacts.slice(0, MOST_CONTACTS) ?? [],
    held: acts?.reach.held ?? null,
    through: acts?.reach.through ?? null,
    parts: acts ? flat(acts.parts).filter(({ id }) => parts.includes(id)) : [],
    proof: entry.quotes[0] ?? null,
  };
}

/** @throws NotRead */
export const readFacts = async (id: string, parts: readonly string[], lang: string, view: ViewParams): Promise<Facts> =>
  factsOf(await readEntry(id, lang, view), parts);
