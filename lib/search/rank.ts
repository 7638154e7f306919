// The order of what was found, as one sortable number a record, so that a hundred thousand are sorted in milliseconds.
import type { DayView } from './day-view';
import type { SearchIndex } from './index-of-records';
import type { Scores } from './score';
import { worksCountyWide } from './select';

export type Order = 'relevance' | 'name' | '-name';

/** Scores differ by thousandths; at most 12 words × 12 + whole name stay below this. */
const STEPS = 2 ** 20;
const finer = (score: number): number => Math.min(STEPS - 1, Math.round(score * 1000));

/**
 * By relevance: an exact short name first, then what is active before what has ended, what is in the town itself
 * before what works kreisweit, then the score, then the name. 3 bits + 20 bits + the record's number fit 53 bits.
 */
export function rank(
  index: SearchIndex,
  view: DayView,
  scores: Scores,
  found: readonly number[],
  towns: readonly string[],
  order: Order,
): readonly number[] {
  if (order === 'name') return found;
  if (order === '-name') return [...found].reverse();
  const size = index.records.length;
  const keys = new Float64Array(found.length);
  found.forEach((record, i) => {
    const exact = scores.first.has(record) ? 0 : 4;
    const ended = view.status[record] === 'ended' ? 2 : 0;
    const countyWide = worksCountyWide(index, record, towns) ? 1 : 0;
    const below = STEPS - 1 - finer(scores.of?.[record] ?? 0);
    keys[i] = ((exact + ended + countyWide) * STEPS + below) * size + record;
  });
  keys.sort();
  return Array.from(keys, (key) => key % size);
}
