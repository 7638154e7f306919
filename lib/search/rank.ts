// The order of what was found, as one sortable number a record, so that a hundred thousand are sorted in milliseconds.
import { COUNTY, KINDS, FORMS } from '../../graph/model/lists';
import { label, type Lang } from '../i18n/translator';
import type { DayView } from './day-view';
import type { SearchIndex } from './index-of-records';
import type { SearchRecord } from './record';
import type { Scores } from './score';
import { isOnlyCountyWide } from './select';

/** What a list can be ordered by; each but relevance also the other way round, with a minus before it. */
const COLUMNS = ['name', 'kind', 'place', 'confirmed'] as const;
type OrderColumn = (typeof COLUMNS)[number];
export const ORDERS = ['relevance', ...COLUMNS.flatMap((column) => [column, `-${column}`] as const)] as const;
export type Order = (typeof ORDERS)[number];

/** Scores differ by thousandths; at most 12 words × 12 + whole name stay below this. */
const STEPS = 2 ** 20;
const finer = (score: number): number => Math.min(STEPS - 1, Math.round(score * 1000));

/** Sorts by `keyOf`, equal ones by name. Every key is a whole number below 2^30. */
function byKey(size: number, found: readonly number[], keyOf: (record: number) => number): readonly number[] {
  const keys = new Float64Array(found.length);
  found.forEach((record, i) => (keys[i] = keyOf(record) * size + record));
  keys.sort();
  return Array.from(keys, (key) => key % size);
}

/**
 * By relevance: an exact short name first, then what is active before what has ended, what is in the town itself
 * before what works kreisweit, then the score, then the name. 3 bits + 20 bits + the record's number fit 53 bits.
 */
function byRelevance(
  index: SearchIndex,
  view: DayView,
  scores: Scores,
  found: readonly number[],
  towns: readonly string[],
): readonly number[] {
  return byKey(index.records.length, found, (record) => {
    const exact = scores.first.has(record) ? 0 : 4;
    const ended = view.status[record] === 'ended' ? 2 : 0;
    const countyWide = isOnlyCountyWide(index, scores, record, towns) ? 1 : 0;
    return (exact + ended + countyWide) * STEPS + STEPS - 1 - finer(scores.of?.[record] ?? 0);
  });
}

/** Values in German or English order → their places in it. */
function placesInOrder(lang: Lang, names: readonly (readonly [string, string])[]): Map<string, number> {
  const collator = new Intl.Collator(lang);
  const sorted = [...names].sort(([, a], [, b]) => collator.compare(a, b));
  return new Map(sorted.map(([value], place) => [value, place]));
}

/** The number that a record is sorted by in a column; null where it has nothing there. */
function keyIn(
  index: SearchIndex,
  column: OrderColumn,
  lang: Lang,
  towns: readonly string[],
): (record: SearchRecord) => number | null {
  if (column === 'confirmed')
    return ({ confirmedAt }) => Number(confirmedAt?.replaceAll('-', '').padEnd(8, '0')) || null;
  if (column === 'kind') {
    const named = (list: 'kind' | 'form', values: readonly string[]) =>
      values.map((value) => [`${list} ${value}`, label(lang, list, value)] as const);
    const order = placesInOrder(lang, [...named('kind', KINDS), ...named('form', FORMS)]);
    return ({ kind, form }) => order.get(kind ? `kind ${kind}` : `form ${form ?? ''}`) ?? null;
  }
  const ids = [...new Set([...index.columns.town.values, COUNTY])];
  const order = placesInOrder(
    lang,
    ids.map((id) => [id, index.records[index.recordOf.get(id) ?? -1]?.name ?? id] as const),
  );
  // by the town that was asked for, else by the seat, which is the first
  return ({ places }) => {
    const known = [...places.filter((place) => towns.includes(place)), ...places];
    return known.flatMap((place) => order.get(place) ?? [])[0] ?? null;
  };
}

/** Beyond every key of a column: what has nothing in it comes last, whichever way the column is sorted. */
const LAST = 2 ** 29;

/** @param towns the towns of the filter */
export function rank(
  index: SearchIndex,
  view: DayView,
  scores: Scores,
  found: readonly number[],
  towns: readonly string[],
  order: Order,
  lang: Lang,
): readonly number[] {
  if (order === 'relevance') return byRelevance(index, view, scores, found, towns);
  if (order === 'name') return found;
  if (order === '-name') return [...found].reverse();
  const column = COLUMNS.find((one) => order.endsWith(one)) ?? 'name';
  const keyOf = keyIn(index, column, lang, towns);
  const down = order.startsWith('-');
  return byKey(index.records.length, found, (at) => {
    const record = index.records[at];
    const key = record ? keyOf(record) : null;
    return key === null ? LAST : down ? LAST - 1 - key : key;
  });
}
