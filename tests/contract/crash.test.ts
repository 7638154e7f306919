// The embedded store when its process is killed, when a second one comes, and when its files were touched.
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openEmbedded } from '../../graph/engine/embedded/open-embedded';
import type { GraphEngine } from '../../graph/engine/port';
import { failureOf } from '../support/failure';
import { startStoreProcess, type StoreProcess, type StoreProcessMode } from '../support/start-store-process';

const KILLS = 15;
/** Longer than the count beside the store takes to follow a commit. */
const SETTLED_MS = 1000;

let folder: string;
let processes: StoreProcess[];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'netz kömpass-'));
  processes = [];
});
afterEach(async () => {
  await Promise.all(processes.map((one) => one.kill()));
  await rm(folder, { recursive: true, force: true });
});

function start(mode: StoreProcessMode, first = 0): StoreProcess {
  const one = startStoreProcess(mode, folder, first);
  processes.push(one);
  return one;
}
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const file = (name: string): string => join(folder, name);
const lastWritten = (one: StoreProcess): number => one.said.findLast(({ wrote }) => wrote !== undefined)?.wrote ?? -1;
const wrote = (n: number) => (said: { wrote?: number }) => said.wrote === n;

/** Numbers of the whole transactions in the store; fails where one is there by half. */
async function found(engine: GraphEngine): Promise<Set<number>> {
  const rows = await engine.read((tx) =>
    tx.run('MATCH (a:Entry)-[r:PART_OF]->(b:Entry) WHERE r.id = b.id RETURN a.id AS a, b.id AS b'),
  );
  const [all] = await engine.read((tx) => tx.run('MATCH (n:Entry) RETURN count(n) AS n'));
  expect(all?.['n']).toBe(rows.length * 2);
  return new Set(rows.map((row) => Number(String(row['a'] as string).slice(1))));
}

async function foundAfterOpening(): Promise<Set<number>> {
  const engine = await openEmbedded({ path: folder });
  try {
    return await found(engine);
  } finally {
    await engine.close();
  }
}

describe('a process that is killed while it writes', () => {
  it(`${KILLS} times: every acknowledged write is found, none is there by half, no alarm is false`, async () => {
    let next = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      const writer = start('write', next);
      await writer.wait(({ wrote: n }) => n === next);
      await pause(Math.random() * 400);
      await writer.kill();
      const acknowledged = lastWritten(writer);
      const numbers = await foundAfterOpening();
      for (let n = 0; n <= acknowledged; n += 1) expect(numbers.has(n)).toBe(true);
      // At most the write that was on its way may be there without having been acknowledged.
      expect(numbers.size - (acknowledged + 1)).toBeLessThanOrEqual(1);
      next = numbers.size;
    }
  });
});

describe('a second process on the same store', () => {
  it('is refused, names the first, and harms nothing', async () => {
    const first = start('write');
    await first.wait(wrote(5));
    const second = start('try');
    const refusal = await second.wait(({ refused }) => refused !== undefined);
    expect(refusal).toMatchObject({ refused: 'storeInUse', pid: first.pid });
    expect(refusal.message).toContain(`process ${first.pid} since `);
    const before = lastWritten(first);
    await first.wait(wrote(before + 20));
    await first.kill();
    expect((await foundAfterOpening()).size).toBeGreaterThan(before + 20);
  });

  it('is refused also where the lock file is gone, by the lock of the operating system', async () => {
    const first = start('write');
    await first.wait(wrote(100)); // many checkpoints later
    await rm(file('store.lock'));
    const failure = await failureOf(openEmbedded({ path: folder }));
    expect(failure).toMatchObject({ code: 'storeInUse', detail: { folder } });
    const before = lastWritten(first);
    await first.wait(wrote(before + 5));
    await first.kill();
    expect((await foundAfterOpening()).size).toBeGreaterThan(before + 5);
  });

  it('of several at the same instant only one gets in', async () => {
    for (let round = 0; round < 2; round += 1) {
      const all = Array.from({ length: 4 }, () => start('try'));
      const answers = await Promise.all(all.map((one) => one.wait(() => true)));
      expect(answers.filter(({ open }) => open !== undefined)).toHaveLength(1);
      expect(answers.filter(({ refused }) => refused === 'storeInUse')).toHaveLength(3);
      await Promise.all(all.map(({ ended }) => ended));
    }
  });

  it('takes over the lock of a dead process, and of one whose number another process has now', async () => {
    const dead = start('write');
    await dead.wait(wrote(3));
    await dead.kill();
    expect(existsSync(file('store.lock'))).toBe(true);
    expect((await foundAfterOpening()).size).toBeGreaterThan(3);
    const reused = { pid: process.pid, start: 'another start', since: '2011-04-26T00:00:00.000Z' };
    await writeFile(file('store.lock'), JSON.stringify(reused));
    expect((await foundAfterOpening()).size).toBeGreaterThan(3);
    await writeFile(file('store.lock'), 'half a lo');
    expect((await foundAfterOpening()).size).toBeGreaterThan(3);
  });
});

describe('a store whose files were touched', () => {
  const log = 'netzkompass.grafeo.wal';
  const writeSome = async (first: number): Promise<void> => {
    const writer = start('some', first);
    await writer.wait(wrote(first + 39));
    await pause(SETTLED_MS);
    await writer.kill();
  };
  beforeEach(async () => {
    await writeSome(0);
    await foundAfterOpening(); // folds the log into the store
    await writeSome(40);
  });

  it('is refused where its log was deleted, with the number of lost commits and what to do', async () => {
    await rm(file(log), { recursive: true });
    const failure = await failureOf(openEmbedded({ path: folder }));
    expect(failure.code).toBe('storeDamaged');
    expect(failure.detail['missing']).toBe(40);
    expect(failure.message).toContain('lost 40 of its');
    expect(failure.message).toContain('commits.count');
    // Refused again at the second try, and usable after the advice was followed.
    expect((await failureOf(openEmbedded({ path: folder }))).code).toBe('storeDamaged');
    await rm(file('commits.count'));
    expect((await foundAfterOpening()).size).toBe(40);
  });

  it('is refused where the whole store is gone', async () => {
    await rm(file(log), { recursive: true });
    await rm(file('netzkompass.grafeo'), { recursive: true });
    expect((await failureOf(openEmbedded({ path: folder }))).code).toBe('storeDamaged');
  });

  it('is refused where the end of its log was cut off or flipped', async () => {
    const newest = (await readdir(file(log))).sort().at(-1) ?? '';
    const bytes = await readFile(join(file(log), newest));
    for (const back of [1, 10, 100, 1000, 3000]) {
      const flipped = Buffer.from(bytes);
      flipped[bytes.length - back] = (flipped[bytes.length - back] ?? 0) ^ 0xff;
      for (const wrong of [flipped, bytes.subarray(0, bytes.length - back)]) {
        await rm(`${folder} copy`, { recursive: true, force: true });
        await cp(folder, `${folder} copy`, { recursive: true });
        await writeFile(join(`${folder} copy`, log, newest), wrong);
        expect((await failureOf(openEmbedded({ path: `${folder} copy` }))).code).toBe('storeDamaged');
      }
    }
    await rm(`${folder} copy`, { recursive: true, force: true });
  });

  it('is refused where bytes of the store itself were flipped', async () => {
    const bytes = await readFile(file('netzkompass.grafeo'));
    // The first blocks are the two headers, of which one suffices; later ones may be free, so one byte of each is flipped.
    for (let at = 3 * 4096; at < bytes.length; at += 512) bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    await writeFile(file('netzkompass.grafeo'), bytes);
    expect((await failureOf(openEmbedded({ path: folder }))).code).toBe('storeDamaged');
  });
});

describe('a folder that cannot be used', () => {
  it('is told as not writable', async () => {
    await writeFile(file('a-file'), '');
    expect((await failureOf(openEmbedded({ path: file('a-file/store') }))).code).toBe('storeNotWritable');
  });
});
