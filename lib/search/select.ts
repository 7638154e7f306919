// Which of the scored records pass the filters, and how many there would be for each value of each facet.
import { COUNTY, TOWNS } from '../../graph/model/lists';
import { countInto, hasBit, maskOf, meets, type Column } from './columns';
import type { DayView } from './day-view';
import type { SearchIndex } from './index-of-records';
import type { Scores } from './score';

export const FACETS = [
  'type',
  'baustein',
  'town',
  'kind',
  'language',
  'targetGroup',
  'role',
  'form',
  'hasContact',
] as const;
export type Facet = (typeof FACETS)[number];
/** Chosen values by facet; none do not filter. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;

export interface Count {
  value: string;
  count: number;
  examples: number;
  countyWide: number;
}
export interface Selection {
  /** Numbers of the records, ascending, which is by name. */
  records: number[];
  examples: number;
  ended: number;
  facets: Record<Facet, Count[]>;
}

const columnsOn = ({ columns }: SearchIndex, { baustein, role }: DayView): Record<Facet, Column> => ({
  ...columns,
  baustein,
  role,
});

/** A town is also served by what works in the whole Kreis. */
export const worksCountyWide = (index: SearchIndex, record: number, towns: readonly string[]): boolean =>
  towns.length > 0 &&
  hasBit(index.columns.town, record, COUNTY) &&
  !towns.some((town) => hasBit(index.columns.town, record, town));

interface Tally {
  all: Int32Array;
  examples: Int32Array;
  /** Kreisweit entries that are not in the town itself, by town. */
  countyWide: Int32Array;
}

function countCountyWide(index: SearchIndex, record: number, tally: Tally): void {
  if (!hasBit(index.columns.town, record, COUNTY)) return;
  const towns = index.columns.town.bits[record] ?? 0;
  for (let i = 0; i < TOWNS.length; i++)
    if ((towns & (1 << i)) === 0) tally.countyWide[i] = (tally.countyWide[i] ?? 0) + 1;
}

/**
 * One pass: a record that passes all filters counts for every facet, one that fails a single facet counts there
 * alone, because another value of that facet would let it in. What has ended is listed, but not counted.
 */
export function select(
  index: SearchIndex,
  view: DayView,
  scores: Scores,
  filters: Filters,
  withExamples: boolean,
): Selection {
  const columns = columnsOn(index, view);
  const facets = FACETS.map((name) => {
    const column = columns[name];
    const chosen = filters[name];
    const mask = chosen.length > 0 ? maskOf(column, name === 'town' ? [...chosen, COUNTY] : chosen) : null;
    const size = column.values.length + 32;
    return {
      name,
      column,
      mask,
      tally: { all: new Int32Array(size), examples: new Int32Array(size), countyWide: new Int32Array(size) },
    };
  });
  const filtering = facets.filter(({ mask }) => mask !== null);
  const result = { records: [] as number[], examples: 0, ended: 0 };
  const count = (facet: (typeof facets)[number], record: number, example: boolean): void => {
    countInto(facet.column, record, facet.tally.all);
    if (example) countInto(facet.column, record, facet.tally.examples);
    if (facet.name === 'town') countCountyWide(index, record, facet.tally);
  };
  for (let record = 0; record < index.records.length; record++) {
    if (scores.of !== null && (scores.of[record] ?? 0) === 0) continue;
    const example = index.examples[record] === 1;
    if (example && !withExamples) continue;
    let failed: (typeof facets)[number] | null = null;
    let failures = 0;
    for (const facet of filtering) {
      if (facet.mask === null || meets(facet.column, record, facet.mask)) continue;
      failed = facet;
      if (++failures > 1) break;
    }
    if (failures > 1) continue;
    const ended = view.status[record] === 'ended';
    if (failed === null) {
      result.records.push(record);
      if (example) result.examples++;
      if (ended) result.ended++;
    }
    if (ended) continue;
    if (failed !== null) count(failed, record, example);
    else for (const facet of facets) count(facet, record, example);
  }
  return {
    ...result,
    facets: Object.fromEntries(
      facets.map(({ name, column, tally }) => [name, listCounts(name, column, tally, filters[name])]),
    ) as Record<Facet, Count[]>,
  };
}

/** In the order of the closed list; values without entries only where they are chosen. */
function listCounts(name: Facet, column: Column, tally: Tally, chosen: readonly string[]): Count[] {
  const values = [...column.values, ...chosen.filter((value) => !column.position.has(value))];
  const counts = values.map((value, i) => ({
    value,
    count: tally.all[i] ?? 0,
    examples: tally.examples[i] ?? 0,
    countyWide: tally.countyWide[i] ?? 0,
  }));
  const shown = counts.filter(
    ({ value, count, countyWide }) => value !== COUNTY && (count + countyWide > 0 || chosen.includes(value)),
  );
  // languages have no order of their own
  return name === 'language' ? shown.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) : shown;
}
