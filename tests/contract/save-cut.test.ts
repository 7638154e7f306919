// The store is lost amid a save: nothing half done, and the same request once more makes one record and one change.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openNeo4j } from '../../graph/engine/neo4j/open-neo4j';
import type { GraphEngine } from '../../graph/engine/port';
import { isDomainError } from '../../graph/model/errors';
import { migrate } from '../../graph/schema/migrate';
import { saveRecord } from '../../lib/records/save-record';
import { emptyStore } from '../support/empty-store';
import { describeWith, openTestEngine, testNeo4j } from '../support/engines';
import { failureOf } from '../support/failure';
import { CALL, EVA, fillOffice, newKey, NOW, recordsDeps } from '../support/records';
import { startProxy, type TcpProxy } from '../support/tcp-proxy';

describeWith('neo4j', 'a store that is lost amid a save', () => {
  let direct: GraphEngine;
  let proxied: GraphEngine;
  let proxy: TcpProxy;

  beforeAll(async () => {
    direct = await openTestEngine('neo4j');
    await emptyStore(direct);
    await migrate(direct);
    await fillOffice(direct);
    const config = testNeo4j();
    if (!config) throw new Error('described without a Neo4j');
    proxy = await startProxy(config.uri);
    proxied = await openNeo4j({ ...config, uri: proxy.uri });
  });
  afterAll(async () => {
    await proxied.close();
    await proxy.close();
    await direct.close();
  });

  const countOf = async (label: 'Organisation' | 'Source' | 'Change'): Promise<unknown> =>
    (await direct.read((tx) => tx.run(`MATCH (n:${label}) RETURN count(n) AS n`)))[0]?.['n'];
  const counts = async (): Promise<unknown[]> => [
    await countOf('Organisation'),
    await countOf('Source'),
    await countOf('Change'),
  ];
  const inputOf = (name: string) => ({
    form: 'organisation',
    values: { name: [name], kind: ['school'], seatedIn: ['05158032'] },
    ...CALL,
    requestKey: newKey(),
  });
  /** The breaker lets one try after a second. */
  const untilSaved = async (input: unknown): Promise<{ id: string }> => {
    for (;;) {
      try {
        return await saveRecord(recordsDeps(proxied), EVA, input, NOW);
      } catch (error) {
        if (!isDomainError(error) || error.code !== 'storeUnavailable') throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  };

  /** @param at before which statement of the save the connection is cut */
  const cutting = (at: number, then: 'gone' | 'hung'): GraphEngine => {
    let statements = 0;
    return {
      ...proxied,
      write: (work, options) =>
        proxied.write(
          (tx) =>
            work({
              run: (text, parameters) => {
                statements += 1;
                if (statements === at) proxy.set(then);
                return tx.run(text, parameters);
              },
            }),
          options,
        ),
    };
  };

  it.each([
    [1, 'gone'],
    [6, 'gone'],
    [12, 'hung'],
  ] as const)('before statement %d, %s', async (at, then) => {
    const before = await counts();
    const input = inputOf(`Verein ${at} ${then}`);
    const failure = await failureOf(saveRecord(recordsDeps(cutting(at, then)), EVA, input, NOW));
    expect(failure.code).toBe('storeUnavailable');
    proxy.set('up');
    expect(await counts()).toEqual(before);
    const saved = await untilSaved(input);
    expect(await untilSaved(input)).toEqual(saved);
    expect(await counts()).toEqual(before.map((count) => Number(count) + 1));
  });

  it('after it was written and before that was told', async () => {
    const before = await counts();
    const input = inputOf('Verein Ungehört');
    const engine: GraphEngine = {
      ...proxied,
      write: (work, options) =>
        proxied.write(async (tx) => {
          const answer = await work(tx);
          proxy.set('mute'); // the commit arrives, its answer does not
          return answer;
        }, options),
    };
    expect((await failureOf(saveRecord(recordsDeps(engine), EVA, input, NOW))).code).toBe('storeUnavailable');
    proxy.set('up');
    const written = await counts();
    expect(written).toEqual(before.map((count) => Number(count) + 1));
    await untilSaved(input);
    expect(await counts()).toEqual(written);
  });
});
