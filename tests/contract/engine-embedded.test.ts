// What only the embedded engine promises: its folder, its end, its limits.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '../../graph/engine/embedded/open-embedded';
import { atMost } from '../../graph/engine/embedded/limit';
import { openEngine } from '../../graph/engine/open-engine';
import type { Row } from '../../graph/engine/port';
import { migrate } from '../../graph/schema/migrate';
import { failureOf } from '../support/failure';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netz kömpass-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const create = "CREATE (n:Entry {id: 'a'})";
const list = 'MATCH (n:Entry) RETURN n.id AS id';

describe('the folder of a store', () => {
  it('is made where it is missing, holds what was written, and is left without lock or log', async () => {
    const engine = await openEngine({ dataFolder: join(folder, 'new', 'data') });
    expect(engine.dialect).toBe('embedded');
    await migrate(engine);
    await engine.write((tx) => tx.run(create));
    await engine.close();
    const store = join(folder, 'new', 'data', 'store');
    expect((await readdir(store)).sort()).toEqual(['commits.count', 'netzkompass.grafeo']);
    expect(Number(await readFile(join(store, 'commits.count'), 'utf8'))).toBeGreaterThan(1);
    const again = await openEngine({ dataFolder: join(folder, 'new', 'data') });
    await migrate(again);
    expect(await again.read((tx) => tx.run(list))).toEqual([{ id: 'a' }]);
    expect((await failureOf(again.write((tx) => tx.run(create)))).code).toBe('duplicate');
    await again.close();
  });

  it('lets in only one of several that come at once, in one process too', async () => {
    const all = await Promise.allSettled([1, 2, 3].map(() => openEmbedded({ path: folder })));
    const opened = all.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    expect(opened).toHaveLength(1);
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'storeInUse' });
    await Promise.all(opened.map((engine) => engine.close()));
    await (await openEmbedded({ path: folder })).close();
  });

  it('keeps its count of commits also when the work deletes every node', async () => {
    const engine = await openEmbedded({ path: folder });
    for (let n = 0; n < 3; n += 1) await engine.write((tx) => tx.run(`CREATE (n:Entry {id: 'e${n}'})`));
    await engine.write((tx) => tx.run('MATCH (n) DETACH DELETE n'));
    await engine.close();
    const again = await openEmbedded({ path: folder });
    expect(await again.read((tx) => tx.run('MATCH (m:StoreMeta) RETURN m.n AS n'))).toEqual([{ n: 4 }]);
    await again.close();
  });
});

describe('closing', () => {
  it('waits for the work that runs, then refuses more, and may be called twice', async () => {
    const engine = await openEmbedded({ path: folder });
    const writes = Array.from({ length: 20 }, (_, n) => engine.write((tx) => tx.run(`CREATE (n:Entry {id: 'e${n}'})`)));
    const reads = Array.from({ length: 20 }, (): Promise<Row[]> => engine.read((tx) => tx.run(list)));
    await Promise.all([engine.close(), engine.close(), ...writes, ...reads]);
    expect((await failureOf(engine.ping())).code).toBe('storeUnavailable');
    expect((await failureOf(engine.write((tx) => tx.run(create)))).code).toBe('storeUnavailable');
    const again = await openEmbedded({ path: folder });
    expect(await again.read((tx) => tx.run(list))).toHaveLength(20);
    await again.close();
  });
});

describe('a gate', () => {
  it('lets through no more than it has room for, all in the end, in their order', async () => {
    const gate = atMost(3);
    let inside = 0;
    let most = 0;
    const began: number[] = [];
    const work = (n: number) => async (): Promise<void> => {
      began.push(n);
      inside += 1;
      most = Math.max(most, inside);
      await new Promise((resolve) => setTimeout(resolve, 2));
      inside -= 1;
      if (n % 5 === 0) throw new Error('one that fails');
    };
    await Promise.allSettled(Array.from({ length: 20 }, (_, n) => gate(work(n))));
    expect(most).toBe(3);
    expect(began).toEqual(Array.from({ length: 20 }, (_, n) => n));
  });
});
