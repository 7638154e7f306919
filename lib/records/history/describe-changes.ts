// Stored changes as readers see them: names and words looked up for all of them at once.
import type { Transaction } from '../../../graph/engine/port';
import type { Touched } from '../../../graph/model/changes';
import { ENTRY_TYPES, type EntryType } from '../../../graph/model/ids';
import type { StoredChange } from '../../../graph/queries/changes';
import { quotesByIds } from '../../../graph/queries/entries';
import { contactMarks, namesOf } from '../../../graph/queries/records';
import type { AuditedContact } from '../../audit/audit-contacts';
import type { Actor } from '../../auth/actor';
import { keepAs, MOST_INTERNAL } from '../../auth/contact-rule';
import { may } from '../../auth/may';
import type { Shown } from '../../directory/read-audited';
import type { Lang } from '../../i18n/translator';
import { berlinDay } from '../../config/clock';
import type { ChangeView, EntryRef, ProofView, RecordView } from './change-view';
import { mayReadValues, pointOf } from './contact-values';
import { describeRecords } from './describe-record';
import { ENTRY_PROPERTIES } from './property-text';

export interface Found {
  change: StoredChange;
  byName: string | null;
  subjects: readonly string[];
}
export interface Reader {
  actor: Actor;
  /** As whom contacts are told: a guest, where the audit log cannot be written. */
  as: Actor;
  /** Whether changes of many entries stand together: then many internal contacts are no reader's. */
  isList?: boolean;
  lang: Lang;
  now: Date;
}

const TIME = new Intl.DateTimeFormat('de-DE', { timeZone: 'Europe/Berlin', hour: '2-digit', minute: '2-digit' });
const strings = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => (typeof one === 'string' ? [one] : []));
const statesOf = ({ before, after }: Touched) => [before, after].flatMap((state) => (state ? [state] : []));

/** Every id of an entry that a record speaks of. */
const idsIn = (record: Touched): string[] => [
  record.id,
  ...(record.start === undefined || record.end === undefined ? [] : [record.start, record.end]),
  ...statesOf(record).flatMap((state) => ENTRY_PROPERTIES.flatMap((name) => strings(state[name]))),
];

/** What the changes themselves say of entries that are gone. */
function rememberedNames(found: readonly Found[]): Map<string, EntryRef> {
  const names = new Map<string, EntryRef>();
  for (const { change } of found)
    for (const record of change.records) {
      const type = ENTRY_TYPES.find((one) => one === record.of.toLowerCase());
      const name = statesOf(record)
        .flatMap((state) => strings(state['name']))
        .at(-1);
      if (type && name !== undefined && !names.has(record.id))
        names.set(record.id, { id: record.id, type, name, gone: true });
    }
  return names;
}

async function readNames(tx: Transaction, found: readonly Found[]): Promise<Map<string, EntryRef>> {
  const names = rememberedNames(found);
  const ids = new Set(found.flatMap(({ change, subjects }) => [...subjects, ...change.records.flatMap(idsIn)]));
  for (const { id, name, type } of await namesOf.in(tx, { ids: [...ids] }))
    names.set(id, { id, type, name: name ?? id, gone: false });
  return names;
}

/** The quotes that the records of a change rest on and did not rest on before. */
const newQuotesOf = (records: readonly Touched[]): string[] =>
  records.flatMap(({ before, after }) => {
    const had = strings(before?.['quoteIds']);
    return strings(after?.['quoteIds']).filter((id) => !had.includes(id));
  });

async function readProofs(tx: Transaction, found: readonly Found[], ref: (id: string, type: EntryType) => EntryRef) {
  const ids = [...new Set(found.flatMap(({ change }) => newQuotesOf(change.records)))];
  const proofs = new Map<string, ProofView>();
  for (const { change } of found)
    for (const { of, id, after, before } of change.records)
      if (of === 'Quote') {
        const [source = ''] = strings((after ?? before)?.['source']);
        const [words = ''] = strings((after ?? before)?.['text']);
        proofs.set(id, { words, source: ref(source, 'source') });
      }
  for (const { id, text, sourceId } of await quotesByIds.in(tx, { ids }))
    proofs.set(id, { words: text, source: ref(sourceId, 'source') });
  return proofs;
}

/** Where something was read: written along with it. */
const PROOF: readonly string[] = ['Source', 'Section', 'Quote'];
const ENTRIES: readonly string[] = ['Organisation', 'Cooperation', 'Baustein', 'Place'];

/** A source that comes along with a fact is no part of what was done; alone, it is all of it. */
function partOf(records: readonly { of: string }[]): ChangeView['part'] {
  const facts = records.filter(({ of }) => !PROOF.includes(of));
  if (facts.length === 0 || facts.some(({ of }) => ENTRIES.includes(of))) return null;
  return facts.some(({ of }) => of === 'ContactPoint') ? 'contact' : 'tie';
}

/** Nothing of what a change is about may be read: then neither what was noted about it, which may say as much. */
function isHeld(records: readonly Touched[], mayRead: (record: Touched) => boolean): boolean {
  const told = records.filter(({ of }) => !PROOF.includes(of));
  return told.length > 0 && !told.some(mayRead);
}

type Contacts = Pick<Shown<never>, 'points'> & { hiddenBecause: (record: Touched) => RecordView['hidden'] };

/** What is told of contact points, and to whom it has to be noted that it was. */
async function weighContacts(tx: Transaction, reader: Reader, found: readonly Found[]): Promise<Contacts> {
  const { actor, as, now, isList = false } = reader;
  const contacts = found
    .flatMap(({ change }) => change.records)
    .filter((record) => record.of === 'ContactPoint' && statesOf(record).length > 0);
  const marks = await contactMarks.in(tx, { ids: [...new Set(contacts.map(({ id }) => id))] });
  const marksOf = new Map(marks.map((mark) => [mark.id, mark]));
  const day = berlinDay(now);
  const reads = (who: Actor, record: Touched, many: boolean): boolean =>
    mayReadValues(keepAs(who, day, many), record, marksOf.get(record.id));
  const pointsFor = (many: boolean): AuditedContact[] =>
    contacts.filter((record) => reads(as, record, many)).map((record) => pointOf(day, record, marksOf.get(record.id)));
  const guarded = new Set(
    pointsFor(false)
      .filter(({ visibility }) => visibility !== 'public')
      .map(({ id }) => id),
  );
  const many = isList && guarded.size > MOST_INTERNAL;
  const hiddenBecause = (record: Touched): RecordView['hidden'] => {
    if (record.of !== 'ContactPoint' || statesOf(record).length === 0 || reads(as, record, many)) return false;
    if (!reads(actor, record, false)) return 'right';
    return as === actor ? 'many' : 'log';
  };
  return { points: pointsFor(many), hiddenBecause };
}

export async function describeChanges(
  tx: Transaction,
  reader: Reader,
  found: readonly Found[],
): Promise<Shown<ChangeView[]>> {
  const { lang } = reader;
  const names = await readNames(tx, found);
  const ref = (id: string, type: EntryType): EntryRef => names.get(id) ?? { id, type, name: id, gone: true };
  const proofs = await readProofs(tx, found, ref);
  const { points, hiddenBecause } = await weighContacts(tx, reader, found);
  const nameOf = (id: string): string => names.get(id)?.name ?? id;
  /** Of a contact that was erased nothing is left to read; what was noted about it stays with the office. */
  const mayRead = (record: Touched): boolean =>
    record.of === 'ContactPoint' && statesOf(record).length === 0
      ? may(reader.actor, 'change', 'record')
      : hiddenBecause(record) === false;
  const result = found.map(({ change, byName, subjects }) => ({
    id: change.id,
    number: change.number,
    at: change.at,
    day: berlinDay(new Date(change.at)),
    time: TIME.format(new Date(change.at)),
    by: { id: change.by, name: byName },
    action: change.action,
    why: isHeld(change.records, mayRead) ? null : change.why,
    undoes: change.undoes,
    part: partOf(change.records),
    entries: subjects.flatMap((id) => names.get(id) ?? []),
    records: describeRecords({ lang, nameOf, hiddenBecause }, change.records),
    proofs: [...new Set(newQuotesOf(change.records.filter(mayRead)))].flatMap((id) => proofs.get(id) ?? []),
  }));
  return { result, points };
}
