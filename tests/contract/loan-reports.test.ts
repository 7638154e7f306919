// What borrowers report back, both engines alike: who may, of what, once; that an editor deals with it; and that its words go with
// whoever they are about.
import { beforeEach, expect, it } from '@jest/globals';
import { changesOf } from '../../graph/queries/changes';
import { eraseUserIn } from '../../lib/auth/manage-users';
import { clock } from '../../lib/config/clock';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readAboutEntry } from '../../lib/everything/entry';
import { readAboutUser } from '../../lib/everything/user';
import type { LoanDeps } from '../../lib/loans/deps';
import { listLoans } from '../../lib/loans/list-loans';
import { listReports, readReport } from '../../lib/loans/list-reports';
import { loansOfEntry } from '../../lib/loans/loans-of-entry';
import { readOwnReports } from '../../lib/loans/read-own-reports';
import { readYear } from '../../lib/loans/read-year';
import { reportBack } from '../../lib/loans/report-back';
import { settleReport } from '../../lib/loans/settle-report';
import { actOnRecord } from '../../lib/records/act-on-record';
import { saveRecord } from '../../lib/records/save-record';
import { confirmRetention } from '../../lib/retention/confirm-retention';
import { eraseContact } from '../../lib/retention/erase-contact';
import { readRetention } from '../../lib/retention/read-retention';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { lend, report } from '../support/loan-reports';
import { act, ANTON, ask, EVA, fillLoanStore, KAI, loanDeps, makeClock, OTTO, RITA, ULLA } from '../support/loans';
import { newKey } from '../support/records';

const ADMIN = { role: 'admin', id: 'u-admin', name: 'Ada Beispiel' } as const;
const WORDS = 'Frau Zimtschale hat jetzt die 0176 5550123.';
const HOSTILE = `'"><script>alert(1)</script> \${7*7} {{7*7}} =1+1 \u202Eabc`;
const A_PHONE = { entry: 'verein-a', contact: 'verein-a-phone' };
const time = makeClock();

describeEngines('reports of loans', (getEngine) => {
  let deps: LoanDeps & DirectoryDeps;
  const run = (text: string, parameters: Record<string, string> = {}) =>
    getEngine().write((tx) => tx.run(text, parameters));
  /** Everything that the store holds, as one text. */
  const everything = async (): Promise<string> =>
    JSON.stringify(await getEngine().read((tx) => tx.run('MATCH (n) RETURN properties(n) AS all')));
  const open = async () => (await listReports(deps, EVA, {})).items;
  const settle = (id: string, over: object = {}) =>
    settleReport(deps, EVA, { id, became: 'nothing', requestKey: newKey(), ...over }, clock());

  beforeEach(async () => {
    time.set('2026-11-29T10:00:00+01:00');
    await emptyStore(getEngine());
    await run("MATCH (m:StoreMeta {id: 'loans'}) DELETE m");
    await fillLoanStore(getEngine());
    deps = await loanDeps(getEngine());
  });

  it('are given by the users of a loan from its first day to after its end, and by nobody else', async () => {
    const id = await lend(deps, { users: [KAI.id] });
    const item = { ...A_PHONE, outcome: 'reached' };
    expect(await failureOf(report(deps, RITA, id, item))).toMatchObject({ code: 'conflict', param: 'state' });
    expect((await readOwnReports(deps, RITA, { id })).entries).toBeNull();
    time.set('2026-12-01T10:00:00+01:00');
    expect(await report(deps, RITA, id, item)).toEqual({ id, notes: 1 });
    expect(await report(deps, KAI, id, item, { entry: 'verein-b', outcome: 'notInterested' })).toEqual({
      id,
      notes: 2,
    });
    expect(await failureOf(report(deps, OTTO, id, item))).toMatchObject({ code: 'notFound' });
    for (const other of [EVA, ULLA])
      expect(await failureOf(report(deps, other, id, item))).toMatchObject({ code: 'forbidden' });
    for (const other of [ANTON, ADMIN])
      expect(await failureOf(report(deps, other, id, item))).toMatchObject({ code: 'forbidden' });
    await act(deps, RITA, id, 'return');
    await report(deps, RITA, id, item);
    await act(deps, RITA, id, 'confirmDeletion');
    await report(deps, RITA, id, item);
    expect(await open()).toHaveLength(5);
  });

  it('are not taken of a loan that was declined, withdrawn, or revoked before it ran, nor by a colleague who does not use it', async () => {
    const item = { ...A_PHONE, outcome: 'reached' };
    const ends = { declined: ['decline', EVA], withdrawn: ['withdraw', RITA] } as const;
    for (const [name, who] of Object.values(ends)) {
      const { id } = await ask(deps, RITA);
      await act(deps, who, id, name, { word: 'Diesmal nicht.' });
      expect(await failureOf(report(deps, RITA, id, item))).toMatchObject({ code: 'conflict' });
    }
    const early = await lend(deps);
    await act(deps, EVA, early, 'revoke', { word: 'Fällt aus.' });
    const id = await lend(deps);
    time.set('2026-12-01T10:00:00+01:00');
    expect(await failureOf(report(deps, RITA, early, item))).toMatchObject({ code: 'conflict' });
    expect(await failureOf(report(deps, KAI, id, item))).toMatchObject({ code: 'forbidden' });
    expect(await readOwnReports(deps, KAI, { id })).toEqual({ entries: null, reports: [] });
  });

  it('are taken once where the same request comes twice', async () => {
    const id = await lend(deps);
    time.set('2026-12-01T10:00:00+01:00');
    const input = { id, items: [{ ...A_PHONE, outcome: 'wrongNumber', note: WORDS }], requestKey: newKey() };
    const twice = await Promise.all([0, 1].map(() => reportBack(deps, RITA, input, clock())));
    expect(twice).toEqual([
      { id, notes: 1 },
      { id, notes: 1 },
    ]);
    expect(await open()).toHaveLength(1);
  });

  it.each([
    ['a contact of another organisation', { entry: 'verein-b', contact: 'verein-a-phone', outcome: 'reached' }],
    ['a contact that was not granted', { entry: 'verein-b', contact: 'verein-b-phone', outcome: 'reached' }],
    ['an organisation that was not granted', { entry: 'verein-b', outcome: 'reached' }],
    ['a contact that there is not', { entry: 'verein-a', contact: 'c-unknown', outcome: 'reached' }],
    ['an outcome of nobody', { entry: 'verein-a', outcome: 'sold' }],
    ['a note of 1,001 characters', { entry: 'verein-a', outcome: 'reached', note: 'x'.repeat(1001) }],
  ])('are refused whole for %s', async (_, item) => {
    const id = await lend(deps, {}, { contacts: ['verein-a-phone'] });
    time.set('2026-12-01T10:00:00+01:00');
    const good = { ...A_PHONE, outcome: 'reached' };
    expect(await failureOf(report(deps, RITA, id, good, item))).toMatchObject({ code: 'invalid', param: 'items' });
    expect(await failureOf(report(deps, RITA, id))).toMatchObject({ code: 'invalid', param: 'items' });
    expect(await open()).toEqual([]);
  });

  it('keep hostile text as text, on one line, and a note of 1,000 characters whole', async () => {
    const id = await lend(deps);
    time.set('2026-12-01T10:00:00+01:00');
    const long = 'ä'.repeat(1000);
    await report(deps, RITA, id, { ...A_PHONE, outcome: 'newContact', note: `${HOSTILE}\r\nBcc: x@example.org` });
    await report(deps, RITA, id, { ...A_PHONE, outcome: 'newContact', note: long });
    const notes = (await open()).map(({ note }) => note);
    expect(notes.sort()).toEqual([`${HOSTILE} Bcc: x@example.org`, long].sort());
  });

  it('are read by editors and the users of the loan only', async () => {
    const id = await lend(deps, { users: [KAI.id] });
    time.set('2026-12-01T10:00:00+01:00');
    await report(deps, RITA, id, { ...A_PHONE, outcome: 'wrongNumber', note: WORDS });
    for (const actor of [RITA, KAI, EVA, ULLA])
      expect((await readOwnReports(deps, actor, { id })).reports).toMatchObject([{ note: WORDS, by: RITA.name }]);
    expect(await readOwnReports(deps, ANTON, { id })).toEqual({ entries: null, reports: [] });
    expect(await failureOf(readOwnReports(deps, OTTO, { id }))).toMatchObject({ code: 'notFound' });
    for (const actor of [RITA, ANTON, ADMIN]) {
      expect(await failureOf(listReports(deps, actor, {}))).toMatchObject({ code: 'forbidden' });
      const [one] = await open();
      const asked = { id: one?.id, became: 'nothing', requestKey: newKey() };
      expect(await failureOf(settleReport(deps, actor, asked, clock()))).toMatchObject({ code: 'forbidden' });
    }
  });

  it('lead to the contacts that can be changed, and are dealt with once', async () => {
    const id = await lend(deps);
    time.set('2026-12-01T10:00:00+01:00');
    await report(
      deps,
      RITA,
      id,
      { ...A_PHONE, outcome: 'wrongNumber', note: WORDS },
      { entry: 'verein-b', outcome: 'reached' },
    );
    await run("MATCH (p:ContactPoint {id: 'verein-b-email'}) DETACH DELETE p");
    const contacts = Object.fromEntries(
      (await open()).map((one) => [one.entry.id, one.contacts.map((each) => each.id)]),
    );
    expect(contacts).toEqual({ 'verein-a': ['verein-a-phone'], 'verein-b': ['verein-b-phone'] });
    const first = (await open()).find(({ entry }) => entry.id === 'verein-a')?.id ?? '';
    await settle(first, { became: 'contactChanged', of: 'verein-a' });
    await settle(first, { became: 'nothing' });
    expect((await readReport(deps, EVA, first))?.done).toMatchObject({
      became: 'contactChanged',
      by: EVA.name,
      of: { id: 'verein-a', type: 'organisation' },
    });
    expect(await listReports(deps, EVA, { list: 'done' })).toMatchObject({ counts: { open: 1, done: 1 } });
    expect(await failureOf(settle('gibt-es-nicht'))).toMatchObject({ code: 'notFound' });
  });

  it('are proposed for deletion 12 months after they were dealt with, and go when that is confirmed', async () => {
    const id = await lend(deps);
    time.set('2026-12-01T10:00:00+01:00');
    await report(deps, RITA, id, { ...A_PHONE, outcome: 'wrongNumber', note: WORDS });
    await report(deps, RITA, id, { ...A_PHONE, outcome: 'reached', note: 'Noch offen.' });
    await settle((await open()).find(({ note }) => note === WORDS)?.id ?? '');
    const retention = { ...deps, auditMonths: 12 };
    const due = async () => (await readRetention(retention, EVA, clock())).reports?.count;
    time.set('2027-12-01T10:00:00+01:00');
    expect(await due()).toBe(0);
    time.set('2027-12-02T10:00:00+01:00');
    expect([await due(), (await readRetention(retention, ADMIN, clock())).reports]).toEqual([1, null]);
    const confirmed = { reports: true, confirmed: true };
    expect(await failureOf(confirmRetention(retention, ADMIN, confirmed))).toMatchObject({ code: 'forbidden' });
    expect(await confirmRetention(retention, EVA, confirmed)).toMatchObject({ deleted: 1 });
    expect(await everything()).not.toContain(WORDS);
    expect((await open()).map(({ note }) => note)).toEqual(['Noch offen.']);
    const [change] = await changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 1 });
    expect(change?.change).toMatchObject({
      action: 'delete',
      room: 'loans',
      by: EVA.id,
      records: [{ of: 'LoanReport', before: null, after: null }],
    });
  });

  it('lead to a cooperation of the two, made with those who take part, and to nothing where one of them is not there', async () => {
    const input = {
      form: 'cooperation',
      values: { name: ['jugendamt – verein-a'], form: ['network'] },
      base: {},
      words: 'Verabredet.',
      sourceKind: 'call',
      sourceDate: '2026-11-28',
    };
    const save = (joining: string[], over: object = {}) =>
      saveRecord(deps, EVA, { ...input, ...over, joining, requestKey: newKey() }, clock());
    expect(await failureOf(save(['jugendamt', 'gibt-es-nicht']))).toMatchObject({ code: 'invalid' });
    const { id } = await save(['jugendamt', 'verein-a', 'verein-a']);
    const joined = await run(
      'MATCH (o:Organisation)-[x:TAKES_PART_IN]->(c:Cooperation {id: $id}) RETURN o.id AS id, x.role AS role, x.basis AS basis ORDER BY id',
      { id },
    );
    expect(joined).toEqual(
      ['jugendamt', 'verein-a'].map((one) => ({ id: one, role: 'contributor', basis: 'recorded' })),
    );
    expect(await run('MATCH (c:Cooperation) RETURN count(c) AS count')).toEqual([{ count: 1 }]);
  });

  it('and what was lent are told by entry, to the office and auditors', async () => {
    const id = await lend(deps, { users: [KAI.id] }, { contacts: ['verein-a-phone'] });
    const mine = await loansOfEntry(deps, ANTON, { id: 'verein-a' });
    expect(mine.loans).toMatchObject([{ id, ways: ['phone'], amt: { id: 'jugendamt' }, moreUsers: 1 }]);
    expect((await loansOfEntry(deps, EVA, { id: 'verein-b' })).loans).toEqual([]);
    expect(await failureOf(loansOfEntry(deps, EVA, { id: 'gibt-es-nicht' }))).toMatchObject({ code: 'notFound' });
    for (const actor of [RITA, KAI, ADMIN]) {
      expect(await failureOf(loansOfEntry(deps, actor, { id: 'verein-a' }))).toMatchObject({ code: 'forbidden' });
      expect(await failureOf(readYear(deps, actor, {}))).toMatchObject({ code: 'forbidden' });
    }
    expect((await listLoans(deps, EVA, { list: 'all', amt: 'ordnungsamt' })).items).toEqual([]);
    expect((await listLoans(deps, EVA, { list: 'all', amt: 'jugendamt' })).items.map((one) => one.id)).toEqual([id]);
    expect(await readYear(deps, ANTON, { year: '2026' })).toMatchObject({
      requests: 1,
      loans: 1,
      contacts: 1,
      reached: 1,
    });
    expect(await failureOf(readYear(deps, EVA, { year: '1+1' }))).toMatchObject({ code: 'invalid', param: 'year' });
  });

  it.each(['contact', 'entry', 'user'] as const)('leave no words behind where the %s is erased', async (what) => {
    const id = await lend(deps);
    time.set('2026-12-01T10:00:00+01:00');
    await report(deps, RITA, id, { ...A_PHONE, outcome: 'wrongNumber', note: WORDS });
    await settle((await open())[0]?.id ?? '');
    const about = await readAboutEntry(deps, EVA, { id: 'verein-a' }, clock());
    const mine = await readAboutUser(deps, RITA, {}, clock());
    expect([about.reports, mine.reports]).toMatchObject([[{ note: WORDS }], [{ note: WORDS }]]);
    expect(await everything()).toContain(WORDS);
    if (what === 'contact') await eraseContact(deps, EVA, { id: 'verein-a-phone', confirmed: true }, clock());
    if (what === 'user') await getEngine().write((tx) => eraseUserIn(tx, ADMIN, RITA.id, clock()));
    if (what === 'entry') {
      await run("MATCH (:Organisation {id: 'verein-a'})-[:REACHED_AT]->(p) DETACH DELETE p");
      const removal = { form: 'organisation', id: 'verein-a', act: 'remove', seen: '99', requestKey: newKey() };
      await actOnRecord(deps, EVA, removal, clock());
    }
    expect(await everything()).not.toContain(WORDS);
    const left = (await listReports(deps, EVA, { list: 'done' })).items;
    expect(left.map(({ note, by }) => ({ note, by }))).toEqual(what === 'user' ? [{ note: null, by: null }] : []);
  });
});
