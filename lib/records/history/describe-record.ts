// One record of a change in words: a sentence that says what it is, and its fields before and after.
import type { Properties, Touched } from '../../../graph/model/changes';
import { translator, label, catalogues, type Lang } from '../../i18n/translator';
import type { FieldView, RecordView } from './change-view';
import { propertyLabel, propertyTexts } from './property-text';

interface Words {
  lang: Lang;
  nameOf: (id: string) => string;
  /** Why its values are not told. */
  hiddenBecause: (record: Touched) => RecordView['hidden'];
}

/** Where a fact was read stands by itself; the ids of quotes say nothing to readers. */
const NEVER: readonly string[] = ['quoteIds', 'owner'];
/** What every fact carries: told where it changed, not where the whole record is new or gone. */
const ONLY_CHANGED: readonly string[] = ['basis', 'confirmedAt', 'confirmedBy'];
/** Said by the sentence already. */
const IN_SENTENCE: readonly string[] = ['role', 'how', 'as', 'function', 'title', 'shortTitle'];
/** The order of the forms; what they do not have comes after. */
const FIRST = Object.keys(catalogues.de.records.field);

const kindOf = ({ before, after }: Touched): RecordView['kind'] =>
  before === null ? (after === null ? 'erased' : 'added') : after === null ? 'removed' : 'changed';
const first = (value: Properties[string] | undefined): string =>
  String((Array.isArray(value) ? value[0] : value) ?? '');

function sentenceOf({ lang, nameOf, hiddenBecause }: Words, record: Touched): string {
  const t = translator(lang);
  const state = record.after ?? record.before ?? {};
  const { of, id } = record;
  if (record.start !== undefined && record.end !== undefined) {
    const ends = { start: nameOf(record.start), end: nameOf(record.end) };
    if (of === 'TAKES_PART_IN')
      return t('history.tie.takesPartIn', { ...ends, role: label(lang, 'role', first(state['role'])) });
    if (of === 'SUPPORTS')
      return t('history.tie.supports', { ...ends, how: label(lang, 'supportWay', first(state['how'])) });
    if (of === 'WORKS_ON') return t('history.tie.worksOn', { ...ends, as: label(lang, 'worksAs', first(state['as'])) });
    if (of === 'ABOUT') return t('history.tie.about', ends);
    if (of === 'TAKES_PLACE_IN') return t('history.tie.takesPlaceIn', ends);
    if (of === 'PART_OF') return t('history.tie.partOf', ends);
    if (of === 'SEATED_IN') return t('history.tie.seatedIn', ends);
    if (of === 'SERVES') return t('history.tie.serves', ends);
    return t('history.tie.other', ends);
  }
  if (of === 'ContactPoint' && kindOf(record) === 'erased') return t('history.record.contactErased');
  // What it is for is of the contact, too.
  if (of === 'ContactPoint' && hiddenBecause(record) !== false)
    return t('history.record.contactHidden', { owner: nameOf(first(state['owner'])) });
  if (of === 'ContactPoint')
    return t('history.record.contact', { owner: nameOf(first(state['owner'])), what: first(state['function']) });
  if (of === 'Organisation') return t('history.record.organisation', { name: nameOf(id) });
  if (of === 'Cooperation') return t('history.record.cooperation', { name: nameOf(id) });
  if (of === 'Source') return t('history.record.source', { name: first(state['title']) });
  return t('history.record.other', { name: first(state['text'] ?? state['label'] ?? state['name']) });
}

function fieldsOf({ lang, nameOf }: Words, record: Touched): FieldView[] {
  const { of, before, after } = record;
  const kind = kindOf(record);
  if (of === 'Source' && kind !== 'changed') return []; // its title says all that there is
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter(
    (name) => !NEVER.includes(name) && (kind === 'changed' || ![...ONLY_CHANGED, ...IN_SENTENCE].includes(name)),
  );
  const place = (name: string): number => (FIRST.includes(name) ? FIRST.indexOf(name) : FIRST.length);
  return names
    .sort((a, b) => place(a) - place(b) || (a < b ? -1 : 1))
    .map((name) => ({
      name,
      label: propertyLabel(lang, name),
      before: propertyTexts({ lang, of, nameOf }, name, before?.[name]),
      after: propertyTexts({ lang, of, nameOf }, name, after?.[name]),
      isList: Array.isArray(before?.[name] ?? after?.[name]),
    }))
    .filter((field) => field.before.join('\n') !== field.after.join('\n'));
}

/** Where it was read: told by the words of the change, not record by record. */
const isProof = ({ of }: Touched): boolean => of === 'Section' || of === 'Quote';

export const describeRecords = (words: Words, records: readonly Touched[]): RecordView[] =>
  records
    .filter((record) => !isProof(record))
    .map((record) => {
      const hidden = words.hiddenBecause(record);
      return {
        kind: kindOf(record),
        sentence: sentenceOf(words, record),
        fields: hidden === false ? fieldsOf(words, record) : [],
        hidden,
      };
    });
