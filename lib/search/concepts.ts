// What many entries share: a language, a target group, a Baustein, a place, a kind. A word finds the concept, the concept its entries.
import { BAUSTEIN_NUMBERS, FORMS, KINDS, TARGET_GROUPS, TOWNS } from '../../graph/model/lists';
import { label, type Lang } from '../i18n/translator';
import { tokensAndJoined } from './fold';
import { weightIn, type MatchField } from './fields';
import { languageName } from '../i18n/languages';
import { languageForms } from './language-forms';
import type { SearchRecord } from './record';

export interface Form {
  text: string;
  terms: string[];
  weight: number;
}
export interface Concept {
  field: MatchField;
  /** Id in its list: language tag, target group, number, AGS, kind, form or type. */
  value: string;
  /** What a reader sees; also the first forms. */
  text: Record<Lang, string>;
  forms: Form[];
  /** Whether a word may be a part of a label: "verband" means the Wohlfahrtsverband, "arbeit" not every Zusammenarbeit. */
  parts: boolean;
  /** Whose entries change with the day is asked of the day view, and has null here. */
  records: Uint32Array | null;
}

export function formOf(field: MatchField, text: string): Form {
  const tokens = tokensAndJoined(text);
  return { text, terms: tokens.map(({ term }) => term), weight: weightIn(field, tokens) };
}

function concept(
  field: MatchField,
  value: string,
  text: Record<Lang, string>,
  more: readonly string[],
  records: Uint32Array | null,
): Concept {
  const forms = [...new Set([text.de, text.en, ...more])].map((form) => formOf(field, form));
  return { field, value, text, forms, parts: true, records };
}

/** Records by value, each list ascending. */
function group(
  records: readonly SearchRecord[],
  valuesOf: (record: SearchRecord) => readonly (string | null)[],
): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  records.forEach((record, at) => {
    for (const value of new Set(valuesOf(record))) {
      if (value === null) continue;
      const members = groups.get(value);
      if (members) members.push(at);
      else groups.set(value, [at]);
    }
  });
  return groups;
}
const list = (members: readonly number[] | undefined): Uint32Array => Uint32Array.from(members ?? []);
const inBoth = (text: string): Record<Lang, string> => ({ de: text, en: text });

export function buildConcepts(records: readonly SearchRecord[]): Concept[] {
  const languages = group(records, (record) => record.languages);
  const groups = group(records, (record) => record.targetGroups);
  const kinds = group(records, (record) => [record.kind]);
  const forms = group(records, (record) => [record.form]);
  const types = group(records, (record) => [record.type]);
  const places = group(records, (record) => record.places);
  const named = (list: 'targetGroup' | 'kind' | 'form' | 'type', value: string): Record<Lang, string> => ({
    de: label('de', list, value),
    en: label('en', list, value),
  });
  const byId = new Map(records.map((record) => [record.id, record]));
  const others = (record: SearchRecord): string[] => [
    ...record.aliases,
    ...(record.shortName ? [record.shortName] : []),
  ];
  return [
    ...[...languages].map(([code, members]) =>
      concept(
        'language',
        code,
        { de: languageName('de', code), en: languageName('en', code) },
        languageForms(code),
        list(members),
      ),
    ),
    ...TARGET_GROUPS.map((value) =>
      concept('targetGroup', value, named('targetGroup', value), [], list(groups.get(value))),
    ),
    ...BAUSTEIN_NUMBERS.map((number) => {
      const entry = byId.get(number);
      const text = inBoth(entry ? `${number} ${entry.name}` : number);
      return concept('baustein', number, text, [`Baustein ${number}`, ...(entry ? others(entry) : [])], null);
    }),
    // also a town where nobody is: what works kreisweit answers for it
    ...[...new Set([...places.keys(), ...TOWNS.filter((id) => byId.has(id))])].map((id) => {
      const place = byId.get(id);
      return concept('place', id, inBoth(place?.name ?? id), place ? others(place) : [], list(places.get(id)));
    }),
    ...KINDS.map((value) => concept('kind', value, named('kind', value), [], list(kinds.get(value)))),
    ...FORMS.map((value) => concept('kind', value, named('form', value), [], list(forms.get(value)))),
    ...(['organisation', 'cooperation', 'place'] as const).map((value) => ({
      ...concept('kind', value, named('type', value), [], list(types.get(value))),
      parts: false,
    })),
  ];
}
