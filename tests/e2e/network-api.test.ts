// The network and its paths over HTTP: shapes by the OpenAPI document, refusals, merged ids, and the same answers on both engines.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../graph/engine/port';
import { openEngine } from '../../graph/engine/open-engine';
import { migrate } from '../../graph/schema/migrate';
import { loadDeliveredDataset } from '../../graph/seed/load-dataset';
import { network, networkPath, type Network, type NetworkPath } from '../../lib/network/network-schema';
import { useApp } from '../support/e2e-app';
import { readJson, send, textOf } from '../support/e2e-http';
import { fits, schemaFor, type OpenApi } from '../support/e2e-openapi';
import { describeWith, testNeo4j } from '../support/engines';

const NETWORKS = [
  '',
  'view=organisations',
  'examples=0',
  'view=organisations&examples=0&rollup=whole',
  'rollup=open&kind=county&kind=town',
  'q=sprache&town=05158032&lang=en',
  'q=t%C3%BCrkisch+eltern+haus+xyzzy&relax=1',
  'baustein=10.1&focus=jobcenter-me-aktiv&degrees=2&view=organisations',
  'focus=10.4&degrees=1&examples=0&hidden=mimi&arrangement=place',
  'form=committee&role=member&limit=7',
  'day=2010-06-30&view=organisations',
  'focus=altes-bundesamt&focus=bamf&focus=gibt-es-nicht&hidden=bericht-2010',
];
const PATHS = [
  'from=bamf&to=sg-integration',
  'from=jobcenter-me-aktiv&to=mimi&lang=en',
  'from=altes-bundesamt&to=auslaenderbehoerde&examples=0',
  'from=mimi&to=mimi',
  'from=elternverein-lindenblatt-velbert&to=bamf',
];

/** An id that has moved, so that following it asks the store. */
const merge = (engine: GraphEngine): Promise<unknown> =>
  engine.write((tx) => tx.run("CREATE (:Entry:Organisation {id: 'altes-bundesamt', name: 'x', mergedInto: 'bamf'})"));

async function prepareFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-e2e-network-'));
  const engine = await openEngine({ dataFolder: folder });
  try {
    await migrate(engine);
    await loadDeliveredDataset(engine, { examples: true });
    await merge(engine);
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

async function read<T>(address: string, from = origin()): Promise<T> {
  const answer = await send(from, address);
  expect([address, answer.status, answer.headers['content-type']]).toEqual([address, 200, 'application/json']);
  return readJson<T>(answer);
}

describe('shapes', () => {
  it.each(NETWORKS)('/api/v1/network?%s', async (query) => {
    const document = await read<OpenApi>('/api/v1/openapi.json');
    const value = await read<Network>(`/api/v1/network?${query}`);
    expect(network.strict().safeParse(value).error?.issues ?? []).toEqual([]);
    expect(fits(document, schemaFor('Network'), value)).toEqual([]);
    const nodes = new Set(value.nodes.map(({ id }) => id));
    expect(value.edges.filter(({ source, target }) => !nodes.has(source) || !nodes.has(target))).toEqual([]);
  });

  it.each(PATHS)('/api/v1/path?%s', async (query) => {
    const document = await read<OpenApi>('/api/v1/openapi.json');
    const value = await read<NetworkPath>(`/api/v1/path?${query}`);
    expect(networkPath.strict().safeParse(value).error?.issues ?? []).toEqual([]);
    expect(fits(document, schemaFor('NetworkPath'), value)).toEqual([]);
    expect(value.sentence).not.toBe('');
    expect(value.steps).toHaveLength(value.length === null ? 0 : value.length + 1);
  });

  it('the document tells parameters that repeat and those that must be', async () => {
    const { paths } = await read<OpenApi>('/api/v1/openapi.json');
    const parameters = paths['/api/v1/network']?.get?.parameters ?? [];
    expect(parameters.find(({ name }) => name === 'focus')).toMatchObject({ style: 'form', explode: true });
    expect(parameters.filter(({ required }) => required)).toEqual([]);
    const ends = (paths['/api/v1/path']?.get?.parameters ?? []).filter(({ required }) => required);
    expect(ends.map(({ name }) => name)).toEqual(['from', 'to']);
  });
});

/** Where the page's own links lead; the frame around it repeats the address as it was written. */
const linksOf = (html: string): string[] =>
  [...html.slice(html.indexOf('id="network"')).matchAll(/ href="(\/network[^"]*)"/g)].map(([, href = '']) => href);

describe('ids', () => {
  it('merged ones are followed, the same twice counts once, what no entry has is said', async () => {
    const asked = 'degrees=0&focus=altes-bundesamt&focus=bamf&focus=gibt-es-nicht&hidden=Ü';
    const { nodes, dropped } = await read<Network>(`/api/v1/network?${encodeURI(asked)}`);
    expect(nodes.filter(({ type }) => type !== 'baustein').map(({ id }) => id)).toEqual(['bamf']);
    expect(dropped).toEqual(['gibt-es-nicht', 'Ü']);
  });
  it('a path follows them too, and says which it took', async () => {
    const moved = await read<NetworkPath>('/api/v1/path?from=altes-bundesamt&to=sg-integration');
    expect(moved).toEqual(await read('/api/v1/path?from=bamf&to=sg-integration'));
    expect(moved.from).toBe('bamf');
  });
  it.each([
    'focus=altes-bundesamt',
    'hidden=altes-bundesamt',
    'focus=sg-integration&expand=altes-bundesamt:20',
    'from=altes-bundesamt&to=sg-integration',
    'from=sg-integration&to=altes-bundesamt',
  ])('the page says that a merged one is another now, and carries that on: %s', async (query) => {
    const { status, text } = await send(origin(), `/network?${query}`);
    expect(status).toBe(200);
    expect(textOf(text)).toContain(
      'Die Kennung altes-bundesamt gehört inzwischen zu einem anderen Eintrag: Bundesamt für Migration und Flüchtlinge',
    );
    const links = linksOf(text);
    expect(links.length).toBeGreaterThan(5);
    expect(links.filter((href) => href.includes('altes-bundesamt'))).toEqual([]);
  });
  it('the page says which ones nobody has, and drops them', async () => {
    const { text } = await send(origin(), '/network?focus=bamf&focus=gibt-es-nicht&hidden=auch-nicht');
    expect(textOf(text)).toContain('sie sind weggelassen: gibt-es-nicht, auch-nicht');
    const links = linksOf(text);
    expect(links.filter((href) => /gibt-es-nicht|auch-nicht/.test(href))).toEqual([]);
    expect(links.some((href) => href.includes('focus=bamf'))).toBe(true);
  });
  it('says nothing of that where all are known', async () => {
    expect(textOf((await send(origin(), '/network?focus=bamf')).text)).not.toMatch(/anderen Eintrag|weggelassen:/);
  });
  it.each([
    ['/api/v1/network?degrees=-1', 400, 'degrees'],
    ['/api/v1/network?degrees=99', 400, 'degrees'],
    ['/api/v1/network?view=cloud', 400, 'view'],
    ['/api/v1/network?zoom=1', 400, 'zoom'],
    ['/api/v1/path?from=bamf', 400, 'to'],
    ['/api/v1/path?from=bamf&to=gibt-es-nicht', 404, 'to'],
    ['/api/v1/path?from=bamf&to=10.1', 400, 'to'],
  ])('%s is refused with %d', async (address, status, param) => {
    const answer = await send(origin(), address);
    expect([answer.status, answer.headers['content-type']]).toEqual([status, 'application/problem+json']);
    expect(readJson<{ param: string }>(answer).param).toBe(param);
  });
});

it.each(['/api/v1/network?examples=0', '/api/v1/path?from=bamf&to=mimi'])(
  '%s: HEAD has no body, nothing else is allowed',
  async (address) => {
    const head = await send(origin(), address, { method: 'HEAD' });
    expect([head.status, head.text]).toEqual([200, '']);
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']) {
      const answer = await send(origin(), address, { method });
      expect([method, answer.status, answer.headers.allow]).toEqual([method, 405, 'GET, HEAD']);
    }
  },
);

describeWith('neo4j', 'on Neo4j, every answer is the same', () => {
  const other = useApp({ neo4j: true });
  beforeAll(async () => {
    const config = testNeo4j();
    if (!config) return;
    const engine = await openEngine({ neo4j: config, dataFolder: '' });
    await merge(engine).finally(() => engine.close());
  });
  it.each([...NETWORKS.map((one) => `network?${one}`), ...PATHS.map((one) => `path?${one}`)])('%s', async (address) => {
    expect(await read(`/api/v1/${address}`, other.origin())).toEqual(await read(`/api/v1/${address}`));
  });
});
