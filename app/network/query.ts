// The address of the network read as a question, and written again with something more or less.
import { DomainError } from '../../graph/model/errors';
import { REPEATABLE } from '../../lib/directory/search-schema';
import { ARRANGEMENTS, type Arrangement } from '../../lib/layout/positions';
import {
  GROUPINGS,
  NETWORK_REPEATABLE,
  ROLLUPS,
  VIEWS,
  type Grouping,
  type NetworkView,
  type Rollup,
} from '../../lib/network/network-schema';
import { readSection, SECTION } from '../../lib/network/section';
import type { Lang } from '../../lib/i18n/translator';
import type { Query } from '../../lib/paths';
import { COLOURINGS, type Colouring } from '../_canvas/colouring';
import type { RawQuery } from '../_server/page-input';
import { readSearchQuery, toQuery, type Asked } from '../directory/query';

/** How far a focus can be widened by hand; the schema says the same. */
export const FURTHEST = 4;
export const SORTS = ['-ties', 'ties', 'name', '-name', 'kind', '-kind'] as const;
export type Sort = (typeof SORTS)[number];

/** What the address asks for: the search of the directory, and what belongs to the network alone. */
export interface NetworkAsked {
  found: Asked;
  view: NetworkView;
  arrangement: Arrangement;
  rollup: Rollup;
  focus: readonly string[];
  degrees: number;
  hidden: readonly string[];
  /** Empty: as many as there are decides. */
  group: Grouping | '';
  /** Ids of groups, and of what is expanded (`bamf`, `bamf:30`, `bamf:all`). */
  open: readonly string[];
  expand: readonly string[];
  alone: boolean;
  limit: string;
  sort: Sort;
  colour: Colouring;
  /** Ends of a connection: ids or names as they were written; '' where none is asked for. */
  from: string;
  to: string;
  /** Whether the section of the picture in the address is none; a good one concerns the browser alone. */
  sectionDropped: boolean;
}
/** The parameters that say what is found; the rest of the directory's has no meaning here. */
const DIRECTORY_ONLY = ['type', 'sort', 'shape', 'column', 'cursor'] as const;
/** What concerns the page alone. */
const PAGE_ONLY = ['sort', 'colour', 'from', 'to', SECTION] as const;
const OWN = [
  'view',
  'arrangement',
  'rollup',
  'focus',
  'degrees',
  'hidden',
  'group',
  'open',
  'expand',
  'alone',
  'limit',
  ...PAGE_ONLY,
];

const list = (value: string | string[] | undefined): string[] =>
  (value === undefined ? [] : Array.isArray(value) ? value : [value]).filter((one) => one !== '');
const first = (value: string | string[] | undefined): string => list(value)[0] ?? '';

function oneOf<T extends string>(values: readonly [T, ...T[]], raw: RawQuery, param: string): T {
  const given = list(raw[param]);
  const known = values.find((one) => one === given[0]);
  if (given.length > 1 || (given.length === 1 && !known)) throw new DomainError('invalid', { param });
  return known ?? values[0];
}
function once(raw: RawQuery, param: string): string {
  const given = list(raw[param]);
  if (given.length > 1) throw new DomainError('invalid', { param });
  return given[0]?.trim() ?? '';
}
/** Checked by the capability; here only for links that go one further. */
const degreesOf = (raw: RawQuery): number => (/^[0-4]$/.test(first(raw.degrees)) ? Number(first(raw.degrees)) : 1);

/**
 * `input` is for the capability, which checks it; `facets` for the directory, whose counts stand beside the filters.
 * @throws DomainError invalid, tooLarge
 */
export function readNetworkQuery(
  raw: RawQuery,
  lang: Lang,
): { input: Record<string, unknown>; facets: Record<string, unknown>; asked: NetworkAsked } {
  const searched = Object.fromEntries(
    Object.entries(raw).filter(([name]) => !OWN.includes(name) && !DIRECTORY_ONLY.some((one) => one === name)),
  );
  const { input: facets, asked: found } = readSearchQuery(searched, lang);
  const input: Record<string, unknown> = { ...raw };
  for (const name of PAGE_ONLY) delete input[name];
  for (const name of REPEATABLE) if (name !== 'type') input[name] = list(raw[name]);
  for (const name of NETWORK_REPEATABLE) input[name] = list(raw[name]);
  return {
    input: { ...input, relax: '1', lang },
    facets: { ...facets, limit: 1 },
    asked: {
      found,
      view: oneOf(VIEWS, raw, 'view'),
      arrangement: oneOf(ARRANGEMENTS, raw, 'arrangement'),
      rollup: oneOf(ROLLUPS, raw, 'rollup'),
      focus: list(raw.focus),
      degrees: degreesOf(raw),
      hidden: list(raw.hidden),
      group: first(raw.group) === '' ? '' : oneOf(GROUPINGS, raw, 'group'),
      open: list(raw.open),
      expand: list(raw.expand),
      alone: first(raw.alone) !== '0',
      limit: first(raw.limit),
      sort: oneOf(SORTS, raw, 'sort'),
      colour: oneOf(COLOURINGS, raw, 'colour'),
      from: once(raw, 'from'),
      to: once(raw, 'to'),
      sectionDropped: list(raw[SECTION]).length > 0 && readSection(list(raw[SECTION]).join(' ')) === null,
    },
  };
}

/** The same view without anything that keeps entries out: how many there are in all. */
export function asEverything({ view, rollup, day, lang }: Record<string, unknown>): Record<string, unknown> {
  return { view, rollup, day, lang, limit: 1 };
}

/** Without what the directory shares: for a form or a link that sets the filters itself. */
export function ownQuery(asked: NetworkAsked): Query {
  const { view, arrangement, rollup, focus, degrees, hidden, group, open, expand, alone, limit } = asked;
  const { sort, colour, from, to } = asked;
  return {
    view: view === 'bipartite' ? '' : view,
    arrangement: arrangement === 'baustein' ? '' : arrangement,
    rollup: rollup === 'none' ? '' : rollup,
    focus,
    degrees: focus.length === 0 || degrees === 1 ? '' : String(degrees),
    hidden,
    group,
    open,
    expand,
    alone: alone ? '' : '0',
    limit,
    sort: sort === '-ties' ? '' : sort,
    colour: colour === 'baustein' ? '' : colour,
    from,
    to,
  };
}

const filtersOf = (query: Query): Query =>
  Object.fromEntries(Object.entries(query).filter(([name]) => !['sort', 'shape', 'column', 'limit'].includes(name)));

/** A search of the directory, as the network asks it. */
export const asNetworkQuery = (asked: NetworkAsked, query: Query): Query => ({
  ...filtersOf(query),
  ...ownQuery(asked),
});

type Change = Partial<Omit<NetworkAsked, 'found'>> & { found?: Parameters<typeof toQuery>[1] };

/** The asked network as query parameters, with something changed. */
export const toNetworkQuery = (asked: NetworkAsked, { found = {}, ...own }: Change = {}): Query =>
  asNetworkQuery({ ...asked, ...own }, toQuery(asked.found, found));
