// The contract of the port: what both engines promise alike.
import { beforeEach, expect, it } from '@jest/globals';
import type { GraphEngine, Parameters, Row, Value } from '../../graph/engine/port';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

describeEngines('an engine', (engine) => {
  const read = (text: string, parameters?: Parameters): Promise<Row[]> =>
    engine().read((tx) => tx.run(text, parameters));
  const write = (text: string, parameters?: Parameters): Promise<Row[]> =>
    engine().write((tx) => tx.run(text, parameters));
  const ids = async (): Promise<Value[]> =>
    (await read('MATCH (n:Entry) RETURN n.id AS id ORDER BY id')).map((row) => row['id'] ?? null);

  beforeEach(() => emptyStore(engine()));

  it('answers to a ping', async () => {
    await expect(engine().ping()).resolves.toBeUndefined();
  });

  it.each<[string, Value]>([
    ['a text with umlauts and signs', 'Städte, „KÜM“ & 👋🏽'],
    ['an empty text', ''],
    ['an integer', 42],
    ['a negative integer', -7],
    ['a large integer', 4_000_000_000],
    ['the largest safe integer', Number.MAX_SAFE_INTEGER],
    ['a float', 51.2505],
    ['a boolean', false],
    ['a list of texts', ['de', 'tr']],
    ['a list of integers', [1, 2]],
    ['a list of integers and floats', [1, 2.5]],
    ['an empty list', []],
  ])('stores %s and gives it back', async (_, value) => {
    await write('CREATE (n:Entry {id: $id}) SET n.value = $value', { id: 'a', value });
    expect(await read('MATCH (n:Entry) RETURN n.value AS value')).toEqual([{ value }]);
  });

  it('gives null for what is not there, and an empty list for no rows', async () => {
    await write('CREATE (n:Entry {id: $id, name: $name})', { id: 'a', name: null });
    expect(await read('MATCH (n:Entry) RETURN n.name AS name, n.other AS other')).toEqual([
      { name: null, other: null },
    ]);
    expect(await read('MATCH (n:Entry {id: $id}) RETURN n.id AS id', { id: 'nobody' })).toEqual([]);
  });

  it('takes maps in lists, and gives maps back', async () => {
    const rows = [
      { id: 'a', properties: { name: 'A', languages: ['de'], until: null } },
      { id: 'b', properties: { name: 'B', languages: [], until: '2011' } },
    ];
    await write('UNWIND $rows AS r CREATE (n:Entry {id: r.id}) SET n += r.properties', { rows });
    expect(await read('MATCH (n:Entry) RETURN n {.name, .languages, .until} AS entry ORDER BY n.id')).toEqual([
      { entry: { name: 'A', languages: ['de'], until: null } },
      { entry: { name: 'B', languages: [], until: '2011' } },
    ]);
  });

  it('keeps whole numbers integers: division, limits and texts of them are equal', async () => {
    expect(await read('RETURN $n / 2 AS half, toString($n) AS text', { n: 7 })).toEqual([{ half: 3, text: '7' }]);
    expect(await read('UNWIND [3, 1, 2] AS x RETURN x ORDER BY x LIMIT $limit', { limit: 2 })).toEqual([
      { x: 1 },
      { x: 2 },
    ]);
  });

  it('gives dates as ISO texts and integers past 2^53 as the nearest number', async () => {
    const text = `RETURN date('2011-04-26') AS day, datetime('2011-04-26T10:00:00Z') AS time, 9007199254740993 AS big`;
    expect(await read(text)).toEqual([{ day: '2011-04-26', time: '2011-04-26T10:00:00Z', big: 9007199254740992 }]);
  });

  it.each([
    'MATCH (n:Entry) RETURN n',
    'MATCH (n:Entry) RETURN collect(n) AS all',
    'MATCH (n:Entry) RETURN {n: n} AS m',
  ])('refuses to give out a node: %s', async (text) => {
    await write("CREATE (n:Entry {id: 'a'})");
    expect((await failureOf(read(text))).code).toBe('internal');
  });

  it('refuses to give out a relationship or a path', async () => {
    await write("CREATE (a:Entry {id: 'a'})-[r:PART_OF {id: 'r'}]->(b:Entry {id: 'b'})");
    expect((await failureOf(read('MATCH ()-[r:PART_OF]->() RETURN r'))).code).toBe('internal');
    expect((await failureOf(read('MATCH p = (:Entry)-[:PART_OF]->(:Entry) RETURN p'))).code).toBe('internal');
  });

  it.each<[string, unknown]>([
    ['a null in a list', ['a', null]],
    ['a list in a list', [['a']]],
    ['a mixed list', ['a', 1]],
    ['a number that is none', Number.NaN],
    ['undefined', undefined],
    ['a Date', new Date(0)],
  ])('refuses %s before the call', async (_, value) => {
    const failure = await failureOf(read('RETURN $value AS value', { value: value as Value }));
    expect(failure).toMatchObject({ code: 'internal', detail: { parameter: expect.stringContaining('$value') } });
  });

  it('refuses to write inside a read', async () => {
    expect((await failureOf(read("CREATE (n:Entry {id: 'a'})"))).code).toBe('internal');
    expect(await ids()).toEqual([]);
  });

  it('calls a statement it does not understand an internal error', async () => {
    expect((await failureOf(read('MATC (n) RETURN n'))).code).toBe('internal');
  });

  it('writes all of a transaction or nothing, whatever ends it', async () => {
    await write("CREATE (n:Entry {id: 'a'})");
    const own = new Error('thrown by the work itself');
    const byWork = engine().write(async (tx) => {
      await tx.run("CREATE (n:Entry {id: 'b'})");
      throw own;
    });
    await expect(byWork).rejects.toBe(own);
    const byStatement = engine().write(async (tx) => {
      await tx.run("CREATE (n:Entry {id: 'c'})");
      await tx.run('MATC (n) RETURN n');
    });
    expect((await failureOf(byStatement)).code).toBe('internal');
    const byConstraint = engine().write(async (tx) => {
      await tx.run("CREATE (n:Entry {id: 'd'})");
      await tx.run("CREATE (n:Entry:Place {id: 'a'})");
    });
    expect((await failureOf(byConstraint)).code).toBe('duplicate');
    expect(await ids()).toEqual(['a']);
  });

  it('reads its own writes, and shows them to others only after the commit', async () => {
    const seen = await engine().write(async (tx) => {
      await tx.run("CREATE (n:Entry {id: 'a'})");
      const outside = await ids();
      return { inside: await tx.run('MATCH (n:Entry) RETURN n.id AS id'), outside };
    });
    expect(seen).toEqual({ inside: [{ id: 'a' }], outside: [] });
    expect(await ids()).toEqual(['a']);
  });

  it('runs the statements of one transaction in order, also when they are not awaited one by one', async () => {
    const [, , rows] = await engine().write((tx) =>
      Promise.all([
        tx.run("CREATE (n:Entry {id: 'a', n: 1})"),
        tx.run("MATCH (n:Entry {id: 'a'}) SET n.n = n.n + 1"),
        tx.run("MATCH (n:Entry {id: 'a'}) RETURN n.n AS n"),
      ]),
    );
    expect(rows).toEqual([{ n: 2 }]);
  });

  it('keeps ids unique over all entries', async () => {
    await write("CREATE (n:Entry:Organisation {id: 'a'})");
    expect((await failureOf(write("CREATE (n:Entry:Cooperation {id: 'a'})"))).code).toBe('duplicate');
    await write("CREATE (n:Entry:Organisation {id: 'b'})");
    expect((await failureOf(write("MATCH (n:Entry {id: 'b'}) SET n.id = 'a'"))).code).toBe('duplicate');
    expect(await ids()).toEqual(['a', 'b']);
  });

  it('loses nothing among concurrent writers of one node', async () => {
    await write("CREATE (n:Entry {id: 'a', n: 0})");
    const add = (): Promise<Row[]> => write("MATCH (n:Entry {id: 'a'}) SET n.n = n.n + 1");
    await Promise.all(Array.from({ length: 40 }, add));
    expect(await read("MATCH (n:Entry {id: 'a'}) RETURN n.n AS n")).toEqual([{ n: 40 }]);
  });

  it('loses nothing among writers that read first and write what they concluded', async () => {
    await write("CREATE (n:Entry {id: 'a', n: 0})");
    const add = async (other: GraphEngine): Promise<void> => {
      await other.write(async (tx) => {
        // Takes the node's lock on Neo4j before reading, as read-then-write work must.
        const [row] = await tx.run("MATCH (n:Entry {id: 'a'}) SET n.locked = true RETURN n.n AS n");
        await tx.run("MATCH (n:Entry {id: 'a'}) SET n.n = $n", { n: Number(row?.['n']) + 1 });
      });
    };
    await Promise.all(Array.from({ length: 20 }, () => add(engine())));
    expect(await read("MATCH (n:Entry {id: 'a'}) RETURN n.n AS n")).toEqual([{ n: 20 }]);
  });

  it('runs work again after a passing fault, so that two writers who block each other both succeed', async () => {
    await write("CREATE (a:Entry {id: 'a', n: 0}), (b:Entry {id: 'b', n: 0})");
    const add = (order: readonly string[]): Promise<void> =>
      engine().write(async (tx) => {
        for (const id of order) {
          await tx.run('MATCH (n:Entry {id: $id}) SET n.n = n.n + 1', { id });
          await new Promise((resolve) => setTimeout(resolve, 100));
        }
      });
    await Promise.all([add(['a', 'b']), add(['b', 'a'])]);
    expect(await read('MATCH (n:Entry) RETURN n.n AS n')).toEqual([{ n: 2 }, { n: 2 }]);
  });

  it('answers many readers at once', async () => {
    await write("CREATE (n:Entry {id: 'a'})");
    const answers = await Promise.all(Array.from({ length: 60 }, ids));
    expect(new Set(answers.map(String))).toEqual(new Set(['a']));
  });

  it('treats Cypher in a value as text', async () => {
    const id = "x'}) DETACH DELETE (n) //";
    await write('CREATE (n:Entry {id: $id})', { id });
    expect(await ids()).toEqual([id]);
  });
});
