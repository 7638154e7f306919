// Migrations on both engines: a fresh store, a second start, a killed start, a newer store, a stranger's data.
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { GraphEngine, Row } from '../../graph/engine/port';
import { migrate } from '../../graph/schema/migrate';
import { MIGRATIONS } from '../../graph/schema/migrations';
import { forgetSchema, schemaNames } from '../support/empty-store';
import { describeWith, openTestEngine } from '../support/engines';
import { failureOf } from '../support/failure';

const LATEST = MIGRATIONS.at(-1)?.version ?? 0;

for (const name of ['embedded', 'neo4j'] as const) {
  describeWith(name, `migrate, ${name}`, () => {
    let engine: GraphEngine;
    beforeAll(async () => {
      engine = await openTestEngine(name);
    });
    beforeEach(() => forgetSchema(engine));
    afterAll(async () => {
      await forgetSchema(engine);
      await engine.close();
    });

    const run = (text: string): Promise<Row[]> => engine.write((tx) => tx.run(text));
    const version = async (): Promise<unknown> =>
      (await run("MATCH (m:StoreMeta {id: 'schema'}) RETURN m.version AS version")).map((row) => row['version']);
    const schema = async (): Promise<string[]> => [
      ...(await schemaNames(engine, 'CONSTRAINT')),
      ...(await schemaNames(engine, 'INDEX')),
    ];

    it('brings an empty store to the latest version', async () => {
      expect(await schema()).toEqual([]);
      await migrate(engine);
      expect(await version()).toEqual([LATEST]);
      expect(await schema()).toEqual(expect.arrayContaining(['entry_id_unique', 'quote_id_unique', 'organisation_id']));
      await run("CREATE (n:Entry:Place {id: 'a'})");
      expect((await failureOf(run("CREATE (n:Entry:Source {id: 'a'})"))).code).toBe('duplicate');
    });

    it('does nothing the second time, and leaves the data', async () => {
      await migrate(engine);
      await run("CREATE (n:Entry:Place {id: 'a'})");
      const before = await schema();
      await migrate(engine);
      expect(await schema()).toEqual(before);
      expect(await version()).toEqual([LATEST]);
      expect(await run('MATCH (n:Entry) RETURN n.id AS id')).toEqual([{ id: 'a' }]);
    });

    it('runs on after being killed after any statement', async () => {
      await migrate(engine);
      const whole = await schema();
      for (let statements = 0; ; statements += 1) {
        await forgetSchema(engine);
        let left = statements;
        const dying: GraphEngine = {
          ...engine,
          alterSchema: (text) => (left-- > 0 ? engine.alterSchema(text) : Promise.reject(new Error('killed'))),
        };
        const killed = await migrate(dying).then(
          () => false,
          () => true,
        );
        await migrate(engine);
        expect(await schema()).toEqual(whole);
        expect(await version()).toEqual([LATEST]);
        if (!killed) break;
        // Every statement of the embedded engine; of Neo4j, where each costs a tenth of a second, some.
        if (name === 'neo4j') statements += 4;
      }
    });

    it('runs on after a kill between the mark and the first migration, or when only an older version was known', async () => {
      await migrate(engine, MIGRATIONS.slice(0, 1));
      expect(await version()).toEqual([1]);
      await run("CREATE (n:Entry:Organisation {id: 'a'})");
      await migrate(engine);
      expect(await version()).toEqual([LATEST]);
      await run("MATCH (m:StoreMeta {id: 'schema'}) SET m.version = 0");
      await migrate(engine);
      expect(await version()).toEqual([LATEST]);
    });

    it('lets two first starts at once both succeed', async () => {
      await Promise.all([migrate(engine), migrate(engine)]);
      expect(await version()).toEqual([LATEST]);
    });

    it('refuses a store of a newer version and leaves it untouched', async () => {
      await run(`CREATE (m:StoreMeta {id: 'schema', version: ${LATEST + 1}})`);
      const failure = await failureOf(migrate(engine));
      expect(failure).toMatchObject({ code: 'storeNewer', detail: { stored: LATEST + 1, latest: LATEST } });
      expect(await schema()).toEqual([]);
      expect(await version()).toEqual([LATEST + 1]);
    });

    it.each(["(n:Film {title: 'x'})", "(n:Organisation {id: 'of-somebody-else'})", '(n)'])(
      'refuses a store that holds data of somebody else and leaves it untouched: %s',
      async (pattern) => {
        await run(`CREATE ${pattern}`);
        const failure = await failureOf(migrate(engine));
        expect(failure.code).toBe('storeForeign');
        expect(await schema()).toEqual([]);
        expect(await version()).toEqual([]);
        expect(await run('MATCH (n) WHERE NOT n:StoreMeta RETURN count(n) AS n')).toEqual([{ n: 1 }]);
      },
    );
  });
}

it('numbers the migrations from 1 without gaps, each with a reason', () => {
  expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, at) => at + 1));
  expect(MIGRATIONS.every(({ reason }) => reason.length > 20)).toBe(true);
});
