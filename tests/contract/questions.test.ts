// Every question on both engines: equal rows, on the delivered dataset and on generated networks.
import { beforeAll, describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { GraphEngine } from '../../graph/engine/port';
import { appendAudit } from '../../graph/queries/audit';
import { appendChange, takeNumber } from '../../graph/queries/changes';
import { writeFormDraft } from '../../graph/queries/form-drafts';
import { writeBasket } from '../../graph/queries/baskets';
import { rememberDay } from '../../graph/queries/loans';
import { finishMail, mailId, queueMail, takeMail } from '../../graph/queries/mail';
import { writeRecord } from '../../graph/queries/records';
import { writeArrangement } from '../../graph/queries/positions';
import { writeOneTimeKey } from '../../graph/queries/one-time-keys';
import { setSubject } from '../../graph/queries/provider-users';
import { createUser, setPasswordHash, setWorksAt, writeEndedSession } from '../../graph/queries/users';
import type { Dataset } from '../../graph/seed/tables';
import { writeShortAddress } from '../../graph/queries/short-addresses';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import { generateDataset } from '../fixtures/generated-dataset';
import { allQuestions, samplesFor } from '../fixtures/question-samples';
import { emptyStore } from '../support/empty-store';
import { describeBothEngines, describeEngines } from '../support/engines';

type Rows = Record<string, unknown>;
const SAMPLES = 60;
const GENERATED_RUNS = 8;

/** The answers of an engine to every sample of a question, by the sample. */
async function answers(engine: GraphEngine, name: string, samples: Record<string, unknown>[]): Promise<Rows> {
  const question = allQuestions.find((one) => one.name === name);
  if (!question) throw new Error(`no question ${name}`);
  return engine.read(async (tx) => {
    const found: Rows = {};
    for (const sample of samples) found[JSON.stringify(sample)] = await question.in(tx, sample);
    return found;
  });
}

/** Two users, one at work somewhere and with a password; a link of each kind; a session that was ended. */
async function addUsers(engine: GraphEngine): Promise<void> {
  const created = '2026-11-24T08:00:00.000Z';
  const until = '2026-11-24T09:00:00.000Z';
  await engine.write(async (tx) => {
    await createUser(tx, { id: 'u1', login: 'anna', name: 'Anna', role: 'admin', created });
    await createUser(tx, { id: 'u2', login: 'bert', name: 'Bert', role: 'reader', created });
    await setPasswordHash(tx, 'u1', '$argon2id$');
    await setWorksAt(tx, 'u1', 'sg-integration');
    await setSubject(tx, 'u2', 'https://sso.example.org anna');
    await writeOneTimeKey(tx, { id: 'k1', user: '', until, before: created, now: created });
    await writeOneTimeKey(tx, { id: 'k2', user: 'u2', until, before: created, now: created });
    await writeEndedSession(tx, { id: 's1', until, now: created });
    await appendAudit(tx, {
      id: 'a1',
      at: created,
      event: 'signIn',
      role: 'admin',
      actor: 'u1',
      network: '192.0.2.0/24',
    });
    const seen = { subjects: ['sg-integration', 'bamf'], contacts: ['c1'] };
    await appendAudit(tx, { id: 'a2', at: until, event: 'contactsViewed', role: 'reader', actor: 'u2', ...seen });
    const file = { event: 'contactsExported', role: 'reader', actor: 'u1', detail: 'loan 7 csv 3', ...seen } as const;
    await appendAudit(tx, { id: 'a3', at: until, ...file });
  });
}

/** Two changes of an entry, one of them by somebody who is gone, and a form that waits. */
async function addChanges(engine: GraphEngine): Promise<void> {
  const at = '2026-11-24T08:00:00.000Z';
  const record = { of: 'Organisation', id: 'bamf', before: null, after: { name: 'Amt' } };
  const same = { at, room: 'network', why: undefined, undoes: undefined, result: 'r', records: [record] } as const;
  await engine.write(async (tx) => {
    await tx.run("MATCH (m:StoreMeta {id: 'changes'}) DELETE m");
    for (const [id, by, action] of [
      ['c1', 'u1', 'create'],
      ['c2', 'weg', 'change'],
    ] as const) {
      const number = await takeNumber(tx);
      await appendChange(tx, {
        ...same,
        id,
        by,
        action,
        number,
        requestKey: `${by}/r${number}`,
        subjects: ['bamf', 'mimi'],
      });
    }
    await writeFormDraft(tx, { id: 'd1', content: '{"by":"u1"}', touched: at });
  });
}

/** An entry of each kind in the archive; a change tells of one. */
async function addArchived(engine: GraphEngine): Promise<void> {
  const [at, archivedAt] = ['2026-11-24T08:00:00.000Z', '2026-11-24'];
  const after = { name: 'Fort', basis: 'recorded', archivedAt };
  await engine.write(async (tx) => {
    for (const label of ['ArchivedOrganisation', 'ArchivedCooperation'])
      await tx.run(`CREATE (n:${label} {id: $id, name: 'Fort', basis: 'recorded', archivedAt: $archivedAt})`, {
        id: label.toLowerCase(),
        archivedAt,
      });
    const number = await takeNumber(tx);
    const id = 'archivedorganisation';
    const records = [{ of: 'Organisation', id, before: { name: 'Fort', basis: 'recorded' }, after }];
    const same = { at, room: 'network', undoes: undefined, result: 'r', records } as const;
    const change = { id: 'c3', by: 'u1', action: 'archive', why: 'Aufgelöst', requestKey: `u1/r${number}` } as const;
    await appendChange(tx, { ...same, ...change, number, subjects: [id] });
  });
}

/** A loan of a contact point that is there, to somebody who works at the Amt that borrows. */
async function addLoan(engine: GraphEngine): Promise<void> {
  const purpose = "MATCH (o:Organisation)-[:REACHED_AT]->(p:ContactPoint) WHERE 'survey' IN coalesce(p.consentFor, [])";
  await engine.write(async (tx) => {
    const rows = await tx.run(`${purpose} RETURN p.id AS contact, o.id AS entry ORDER BY contact LIMIT 1`);
    const [{ contact = 'fort', entry = 'fort' } = {}] = rows as { contact?: string; entry?: string }[];
    await writeRecord(tx, { of: 'Loan', id: 'l1' }, null, {
      number: 1,
      state: 'granted',
      purpose: 'survey',
      sentence: 'Umfrage unter den Vereinen.',
      legalBasis: 'task',
      amt: 'sg-integration',
      borrower: 'u1',
      users: ['u1'],
      items: JSON.stringify([{ contact, entry, channel: 'phone' }]),
      granted: [contact],
      grantedOf: [entry],
      from: '2026-11-24',
      until: '2026-12-24',
      requestedAt: '2026-11-24T08:00:00.000Z',
    });
    const said = { loan: 'l1', entry, contact, by: 'u1', at: '2026-11-25T08:00:00.000Z' };
    await writeRecord(tx, { of: 'LoanReport', id: 'lr1' }, null, { ...said, outcome: 'reached' });
    const done = { doneAt: '2026-11-26T08:00:00.000Z', doneBy: 'u1', became: 'nothing' };
    await writeRecord(tx, { of: 'LoanReport', id: 'lr2' }, null, {
      ...said,
      ...done,
      outcome: 'wrongNumber',
      note: 'Neu.',
    });
    await rememberDay(tx, '2026-11-24');
    const mail = { kind: 'granted', loan: 'l1', user: 'u1' } as const;
    for (const mark of ['a', 'b', 'c'])
      await queueMail(tx, { ...mail, mark }, `2026-11-24T08:00:0${'abc'.indexOf(mark)}.000Z`);
    const now = '2026-11-24T09:00:00.000Z';
    await takeMail(tx, { id: mailId({ ...mail, mark: 'b' }), now, until: '2026-12-01T00:00:00.000Z' });
    await finishMail(tx, { id: mailId({ ...mail, mark: 'c' }), outcome: 'failed', now });
  });
}

async function fill(engine: GraphEngine, dataset: Dataset): Promise<void> {
  await emptyStore(engine);
  await loadDataset(engine, dataset);
  const shortAddress = { id: 'kurz', query: 'q=eltern', touched: '2011-04-26T08:00:00.000Z' };
  await engine.write((tx) => writeShortAddress(tx, shortAddress));
  const basket = { id: 'auswahl', entries: ['b', 'a'], touched: '2011-04-26T08:00:00.000Z' };
  await engine.write((tx) => writeBasket(tx, basket));
  await addUsers(engine);
  await addChanges(engine);
  await addArchived(engine);
  await addLoan(engine);
  const noted = 'MATCH (p:ContactPoint) WITH min(p.id) AS id MATCH (p:ContactPoint {id: id})';
  await engine.write((tx) =>
    tx.run(
      `${noted} MATCH (q:Quote) WITH p, min(q.id) AS quote MATCH (q:Quote {id: quote}) CREATE (p)-[:STATED_IN]->(q)`,
    ),
  );
  await engine.write((tx) =>
    tx.run(
      `MATCH (c:Cooperation {id: 'ag-integrationskompass'}) MATCH (o:Organisation {id: 'sg-integration'})
       CREATE (c)-[:KEPT_BY]->(o)`,
    ),
  );
  const arrangement = { id: 'baustein', version: 1, positions: 'a 0 0\nb 2750 -1250', after: 0 };
  await engine.write((tx) => writeArrangement(tx, arrangement));
}

const names = allQuestions.map((question) => question.name);

describe('the questions', () => {
  it('have a name each', () => {
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(30);
  });

  it('of every file are asked here', () => {
    const folder = path.resolve(__dirname, '../../graph/queries');
    const defined = readdirSync(folder).flatMap((file) =>
      [...readFileSync(path.join(folder, file), 'utf8').matchAll(/= question\('(\w+)'/g)].map(([, name]) => name),
    );
    expect([...defined].sort()).toEqual([...names].sort());
  });
});

describeEngines('a question on the dataset', (engine) => {
  beforeAll(async () => fill(engine(), await readDataset(datasetFolder(), true)));

  it.each(names)('%s finds something, and nothing for an id that does not exist', async (name) => {
    const samples = await engine().read((tx) => samplesFor(name, tx, 1000));
    const found = await answers(engine(), name, samples);
    expect(Object.values(found).flat().length).toBeGreaterThan(0);
    const missing = Object.entries(found).filter(([sample]) => sample.includes('gibt-es-nicht'));
    for (const [, rows] of missing) expect(rows).toEqual([]);
  });
});

describeBothEngines('the rows of a question', (embedded, neo4j) => {
  async function expectEqualRows(name: string): Promise<void> {
    const samples = await embedded().read((tx) => samplesFor(name, tx, SAMPLES));
    const [ours, theirs] = [await answers(embedded(), name, samples), await answers(neo4j(), name, samples)];
    expect(theirs).toEqual(ours);
  }

  describe('on the dataset', () => {
    beforeAll(async () => {
      const dataset = await readDataset(datasetFolder(), true);
      await fill(embedded(), dataset);
      await fill(neo4j(), dataset);
    });
    it.each(names)('%s', expectEqualRows);
  });

  it('are equal on generated networks', async () => {
    const sizes = fc.record({
      organisations: fc.integer({ min: 0, max: 25 }),
      cooperations: fc.integer({ min: 0, max: 10 }),
      each: fc.integer({ min: 0, max: 6 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.integer(), sizes, async (seed, size) => {
        const dataset = generateDataset(seed, size);
        await fill(embedded(), dataset);
        await fill(neo4j(), dataset);
        for (const name of names) await expectEqualRows(name);
      }),
      { numRuns: GENERATED_RUNS },
    );
  });
});
