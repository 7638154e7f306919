// A contact list: what may be asked, and what comes back. Pages, files and texts for the clipboard share it.
import { z } from 'zod';
import { day } from '../../graph/model/day';
import { basis } from '../../graph/model/lists';
import { SIGNS } from '../auth/contact-rule';
import { held, ref, reach, status } from './entry-schema';
import { viewInput } from './view-input';

export const MOST_CONTACTS = 200;

export const contactsInput = z.strictObject({
  /** Of organisations and cooperations; what has no entry is said in the answer. */
  ids: z.array(z.string().max(200)).max(MOST_CONTACTS).default([]),
  ...viewInput,
});

const text = z.string();
const texts = z.array(text);

/** The ways to one function that its reader may see. Values stand as they are stored, for readers. */
export const contactGroup = z.object({
  function: text,
  phone: texts,
  mobile: texts,
  email: texts,
  visit: texts,
  post: texts,
  web: texts,
  /** "Mo–Do 16–19 Uhr"; where they differ by way, with the name of each: "Telefon: Mo; Besuchsadresse: Di". */
  hours: text.nullable(),
  languages: texts,
  languagesLabel: texts,
  /** The earliest confirmation among them, since a list is as good as its oldest part; null where one was never confirmed. */
  confirmedAt: text.nullable(),
  basis,
  /** What is said of all of them; nothing where everybody sees them. */
  signs: z.array(z.enum(SIGNS)),
});
export type ContactGroup = z.infer<typeof contactGroup>;

export const contactEntry = z.object({
  id: text,
  type: z.enum(['organisation', 'cooperation']),
  /** The ids that were asked for: its own, or such as were merged into it. */
  asked: texts,
  name: text,
  shortName: text.nullable(),
  /** What kind of body or cooperation it is, in the reader's language. */
  what: text,
  description: text.nullable(),
  offers: texts,
  languagesLabel: texts,
  targetGroupsLabel: texts,
  basis,
  basisLabel: text,
  status,
  statusLabel: text,
  until: text.nullable(),
  places: z.array(z.object({ id: text, name: text, isTown: z.boolean() })),
  bausteine: z.array(z.object({ number: text, name: text })),
  /** Address of its page on this site. */
  path: text,
  /** Own contacts, or those of whoever stands in. */
  functions: z.array(contactGroup),
  /** The body that stands in, with what it is to the entry; null where the contacts are its own. */
  through: ref.extend({ role: reach.shape.throughRole.unwrap(), roleLabel: text }).nullable(),
  /** Nothing to show anywhere near, but there is somebody on request. */
  onRequest: z.boolean(),
  /** How many of its own are held back, and why. */
  held,
});
export type ContactEntry = z.infer<typeof contactEntry>;

export const contactList = z.object({
  day,
  /** In the order asked for. */
  entries: z.array(contactEntry),
  /** Asked ids that no organisation or cooperation has any more. */
  gone: texts,
  /** Asked ids of examples while examples are hidden. */
  hidden: texts,
  /** Of all entries. */
  held,
});
export type ContactList = z.infer<typeof contactList>;
