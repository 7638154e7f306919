// What the panel says of an entry or of a tie: read from the API, reduced to what there is room for.
import type { Entry, Quote, Ref } from '../../../lib/directory/entry-schema';
import { paths, type ViewParams } from '../../../lib/paths';

export interface Line {
  entry: Pick<Ref, 'id' | 'type' | 'name'>;
  /** Roles, or what it is. */
  note: string;
}
export interface Facts {
  name: string;
  what: string;
  phone: string | null;
  /** Whose telephone it is, where it is another's. */
  through: string | null;
  lines: readonly Line[];
  quote: Pick<Quote, 'text' | 'section'> | null;
}

async function readEntry(id: string, lang: string, view: ViewParams): Promise<Entry> {
  const answer = await fetch(paths.api.entry(view, id, lang));
  if (!answer.ok) throw new Error(`status ${answer.status}`);
  return (await answer.json()) as Entry;
}

const byType = (entry: Entry): Pick<Facts, 'what' | 'lines'> & { quotes: Quote[] } => {
  if (entry.type === 'organisation')
    return {
      what: entry.kindLabel,
      lines: entry.participations.map(({ cooperation, roles }) => ({
        entry: cooperation,
        note: roles.map((role) => role.roleLabel).join(', '),
      })),
      quotes: [...entry.quotes, ...entry.participations.flatMap(({ roles }) => roles.flatMap((role) => role.quotes))],
    };
  if (entry.type === 'cooperation')
    return {
      what: entry.formLabel,
      lines: entry.participants.map(({ organisation, roles }) => ({
        entry: organisation,
        note: roles.map((role) => role.roleLabel).join(', '),
      })),
      quotes: [...entry.quotes, ...entry.participants.flatMap(({ roles }) => roles.flatMap((role) => role.quotes))],
    };
  if (entry.type === 'baustein')
    return {
      what: entry.priorityLabel,
      lines: entry.cooperations.map((one) => ({ entry: one, note: one.formLabel })),
      quotes: entry.quotes,
    };
  return { what: '', lines: [], quotes: entry.quotes };
};

export async function readFacts(id: string, lang: string, view: ViewParams): Promise<Facts> {
  const entry = await readEntry(id, lang, view);
  const { what, lines, quotes } = byType(entry);
  const reach = 'reach' in entry ? entry.reach : null;
  const phone = reach?.contacts.find(({ channel }) => channel === 'phone' || channel === 'mobile');
  return {
    name: entry.name,
    what,
    phone: phone?.value ?? null,
    through: phone ? (reach?.through?.name ?? null) : null,
    lines,
    quote: quotes[0] ?? null,
  };
}

/** The cooperations that make a tie, by name. */
export async function readTie(ends: readonly [string, string], lang: string, view: ViewParams): Promise<Facts> {
  const entry = await readEntry(ends[0], lang, view);
  const tie = entry.type === 'organisation' ? entry.ties.find(({ organisation }) => organisation.id === ends[1]) : null;
  return {
    name: `${entry.name} – ${tie?.organisation.name ?? ends[1]}`,
    what: '',
    phone: null,
    through: null,
    lines: (tie?.cooperations ?? []).map((one) => ({ entry: one, note: '' })),
    quote: null,
  };
}
