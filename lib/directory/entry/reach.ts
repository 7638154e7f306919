// How to reach bodies: the contact points that whoever asks may see, else those of the nearest body that has some. Several
// at once, in a few questions however many they are: an entry page asks for one, a contact list for 200.
import { contactMarksOf, contactsByIds } from '../../../graph/queries/contacts';
import type { AuditedContact } from '../../audit/audit-contacts';
import { noneHeld, ruleOn, type Held, type Sign } from '../../auth/contact-rule';
import { label } from '../../i18n/translator';
import type { Contact, Reach } from '../entry-schema';
import { groupBy } from './roles';
import { readStands, type Acting, type Stand } from './stands';
import { shows, type View } from './view';

/** Looking further than this would hardly give the right person. */
const MAX_STANDS = 8;
const ORDER = ['phone', 'mobile', 'email', 'visit', 'post', 'web'];

/** Which contact point each contact was made from: what is shown in the end goes to the audit log. */
const madeFrom = new WeakMap<Contact, AuditedContact>();

/** The contact points behind contacts, for the audit log. */
export const pointsOf = (contacts: readonly Contact[]): AuditedContact[] =>
  contacts.flatMap((contact) => madeFrom.get(contact) ?? []);

type Seeing = Pick<View, 'tx' | 'examples' | 'lang' | 'looking'>;
/** A contact point that whoever looks may see, still without its value. */
export interface Seen {
  id: string;
  entry: string;
  visibility: AuditedContact['visibility'];
  channel: Contact['channel'];
  signs: Sign[];
}

/** Of entries, in the order in which readers want the channels. */
export async function readSeen(
  view: Pick<Seeing, 'tx' | 'examples' | 'looking'>,
  ids: readonly string[],
): Promise<{ seen: Seen[]; held: Map<string, Held> }> {
  const marks = ids.length === 0 ? [] : await contactMarksOf.in(view.tx, { ids: [...ids] });
  const held = new Map<string, Held>();
  const seen = marks
    .filter((one) => shows(view, one))
    .flatMap((one): Seen[] => {
      const ruling = ruleOn(view.looking, one);
      if (ruling.signs) return [{ ...one, signs: ruling.signs }];
      const sum = held.get(one.entry) ?? noneHeld();
      if (ruling.why) held.set(one.entry, { ...sum, [ruling.why]: sum[ruling.why] + 1 });
      return [];
    })
    .sort((a, b) => ORDER.indexOf(a.channel) - ORDER.indexOf(b.channel));
  return { seen, held };
}

/** The same with their values, by entry. */
export async function readValues(
  view: Pick<Seeing, 'tx' | 'lang'>,
  seen: readonly Seen[],
): Promise<Map<string, Contact[]>> {
  const wanted = seen.map(({ id }) => id);
  const rows = wanted.length === 0 ? [] : await contactsByIds.in(view.tx, { ids: wanted });
  const valueOf = new Map(rows.map((row) => [row.id, row.contact]));
  const full = seen.flatMap(({ entry, id, signs, visibility }) => {
    const contact = valueOf.get(id);
    const channelLabel = contact && label(view.lang, 'channel', contact.channel);
    if (!contact || !channelLabel) return [];
    const made = { ...contact, channelLabel, signs };
    madeFrom.set(made, { id, entry, visibility });
    return [{ entry, contact: made }];
  });
  return new Map([...groupBy(full, (row) => row.entry)].map(([id, group]) => [id, group.map((row) => row.contact)]));
}

interface Ways {
  contacts: Map<string, Contact[]>;
  held: Map<string, Held>;
}

async function readWays(view: Seeing, ids: readonly string[]): Promise<Ways> {
  const { seen, held } = await readSeen(view, ids);
  return { contacts: await readValues(view, seen), held };
}

/** Every entry asked for is in the answer, by its id. */
export async function readReach(view: View, entries: readonly Acting[]): Promise<Map<string, Reach>> {
  const ids = entries.map((one) => one.id);
  const own = await readWays(view, ids);
  const stands = await readStands(
    view,
    entries.filter((one) => !own.contacts.has(one.id)),
  );
  const near = (id: string): Stand[] => (stands.get(id) ?? []).slice(0, MAX_STANDS);
  const others = await readWays(view, [...new Set(ids.flatMap((id) => near(id).map((stand) => stand.ref.id)))]);
  return new Map(
    ids.map((id) => {
      const held = own.held.get(id) ?? noneHeld();
      const reach = reachOf(own.contacts.get(id) ?? [], stands.get(id) ?? [], others.contacts);
      return [id, { ...reach, more: held.internal + held.onRequest + held.many > 0, held }];
    }),
  );
}

/** Of one entry: how to reach it, and which of the contacts are its own. */
export async function readOwnReach(view: View, entry: Acting): Promise<{ reach: Reach; contacts: Contact[] }> {
  const reach = (await readReach(view, [entry])).get(entry.id);
  if (!reach) throw new Error(`no answer for ${entry.id}`);
  return { reach, contacts: reach.through ? [] : reach.contacts };
}

function reachOf(
  own: Contact[],
  stands: readonly Stand[],
  others: ReadonlyMap<string, Contact[]>,
): Omit<Reach, 'more' | 'held'> {
  if (own.length > 0) return { contacts: own, through: null, throughRole: null };
  for (const stand of stands.slice(0, MAX_STANDS)) {
    const contacts = others.get(stand.ref.id);
    if (contacts) return { contacts, through: stand.ref, throughRole: stand.role };
  }
  // Nobody near has a contact to show either: then at least which body to ask for. A cooperation is nobody to ask.
  const nearest = stands.find((stand) => stand.role !== 'cooperation');
  return { contacts: [], through: nearest?.ref ?? null, throughRole: nearest?.role ?? null };
}
