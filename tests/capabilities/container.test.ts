// The container: an empty store is filled, and after a write index and day of the view are read anew.
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openContainer, type Container } from '../../lib/container';
import { GUEST } from '../../lib/auth/actor';
import { searchEntries } from '../../lib/directory/search-entries';

let container: Container;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'netzkompass-container-'));
  container = await openContainer({ dataFolder: folder, examples: false });
});
afterAll(async () => {
  await container.close();
  await rm(folder, { recursive: true, force: true });
});

const found = async (q: string): Promise<string[]> =>
  (await searchEntries(container.deps, GUEST, { q })).items.map((hit) => hit.id);

describe('a container', () => {
  it('fills an empty store, here without examples, and takes the day from its latest confirmation', async () => {
    expect(await found('türkisch eltern velbert')).toEqual([]);
    expect(await found('bamf')).toContain('bamf');
    expect(container.deps.today()).toEqual({ day: '2011-04-26', undatedFrom: '2010-01-01' });
  });

  it('follows a write once it is refreshed', async () => {
    await container.deps.engine.write((tx) =>
      tx.run(
        `CREATE (:Entry:Organisation
           {id: 'probeamt', name: 'Probeamt Quittenhain', kind: 'county', basis: 'recorded', confirmedAt: '2011-05-02'})`,
      ),
    );
    expect(await found('quittenhain')).toEqual([]);
    await container.refresh();
    expect(await found('quittenhain')).toEqual(['probeamt']);
    expect(container.deps.today().day).toBe('2011-05-02');
  });

  it('has a place for every node, and gives what was written one of its own', async () => {
    await container.arranged();
    const before = container.deps.positions('baustein');
    expect(before.has('probeamt') && before.has('bamf') && before.has('10.7')).toBe(true);
    await container.deps.engine.write((tx) =>
      tx.run("CREATE (:Entry:Organisation {id: 'abendamt', name: 'Abendamt', kind: 'county', basis: 'recorded'})"),
    );
    await container.refresh();
    await container.arranged();
    const after = container.deps.positions('baustein');
    expect(after.has('abendamt')).toBe(true);
    for (const [id, point] of before) expect(after.get(id)).toEqual(point);
  });

  it('starts with an entry that cannot be read: that is the matter of its page', async () => {
    await container.deps.engine.write((tx) =>
      tx.run("MATCH (b:Entry) WHERE b:Baustein SET b.priority = 'gibt-es-nicht'"),
    );
    await container.close();
    container = await openContainer({ dataFolder: folder, examples: false });
    expect(await found('quittenhain')).toEqual(['probeamt']);
  });
});
