// Fifty editors who save at once lose nothing and double nothing: every save that was acknowledged is one change, and each
// change begins where the one before it ended. `NETZKOMPASS_TEST_SAVING_S=60` saves for a minute.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { createUser } from '../../graph/queries/users';
import type { SignedIn } from '../../lib/auth/actor';
import { changesOf } from '../../graph/queries/changes';
import { isDomainError } from '../../graph/model/errors';
import { readForm } from '../../lib/records/read-form';
import { saveRecord } from '../../lib/records/save-record';
import { textOf } from '../../lib/records/revision';
import type { GraphEngine } from '../../graph/engine/port';
import { describeEngines, openTestEngine } from '../support/engines';
import { CALL, EVA, fillOffice, newKey, NOW, recordsDeps, saveAs } from '../support/records';

const EDITORS = 50;
const ORGANISATIONS = 20;
const SECONDS = Number(process.env['NETZKOMPASS_TEST_SAVING_S'] ?? 5);
const AGAIN_MS = 200;
const LIMIT_MS = SECONDS * 1000 + 300_000;

const editors = Array.from({ length: EDITORS }, (_, nth): SignedIn => ({
  role: 'editor',
  id: `u-${nth}`,
  name: `N ${nth}`,
}));

/** As somebody does whose form came back because the store did not answer. */
async function untilAnswered<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!isDomainError(error) || error.code !== 'storeUnavailable') throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}

describeEngines('fifty editors', (getEngine, name) => {
  const deps = () => recordsDeps(getEngine());
  /** On Neo4j every other editor works in another process of the app, so to speak: with an engine of its own. */
  let other: GraphEngine | undefined;
  const depsOf = (nth: number) => recordsDeps(nth % 2 === 1 && other ? other : getEngine());
  afterAll(() => other?.close());
  const ids: string[] = [];

  beforeAll(async () => {
    if (name === 'neo4j') other = await openTestEngine(name);
    await fillOffice(getEngine());
    const created = NOW.toISOString();
    await getEngine().write(async (tx) => {
      for (const { id, name: called, role } of editors)
        await createUser(tx, { id, login: id, name: called, role, created });
    });
    for (let nth = 0; nth < ORGANISATIONS; nth++)
      ids.push((await saveAs(getEngine(), EVA, { values: { name: [`Verein ${nth}`], kind: ['school'] } })).id);
  });

  it(
    `save at once for ${SECONDS} s and lose nothing`,
    async () => {
      const end = performance.now() + SECONDS * 1000;
      const told = { saved: 0, conflicts: 0, away: 0 };
      const slowest = { ms: 0 };
      /** What each save wrote: no two are alike, so that what is lost or doubled is seen. */
      const written: string[] = [];
      const work = async (editor: SignedIn, nth: number): Promise<void> => {
        const own = depsOf(nth);
        for (let round = 0; performance.now() < end; round++) {
          const id = ids[(nth * 7 + round * 3) % ORGANISATIONS] ?? '';
          const description = `${editor.id} ${round}`;
          const requestKey = newKey();
          for (;;) {
            try {
              const { loaded } = await readForm(own, editor, { form: 'organisation', id });
              const base = loaded?.values ?? {};
              const input = {
                form: 'organisation',
                id,
                base,
                ...CALL,
                requestKey,
                values: { ...base, description: [description] },
              };
              const began = performance.now();
              // Every fifth is sent twice at once, as by a double click.
              await Promise.all([
                saveRecord(own, editor, input, NOW),
                round % 5 === 0 && saveRecord(own, editor, input, NOW),
              ]);
              told.saved += 1;
              written.push(description);
              slowest.ms = Math.max(slowest.ms, performance.now() - began);
              break;
            } catch (error) {
              if (!isDomainError(error)) throw error;
              if (error.code === 'conflict') told.conflicts += 1;
              else if (error.code === 'storeUnavailable') told.away += 1;
              else throw error;
              await new Promise((resolve) => setTimeout(resolve, error.code === 'conflict' ? 0 : AGAIN_MS));
            }
          }
        }
      };
      await Promise.all(editors.map(work));
      process.stdout.write(`\n${name}: ${JSON.stringify({ ...told, slowest: Math.round(slowest.ms) })}\n`);

      const changed: string[] = [];
      const numbers: number[] = [];
      for (const id of ids) {
        const found = await changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 100_000 });
        const [created, ...changes] = found.map(({ change }) => change).toReversed();
        let last = created?.records.find(({ of }) => of === 'Organisation')?.after ?? null;
        for (const { records, number } of changes) {
          const record = records.find(({ of }) => of === 'Organisation');
          expect(textOf(record?.before ?? null)).toBe(textOf(last));
          last = record?.after ?? null;
          changed.push(String(last?.['description']));
          numbers.push(number);
        }
        const now = await readForm(deps(), EVA, { form: 'organisation', id });
        expect(now.loaded?.values['description']).toEqual(
          [last?.['description']].flatMap((one) => (one === undefined ? [] : [String(one)])),
        );
      }
      expect(changed.sort()).toEqual(written.sort());
      expect(new Set(changed).size).toBe(told.saved);
      expect(new Set(numbers).size).toBe(told.saved);
      const rows = await getEngine().read((tx) =>
        tx.run('MATCH (o:Organisation) RETURN o.id AS id, count(o) AS times ORDER BY id'),
      );
      expect(rows).toEqual([...ids].sort().map((id) => ({ id, times: 1 })));
    },
    LIMIT_MS,
  );

  it('make one record and one change of a new entry that is sent fifty times at once', async () => {
    const requestKey = newKey();
    const input = { form: 'organisation', values: { name: ['Verein Einmal'], kind: ['school'] }, ...CALL, requestKey };
    const all = await Promise.all(
      editors.map((_, nth) => untilAnswered(() => saveRecord(depsOf(nth), EVA, input, NOW))),
    );
    expect(new Set(all.map(({ id }) => id))).toEqual(new Set(['verein-einmal']));
    const found = await changesOf.ask(getEngine(), {
      id: 'verein-einmal',
      before: Number.MAX_SAFE_INTEGER,
      limit: 100,
    });
    expect(found.length).toBe(1);
  });
});
