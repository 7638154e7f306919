// How well each record answers a plan: every word must be found somewhere in it, and each counts where it weighs most.
import { BAUSTEIN_NUMBERS, COUNTY } from '../../graph/model/lists';
import { hasBit } from './columns';
import type { Concept } from './concepts';
import type { DayView } from './day-view';
import type { SearchIndex } from './index-of-records';
import { townsNamedBy } from './named-towns';
import type { Plan, Planned } from './plan';
import { conceptMeant } from './synonyms';
import type { Found, Vocabulary } from './vocabulary';

/** Above every sum of words (twelve words of weight twelve), so that a whole name typed comes before parts of names. */
const WHOLE_NAME = 150;

function raise(best: Float32Array, { starts, records, weights }: Vocabulary, found: readonly Found[]): void {
  for (const { term, quality } of found) {
    const end = starts[term + 1] ?? 0;
    for (let i = starts[term] ?? 0; i < end; i++) {
      const record = records[i] ?? 0;
      const score = quality * (weights[i] ?? 0);
      if (score > (best[record] ?? 0)) best[record] = score;
    }
  }
}

function raiseAll(best: Float32Array, records: Iterable<number>, score: number): void {
  for (const record of records) if (score > (best[record] ?? 0)) best[record] = score;
}

/** Who works on a Baustein depends on the day, and the Baustein itself belongs to it. */
function recordsOf(concept: Concept, index: SearchIndex, view: DayView): Iterable<number> {
  if (concept.records) return concept.records;
  const own = index.recordOf.get(concept.value);
  const found = own === undefined ? [] : [own];
  if (!BAUSTEIN_NUMBERS.some((number) => number === concept.value)) return found;
  for (let at = 0; at < index.records.length; at++) if (hasBit(view.baustein, at, concept.value)) found.push(at);
  return found;
}

/** Less than any word of the entry itself: it is found for the Kreis, and only so for the town. */
const FOR_THE_KREIS = 1;

/** Where the word names a town, what works kreisweit answers too, and is remembered as such unless it says the word itself. */
function raiseCountyWide(best: Float32Array, countyWide: Uint8Array, planned: Planned, index: SearchIndex): void {
  if (townsNamedBy(planned).length === 0) return;
  const county = index.concepts.find(({ field, value }) => field === 'place' && value === COUNTY);
  for (const record of county?.records ?? []) {
    if ((best[record] ?? 0) > 0) continue;
    best[record] = FOR_THE_KREIS;
    countyWide[record] = 1;
  }
}

/** How well each record answers one word, into `best`; 0 where it does not. */
export function scoreWord(
  best: Float32Array,
  countyWide: Uint8Array,
  planned: Planned,
  index: SearchIndex,
  view: DayView,
): void {
  best.fill(0);
  raise(best, index.names, planned.names);
  raise(best, index.descriptions, planned.descriptions);
  for (const { concept, quality } of planned.concepts) raiseAll(best, recordsOf(concept, index, view), quality);
  for (const { synonym, quality } of planned.synonyms) {
    const meant = synonym.records ? null : conceptMeant(synonym, index.concepts);
    const records = synonym.records ?? (meant ? recordsOf(meant, index, view) : []);
    raiseAll(best, records, quality * synonym.weight);
  }
  raiseCountyWide(best, countyWide, planned, index);
}

/** Of two that answer about equally, staff with the telephone in hand need the one that can be called. */
const CALLABLE = 1.03;
/** And a real body comes before a made-up one with a made-up number. */
const REAL = 1.05;

function preferRealAndCallable(index: SearchIndex, sum: Float32Array): void {
  for (let at = 0; at < sum.length; at++) {
    const here = sum[at] ?? 0;
    if (here === 0) continue;
    sum[at] = here * (index.records[at]?.hasPhone ? CALLABLE : 1) * (index.examples[at] ? 1 : REAL);
  }
}

export interface Scores {
  /** 0 where a record does not answer; null where nothing was asked and all do. */
  of: Float32Array | null;
  /** Records whose short name is just what was typed. */
  first: ReadonlySet<number>;
  /** 1 where a record answers for a town of the question only because it works in the whole Kreis. */
  countyWide: Uint8Array | null;
}

export function score(index: SearchIndex, plan: Plan, view: DayView): Scores {
  if (!plan.asked) return { of: null, first: new Set(), countyWide: null };
  const sum = new Float32Array(index.records.length);
  const best = new Float32Array(index.records.length);
  const countyWide = new Uint8Array(index.records.length);
  let alive = plan.words.length === 0 ? 0 : sum.length;
  for (const [i, planned] of plan.words.entries()) {
    if (alive === 0) break;
    scoreWord(best, countyWide, planned, index, view);
    alive = 0;
    for (let at = 0; at < sum.length; at++) {
      const here = best[at] ?? 0;
      const before = sum[at] ?? 0;
      if (here === 0 || (i > 0 && before === 0)) sum[at] = 0;
      else {
        sum[at] = before + here;
        alive++;
      }
    }
  }
  if (alive > 0) preferRealAndCallable(index, sum);
  for (const at of index.wholeNames.get(plan.key) ?? []) {
    const here = sum[at] ?? 0;
    if (here > 0) sum[at] = here + WHOLE_NAME;
  }
  const first = new Set((index.shortNames.get(plan.key) ?? []).filter((at) => (sum[at] ?? 0) > 0));
  return { of: sum, first, countyWide };
}

/** Whether anything answers at all. */
export const answers = (scores: Scores): boolean => scores.of === null || scores.of.some((value) => value > 0);
