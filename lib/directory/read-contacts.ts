// The contacts of many entries at once, for lists that leave the app. What is not public leaves the store in no form.
import { TOWNS } from '../../graph/model/lists';
import { languageName } from '../i18n/languages';
import { label, translator } from '../i18n/translator';
import { paths } from '../paths';
import { valuesOf } from '../search/columns';
import type { SearchRecord } from '../search/record';
import { contactsInput, type ContactEntry, type ContactList } from './contact-schema';
import { groupContacts } from './contact-groups';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from './deps';
import type { Reach } from './entry-schema';
import { readReach } from './entry/reach';
import type { Acting } from './entry/stands';
import type { View } from './entry/view';
import { followMerges } from './follow-merges';
import { parseInput } from './parse-input';

type Found = Acting & { record: SearchRecord; number: number; asked: string[] };

/** @throws DomainError invalid or unknownParameter (`param` says which), storeUnavailable */
export async function readContacts(deps: DirectoryDeps, actor: Actor, input: unknown): Promise<ContactList> {
  demand(actor, 'read', 'entry');
  const asked = parseInput(contactsInput, input);
  const { day: today, undatedFrom } = deps.today();
  const day = asked.day ?? today;
  return deps.engine.read(async (tx) => {
    const view: View = { tx, day, undatedFrom, examples: asked.examples, lang: asked.lang, index: deps.index() };
    const found = new Map<string, Found>();
    const gone: string[] = [];
    const hidden: string[] = [];
    const isKnown = (id: string): boolean => lookUp(deps, id) !== null;
    for (const [id, now] of await followMerges(tx, isKnown, [...new Set(asked.ids)])) {
      const one = lookUp(deps, now);
      if (!one) gone.push(id);
      else if (one.record.basis === 'example' && !asked.examples) hidden.push(id);
      else found.set(now, { ...one, asked: [...(found.get(now)?.asked ?? []), id] });
    }
    const reach = await readReach(view, [...found.values()]);
    const entries = [...found.values()].map((one) => entryOf(deps, view, one, reach.get(one.id)));
    return { day, entries, gone, hidden };
  });
}

function lookUp(deps: DirectoryDeps, id: string): Omit<Found, 'asked'> | null {
  const index = deps.index();
  const number = index.recordOf.get(id) ?? -1;
  const record = index.records[number];
  if (record?.type !== 'organisation' && record?.type !== 'cooperation') return null;
  return { id, type: record.type, record, number };
}

function entryOf(deps: DirectoryDeps, view: View, found: Found, reach: Reach | undefined): ContactEntry {
  const { record, number, asked, id, type } = found;
  const { lang } = view;
  const index = deps.index();
  const nameOf = (other: string): string => index.records[index.recordOf.get(other) ?? -1]?.name ?? other;
  const ofDay = index.dayView(view.day, view.undatedFrom);
  const status = ofDay.status[number] ?? 'active';
  const functions = groupContacts(lang, reach?.contacts ?? []);
  const through = reach?.through ?? null;
  const role = reach?.throughRole ?? null;
  return {
    id,
    type,
    asked,
    name: record.name,
    shortName: record.shortName,
    what: record.kind ? label(lang, 'kind', record.kind) : record.form ? label(lang, 'form', record.form) : '',
    description: record.description,
    offers: record.offers,
    languagesLabel: record.languages.map((tag) => languageName(lang, tag)),
    targetGroupsLabel: record.targetGroups.map((group) => label(lang, 'targetGroup', group)),
    basis: record.basis,
    basisLabel: label(lang, 'basis', record.basis),
    status,
    statusLabel: label(lang, 'status', status),
    until: record.until,
    places: record.places.map((place) => ({
      id: place,
      name: nameOf(place),
      isTown: TOWNS.some((town) => town === place),
    })),
    bausteine: valuesOf(ofDay.baustein, number).map((baustein) => ({ number: baustein, name: nameOf(baustein) })),
    path: paths.entry({}, { type, id }),
    functions,
    through: through && role && { ...through, role, roleLabel: translator(lang)(`ui.reach.${role}`) },
    onRequest: functions.length === 0 && (reach?.more ?? false),
  };
}
