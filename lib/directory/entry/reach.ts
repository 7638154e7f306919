// How to reach a body: its public contact points, else those of the nearest body that has some.
import { countHiddenContacts, publicContacts } from '../../../graph/queries/entries';
import { label } from '../../i18n/translator';
import type { z } from 'zod';
import type { contact, reach, Ref } from '../entry-schema';
import { shows, type View } from './view';

type Contact = z.infer<typeof contact>;
export type Reach = z.infer<typeof reach>;
export interface Stand {
  ref: Ref;
  role: NonNullable<Reach['throughRole']>;
}
/** Looking further than this would hardly give the right person. */
const MAX_STANDS = 8;

export async function readContacts(view: View, id: string): Promise<Contact[]> {
  const rows = await publicContacts.in(view.tx, { id });
  const order = ['phone', 'mobile', 'email', 'visit', 'post', 'web'];
  return rows
    .filter((row) => shows(view, row.contact))
    .map(({ contact }) => ({ ...contact, channelLabel: label(view.lang, 'channel', contact.channel) }))
    .sort((a, b) => order.indexOf(a.channel) - order.indexOf(b.channel));
}

/** `stands` are the bodies that may stand in, the nearest first. */
export async function reachOf(view: View, id: string, own: Contact[], stands: Stand[]): Promise<Reach> {
  const [hidden] = await countHiddenContacts.in(view.tx, { id });
  const more = (hidden?.hidden ?? 0) > 0;
  if (own.length > 0) return { contacts: own, more, through: null, throughRole: null };
  for (const stand of stands.slice(0, MAX_STANDS)) {
    const contacts = await readContacts(view, stand.ref.id);
    if (contacts.length > 0) return { contacts, more, through: stand.ref, throughRole: stand.role };
  }
  // Nobody near has a public contact either: then at least which body to ask for. A cooperation is nobody to ask.
  const nearest = stands.find((stand) => stand.role !== 'cooperation');
  return { contacts: [], more, through: nearest?.ref ?? null, throughRole: nearest?.role ?? null };
}
