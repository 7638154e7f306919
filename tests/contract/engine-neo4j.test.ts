// Neo4j's faults: not there, another password, lost while running, hung, back again.
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { breaker } from '../../graph/engine/neo4j/breaker';
import { openNeo4j, type Neo4jConfig } from '../../graph/engine/neo4j/open-neo4j';
import type { GraphEngine } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import { describeWith, testNeo4j } from '../support/engines';
import { failureOf } from '../support/failure';
import { startProxy, type TcpProxy } from '../support/tcp-proxy';

const CLOSED_PORT = 'bolt://127.0.0.1:1';
/** The limit of a request is 3 s; a busy machine's timers come a little late. */
const LIMIT_MS = 3500;
const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function timed<T>(work: Promise<T>): Promise<{ result: T; ms: number }> {
  const began = performance.now();
  return { result: await work, ms: performance.now() - began };
}

describe('opening a Neo4j', () => {
  it.each([CLOSED_PORT, CLOSED_PORT.replace('bolt', 'neo4j'), CLOSED_PORT.replace('bolt', 'neo4j+s')])(
    'that is not there is told within the limit: %s',
    async (uri) => {
      const { result, ms } = await timed(failureOf(openNeo4j({ uri, user: 'neo4j', password: 'x' })));
      expect(result.code).toBe('storeUnavailable');
      expect(result.message.split('\n')).toHaveLength(1);
      expect(ms).toBeLessThan(LIMIT_MS);
    },
  );

  it('refuses an address that is none', async () => {
    const failure = await failureOf(openNeo4j({ uri: 'http://127.0.0.1:7687', user: 'neo4j', password: 'x' }));
    expect(failure).toMatchObject({ code: 'configInvalid', param: 'NEO4J_URI' });
  });
});

describe('the breaker', () => {
  const away = (): Promise<never> => Promise.reject(new DomainError('storeUnavailable'));
  it('opens after two failures in a row, lets one try after a pause, and closes at the first success', async () => {
    let now = 0;
    let asked = 0;
    const guard = breaker(() => now);
    const ask = (work: () => Promise<unknown>): Promise<unknown> =>
      guard(() => {
        asked += 1;
        return work();
      });
    await failureOf(ask(away));
    await failureOf(ask(away));
    await failureOf(ask(() => Promise.resolve('not asked')));
    expect(asked).toBe(2);
    now = 1000;
    const slow = ask(() => pause(20).then(() => 'back'));
    await failureOf(ask(() => Promise.resolve('not asked while another tries')));
    expect(await slow).toBe('back');
    expect(await ask(() => Promise.resolve('as ever'))).toBe('as ever');
    expect(asked).toBe(4);
  });

  it('takes any other failure as a sign of life', async () => {
    const guard = breaker(() => 0);
    await failureOf(guard(away));
    await failureOf(guard(() => Promise.reject(new DomainError('duplicate'))));
    await failureOf(guard(away));
    expect(await guard(() => Promise.resolve('asked'))).toBe('asked');
  });
});

describeWith('neo4j', 'a real Neo4j', () => {
  const config = testNeo4j() as Neo4jConfig;
  let proxy: TcpProxy;
  let engine: GraphEngine;
  const ask = (): Promise<unknown> => engine.read((tx) => tx.run('RETURN 1 AS one'));
  beforeAll(async () => {
    proxy = await startProxy(config.uri);
    engine = await openNeo4j({ ...config, uri: proxy.uri });
  });
  afterEach(async () => {
    proxy.set('up');
    await pause(1200); // longer than the breaker's pause, so that each test begins with a closed one
    await engine.ping();
  });
  afterAll(async () => {
    await engine.close();
    await proxy.close();
  });

  it('does not let in another password', async () => {
    const failure = await failureOf(openNeo4j({ ...config, password: 'not the password' }));
    expect(failure.code).toBe('wrongPassword');
    expect(failure.message).not.toContain('not the password');
  });

  it('does not know a database that is not there', async () => {
    const failure = await failureOf(openNeo4j({ ...config, database: 'nowhere' }));
    expect(failure).toMatchObject({ code: 'configInvalid', param: 'NEO4J_DATABASE' });
  });

  it.each(['gone', 'hung'] as const)(
    'that is %s is told within the limit, then at once, and is back by itself',
    async (state) => {
      await ask();
      proxy.set(state);
      for (let request = 0; request < 3; request += 1) {
        const { result, ms } = await timed(failureOf(ask()));
        expect(result.code).toBe('storeUnavailable');
        expect(ms).toBeLessThan(LIMIT_MS);
      }
      expect((await timed(failureOf(ask()))).ms).toBeLessThan(200);
      const ping = await timed(failureOf(engine.ping()));
      expect(ping.result.code).toBe('storeUnavailable');
      expect(ping.ms).toBeLessThan(2500);
      proxy.set('up');
      const began = performance.now();
      let isBack = false;
      while (!isBack && performance.now() - began < 15_000) {
        await pause(100);
        isBack = await ask().then(
          () => true,
          () => false,
        );
      }
      expect(isBack).toBe(true);
    },
  );

  it('that was restarted between two requests is no error', async () => {
    await ask();
    proxy.set('gone');
    proxy.set('up');
    await expect(ask()).resolves.toEqual([{ one: 1 }]);
  });

  it('that takes too long for a statement is told within the limit, and goes on with the next', async () => {
    const slow = 'UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b) AS n';
    const { result, ms } = await timed(failureOf(engine.read((tx) => tx.run(slow))));
    expect(result.code).toBe('storeUnavailable');
    expect(ms).toBeLessThan(LIMIT_MS);
    await expect(ask()).resolves.toEqual([{ one: 1 }]);
  });

  it('is patient with work in bulk', async () => {
    const took = await timed(
      engine.read(
        async (tx) => {
          await pause(3500);
          return tx.run('RETURN 1 AS one');
        },
        { limitMs: 20_000 },
      ),
    );
    expect(took.result).toEqual([{ one: 1 }]);
  });
});
