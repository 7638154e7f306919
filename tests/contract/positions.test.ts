// Stored positions on both engines: of two writers the first one wins, a large network fits, the network's reset leaves them.
import { beforeEach, expect, it } from '@jest/globals';
import { findArrangement, writeArrangement } from '../../graph/queries/positions';
import { removeNetwork } from '../../graph/queries/write-facts';
import type { Point } from '../../lib/layout/positions';
import { positionsToText } from '../../lib/layout/positions-text';
import { describeEngines } from '../support/engines';

describeEngines('stored positions', (getEngine) => {
  beforeEach(() => getEngine().write((tx) => tx.run('MATCH (a:Arrangement) DELETE a')));
  const write = (positions: string, after: number, version = 1): Promise<boolean> =>
    getEngine().write((tx) => writeArrangement(tx, { id: 'free', version, positions, after }));
  const read = (): Promise<unknown[]> => findArrangement.ask(getEngine(), { id: 'free' });

  it('are found once they are written, and written only by who has read the latest', async () => {
    expect(await read()).toEqual([]);
    expect(await write('a 0 0', 0)).toBe(true);
    expect(await write('a 1 1', 0)).toBe(false);
    expect(await read()).toEqual([{ id: 'free', version: 1, revision: 1, positions: 'a 0 0' }]);
    expect(await write('a 2 2', 1, 2)).toBe(true);
    expect(await read()).toEqual([{ id: 'free', version: 2, revision: 2, positions: 'a 2 2' }]);
  });

  it('are those of one of two who write at once', async () => {
    await write('a 0 0', 0);
    const won = await Promise.all([write('a 1 1', 1), write('a 2 2', 1), write('a 3 3', 1)]);
    expect(won.filter(Boolean)).toHaveLength(1);
    expect(await read()).toMatchObject([
      { revision: 2, positions: `a ${won.indexOf(true) + 1} ${won.indexOf(true) + 1}` },
    ]);
  });

  it('may be those of 100,000 nodes', async () => {
    const points = Array.from({ length: 100_000 }, (_, n): [string, Point] => [
      `verein-mit-einem-langen-namen-${n}`,
      { x: n * 1.375, y: -n * 1.25 },
    ]);
    const text = positionsToText(new Map(points));
    await write(text, 0);
    const [row] = await findArrangement.ask(getEngine(), { id: 'free' });
    expect(row?.positions === text).toBe(true);
  });

  it('outlive the network that they are of', async () => {
    await write('a 0 0', 0);
    await getEngine().write((tx) => removeNetwork(tx));
    expect(await read()).toHaveLength(1);
  });
});
