// How to reach bodies: their public contact points, else those of the nearest body that has some. Several at once, in a
// few questions however many they are: an entry page asks for one, a contact list for 200.
import { hiddenContacts, publicContacts } from '../../../graph/queries/entries';
import { label } from '../../i18n/translator';
import type { Contact, Reach } from '../entry-schema';
import { groupBy } from './roles';
import { readStands, type Acting, type Stand } from './stands';
import { shows, type View } from './view';

/** Looking further than this would hardly give the right person. */
const MAX_STANDS = 8;
const ORDER = ['phone', 'mobile', 'email', 'visit', 'post', 'web'];

async function readContacts(view: View, ids: readonly string[]): Promise<Map<string, Contact[]>> {
  const rows = ids.length === 0 ? [] : await publicContacts.in(view.tx, { ids: [...ids] });
  const shown = rows
    .filter((row) => shows(view, row.contact))
    .map(({ entry, contact }) => ({
      entry,
      contact: { ...contact, channelLabel: label(view.lang, 'channel', contact.channel) },
    }))
    .sort((a, b) => ORDER.indexOf(a.contact.channel) - ORDER.indexOf(b.contact.channel));
  const byEntry = groupBy(shown, (row) => row.entry);
  return new Map([...byEntry].map(([id, group]) => [id, group.map((row) => row.contact)]));
}

/** Every entry asked for is in the answer, by its id. */
export async function readReach(view: View, entries: readonly Acting[]): Promise<Map<string, Reach>> {
  const ids = entries.map((one) => one.id);
  const own = await readContacts(view, ids);
  const hidden = new Set((await hiddenContacts.in(view.tx, { ids })).map((row) => row.entry));
  const stands = await readStands(
    view,
    entries.filter((one) => !own.has(one.id)),
  );
  const near = (id: string): Stand[] => (stands.get(id) ?? []).slice(0, MAX_STANDS);
  const others = await readContacts(view, [...new Set(ids.flatMap((id) => near(id).map((stand) => stand.ref.id)))]);
  return new Map(
    ids.map((id) => [id, { ...reachOf(own.get(id) ?? [], stands.get(id) ?? [], others), more: hidden.has(id) }]),
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
): Omit<Reach, 'more'> {
  if (own.length > 0) return { contacts: own, through: null, throughRole: null };
  for (const stand of stands.slice(0, MAX_STANDS)) {
    const contacts = others.get(stand.ref.id);
    if (contacts) return { contacts, through: stand.ref, throughRole: stand.role };
  }
  // Nobody near has a public contact either: then at least which body to ask for. A cooperation is nobody to ask.
  const nearest = stands.find((stand) => stand.role !== 'cooperation');
  return { contacts: [], through: nearest?.ref ?? null, throughRole: nearest?.role ?? null };
}
