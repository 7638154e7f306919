// Baskets on both engines: kept under the hash of a key, over after 30 days, 200 entries and a given number of baskets at most.
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../graph/engine/port';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import { GUEST } from '../../lib/auth/actor';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { searchEntries } from '../../lib/directory/search-entries';
import { changeBasket } from '../../lib/kept/change-basket';
import { readBasket } from '../../lib/kept/read-basket';
import { buildIndex } from '../../lib/search/index-of-records';
import { DAY } from '../support/directory';
import { describeEngines } from '../support/engines';
import { emptyStore } from '../support/empty-store';
import { failureOf } from '../support/failure';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const later = (days: number, ms = 0): Date => new Date(NOW.getTime() + days * 86_400_000 + ms);
const FORGED = 'A'.repeat(43);

describeEngines('a basket', (getEngine) => {
  let deps: DirectoryDeps;
  let ids: string[] = [];
  const change = (input: object, now = NOW, mostBaskets?: number) =>
    changeBasket(deps, GUEST, input, { now, ...(mostBaskets !== undefined && { mostBaskets }) });
  const read = (key: string | null | undefined, now = NOW) => readBasket(deps, GUEST, { key: key ?? undefined }, now);
  const stored = (engine: GraphEngine) =>
    engine.read((tx) => tx.run('MATCH (b:Basket) RETURN b.id AS id, b.entries AS entries ORDER BY id'));

  beforeAll(async () => {
    const engine = getEngine();
    await emptyStore(engine);
    await loadDataset(engine, await readDataset(datasetFolder(), true));
    const { records, synonyms } = await readSearchRecords(engine);
    const index = buildIndex(records, synonyms);
    deps = {
      engine,
      index: () => index,
      today: () => ({ day: DAY, undatedFrom: '2010-01-01' }),
      changed: () => undefined,
      positions: () => new Map(),
    };
    ids = records.filter((one) => one.type === 'organisation' || one.type === 'cooperation').map((one) => one.id);
  });
  beforeEach(() => getEngine().write((tx) => tx.run('MATCH (b:Basket) DELETE b')));

  it('keeps the order of selection over several changes, and what is removed is gone', async () => {
    const [a = '', b = '', c = ''] = ids;
    const first = await change({ add: [c, a] });
    expect(first).toMatchObject({ ids: [c, a], added: 2, ignored: 0, full: 0 });
    const second = await change({ key: first.key, add: [b, a] });
    expect(second).toMatchObject({ key: first.key, ids: [c, a, b], added: 1 });
    const third = await change({ key: first.key, remove: [a, 'gibt-es-nicht'] });
    expect(third).toMatchObject({ key: first.key, ids: [c, b], added: 0 });
    expect(await read(first.key)).toEqual([c, b]);
  });

  it('is stored under a hash: the key itself is nowhere in the store', async () => {
    const { key } = await change({ add: ids.slice(0, 1) });
    expect(key).toMatch(/^[\w-]{43}$/);
    const rows = await stored(getEngine());
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(key);
  });

  it('leaves nothing in the store when it is emptied, or its last entry is removed', async () => {
    const { key } = await change({ add: ids.slice(0, 3) });
    expect(await change({ key, empty: true })).toMatchObject({ key: null, ids: [] });
    const again = await change({ add: ids.slice(0, 1) });
    expect(await change({ key: again.key, remove: ids.slice(0, 1) })).toMatchObject({ key: null, ids: [] });
    expect(await stored(getEngine())).toEqual([]);
    expect(await change({ remove: ['x'] })).toMatchObject({ key: null, ids: [], added: 0 });
    expect(await stored(getEngine())).toEqual([]);
  });

  it('takes organisations and cooperations that exist; the rest is counted', async () => {
    const wrong = ['gibt-es-nicht', '10.1', '05158032', 'bericht-2010', '', '<script>', "') DETACH DELETE"];
    const { ids: taken, ignored } = await change({ add: [...wrong, ...ids.slice(0, 1)] });
    expect(taken).toEqual(ids.slice(0, 1));
    expect(ignored).toBe(wrong.length - 1); // an empty value counts as absent
  });

  it('never takes over a key that it did not make', async () => {
    for (const key of [FORGED, 'short', '', '../../etc', 'ü'.repeat(43), undefined]) {
      expect(await read(key)).toEqual([]);
      const made = await change({ key, add: ids.slice(0, 1) });
      expect(made.key).not.toBe(key);
      expect(await read(made.key)).toEqual(ids.slice(0, 1));
      expect(await read(key)).toEqual([]);
    }
  });

  it('is over after 30 days without a change, and a change renews it', async () => {
    const { key } = await change({ add: ids.slice(0, 1) });
    expect(await read(key, later(30))).toHaveLength(1);
    expect(await read(key, later(30, 1))).toEqual([]);
    await change({ key, add: ids.slice(1, 2) }, later(20));
    expect(await read(key, later(50))).toHaveLength(2);
    const after = await change({ key, add: ids.slice(2, 3) }, later(50, 1));
    expect(after.key).not.toBe(key);
    expect(after.ids).toEqual(ids.slice(2, 3));
    expect(await stored(getEngine())).toHaveLength(1); // the old one went when the new one came
  });

  it('holds 200: what fits is added in order, the rest is counted', async () => {
    const first = await change({ add: ids.slice(0, 199) });
    const second = await change({ key: first.key, add: ids.slice(197, 205) });
    expect(second).toMatchObject({ added: 1, full: 5 });
    expect(second.ids).toEqual(ids.slice(0, 200));
    const third = await change({ key: first.key, remove: ids.slice(0, 1), add: ids.slice(204, 206) });
    expect(third).toMatchObject({ added: 1, full: 1 });
    expect(third.ids).toHaveLength(200);
  });

  it('of too many, those that nobody touched for longest go', async () => {
    const made = [];
    for (let n = 0; n < 4; n += 1) made.push(await change({ add: ids.slice(n, n + 1) }, later(n), 3));
    expect(await Promise.all(made.map(({ key }) => read(key, later(4))))).toEqual([
      [],
      ...[1, 2, 3].map((n) => ids.slice(n, n + 1)),
    ]);
  });

  it('stays when the dataset is loaded anew: it is no part of the network', async () => {
    const { key } = await change({ add: ids.slice(0, 2) });
    await loadDataset(getEngine(), await readDataset(datasetFolder(), true), true);
    expect(await read(key)).toEqual(ids.slice(0, 2));
  });

  it('two changes at once both count', async () => {
    const { key } = await change({ add: ids.slice(0, 1) });
    await Promise.all(ids.slice(1, 9).map((id) => change({ key, add: [id] })));
    expect((await read(key)).sort()).toEqual(ids.slice(0, 9).sort());
  });

  describe('all hits of a search', () => {
    const hitsOf = async (q: string, type: string[]) =>
      (await searchEntries(deps, GUEST, { q, type, limit: 100 })).items.map((hit) => hit.id);

    it('are added in its order; Bausteine and places are left out', async () => {
      const all = await change({ all: 'q=velbert&limit=5&shape=table&lang=en' });
      expect(all.ids).toEqual(await hitsOf('velbert', ['organisation', 'cooperation']));
      expect(all.ids.length).toBeGreaterThan(5);
      const filtered = await change({ all: 'q=velbert&type=cooperation&type=place&sort=relevance' });
      expect(filtered.ids).toEqual(await hitsOf('velbert', ['cooperation']));
      expect(await change({ all: 'type=baustein' })).toMatchObject({ ids: [], key: null });
    });

    it('go over pages, and beyond 200 are counted', async () => {
      const { ids: taken, full } = await change({ all: '' });
      expect(taken).toHaveLength(0); // an empty value counts as absent
      const every = await change({ all: 'sort=name' });
      expect(every.ids).toHaveLength(200);
      expect(every.full).toBe(ids.length - 200);
      expect(full).toBe(0);
    });

    it('a search that cannot be asked changes nothing', async () => {
      expect(await failureOf(change({ all: 'town=nowhere' }))).toMatchObject({ code: 'invalid', param: 'town' });
      expect(await failureOf(change({ all: `q=${'x'.repeat(201)}` }))).toMatchObject({ code: 'invalid', param: 'q' });
      expect(await stored(getEngine())).toEqual([]);
    });
  });
});
