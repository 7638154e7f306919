// The search of the directory: what may be asked, and what comes back. The API and the pages share both.
import { z } from 'zod';
import { day, STATUSES } from '../../graph/model/day';
import { basis, bausteinNumber, form, kind, language, role, targetGroup, town } from '../../graph/model/lists';
import { SIGNS } from '../auth/contact-rule';
import { MATCH_FIELDS } from '../search/fields';
import { ORDERS } from '../search/rank';
import { FACETS, REASONS } from '../search/facets';

export const LANGS = ['de', 'en'] as const;
export type Lang = (typeof LANGS)[number];
export const SEARCH_TYPES = ['organisation', 'cooperation', 'baustein', 'place'] as const;
export type SearchType = (typeof SEARCH_TYPES)[number];
export const SORTS = ORDERS;
/** Digits only: `0x10`, `1e1` and ` 5` are numbers to a computer and mistakes to everybody else. */
const limit = z.preprocess(
  (value) => (typeof value === 'string' && /^\d{1,3}$/.test(value) ? Number(value) : value),
  z.int().min(1).max(100),
);
const flag = z.enum(['0', '1']).transform((value) => value === '1');

/**
 * Every list holds alternatives: an entry passes where it has any of the values. An empty list does not filter.
 * `town` also lets in what works in the whole Kreis: such hits are part of the total, carry `countyWide: true` and
 * rank below the town's own; at the town's facet value they are counted apart. Of a facet value chosen alone,
 * `count + countyWide` is therefore the total without the ended ones.
 */
export const searchInput = z.strictObject({
  // No control characters; anything else, emoji and right-to-left marks included, is ordinary text.
  q: z
    .string()
    .max(200)
    .regex(/^\P{Cc}*$/u)
    .default(''),
  type: z.array(z.enum(SEARCH_TYPES)).default([]),
  baustein: z.array(bausteinNumber).default([]),
  town: z.array(town).default([]),
  kind: z.array(kind).default([]),
  language: z.array(language).default([]),
  targetGroup: z.array(targetGroup).default([]),
  role: z.array(role).default([]),
  form: z.array(form).default([]),
  hasContact: flag.optional(),
  examples: flag.default(true),
  /** False leaves out what answers for the asked towns only because it works in the whole Kreis. */
  countyWide: flag.default(true),
  day: day.optional(),
  /** Where no entry has all the words: answer with those that go best together, and say so in `instead`. */
  relax: flag.default(false),
  sort: z.enum(SORTS).default('relevance'),
  limit: limit.default(20),
  cursor: z.string().max(200).optional(),
  lang: z.enum(LANGS).default('de'),
});
export type SearchInput = z.output<typeof searchInput>;
/** The parameters that may repeat. */
export const REPEATABLE = FACETS.filter((facet) => facet !== 'hasContact');

/** Why a hit was found: the field and its text, the parts of it that matched, and the way there by a synonym. */
export const match = z.object({
  field: z.enum(MATCH_FIELDS),
  fieldLabel: z.string(),
  text: z.string(),
  /** Start and end (exclusive) of each matched part in `text`, in UTF-16 units, ascending, not overlapping. */
  marks: z.array(z.tuple([z.int().min(0), z.int().min(0)])),
  /** The everyday word that led here ("Deutschkurs"), where it was a synonym. */
  via: z.string().nullable(),
});
export type Match = z.infer<typeof match>;

/** `signs` stands only where not everybody sees it. */
const channel = z.object({ function: z.string(), value: z.string(), signs: z.array(z.enum(SIGNS)).optional() });

export const hit = z.object({
  id: z.string(),
  type: z.enum(SEARCH_TYPES),
  typeLabel: z.string(),
  name: z.string(),
  shortName: z.string().nullable(),
  aliases: z.array(z.string()),
  description: z.string().nullable(),
  basis,
  basisLabel: z.string(),
  kind: kind.nullable(),
  kindLabel: z.string().nullable(),
  form: form.nullable(),
  formLabel: z.string().nullable(),
  status: z.enum(STATUSES),
  statusLabel: z.string(),
  until: z.string().nullable(),
  collective: z.boolean(),
  bausteine: z.array(z.string()),
  places: z.array(z.object({ id: z.string(), name: z.string() })),
  languages: z.array(z.string()),
  languagesLabel: z.array(z.string()),
  targetGroups: z.array(targetGroup),
  targetGroupsLabel: z.array(z.string()),
  /** The first public telephone, else the first that its reader may see; one reaches a function, never a person. */
  phone: channel.nullable(),
  mail: channel.nullable(),
  /** When the entry was last confirmed, as precise as it is known. */
  confirmedAt: z.string().nullable(),
  /** True where a town was asked for, by filter or by word, and the hit works kreisweit, not in that town itself. */
  countyWide: z.boolean(),
  matched: z.array(match),
});
export type Hit = z.infer<typeof hit>;
/** As the index knows it. */
export type BareHit = Omit<Hit, 'phone' | 'mail'>;

/** Counts under all other filters, so that a further value of the same facet can be weighed. */
export const facetValue = z.object({
  value: z.string(),
  valueLabel: z.string(),
  count: z.int(),
  /** How many of them are examples. */
  examples: z.int(),
  /** Only at towns: how many more come in because they work kreisweit. */
  countyWide: z.int(),
  /** Where other values of the facet are chosen: how many more would come in with this one. */
  more: z.int(),
});
export type FacetValue = z.infer<typeof facetValue>;

/** Where nothing was found: other ways to ask, each with the count it would bring. */
export const suggestion = z.object({
  reason: z.enum(['spelling', 'withoutPlace', 'withoutLanguage', 'withoutFilters', 'withoutWord']),
  reasonLabel: z.string(),
  q: z.string(),
  /** The filters to drop, by parameter name. */
  drop: z.array(z.string()),
  count: z.int(),
});
export type Suggestion = z.infer<typeof suggestion>;

/** Something that keeps entries out, and how many come in where it alone is taken away. */
export const reason = z.object({ param: z.enum(REASONS), hidden: z.int() });

export const searchResult = z.object({
  total: z.int(),
  /** How many entries the directory has, the ended and the made-up ones included: "`total` of `of`, because `reasons`". */
  of: z.int(),
  reasons: z.array(reason),
  /** How many of the total are examples. */
  examples: z.int(),
  /** How many of the total have ended by the day: they are listed below, and no facet counts them. */
  ended: z.int(),
  /** How many of the total answer for the asked towns only because they work kreisweit. */
  countyWide: z.int(),
  /** The day of the view. */
  day,
  items: z.array(hit),
  facets: z.record(z.enum(FACETS), z.array(facetValue)),
  suggestions: z.array(suggestion),
  /** Words of the question that stand so in no entry, and were answered with others spelt alike; as typed. */
  similar: z.array(z.string()),
  /** The question that was answered instead, and the words of the asked one that it leaves out. */
  instead: z.object({ q: z.string(), without: z.array(z.string()) }).nullable(),
  /** Internal contacts of the items that are held back: a list shows no more than a few without a loan. */
  held: z.int(),
  /** True where the store does not answer: the hits are there, their telephones and mails are not. */
  contactsMissing: z.boolean(),
  nextCursor: z.string().nullable(),
});
export type SearchResult = z.infer<typeof searchResult>;
/** Without what is only in the store. */
export type BareResult = Omit<SearchResult, 'items' | 'held' | 'contactsMissing'> & { items: BareHit[] };

/** What has contacts and can be handed on: organisations and cooperations. */
export const isSelectableType = (type: string): boolean => type === 'organisation' || type === 'cooperation';

/** How many of all hits, pages that are not shown included, can be selected. Fields and places never end, so their facet counts all of them. */
export function countSelectable({ total, facets }: BareResult, types: readonly string[]): number {
  const others = facets.type.filter(({ value }) => !isSelectableType(value));
  const among = others.filter(({ value }) => types.length === 0 || types.includes(value));
  return among.reduce((left, { count }) => left - count, total);
}
