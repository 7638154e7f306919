// The contacts of many entries at once, for lists that leave the app: those that the rule of lib/auth/contact-rule.ts shows to
// whoever asks. Where a list would hold many internal ones, it is read anew without them.
import type { Day } from '../../graph/model/day';
import { TOWNS } from '../../graph/model/lists';
import { languageName } from '../i18n/languages';
import { label, translator } from '../i18n/translator';
import { paths } from '../paths';
import { valuesOf } from '../search/columns';
import type { SearchRecord } from '../search/record';
import { contactsInput, MOST_CONTACTS, type ContactEntry, type ContactList } from './contact-schema';
import { groupContacts } from './contact-groups';
import type { AuditedContact } from '../audit/audit-contacts';
import type { Actor } from '../auth/actor';
import { addHeld, MOST_INTERNAL, noneHeld, type Looking } from '../auth/contact-rule';
import { demand, may } from '../auth/may';
import type { DirectoryDeps } from './deps';
import type { Reach } from './entry-schema';
import { pointsOf, readReach } from './entry/reach';
import type { Acting } from './entry/stands';
import type { View } from './entry/view';
import { followMerges } from './follow-merges';
import { lookAs } from '../loans/covered';
import { parseInput } from './parse-input';
import { readAudited, type Shown } from './read-audited';
import type { z } from 'zod';

type Found = Acting & { record: SearchRecord; number: number; asked: string[] };

/** @throws DomainError invalid or unknownParameter (`param` says which), storeUnavailable */
export async function readContacts(deps: DirectoryDeps, actor: Actor, input: unknown): Promise<ContactList> {
  demand(actor, 'read', 'entry');
  return readAllContacts(deps, actor, parseInput(contactsInput, input));
}

type Asked = Pick<z.output<typeof contactsInput>, 'ids' | 'examples' | 'lang' | 'day'>;

/** However many they are, as one list. @throws DomainError forbidden, storeUnavailable */
export async function readAllContacts(deps: DirectoryDeps, actor: Actor, asked: Asked): Promise<ContactList> {
  demand(actor, 'read', 'entry');
  return readAudited(deps, actor, 'exported', async (as) => {
    const few = await readMany(deps, as, false, asked);
    if (countInternal(few.result) <= MOST_INTERNAL || may(as, 'list', 'contact', 'internal')) return few;
    return readMany(deps, as, true, asked);
  });
}

const WAYS = ['phone', 'mobile', 'email', 'visit', 'post', 'web'] as const;

/** Whoever stands in for several counts once. */
function countInternal({ entries }: ContactList): number {
  const groups = entries.flatMap((one) => one.functions.filter(({ signs }) => signs.includes('internal')));
  return new Set(groups.flatMap((one) => WAYS.flatMap((way) => one[way].map((value) => `${one.function} ${value}`))))
    .size;
}

async function readMany(deps: DirectoryDeps, actor: Actor, many: boolean, asked: Asked): Promise<Shown<ContactList>> {
  const day = asked.day ?? deps.today().day;
  const list: ContactList = { day, entries: [], gone: [], hidden: [], held: noneHeld() };
  const points: AuditedContact[] = [];
  for (let at = 0; at < asked.ids.length; at += MOST_CONTACTS) {
    const { result: part, points: own } = await readPart(
      deps,
      { actor, many },
      {
        ...asked,
        day,
        ids: asked.ids.slice(at, at + MOST_CONTACTS),
      },
    );
    list.entries.push(...part.entries);
    list.gone.push(...part.gone);
    list.hidden.push(...part.hidden);
    list.held = addHeld(list.held, part.held);
    points.push(...own);
  }
  return { result: list, points };
}

type Who = Pick<Looking, 'actor' | 'many'>;

function readPart(deps: DirectoryDeps, { actor, many }: Who, asked: Asked & { day: Day }): Promise<Shown<ContactList>> {
  const { day, examples, lang } = asked;
  const { undatedFrom } = deps.today();
  return deps.engine.read(async (tx) => {
    const looking = { ...(await lookAs(tx, actor)), many };
    const view: View = { tx, day, undatedFrom, examples, lang, index: deps.index(), looking };
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
    const held = [...reach.values()].reduce((sum, one) => addHeld(sum, one.held), noneHeld());
    const points = [...reach.values()].flatMap((one) => pointsOf(one.contacts));
    return { result: { day, entries, gone, hidden, held }, points };
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
    held: reach?.held ?? noneHeld(),
  };
}
