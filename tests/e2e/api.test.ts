// The reading API as the running app answers it: shapes by the zod schemas and by its own OpenAPI document, paging, facets,
// languages, health, and ids that have moved.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { openEngine } from '../../graph/engine/open-engine';
import { migrate } from '../../graph/schema/migrate';
import { loadDeliveredDataset } from '../../graph/seed/load-dataset';
import { entry, sourceEntry } from '../../lib/directory/entry-schema';
import { bausteinList, townList } from '../../lib/directory/list-entries';
import { searchResult, type SearchResult } from '../../lib/directory/search-schema';
import { useApp } from '../support/e2e-app';
import { readJson, send, textOf } from '../support/e2e-http';
import { checkDocument, fits, operationsOf, schemaFor, type OpenApi } from '../support/e2e-openapi';

/** A store with ids that have moved: to an entry of the same type, and to one of another. */
async function prepareFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-e2e-merged-'));
  const engine = await openEngine({ dataFolder: folder });
  try {
    await migrate(engine);
    await loadDeliveredDataset(engine, { examples: true });
    const text = 'CREATE (n:Entry:Organisation {id: $id, name: $id, mergedInto: $into})';
    const source = 'CREATE (n:Entry:Source {id: $id, title: $id, mergedInto: $into})';
    await engine.write(async (tx) => {
      await tx.run(text, { id: 'altes-bundesamt', into: 'bamf' });
      await tx.run(source, { id: 'alter-bericht', into: 'bericht-2010' });
      await tx.run(text, { id: 'alte-arbeitsgruppe', into: 'ag-integrationskompass' });
    });
  } finally {
    await engine.close();
  }
  return folder;
}

let folder = '';
const { origin } = useApp(async () => {
  folder = await prepareFolder();
  return { dataFolder: folder };
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const get = (address: string) => send(origin(), address);
async function read<T>(address: string): Promise<T> {
  const answer = await get(address);
  expect([address, answer.status, answer.headers['content-type']]).toEqual([address, 200, 'application/json']);
  return readJson<T>(answer);
}
const search = (query: string) => read<SearchResult>(`/api/v1/search?${query}`);

/** Every hit of a query, by the cursor. */
async function all(query: string, limit = 100): Promise<SearchResult['items']> {
  const items: SearchResult['items'] = [];
  let cursor: string | null = '';
  do {
    const page: SearchResult = await search(`${query}&limit=${limit}&cursor=${encodeURIComponent(cursor)}`);
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}

describe('shapes', () => {
  const strictly = (schema: z.ZodType, value: unknown): string[] =>
    (schema.safeParse(value).error?.issues ?? []).map((issue) => `${issue.path.join('.')}: ${issue.message}`);

  it('every entry, by the schemas and by the OpenAPI document', async () => {
    const document = await read<OpenApi>('/api/v1/openapi.json');
    const items = await all('');
    expect(items.length).toBe((await search('limit=1')).total);
    const wrong: string[] = [];
    for (const { id } of items) {
      const value = await read<unknown>(`/api/v1/entries/${id}`);
      wrong.push(
        ...[...strictly(entry, value), ...fits(document, schemaFor('Entry'), value)].map((one) => `${id}: ${one}`),
      );
    }
    expect(wrong).toEqual([]);
  });

  it.each([
    ['/api/v1/search?q=sprache', searchResult, 'SearchResult'],
    ['/api/v1/search?q=xyzzyq%20velbert', searchResult, 'SearchResult'],
    ['/api/v1/bausteine', bausteinList, 'BausteinList'],
    ['/api/v1/towns', townList, 'TownList'],
    ['/api/v1/sources/bericht-2010', sourceEntry, 'SourceEntry'],
  ] as [string, z.ZodType, string][])('%s', async (address, schema, name) => {
    const document = await read<OpenApi>('/api/v1/openapi.json');
    const value = await read<unknown>(address);
    expect([...strictly(schema, value), ...fits(document, schemaFor(name), value)]).toEqual([]);
  });

  it('the OpenAPI document is whole: references resolve, every path answers as it says', async () => {
    const document = await read<OpenApi>('/api/v1/openapi.json');
    expect(checkDocument(document)).toEqual([]);
    for (const { path: template, ...operation } of operationsOf(document).filter(({ security }) => !security)) {
      const given = template.endsWith('/path') ? '?from=bamf&to=sg-integration' : '';
      const address = template.replace('{id}', template.includes('sources') ? 'bericht-2010' : 'bamf') + given;
      const answer = await get(address);
      expect([template, answer.status]).toEqual([template, 200]);
      const schema = operation.responses['200']?.content?.['application/json']?.schema ?? {};
      expect([template, ...fits(document, schema, readJson<unknown>(answer))]).toEqual([template]);
      const refusal = await send(origin(), address, { method: 'DELETE' });
      expect([template, ...fits(document, schemaFor('Problem'), readJson<unknown>(refusal))]).toEqual([template]);
      expect(Object.keys(operation.responses)).toEqual(
        expect.arrayContaining(operation.operationId === 'openapi' ? [] : ['405']),
      );
    }
  });

  it('there are eight Bausteine and ten towns', async () => {
    const bausteine = await read<z.infer<typeof bausteinList>>('/api/v1/bausteine');
    expect(bausteine.items.map(({ number }) => number)).toEqual([
      '9',
      '10.1',
      '10.2',
      '10.3',
      '10.4',
      '10.5',
      '10.6',
      '10.7',
    ]);
    expect((await read<z.infer<typeof townList>>('/api/v1/towns')).items).toHaveLength(10);
  });
});

describe('search', () => {
  it.each(['', 'q=sprache', 'q=velbert&sort=-name', 'type=organisation&examples=0'])(
    'pages of “%s” give each hit once',
    async (query) => {
      const pages = await all(query, 7);
      const ids = pages.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(ids).toEqual((await all(query)).map(({ id }) => id));
      expect(ids.length).toBe((await search(`${query}&limit=1`)).total);
    },
  );

  it.each(['', 'q=sprache', 'q=velbert&examples=0'])('a facet of “%s” counts what choosing it gives', async (query) => {
    const { facets } = await search(`${query}&limit=1`);
    const wrong: string[] = [];
    for (const [facet, values] of Object.entries(facets)) {
      for (const { value, count, countyWide } of values) {
        const chosen = await search(`${query}&${facet}=${encodeURIComponent(value)}&limit=1`);
        if (chosen.total - chosen.ended !== count + countyWide)
          wrong.push(`${facet}=${value}: ${count} + ${countyWide} announced, ${chosen.total} − ${chosen.ended} found`);
      }
    }
    expect(wrong).toEqual([]);
  });

  it('a filter may repeat, any of its values counts; empty values count as absent', async () => {
    const one = await search('form=committee&limit=1');
    const other = await search('form=network&limit=1');
    expect((await search('form=committee&form=network&limit=1')).total).toBe(one.total + other.total);
    expect((await search('form=&q=&day=&town=&limit=')).total).toBe((await search('limit=1')).total);
    expect((await search('')).items).toHaveLength(20);
  });

  it('an exact short name comes first', async () => {
    for (const [q, id] of [
      ['BAMF', 'bamf'],
      ['50-5', 'sg-integration'],
      ['MBE', 'migrationsberatungsdienste'],
    ])
      expect([q, (await search(`q=${q}`)).items.slice(0, 2).map((hit) => hit.id)]).toEqual([
        q,
        expect.arrayContaining([id]),
      ]);
  });

  it.each([
    'türkisch eltern velbert',
    'tuerkisch eltern velbert',
    'turkisch eltern velbert',
    'tükisch eltern velbert',
    'TÜRKISCH  Eltern, Velbert!',
  ])('“%s” finds those who speak Turkish with parents in Velbert', async (q) => {
    const ids = (await search(`q=${encodeURIComponent(q)}`)).items.map(({ id }) => id);
    expect(ids).toContain('elternverein-lindenblatt-velbert');
  });

  it('labels follow the language, ids do not', async () => {
    const german = await search('q=bamf&limit=1&lang=de');
    const english = await search('q=bamf&limit=1&lang=en');
    expect(english.items[0]).toMatchObject({
      id: 'bamf',
      kind: 'federal',
      kindLabel: 'Federal authority',
      typeLabel: 'Organisation',
    });
    expect(german.items[0]).toMatchObject({ id: 'bamf', kind: 'federal', kindLabel: 'Bundesbehörde' });
    expect(english.facets.type?.map(({ value }) => value)).toEqual(german.facets.type?.map(({ value }) => value));
  });
});

describe('addresses that lead elsewhere', () => {
  it('an id that was merged sends on for good, page and API, with its query', async () => {
    const page = await get('/organisations/altes-bundesamt?day=2010-06-30');
    expect([page.status, page.headers.location]).toEqual([308, '/organisations/bamf?day=2010-06-30']);
    const api = await get('/api/v1/entries/altes-bundesamt?lang=en');
    expect([api.status, api.headers.location]).toEqual([308, '/api/v1/entries/bamf?lang=en']);
    const source = await get('/api/v1/sources/alter-bericht');
    expect([source.status, source.headers.location]).toEqual([308, '/api/v1/sources/bericht-2010']);
  });

  it('into another type: it arrives all the same', async () => {
    const first = await get('/organisations/alte-arbeitsgruppe');
    expect(first.status).toBe(308);
    const second = await get(String(first.headers.location));
    const last = second.status === 308 ? await get(String(second.headers.location)) : second;
    expect(last.status).toBe(200);
    expect(textOf(last.text)).toContain('Arbeitsgruppe IntegrationsKompass');
  });

  it('a merged id is not found by searching', async () => {
    expect((await search('q=altes-bundesamt')).items.map(({ id }) => id)).not.toContain('altes-bundesamt');
  });

  it.each([
    ['/organisations/ag-integrationskompass', '/cooperations/ag-integrationskompass'],
    ['/cooperations/bamf?day=2010-06-30&examples=0', '/organisations/bamf?day=2010-06-30&examples=0'],
    ['/places/10.1', '/bausteine/10.1'],
    ['/bausteine/bericht-2010', '/sources/bericht-2010'],
  ])('%s is of another type and sends on', async (from, to) => {
    const answer = await get(from);
    expect([answer.status, answer.headers.location]).toEqual([308, to]);
  });

  it('near matches stand on the page of an address with a typing error', async () => {
    const bamf = await get('/organisations/bamff');
    expect([bamf.status, textOf(bamf.text).includes('Ähnliche Einträge')]).toEqual([404, true]);
    expect(bamf.text).toContain('href="/organisations/bamf"');
    const group = await get('/cooperations/ag-integrationskompas');
    expect([group.status, group.text.includes('href="/cooperations/ag-integrationskompass"')]).toEqual([404, true]);
  });
});

describe('health', () => {
  it('is live and ready, and no cache keeps it', async () => {
    expect(await read('/api/health/live')).toEqual({ status: 'live' });
    expect(await read('/api/health/ready')).toEqual({ status: 'ready', day: '2011-04-26' });
    expect((await get('/api/health/ready')).headers['cache-control']).toBe('no-store');
  });
});
