// The search index: everything that a search needs, built at once from the records and replaced as a whole after a write.
import { COUNTY, FORMS, KINDS, TARGET_GROUPS, TOWNS } from '../../graph/model/lists';
import { newColumn, setBit, type Column } from './columns';
import { buildConcepts, type Concept } from './concepts';
import { dayViews, type DayView } from './day-view';
import { FIRST_WORD, weightIn, type MatchField } from './fields';
import { tokensAndJoined, wholeKey } from './fold';
import type { SearchRecord, Synonym } from './record';
import { buildSynonyms, type SynonymConcept } from './synonyms';
import { VocabularyBuilder, type Vocabulary } from './vocabulary';

/** Facets that are the same on every day. */
export const STEADY_FACETS = ['type', 'town', 'kind', 'language', 'targetGroup', 'form', 'hasContact'] as const;
export type SteadyFacet = (typeof STEADY_FACETS)[number];

export interface SearchIndex {
  /** By name in German order, ties by id: a record's number is its rank. */
  records: readonly SearchRecord[];
  recordOf: ReadonlyMap<string, number>;
  /** Words of names, short names, aliases and offers. */
  names: Vocabulary;
  /** Words of descriptions: many, light, and never searched with mistakes. */
  descriptions: Vocabulary;
  concepts: readonly Concept[];
  synonyms: readonly SynonymConcept[];
  columns: Readonly<Record<SteadyFacet, Column>>;
  /** 1 where the entry is made up. */
  examples: Uint8Array;
  /** Whole short names and numbers of Bausteine. */
  shortNames: ReadonlyMap<string, readonly number[]>;
  /** Whole names and aliases. */
  wholeNames: ReadonlyMap<string, readonly number[]>;
  /**
   * Without examples, an organisation is on no Baustein and in no role that only a made-up cooperation gives it. The
   * search asks with them, since it counts what the switch of the examples hides in the same pass.
   */
  dayView: (day: string, undatedFrom: string, withExamples?: boolean) => DayView;
}

const collator = new Intl.Collator('de', { numeric: true });

function inOrder(records: readonly SearchRecord[]): SearchRecord[] {
  const byId = (a: SearchRecord, b: SearchRecord): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
  return [...records].sort((a, b) => collator.compare(a.name, b.name) || byId(a, b));
}

/** The texts of a record that belong to it alone, by field. */
export function* textsOf(record: SearchRecord): Generator<[MatchField, string]> {
  yield ['name', record.name];
  if (record.shortName) yield ['shortName', record.shortName];
  if (record.type === 'baustein') yield ['shortName', record.id];
  for (const alias of record.aliases) yield ['alias', alias];
  for (const offer of record.offers) yield ['offer', offer];
}

function buildColumns(records: readonly SearchRecord[]): Record<SteadyFacet, Column> {
  const languages = [...new Set(records.flatMap((record) => record.languages))].sort();
  const columns = {
    type: newColumn(['organisation', 'cooperation', 'baustein', 'place'], records.length),
    town: newColumn([...TOWNS, COUNTY], records.length),
    kind: newColumn(KINDS, records.length),
    language: newColumn(languages, records.length),
    targetGroup: newColumn(TARGET_GROUPS, records.length),
    form: newColumn(FORMS, records.length),
    hasContact: newColumn(['1', '0'], records.length),
  };
  records.forEach((record, at) => {
    setBit(columns.type, at, record.type);
    for (const place of record.places) setBit(columns.town, at, place);
    if (record.kind) setBit(columns.kind, at, record.kind);
    for (const language of record.languages) setBit(columns.language, at, language);
    for (const group of record.targetGroups) setBit(columns.targetGroup, at, group);
    if (record.form) setBit(columns.form, at, record.form);
    setBit(columns.hasContact, at, record.hasContact ? '1' : '0');
  });
  return columns;
}

function note(map: Map<string, number[]>, text: string, at: number): void {
  const key = wholeKey(text);
  const known = map.get(key);
  if (known) known.push(at);
  else map.set(key, [at]);
}

export function buildIndex(source: readonly SearchRecord[], synonyms: readonly Synonym[]): SearchIndex {
  const records = inOrder(source);
  const recordOf = new Map(records.map((record, at) => [record.id, at]));
  const names = new VocabularyBuilder();
  const descriptions = new VocabularyBuilder();
  const shortNames = new Map<string, number[]>();
  const wholeNames = new Map<string, number[]>();
  records.forEach((record, at) => {
    for (const [field, text] of textsOf(record)) {
      const tokens = tokensAndJoined(text);
      const weight = weightIn(field, tokens);
      tokens.forEach(({ term }, i) => {
        names.add(term, at, i === 0 && field === 'name' ? weight * FIRST_WORD : weight);
      });
      if (field === 'shortName') note(shortNames, text, at);
      else if (field !== 'offer') note(wholeNames, text, at);
    }
    // a word twice in one description counts once
    const said = new Set(record.description ? tokensAndJoined(record.description).map(({ term }) => term) : []);
    for (const term of said) descriptions.add(term, at, 1);
  });
  const vocabulary = names.build();
  const entriesCalled = (idOrName: string): readonly number[] => {
    const known = recordOf.get(idOrName);
    const key = wholeKey(idOrName);
    return known === undefined ? (wholeNames.get(key) ?? shortNames.get(key) ?? []) : [known];
  };
  return {
    records,
    recordOf,
    names: vocabulary,
    descriptions: descriptions.build(),
    concepts: buildConcepts(records),
    synonyms: buildSynonyms(synonyms, entriesCalled, vocabulary),
    columns: buildColumns(records),
    examples: Uint8Array.from(records, ({ basis }) => (basis === 'example' ? 1 : 0)),
    shortNames,
    wholeNames,
    dayView: dayViews(records, recordOf),
  };
}
