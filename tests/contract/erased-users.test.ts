// What is left when a user is erased, by hand or by retention, on both engines: a change without the person, and loans that rest
// where they were answerable and go on without them where they were named.
import { beforeEach, describe, expect, it } from '@jest/globals';
import { changesOf } from '../../graph/queries/changes';
import { createUser, setWorksAt } from '../../graph/queries/users';
import { eraseUser } from '../../lib/auth/manage-users';
import { clock } from '../../lib/config/clock';
import type { DirectoryDeps } from '../../lib/directory/deps';
import type { LoanDeps } from '../../lib/loans/deps';
import { listLoans } from '../../lib/loans/list-loans';
import { readLoan } from '../../lib/loans/read-loan';
import { whatWaits } from '../../lib/loans/what-waits';
import { confirmRetention } from '../../lib/retention/confirm-retention';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import {
  act,
  ask,
  CONTACTS,
  EVA,
  fillLoanStore,
  KAI,
  loanDeps,
  makeClock,
  RITA,
  seenBy,
  takenBy,
} from '../support/loans';

const ADMIN = { role: 'admin', id: 'u-admin', name: 'Ada Beispiel' } as const;
const EVERYTHING = [...CONTACTS].sort();
const time = makeClock();

describeEngines('erased users', (getEngine) => {
  let deps: LoanDeps & DirectoryDeps;
  const byHand = (login: string) => eraseUser(deps, ADMIN, { login, confirm: login }, clock());
  const byRetention = (id: string) =>
    confirmRetention({ ...deps, auditMonths: 12 }, ADMIN, { users: [id], confirmed: true });
  const changesAbout = async (id: string) =>
    (await changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 50 })).map(({ change }) => change);
  const loanOf = (id: string) => readLoan(deps, EVA, { id });
  /** A standing loan that Rita asked for and Kai may use too. */
  const lend = async (): Promise<string> => {
    const { id } = await ask(deps, RITA, { until: undefined, standing: true, users: [KAI.id] });
    await act(deps, EVA, id, 'grant', { all: true });
    time.set('2026-12-01T10:00:00+01:00');
    return id;
  };

  beforeEach(async () => {
    time.set('2026-11-29T10:00:00+01:00');
    await emptyStore(getEngine());
    await getEngine().write((tx) => tx.run("MATCH (m:StoreMeta {id: 'loans'}) DELETE m"));
    await fillLoanStore(getEngine());
    // Nobody has signed in for a year: then retention proposes them.
    await getEngine().write((tx) => tx.run("MATCH (u:User) SET u.created = '2025-01-01T00:00:00.000Z'"));
    await getEngine().write(async (tx) => {
      await createUser(tx, { ...ADMIN, login: ADMIN.id, created: '2026-11-01T00:00:00.000Z' });
      await setWorksAt(tx, ADMIN.id, 'sg');
    });
    deps = await loanDeps(getEngine());
  });

  describe.each([
    ['by hand', byHand],
    ['by retention', byRetention],
  ])('%s', (_, erase) => {
    it('leave a change that tells of them by their id alone', async () => {
      await erase(RITA.id);
      const [latest] = await changesAbout(RITA.id);
      expect(latest).toMatchObject({
        room: 'accounts',
        action: 'delete',
        by: ADMIN.id,
        why: null,
        records: [{ of: 'User', id: RITA.id, before: null, after: null }],
      });
      const rows = await getEngine().read((tx) => tx.run('MATCH (n) RETURN properties(n) AS p'));
      expect(JSON.stringify(rows)).not.toContain(RITA.name);
    });

    it('who were answerable leave a loan that rests, also for whom it named, until an editor decides', async () => {
      const id = await lend();
      expect(await seenBy(deps, KAI)).toEqual(EVERYTHING);
      await erase(RITA.id);
      expect([await seenBy(deps, KAI), await takenBy(deps, KAI, id)]).toEqual([[], []]);
      expect(await loanOf(id)).toMatchObject({
        state: 'resting',
        restsBecause: 'borrowerErased',
        borrower: null,
        users: [{ id: KAI.id, isBorrower: false }],
      });
      expect((await whatWaits(deps, EVA)).forOffice).toBe(1);
      expect((await listLoans(deps, EVA, { list: 'open' })).items.map((one) => one.id)).toEqual([id]);
      const [latest] = await changesAbout(id);
      expect(latest).toMatchObject({
        room: 'loans',
        by: ADMIN.id,
        records: [{ of: 'Loan', before: { users: [KAI.id, RITA.id] }, after: { users: [KAI.id] } }],
      });
      await act(deps, EVA, id, 'grant', { borrower: KAI.id });
      expect([(await loanOf(id)).state, await seenBy(deps, KAI)]).toEqual(['running', EVERYTHING]);
    });

    it('who were only named are taken off, and the loan runs on', async () => {
      const id = await lend();
      await erase(KAI.id);
      expect(await loanOf(id)).toMatchObject({ state: 'running', users: [{ id: RITA.id, isBorrower: true }] });
      expect((await changesAbout(id))[0]).toMatchObject({
        records: [{ before: { users: [KAI.id, RITA.id] }, after: { users: [RITA.id] } }],
      });
    });
  });

  it('who asked for a loan leave one that rests as soon as it is granted and begins', async () => {
    const { id } = await ask(deps, RITA, { users: [KAI.id] });
    await byHand(RITA.id);
    await act(deps, EVA, id, 'grant', { all: true });
    time.set('2026-12-01T10:00:00+01:00');
    expect([(await loanOf(id)).state, await seenBy(deps, KAI)]).toEqual(['resting', []]);
  });

  it('who leave nobody to answer a question leave it to the office', async () => {
    const { id } = await ask(deps, RITA);
    await act(deps, EVA, id, 'ask', { word: 'Wer lädt ein?' });
    expect((await whatWaits(deps, EVA)).forOffice).toBe(0);
    await byHand(RITA.id);
    expect([(await loanOf(id)).state, (await whatWaits(deps, EVA)).forOffice]).toEqual(['requested', 1]);
  });

  it('who were disabled before say so no longer: the loan rests since they are gone', async () => {
    const id = await lend();
    await getEngine().write((tx) => tx.run("MATCH (l:Loan {id: $id}) SET l.restsBecause = 'borrowerDisabled'", { id }));
    await byHand(RITA.id);
    expect((await loanOf(id)).restsBecause).toBe('borrowerErased');
  });
});
