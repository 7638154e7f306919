// How well the search answers: labelled queries through ours and through MiniSearch, in the same run on the same entries. Two lists:
// the first had been seen when the search was changed, the fresh one was written afterwards by somebody who had not read the search.
import type { GraphEngine } from '../../graph/engine/port';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { searchEntries } from '../../lib/directory/search-entries';
import { buildIndex } from '../../lib/search/index-of-records';
import { FRESH_QUERIES } from './fresh-queries';
import { CATEGORIES, LABELLED_QUERIES, type LabelledQuery } from './labelled-queries';
import { single, type Measured } from './measure';
import { openRivals } from './rival';

/** What is not among the first three is not seen by somebody with the telephone in hand. */
const SEEN = 3;
const PAGE = 100;
const DAY = { day: '2011-04-26', undatedFrom: '2010-01-01' };

const LISTS: readonly [string, readonly LabelledQuery[]][] = [
  ['first list (looked at while the search was changed)', LABELLED_QUERIES],
  ['fresh list (made by somebody who had not seen the search; looked at once since)', FRESH_QUERIES],
];

/** Some queries came to both authors; the figures of the fresh list are given without them too. */
const SEEN_QUERIES = new Set(LABELLED_QUERIES.map(({ q }) => q.toLowerCase()));

interface Asked {
  query: LabelledQuery;
  /** Place of the first right entry, from 1; Infinity where none is found. Of ours, of MiniSearch with its defaults and tuned. */
  ours: number;
  defaults: number;
  tuned: number;
  /** What ours lists first, how many there are, and what it offers where there are none. */
  first: string[];
  total: number;
  suggested: string[];
}

function placeOf(ids: readonly string[], relevant: readonly string[]): number {
  const at = ids.findIndex((id) => relevant.includes(id));
  return at < 0 ? Infinity : at + 1;
}

/** As the product asks: where no entry answers the whole question, the words that go best together. */
async function ask(deps: DirectoryDeps, q: string) {
  const answer = await searchEntries(deps, GUEST, { q, limit: PAGE, relax: '1' });
  const ids = answer.items.map(({ id }) => id);
  for (let cursor = answer.nextCursor; cursor !== null;) {
    const page = await searchEntries(deps, GUEST, { q, limit: PAGE, relax: '1', cursor });
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return { ids, suggested: answer.suggestions.map((each) => each.q) };
}

type AskOne = (query: LabelledQuery) => Promise<Asked>;

async function openAsking(engine: GraphEngine): Promise<AskOne> {
  const { records, synonyms } = await readSearchRecords(engine);
  const index = buildIndex(records, synonyms);
  const deps: DirectoryDeps = {
    engine,
    index: () => index,
    today: () => DAY,
    changed: () => undefined,
    positions: () => new Map(),
  };
  const rivals = openRivals(index, index.dayView(DAY.day, DAY.undatedFrom));
  return async (query) => {
    const missing = query.relevant.find((id) => !index.recordOf.has(id));
    if (missing !== undefined) throw new Error(`"${query.q}": there is no entry ${missing}`);
    const { ids, suggested } = await ask(deps, query.q);
    return {
      query,
      ours: placeOf(ids, query.relevant),
      defaults: placeOf(rivals.defaults(query.q), query.relevant),
      tuned: placeOf(rivals.tuned(query.q), query.relevant),
      first: ids.slice(0, SEEN),
      total: ids.length,
      suggested,
    };
  };
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;
const FIGURES: readonly [string, (places: readonly number[]) => number][] = [
  ['mean reciprocal rank', (places) => mean(places.map((place) => 1 / place))],
  ['share with a right entry in the first three', (places) => mean(places.map((place) => (place <= SEEN ? 1 : 0)))],
  ['share found at all', (places) => mean(places.map((place) => (place < Infinity ? 1 : 0)))],
];

const padded = (cell: string): string => cell.padStart(18);
const RIVALS = [
  ['defaults', 'MiniSearch'],
  ['tuned', 'MiniSearch tuned'],
] as const;

function rowsOf(list: string, category: string, asked: readonly Asked[]): { line: string; rows: Measured[] } {
  const named = (name: string, value: number): Measured => single(`${list}: ${category}: ${name}`, value, '');
  const figures = FIGURES.map(([name, figure]) => {
    const of = (who: 'ours' | 'defaults' | 'tuned'): number => figure(asked.map((each) => each[who]));
    return { name, values: [of('ours'), of('defaults'), of('tuned')] };
  });
  const counts = RIVALS.map(([who, name]) => ({
    name,
    worse: asked.filter((each) => each.ours > each[who]).length,
    better: asked.filter((each) => each.ours < each[who]).length,
  }));
  const cells = [
    ...figures.map(({ values }) => values.map((value) => value.toFixed(2)).join(' / ')),
    counts.map(({ worse }) => worse).join(' / '),
    counts.map(({ better }) => better).join(' / '),
  ];
  return {
    line: [category.padEnd(14), String(asked.length).padStart(7), ...cells.map(padded)].join(' '),
    rows: [
      ...figures.flatMap(({ name, values }) =>
        values.map((value, at) => named(at === 0 ? name : `${name}, ${RIVALS[at - 1]?.[1] ?? ''}`, value)),
      ),
      ...counts.flatMap(({ name, worse, better }) => [
        named(`worse than ${name}, of ${asked.length}`, worse),
        named(`better than ${name}, of ${asked.length}`, better),
      ]),
    ],
  };
}

const shownPlace = (place: number): string => (place < Infinity ? `at ${place}` : 'not at all');

/** For people to look at: what was asked, what came first, what was offered instead. */
function missLine({ query, ours, defaults, tuned, first, total, suggested }: Asked): string {
  const answer = total > 0 ? `${total} found: ${first.join(', ')}` : `nothing; offers ${suggested.join(' | ') || '–'}`;
  const rivals = `MiniSearch ${shownPlace(defaults)}, tuned ${shownPlace(tuned)}`;
  return `  [${query.category}] ${query.q}\n    ours ${shownPlace(ours)}, ${rivals}; ${answer}`;
}

function tableOf(list: string, asked: readonly Asked[]): { rows: Measured[]; text: string } {
  const alone = asked.filter(({ query }) => !SEEN_QUERIES.has(query.q.toLowerCase()));
  const parts = [
    rowsOf(list, 'total', asked),
    ...(alone.length > 0 ? [rowsOf(list, 'only here', alone)] : []),
    ...CATEGORIES.map((category) =>
      rowsOf(
        list,
        category,
        asked.filter(({ query }) => query.category === category),
      ),
    ),
  ];
  const missed = asked.filter(({ ours }) => ours > SEEN);
  const heads = ['rank (MRR)', `first ${SEEN}`, 'at all', 'worse', 'better'].map(padded).join(' ');
  const text = [
    `${list}: ours / MiniSearch / MiniSearch tuned; worse and better than the one / the other`,
    `${''.padEnd(14)} queries ${heads}`,
    ...parts.map(({ line }) => line),
    `\n${missed.length} without a right entry in the first ${SEEN}:`,
    ...missed.map(missLine),
  ].join('\n');
  return { rows: parts.flatMap(({ rows }) => rows), text };
}

/** The store must hold the delivered dataset with its examples. */
export async function measureQuality(engine: GraphEngine): Promise<{ rows: Measured[]; text: string }> {
  const askOne = await openAsking(engine);
  const tables: { rows: Measured[]; text: string }[] = [];
  for (const [list, queries] of LISTS) {
    const asked: Asked[] = [];
    for (const query of queries) asked.push(await askOne(query));
    tables.push(tableOf(list, asked));
  }
  return { rows: tables.flatMap(({ rows }) => rows), text: tables.map(({ text }) => text).join('\n\n') };
}
