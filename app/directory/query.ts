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

/** The three forms of one result: the same set in the same order. */
export const SHAPES = ['cards', 'table', 'map'] as const;
export type Shape = (typeof SHAPES)[number];
/** What the table can show beside the name, and what it shows unless asked otherwise. */
export const COLUMNS = [
  'kind',
  'place',
  'bausteine',
  'phone',
  'mail',
  'languages',
  'targetGroups',
  'confirmed',
] as const;
export type Column = (typeof COLUMNS)[number];
const USUAL_COLUMNS: readonly Column[] = ['kind', 'place', 'bausteine', 'phone', 'mail'];

/** What the address asks for, as strings: for links and form fields. */
export interface Asked {
  q: string;
  filters: Readonly<Record<Filter, readonly string[]>>;
  sort: Sort;
  cursor: string;
  limit: string;
  /** `0` leaves out what only works kreisweit; empty otherwise. */
  countyWide: '' | '0';
  shape: Shape;
  /** The columns of the table in their order; empty where nobody chose. */
  columns: readonly Column[];
}

const list = (value: string | string[] | undefined): string[] =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]).filter((one) => one !== '');
const first = (value: string | string[] | undefined): string => list(value)[0] ?? '';

/** One of a closed list; nothing is the first of it. @throws DomainError invalid */
function oneOf<T extends string>(values: readonly [T, ...T[]], raw: RawQuery, param: string): T {
  const given = list(raw[param]);
  const known = values.find((one) => one === given[0]);
  if (given.length > 1 || (given.length === 1 && !known)) throw new DomainError('invalid', { param });
  return known ?? values[0];
}

function readColumns(raw: RawQuery): Column[] {
  const given = list(raw.column);
  if (given.some((one) => !(COLUMNS as readonly string[]).includes(one)))
    throw new DomainError('invalid', { param: 'column' });
  return COLUMNS.filter((column) => given.includes(column));
}

/**
 * The search checks `input` itself; `asked` holds the same for drawing. The language is the page's own.
 * @throws DomainError tooLarge, invalid (shape, column)
 */
export function readSearchQuery(raw: RawQuery, lang: Lang): { input: Record<string, unknown>; asked: Asked } {
  const { shape: _shape, column: _column, ...searched } = raw;
  const input: Record<string, unknown> = { ...searched, relax: '1', lang };
  for (const [name, value] of Object.entries(raw))
    if (list(value).length > MOST_VALUES) throw new DomainError('tooLarge', { param: name });
  for (const name of REPEATABLE) input[name] = list(raw[name]);
  const filters = Object.fromEntries(FILTERS.map((name) => [name, list(raw[name])])) as Record<Filter, string[]>;
  const sort = SORTS.find((one) => one === first(raw.sort)) ?? 'relevance';
  return {
    input,
    asked: {
      q: first(raw.q),
      filters,
      sort,
      cursor: first(raw.cursor),
      limit: first(raw.limit),
      countyWide: first(raw.countyWide) === '0' ? '0' : '',
      shape: oneOf(SHAPES, raw, 'shape'),
      columns: readColumns(raw),
    },
  };
}

type Change = Partial<
  Record<Filter | 'q' | 'countyWide' | 'sort' | 'cursor' | 'shape' | 'column', string | readonly string[]>
>;

/** The asked search as query parameters; the cursor belongs to one list only and is left out. */
export function toQuery({ q, filters, sort, limit, countyWide, shape, columns }: Asked, change: Change = {}): Query {
  return {
    q,
    ...filters,
    sort: sort === 'relevance' ? '' : sort,
    limit,
    countyWide,
    shape: shape === 'cards' ? '' : shape,
    column: columns,
    ...change,
  };
}

export const isFiltered = ({ filters }: Asked): boolean => FILTERS.some((name) => filters[name].length > 0);
export const shownColumns = ({ columns }: Asked): readonly Column[] => (columns.length > 0 ? columns : USUAL_COLUMNS);
