// Which of the scored records pass the filters, how many there would be for each value of each facet, and what hides the rest.
import { COUNTY } from '../../graph/model/lists';
import { hasBit, type Column } from './columns';
import type { DayView } from './day-view';
import { FACETS, REASONS, type Facet, type Filters, type Reason } from './facets';
import type { SearchIndex } from './index-of-records';
import type { Scores } from './score';
import { makeTally, type Count, type Tally } from './tally';

export interface Selection {
  /** Numbers of the records, ascending, which is by name. */
  records: number[];
  /** How many of them are made up, have ended, work in the asked towns only because they work kreisweit. */
  examples: number;
  ended: number;
  countyWide: number;
  /** How many entries each reason alone keeps out: taken away, so many come in. */
  hidden: Record<Reason, number>;
  facets: Record<Facet, Count[]>;
}

const columnsOn = ({ columns }: SearchIndex, { baustein, role }: DayView): Record<Facet, Column> => ({
  ...columns,
  baustein,
  role,
});

/** A town is also served by what works in the whole Kreis. */
const worksCountyWide = (index: SearchIndex, record: number, towns: readonly string[]): boolean =>
  towns.length > 0 &&
  hasBit(index.columns.town, record, COUNTY) &&
  !towns.some((town) => hasBit(index.columns.town, record, town));

/** Whether a record answers for the asked towns, be they a filter or a word, only because it works kreisweit. */
export const isOnlyCountyWide = (
  index: SearchIndex,
  scores: Scores,
  record: number,
  towns: readonly string[],
): boolean => scores.countyWide?.[record] === 1 || worksCountyWide(index, record, towns);

/** What is shown at all. */
export interface Shown {
  withExamples: boolean;
  /** Whether what answers for the asked towns only because it works kreisweit is among it. */
  withCountyWide: boolean;
}

/**
 * One pass: a record that passes all filters counts for every facet, one that fails a single facet counts there
 * alone, because another value of that facet would let it in. What has ended is listed, but not counted in facets.
 */
export function select(
  index: SearchIndex,
  view: DayView,
  scores: Scores,
  filters: Filters,
  { withExamples, withCountyWide }: Shown,
): Selection {
  const columns = columnsOn(index, view);
  const tallies = FACETS.map((facet) => makeTally(index, facet, columns[facet], filters[facet]));
  const filtering = tallies.filter(({ facet }) => filters[facet].length > 0);
  const hidden = Object.fromEntries(REASONS.map((reason) => [reason, 0])) as Record<Reason, number>;
  const result = { records: [] as number[], examples: 0, ended: 0, countyWide: 0 };
  for (let record = 0; record < index.records.length; record++) {
    const example = index.examples[record] === 1;
    let failed: Reason | null = null;
    let failedAt: Tally | null = null;
    let failures = 0;
    if (scores.of !== null && (scores.of[record] ?? 0) === 0) [failed, failures] = ['q', 1];
    if (example && !withExamples) [failed, failures] = ['examples', failures + 1];
    const onlyCountyWide = isOnlyCountyWide(index, scores, record, filters.town);
    if (onlyCountyWide && !withCountyWide) [failed, failures] = ['countyWide', failures + 1];
    for (const tally of filtering) {
      if (failures > 1) break;
      if (tally.lets(record)) continue;
      [failed, failedAt] = [tally.facet, tally];
      failures++;
    }
    if (failures > 1) continue;
    const ended = view.status[record] === 'ended';
    if (failed !== null) hidden[failed]++;
    // it is kreisweit only for a town that is asked for: without the asking it comes in too
    if (failed === 'countyWide') {
      const byWords = scores.countyWide?.[record] === 1;
      const byFilter = worksCountyWide(index, record, filters.town);
      if (byWords !== byFilter) hidden[byWords ? 'q' : 'town']++;
    }
    if (failed === null) {
      result.records.push(record);
      if (example) result.examples++;
      if (ended) result.ended++;
      if (onlyCountyWide) result.countyWide++;
    }
    if (ended) continue;
    if (failedAt !== null) failedAt.count(record, example, false);
    else if (failed === null) for (const tally of tallies) tally.count(record, example, true);
  }
  const facets = Object.fromEntries(tallies.map((tally) => [tally.facet, tally.list()])) as Record<Facet, Count[]>;
  return { ...result, hidden, facets };
}
