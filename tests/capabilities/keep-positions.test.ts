// The positions of a process: arranged in a real worker, stored, the same for every process, and old ones stay in a fault.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '../../graph/engine/embedded/open-embedded';
import type { GraphEngine } from '../../graph/engine/port';
import { findArrangement } from '../../graph/queries/positions';
import { migrate } from '../../graph/schema/migrate';
import { LAYOUT_VERSION, placeMissing } from '../../lib/layout/arrange';
import { arrangeInWorker } from '../../lib/layout/arrange-in-worker';
import type { LayoutInput } from '../../lib/layout/layout-input';
import { ARRANGEMENTS, type Positions } from '../../lib/layout/positions';
import { keepPositions, type KeptPositions, type PositionsOptions } from '../../lib/network/keep-positions';
import { anEntry, BAUSTEINE, datasetInput, PLACES } from '../fixtures/layout-inputs';

let engine: GraphEngine;
let warned: string[];
const opened: KeptPositions[] = [];
beforeEach(async () => {
  engine = await openEmbedded({ path: ':memory:' });
  await migrate(engine);
  warned = [];
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((kept) => kept.close()));
  await engine.close();
});

const open = (options: Partial<PositionsOptions> = {}): KeptPositions => {
  const warn = (error: unknown, arrangement: string): void => void warned.push(`${arrangement}: ${String(error)}`);
  const kept = keepPositions(engine, { warn, ...options });
  opened.push(kept);
  return kept;
};
const hub = anEntry({ id: 'runder-tisch', type: 'cooperation', bausteine: ['10.4'] });
const member = (id: string) => anEntry({ id, participations: [{ cooperation: hub.id, works: true }] });
const small = (...ids: string[]): LayoutInput => ({ entries: [...BAUSTEINE, hub, ...ids.map(member)], places: PLACES });
const all = ({ positions }: KeptPositions): Positions[] => ARRANGEMENTS.map((arrangement) => positions(arrangement));
const stored = async (): Promise<(number | undefined)[]> =>
  Promise.all(ARRANGEMENTS.map(async (id) => (await findArrangement.ask(engine, { id }))[0]?.revision));
const fails: typeof arrangeInWorker = () => Promise.reject(new Error('no room'));

describe('the positions of a process', () => {
  it('come from a worker, and are stored for the next one, which arranges nothing', async () => {
    const input = await datasetInput();
    const first = open();
    await first.follow(input);
    await first.settled();
    expect(await stored()).toEqual([1, 1, 1]);
    expect(first.positions('baustein')).not.toEqual(placeMissing(input, new Map()));
    const second = open({ arrange: fails });
    await second.follow(input);
    await second.settled();
    expect(all(second)).toEqual(all(first));
    expect(warned).toEqual([]);
  });

  it('are there at once, beside the neighbours or at the margin, while the worker works', async () => {
    const kept = open();
    await kept.follow(small('a', 'b'));
    expect(all(kept).map((positions) => positions.size)).toEqual([11, 11, 11]);
    await kept.settled();
    const before = kept.positions('free');
    await kept.follow(small('a', 'b', 'c'));
    expect(kept.positions('free').has('c')).toBe(true);
    await kept.settled();
    for (const [id, point] of before) expect(kept.positions('free').get(id)).toEqual(point);
    expect(await stored()).toEqual([2, 2, 2]);
  });

  it('lose who is gone at once, in the store when something is arranged again', async () => {
    const kept = open();
    await kept.follow(small('a', 'b'));
    await kept.settled();
    await kept.follow(small('a'));
    expect(kept.positions('baustein').has('b')).toBe(false);
    await kept.settled();
    expect(await stored()).toEqual([1, 1, 1]);
  });

  it('are those of the process that was first', async () => {
    const [one, other] = [open(), open()];
    await Promise.all([one.follow(small('a', 'b')), other.follow(small('a', 'b'))]);
    await Promise.all([one.settled(), other.settled()]);
    expect(all(other)).toEqual(all(one));
    expect(await stored()).toEqual([1, 1, 1]);
  });

  it('are made anew where they are of an older version, and left alone where they are of a newer one', async () => {
    const kept = open();
    await kept.follow(small('a', 'b'));
    await kept.settled();
    const proper = kept.positions('baustein');
    const set = (version: number): Promise<unknown> =>
      engine.write((tx) =>
        tx.run('MATCH (a:Arrangement) SET a.version = $version, a.positions = $p', { version, p: 'a 0 0' }),
      );
    await set(LAYOUT_VERSION - 1);
    await kept.follow(small('a', 'b'));
    expect(kept.positions('baustein').get('a')).toEqual({ x: 0, y: 0 });
    await kept.settled();
    expect(kept.positions('baustein')).toEqual(proper);
    await set(LAYOUT_VERSION + 1);
    await kept.follow(small('a', 'b'));
    await kept.settled();
    expect(kept.positions('baustein').get('a')).toEqual({ x: 0, y: 0 });
    const [row] = await findArrangement.ask(engine, { id: 'baustein' });
    expect(row?.version).toBe(LAYOUT_VERSION + 1);
  });
});

describe('a layout that does not come about', () => {
  it('leaves the old places, and says so once', async () => {
    const good = open();
    await good.follow(small('a', 'b'));
    await good.settled();
    const bad = open({ arrange: fails });
    await bad.follow(small('a', 'b', 'c'));
    await bad.settled();
    await bad.follow(small('a', 'b', 'c', 'd'));
    await bad.settled();
    for (const [id, point] of good.positions('place')) expect(bad.positions('place').get(id)).toEqual(point);
    expect(bad.positions('place').has('d')).toBe(true);
    expect(warned).toEqual(ARRANGEMENTS.map((arrangement) => `${arrangement}: Error: no room`));
    expect(await stored()).toEqual([1, 1, 1]);
  });

  it('takes no longer than it may', async () => {
    const kept = open({ limitMs: 1 });
    await kept.follow(small('a'));
    await kept.settled();
    expect(warned).toHaveLength(3);
    expect(warned[0]).toContain('took longer than 1 ms');
    expect(kept.positions('free').size).toBe(10);
  });

  it('keeps nobody from closing, and is no fault then', async () => {
    const kept = open();
    await kept.follow(small('a'));
    await kept.close();
    expect(warned).toEqual([]);
  });

  it('is told when what it was given is broken', async () => {
    const broken = { entries: [{ id: 'x', type: 'organisation' }], places: [] } as unknown as LayoutInput;
    const job = { input: broken, arrangement: 'free' as const, previous: new Map() };
    await expect(arrangeInWorker(job, { limitMs: 20_000, signal: new AbortController().signal })).rejects.toThrow();
  });
});
