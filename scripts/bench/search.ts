// Search in process: build, memory, time with facets, and whether a name with one typo is found.
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { searchEntries } from '../../lib/directory/search-entries';
import { buildIndex } from '../../lib/search/index-of-records';
import type { GraphEngine } from '../../graph/engine/port';
import { measure, single, type Measured } from './measure';

export const DATASET_QUERIES = [
  'türkisch eltern velbert',
  'bamf',
  '50-5',
  'sprachkurse',
  'deutschkurs',
  'integrationskompas',
  'kÜM',
  'gesundheit',
  'a',
  'senioren ratingen',
  'dolmetscher arabisch',
  'schule',
  'jobcenter',
  'wohnung',
  'frauen russisch',
  'mimi',
  'hilden',
  'netzwerk',
  '10.4',
  'arbeit',
  'elternabend',
  'xyzzy',
  '',
];
export const GENERATED_QUERIES = [
  'türkisch eltern velbert',
  'elternverein',
  'sprachtreff hilden',
  'a',
  'se',
  'kulturverein lindenblatt',
  'dolmetschen arabisch',
  'nachbarschaft',
  'senioren',
  'theatergruppe haan',
  'netzwerk',
  'tanzgruppe',
  'beratung russisch ratingen',
  'sportverein sternenhof',
  'frauen',
  'xyzzy',
  '',
];

/** One letter of the middle of the longest word replaced, so that neither its beginning nor its length helps. */
export function withTypo(name: string, at: number): string {
  const words = name.split(' ');
  const longest = words.reduce((best, word, n) => ((words[best]?.length ?? 0) < word.length ? n : best), 0);
  const word = words[longest] ?? '';
  const place = Math.floor(word.length / 2);
  const letter = 'qxyz'[at % 4] ?? 'q';
  words[longest] = word.slice(0, place) + letter + word.slice(place + 1);
  return words.join(' ');
}

/** Bytes that are held after everything that is not held has been collected. */
function memory(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export async function measureSearch(engine: GraphEngine, title: string, generated: boolean): Promise<Measured[]> {
  const before = memory();
  const readStart = performance.now();
  const { records, synonyms } = await readSearchRecords(engine);
  const buildStart = performance.now();
  const index = buildIndex(records, synonyms);
  const built = performance.now();
  const held = (memory() - before) / 1e6;
  const deps: DirectoryDeps = {
    engine,
    index: () => index,
    today: () => ({ day: '2011-04-26', undatedFrom: '2010-01-01' }),
    changed: () => undefined,
    positions: () => new Map(),
  };
  const search = (q: string) => searchEntries(deps, GUEST, { q, limit: 20 });
  const queries = generated ? GENERATED_QUERIES : DATASET_QUERIES;
  const inputs = Array.from({ length: Math.max(200, queries.length) }, (_, at) => queries[at % queries.length] ?? '');
  const timed = await measure(`${title}: search with facets, in process`, inputs, search, { target: 60 });

  const named = records.filter((record) => record.type === 'organisation');
  const step = Math.max(1, Math.floor(named.length / 100));
  const asked = named.filter((_, at) => at % step === 0).slice(0, 100);
  let found = 0;
  for (const [at, record] of asked.entries()) {
    const { items } = await search(withTypo(record.name, at));
    if (items.some((item) => item.id === record.id)) found += 1;
  }
  return [
    single(`${title}: entries`, records.length, ''),
    single(`${title}: reading the records`, buildStart - readStart, 'ms'),
    single(`${title}: building the index`, built - buildStart, 'ms'),
    single(`${title}: memory of records and index`, held, 'MB'),
    timed,
    single(`${title}: names with one typo among the first 20, of ${asked.length}`, found, '', 95),
  ];
}
