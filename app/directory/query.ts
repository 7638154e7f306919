// The address of the directory read as a search, and written again with a filter more or less.
import { DomainError } from '../../graph/model/errors';
import { REPEATABLE, SORTS } from '../../lib/directory/search-schema';
import type { Lang } from '../../lib/i18n/translator';
import type { Query } from '../../lib/paths';
import type { RawQuery } from '../_server/page-input';

/** More values than any facet offers: such an address was not made by this page. */
const MOST_VALUES = 60;
export const FILTERS = [...REPEATABLE, 'hasContact'] as const;
export type Filter = (typeof FILTERS)[number];
export type Sort = (typeof SORTS)[number];

/** What the address asks for, as strings: for links and form fields. */
export interface Asked {
  q: string;
  filters: Readonly<Record<Filter, readonly string[]>>;
  sort: Sort;
  cursor: string;
  limit: string;
}

const list = (value: string | string[] | undefined): string[] =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]).filter((one) => one !== '');
const first = (value: string | string[] | undefined): string => list(value)[0] ?? '';

/** The search checks `input` itself; `asked` holds the same for drawing. The language is the page's own. */
export function readSearchQuery(raw: RawQuery, lang: Lang): { input: Record<string, unknown>; asked: Asked } {
  const input: Record<string, unknown> = { ...raw, lang };
  for (const [name, value] of Object.entries(raw))
    if (list(value).length > MOST_VALUES) throw new DomainError('tooLarge', { param: name });
  for (const name of REPEATABLE) input[name] = list(raw[name]);
  const filters = Object.fromEntries(FILTERS.map((name) => [name, list(raw[name])])) as Record<Filter, string[]>;
  const sort = SORTS.find((one) => one === first(raw.sort)) ?? 'relevance';
  return { input, asked: { q: first(raw.q), filters, sort, cursor: first(raw.cursor), limit: first(raw.limit) } };
}

/** The asked search as query parameters; the cursor belongs to one list only and is left out. */
export function toQuery(
  { q, filters, sort, limit }: Asked,
  change: Partial<Record<Filter | 'q' | 'sort' | 'cursor', string | readonly string[]>> = {},
): Query {
  return { q, ...filters, sort: sort === 'relevance' ? '' : sort, limit, ...change };
}

export const isFiltered = ({ filters }: Asked): boolean => FILTERS.some((name) => filters[name].length > 0);
