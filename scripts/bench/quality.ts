// How well the search answers: labelled queries through ours and through MiniSearch, in the same run on the same entries.
import type { GraphEngine } from '../../graph/engine/port';
import { READER, type DirectoryDeps } from '../../lib/directory/deps';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { searchEntries } from '../../lib/directory/search-entries';
import { buildIndex } from '../../lib/search/index-of-records';
import { CATEGORIES, LABELLED_QUERIES, type LabelledQuery } from './labelled-queries';
import { single, type Measured } from './measure';
import { openRival } from './rival';

/** What is not among the first three is not seen by somebody with the telephone in hand. */
const SEEN = 3;
const PAGE = 100;
const DAY = { day: '2011-04-26', undatedFrom: '2010-01-01' };

interface Asked {
  query: LabelledQuery;
  /** Place of the first right entry, from 1; Infinity where none is found. */
  ours: number;
  rival: number;
  /** What ours lists first, how many there are, and what it offers where there are none. */
  first: string[];
  total: number;
  suggested: string[];
}

function placeOf(ids: readonly string[], relevant: readonly string[]): number {
  const at = ids.findIndex((id) => relevant.includes(id));
  return at < 0 ? Infinity : at + 1;
}

async function ask(deps: DirectoryDeps, q: string) {
  const answer = await searchEntries(deps, READER, { q, limit: PAGE, relax: '1' });
  const ids = answer.items.map(({ id }) => id);
  for (let cursor = answer.nextCursor; cursor !== null;) {
    const page = await searchEntries(deps, READER, { q, limit: PAGE, relax: '1', cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return { ids, suggested: answer.suggestions.map((each) => each.q) };
}

async function askAll(engine: GraphEngine): Promise<Asked[]> {
  const { records, synonyms } = await readSearchRecords(engine);
  const index = buildIndex(records, synonyms);
  const deps: DirectoryDeps = { engine, index: () => index, today: () => DAY };
  const rival = openRival(index, index.dayView(DAY.day, DAY.undatedFrom));
  const asked: Asked[] = [];
  for (const query of LABELLED_QUERIES) {
    const missing = query.relevant.find((id) => !index.recordOf.has(id));
    if (missing !== undefined) throw new Error(`"${query.q}": there is no entry ${missing}`);
    const { ids, suggested } = await ask(deps, query.q);
    asked.push({
      query,
      ours: placeOf(ids, query.relevant),
      rival: placeOf(rival(query.q), query.relevant),
      first: ids.slice(0, SEEN),
      total: ids.length,
      suggested,
    });
  }
  return asked;
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const FIGURES: readonly [string, (places: readonly number[]) => number][] = [
  ['mean reciprocal rank', (places) => mean(places.map((place) => 1 / place))],
  ['share with a right entry in the first three', (places) => mean(places.map((place) => (place <= SEEN ? 1 : 0)))],
  ['share found at all', (places) => mean(places.map((place) => (place < Infinity ? 1 : 0)))],
];

function rowsOf(category: string, asked: readonly Asked[]): { line: string; rows: Measured[] } {
  const figures = FIGURES.map(([name, figure]) => ({
    name,
    ours: figure(asked.map(({ ours }) => ours)),
    rival: figure(asked.map(({ rival }) => rival)),
  }));
  const worse = asked.filter(({ ours, rival }) => ours > rival).length;
  const better = asked.filter(({ ours, rival }) => ours < rival).length;
  const pairs = figures.map(({ ours, rival }) => `${ours.toFixed(2)} / ${rival.toFixed(2)}`.padStart(14));
  return {
    line: `${category.padEnd(14)} ${String(asked.length).padStart(7)} ${pairs.join(' ')} ${String(worse).padStart(6)} ${String(better).padStart(6)}`,
    rows: [
      ...figures.flatMap(({ name, ours, rival }) => [
        single(`${category}: ${name}`, ours, ''),
        single(`${category}: ${name}, MiniSearch`, rival, ''),
      ]),
      single(`${category}: worse than MiniSearch, of ${asked.length}`, worse, ''),
      single(`${category}: better than MiniSearch, of ${asked.length}`, better, ''),
    ],
  };
}

const shownPlace = (place: number): string => (place < Infinity ? `at ${place}` : 'not at all');

/** For people to look at: what was asked, what came first, what was offered instead. */
function missLine({ query, ours, rival, first, total, suggested }: Asked): string {
  const answer = total > 0 ? `${total} found: ${first.join(', ')}` : `nothing; offers ${suggested.join(' | ') || '–'}`;
  return `  [${query.category}] ${query.q}\n    ours ${shownPlace(ours)}, MiniSearch ${shownPlace(rival)}; ${answer}`;
}

/** The store must hold the delivered dataset with its examples. */
export async function measureQuality(engine: GraphEngine): Promise<{ rows: Measured[]; text: string }> {
  const asked = await askAll(engine);
  const parts = [
    rowsOf('total', asked),
    ...CATEGORIES.map((category) =>
      rowsOf(
        category,
        asked.filter(({ query }) => query.category === category),
      ),
    ),
  ];
  const missed = asked.filter(({ ours }) => ours > SEEN);
  const heads = ['rank (MRR)', `first ${SEEN}`, 'at all'].map((head) => head.padStart(14)).join(' ');
  const text = [
    `${''.padEnd(14)} queries ${heads}  worse better   (ours / MiniSearch)`,
    ...parts.map(({ line }) => line),
    `\n${missed.length} without a right entry in the first ${SEEN}:`,
    ...missed.map(missLine),
  ].join('\n');
  return { rows: parts.flatMap(({ rows }) => rows), text };
}
