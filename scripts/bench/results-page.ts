// The results page with all facets over HTTP: words alone, and words with several filters chosen.
import { startApp, get, stopApp } from './app';
import { measure, type Measured } from './measure';
import { DATASET_QUERIES, GENERATED_QUERIES } from './search';
import { fillEmbedded } from './store';

/** Two to four facets, most with alternatives, as the form of the page writes them. */
const FILTERS = [
  'type=organisation&town=05158032&town=05158016&language=tr&language=ar',
  'town=05158016&town=05158028&targetGroup=parents&targetGroup=children&targetGroup=women',
  'language=ar&language=ru&language=tr&targetGroup=women&targetGroup=elderly',
  'baustein=10.1&baustein=10.2&baustein=10.4&role=partner&role=member&role=contributor',
  'type=organisation&baustein=10.2&baustein=10.6&language=de&language=tr',
  'type=organisation&type=cooperation&town=05158028&hasContact=1',
];
/** Wide enough that filtered pages list something in either dataset: an empty page is cheap and proves nothing. */
const WIDE_QUERIES = ['', 'verein', 'eltern', 'a', 'frauen', 'beratung', 'senioren'];
const RUNS = 60;

function addresses(queries: readonly string[], filters: readonly string[]): string[] {
  return Array.from({ length: RUNS }, (_, at) => {
    const q = encodeURIComponent(queries[at % queries.length] ?? '');
    const chosen = filters[at % filters.length] ?? '';
    return `/directory?q=${q}${chosen && `&${chosen}`}`;
  });
}

/** 0 organisations means the delivered dataset. The app runs on an embedded store that is filled before. */
export async function measureResultsPage(organisations: number, target: number): Promise<Measured[]> {
  const filled = await fillEmbedded(organisations);
  await filled.engine.close();
  try {
    const running = await startApp(filled.folder);
    const queries = organisations > 0 ? GENERATED_QUERIES : DATASET_QUERIES;
    const timed = (name: string, pages: readonly string[]) =>
      measure(name, pages, (page) => get(`${running.address}${page}`), { target, warm: 20 });
    try {
      return [
        await timed('results page over HTTP', addresses(queries, [])),
        await timed('results page over HTTP, several filters chosen', addresses(WIDE_QUERIES, FILTERS)),
      ];
    } finally {
      await stopApp(running);
    }
  } finally {
    await filled.discard();
  }
}
