// Contact points gathered by the function that one reaches there; what not everybody sees stands by itself.
import { firstDay } from '../../graph/model/day';
import type { CHANNELS } from '../../graph/model/lists';
import { languageName } from '../i18n/languages';
import type { Lang } from '../i18n/translator';
import type { ContactGroup } from './contact-schema';
import type { Contact } from './entry-schema';
import { groupBy } from './entry/roles';

const unique = (values: readonly string[]): string[] => [...new Set(values)];

/** In the order in which the functions come first. */
export const groupContacts = (lang: Lang, contacts: readonly Contact[]): ContactGroup[] =>
  [...groupBy(contacts, (contact) => `${contact.signs.join(' ')} ${contact.function}`).values()].map((group) =>
    groupOf(lang, group),
  );

function groupOf(lang: Lang, contacts: readonly Contact[]): ContactGroup {
  const valuesOf = (channel: (typeof CHANNELS)[number]): string[] =>
    unique(contacts.filter((contact) => contact.channel === channel).map((contact) => contact.value));
  const languages = unique(contacts.flatMap((contact) => contact.languages));
  return {
    function: contacts[0]?.function ?? '',
    phone: valuesOf('phone'),
    mobile: valuesOf('mobile'),
    email: valuesOf('email'),
    visit: valuesOf('visit'),
    post: valuesOf('post'),
    web: valuesOf('web'),
    hours: hoursOf(contacts),
    languages,
    languagesLabel: languages.map((tag) => languageName(lang, tag)),
    confirmedAt: oldest(contacts),
    basis: contacts.find((contact) => contact.basis === 'example')?.basis ?? contacts[0]?.basis ?? 'recorded',
    signs: contacts[0]?.signs ?? [],
  };
}

/** One text where all ways are open at the same time, or only one says when. */
function hoursOf(contacts: readonly Contact[]): string | null {
  const said = contacts.filter((contact) => contact.hours !== null);
  const different = unique(said.map((contact) => contact.hours ?? ''));
  if (different.length <= 1) return different[0] ?? null;
  return unique(said.map((contact) => `${contact.channelLabel}: ${contact.hours}`)).join('; ');
}

function oldest(contacts: readonly Contact[]): string | null {
  const dates = contacts.map((contact) => contact.confirmedAt);
  if (dates.some((date) => date === null)) return null;
  return dates.flatMap((date) => date ?? []).sort((a, b) => (firstDay(a) < firstDay(b) ? -1 : 1))[0] ?? null;
}
