// Stored changes as readers see them: names and words looked up for all of them at once.
import type { Transaction } from '../../../graph/engine/port';
import type { Touched } from '../../../graph/model/changes';
import { ENTRY_TYPES, type EntryType } from '../../../graph/model/ids';
import type { StoredChange } from '../../../graph/queries/changes';
import { quotesByIds } from '../../../graph/queries/entries';
import { contactMarks, namesOf } from '../../../graph/queries/records';
import type { Actor } from '../../auth/actor';
import type { Lang } from '../../i18n/translator';
import { berlinDay } from '../../config/clock';
import type { ChangeView, EntryRef, ProofView } from './change-view';
import { mayReadValues } from './contact-values';
import { describeRecords } from './describe-record';
import { ENTRY_PROPERTIES } from './property-text';

export interface Found {
  change: StoredChange;
  byName: string | null;
  subjects: readonly string[];
}
export interface Reader {
  actor: Actor;
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

/** Nothing of what a change is about may be read: then neither what was noted about it, which may say as much. */
function isHeld(records: readonly Touched[], mayRead: (record: Touched) => boolean): boolean {
  const told = records.filter(({ of }) => !PROOF.includes(of));
  return told.length > 0 && !told.some(mayRead);
}

export async function describeChanges(
  tx: Transaction,
  { actor, lang, now }: Reader,
  found: readonly Found[],
): Promise<ChangeView[]> {
  const names = await readNames(tx, found);
  const ref = (id: string, type: EntryType): EntryRef => names.get(id) ?? { id, type, name: id, gone: true };
  const proofs = await readProofs(tx, found, ref);
  const contacts = found.flatMap(({ change }) => change.records).filter(({ of }) => of === 'ContactPoint');
  const marks = await contactMarks.in(tx, { ids: [...new Set(contacts.map(({ id }) => id))] });
  const marksOf = new Map(marks.map((mark) => [mark.id, mark]));
  const day = berlinDay(now);
  const mayRead = (record: Touched): boolean =>
    record.of !== 'ContactPoint' ||
    mayReadValues(actor, day, record.id, [record.before, record.after], marksOf.get(record.id));
  const nameOf = (id: string): string => names.get(id)?.name ?? id;
  return found.map(({ change, byName, subjects }) => ({
    id: change.id,
    number: change.number,
    at: change.at,
    day: berlinDay(new Date(change.at)),
    time: TIME.format(new Date(change.at)),
    by: { id: change.by, name: byName },
    action: change.action,
    why: isHeld(change.records, mayRead) ? null : change.why,
    undoes: change.undoes,
    entries: subjects.flatMap((id) => names.get(id) ?? []),
    records: describeRecords({ lang, nameOf, mayRead }, change.records),
    proofs: [...new Set(newQuotesOf(change.records.filter(mayRead)))].flatMap((id) => proofs.get(id) ?? []),
  }));
}
