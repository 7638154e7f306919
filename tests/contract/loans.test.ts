// Loans from the request to the end, both engines alike: what is seen by whom in which state, decisions that race, days at which
// the clock changes, and a clock that is set back.
import { beforeEach, expect, it } from '@jest/globals';
import { rememberDay } from '../../graph/queries/loans';
import { changeDisabled, changeWorksAt } from '../../lib/auth/manage-users';
import { clock } from '../../lib/config/clock';
import type { DirectoryDeps } from '../../lib/directory/deps';
import type { LoanDeps } from '../../lib/loans/deps';
import { listLoans } from '../../lib/loans/list-loans';
import { readLoan } from '../../lib/loans/read-loan';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import {
  act,
  addContact,
  ANTON,
  ask,
  CONTACTS,
  EVA,
  fillLoanStore,
  KAI,
  loanDeps,
  makeClock,
  OTTO,
  RITA,
  seenBy,
  ULLA,
} from '../support/loans';
import { newKey } from '../support/records';

const ADMIN = { role: 'admin', id: 'u-admin', name: 'Ada Beispiel' } as const;
const time = makeClock();

describeEngines('loans', (getEngine) => {
  let deps: LoanDeps & DirectoryDeps;
  const stateOf = async (id: string) => (await readLoan(deps, EVA, { id })).state;
  /** Asked for by Rita, granted by Eva. */
  const lend = async (over: object = {}, grant: object = { all: true }): Promise<string> => {
    const { id } = await ask(deps, RITA, over);
    await act(deps, EVA, id, 'grant', grant);
    return id;
  };
  const set = (text: string, parameters: Record<string, string | string[]> = {}) =>
    getEngine().write((tx) => tx.run(text, parameters));

  beforeEach(async () => {
    time.set('2026-11-29T10:00:00+01:00');
    await emptyStore(getEngine());
    await set("MATCH (m:StoreMeta {id: 'loans'}) DELETE m");
    await fillLoanStore(getEngine());
    deps = await loanDeps(getEngine());
  });

  it('gives nothing before it is granted and begins, then exactly what was granted, to its last second in Berlin', async () => {
    const { id } = await ask(deps, RITA, { users: [KAI.id] });
    expect(await stateOf(id)).toBe('requested');
    expect(await seenBy(deps, RITA)).toEqual([]);
    await act(deps, EVA, id, 'grant', { contacts: ['verein-a-phone', 'verein-b-email'], word: 'Nur diese beiden.' });
    expect(await stateOf(id)).toBe('partlyGranted');
    expect(await seenBy(deps, RITA)).toEqual([]);
    time.set('2026-11-30T00:00:00+01:00');
    expect(await stateOf(id)).toBe('running');
    for (const actor of [RITA, KAI]) expect(await seenBy(deps, actor)).toEqual(['verein-a-phone', 'verein-b-email']);
    for (const actor of [OTTO, ANTON]) expect(await seenBy(deps, actor)).toEqual([]);
    time.set('2026-12-31T23:59:59+01:00');
    expect(await seenBy(deps, RITA)).toEqual(['verein-a-phone', 'verein-b-email']);
    time.set('2027-01-01T00:00:00+01:00');
    expect(await seenBy(deps, RITA)).toEqual([]);
    expect(await stateOf(id)).toBe('expired');
  });

  it.each([
    ['2027-03-28', '2027-03-28T23:59:59+02:00', '2027-03-29T00:00:00+02:00'],
    ['2026-10-25', '2026-10-25T23:59:59+01:00', '2026-10-26T00:00:00+01:00'],
  ])('ends with the day on which the clock changes, %s', async (until, last, over) => {
    time.set(`${until.slice(0, 8)}01T10:00:00+01:00`);
    const from = `${until.slice(0, 8)}02`;
    const id = await lend({ from, until });
    time.set(last);
    expect(await seenBy(deps, RITA)).toEqual([...CONTACTS].sort());
    time.set(over);
    expect([await seenBy(deps, RITA), await stateOf(id)]).toEqual([[], 'expired']);
  });

  it('reopens nothing where the clock is set back to a day before one that was seen', async () => {
    const id = await lend();
    time.set('2027-01-02T10:00:00+01:00');
    await getEngine().write((tx) => rememberDay(tx, '2027-01-02'));
    time.set('2026-12-15T10:00:00+01:00');
    expect([await seenBy(deps, RITA), await stateOf(id)]).toEqual([[], 'expired']);
    await getEngine().write((tx) => rememberDay(tx, '2026-12-15'));
    expect(await stateOf(id)).toBe('expired');
  });

  it.each([
    ['return', RITA, {}, 'returned'],
    ['revoke', EVA, { word: 'Der Fachtag fällt aus.' }, 'revoked'],
  ] as const)(
    '%s ends it at once; after 14 days without a word it is overdue, then confirmed',
    async (name, who, over, state) => {
      const id = await lend();
      time.set('2026-12-01T10:00:00+01:00');
      expect(await seenBy(deps, RITA)).toHaveLength(4);
      await act(deps, who, id, name, over);
      expect([await seenBy(deps, RITA), await stateOf(id)]).toEqual([[], state]);
      time.set('2026-12-15T23:59:59+01:00');
      expect(await stateOf(id)).toBe(state);
      time.set('2026-12-16T00:00:00+01:00');
      expect(await stateOf(id)).toBe('overdue');
      expect((await listLoans(deps, EVA, { list: 'open' })).items.map((one) => one.id)).toEqual([id]);
      await act(deps, RITA, id, 'confirmDeletion');
      expect(await stateOf(id)).toBe('deletionConfirmed');
    },
  );

  it('is asked back and answered, declined, withdrawn, each by its side only', async () => {
    const { id } = await ask(deps, RITA);
    expect(await failureOf(act(deps, RITA, id, 'ask', { word: 'Wozu?' }))).toMatchObject({ code: 'forbidden' });
    await act(deps, EVA, id, 'ask', { word: 'Wer lädt ein?' });
    expect(await stateOf(id)).toBe('asked');
    expect(await failureOf(act(deps, EVA, id, 'answer', { word: 'Ich.' }))).toMatchObject({ code: 'forbidden' });
    await act(deps, RITA, id, 'answer', { word: 'Das Jugendamt lädt ein.' });
    expect(await readLoan(deps, EVA, { id })).toMatchObject({
      state: 'requested',
      wordOfOffice: 'Wer lädt ein?',
      wordOfBorrower: 'Das Jugendamt lädt ein.',
    });
    await act(deps, RITA, id, 'withdraw');
    expect(await failureOf(act(deps, EVA, id, 'grant', { all: true }))).toMatchObject({
      code: 'conflict',
      detail: { current: 'withdrawn' },
    });
    const other = await ask(deps, RITA);
    expect(await failureOf(act(deps, EVA, other.id, 'decline'))).toMatchObject({ code: 'invalid', param: 'word' });
    await act(deps, EVA, other.id, 'decline', { word: 'Bitte erst mit uns sprechen.' });
    expect(await readLoan(deps, RITA, { id: other.id })).toMatchObject({
      state: 'declined',
      reason: 'Bitte erst mit uns sprechen.',
    });
  });

  it('takes a choice of none for none, not for all', async () => {
    const { id } = await ask(deps, RITA);
    for (const over of [{}, { contacts: [] }, { contacts: ['verein-a-web'] }, { contacts: ['c-unknown'] }])
      expect(await failureOf(act(deps, EVA, id, 'grant', over))).toMatchObject({ code: 'invalid', param: 'contacts' });
    expect(await stateOf(id)).toBe('requested');
  });

  it('is granted by channel: of all, or of those that are named', async () => {
    const granted = async (id: string): Promise<string[]> =>
      (await readLoan(deps, EVA, { id })).items.filter((one) => one.granted).map(({ contact }) => contact);
    const [all, named] = [await ask(deps, RITA), await ask(deps, RITA)];
    const both = { all: true, contacts: [CONTACTS[0]] };
    expect(await failureOf(act(deps, EVA, all.id, 'grant', both))).toMatchObject({
      code: 'invalid',
      param: 'contacts',
    });
    for (const over of [{ channels: ['email'] }, { all: true, channels: ['post'] }])
      expect(await failureOf(act(deps, EVA, all.id, 'grant', over))).toMatchObject({ param: 'contacts' });
    expect(await act(deps, EVA, all.id, 'grant', { all: true, channels: ['email'] })).toMatchObject({ leftOut: [] });
    expect(await granted(all.id)).toEqual(['verein-a-email', 'verein-b-email']);
    expect(await stateOf(all.id)).toBe('partlyGranted');
    const some = { contacts: ['verein-a-phone', 'verein-a-email'], channels: ['phone'] };
    expect(await act(deps, EVA, named.id, 'grant', some)).toMatchObject({ leftOut: [] });
    expect(await granted(named.id)).toEqual(['verein-a-phone']);
  });

  it('is decided once: of two editors at once, the second is told the state', async () => {
    const { id } = await ask(deps, RITA);
    const both = await Promise.allSettled([
      act(deps, EVA, id, 'grant', { all: true }),
      act(deps, ULLA, id, 'decline', { word: 'Zu viele Anfragen.' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    const refused = both.find((one) => one.status === 'rejected')?.reason as {
      code: string;
      detail: { current: string };
    };
    expect([refused.code, ['granted', 'declined']]).toEqual([
      'conflict',
      expect.arrayContaining([refused.detail.current]),
    ]);
  });

  it('makes one loan and one number of the same request sent twice', async () => {
    const requestKey = newKey();
    const [one, two] = await Promise.all([ask(deps, RITA, { requestKey }), ask(deps, RITA, { requestKey })]);
    expect(one.id).toBe(two.id);
    const next = await ask(deps, RITA);
    const { items } = await listLoans(deps, RITA, {});
    expect(items.map(({ id, number }) => [id, number])).toEqual([
      [next.id, 2],
      [one.id, 1],
    ]);
  });

  it('takes two buttons of one page for two requests, and one pressed twice for one', async () => {
    const requestKey = newKey();
    const { id } = await ask(deps, RITA, { requestKey });
    await act(deps, EVA, id, 'ask', { requestKey, word: 'Wie viele Einladungen?' });
    await act(deps, EVA, id, 'ask', { requestKey, word: 'Wie viele Einladungen?' });
    expect((await readLoan(deps, EVA, { id })).state).toBe('asked');
    await act(deps, EVA, id, 'decline', { requestKey, word: 'Zu oft in diesem Jahr.' });
    expect((await readLoan(deps, EVA, { id })).state).toBe('declined');
  });

  it('is not decided by who borrows, editors included', async () => {
    const { id } = await ask(deps, EVA);
    expect(await failureOf(act(deps, EVA, id, 'grant', { all: true }))).toMatchObject({ code: 'forbidden' });
    await act(deps, ULLA, id, 'grant', { all: true });
    expect(await stateOf(id)).toBe('granted');
  });

  it('rests once its borrower is disabled or moves, and stays so until an editor names who is answerable', async () => {
    const id = await lend({ users: [KAI.id] });
    time.set('2026-12-01T10:00:00+01:00');
    await changeWorksAt(deps, ADMIN, { login: RITA.id, organisation: 'ordnungsamt' }, clock());
    expect([await stateOf(id), await seenBy(deps, RITA), await seenBy(deps, KAI)]).toEqual(['resting', [], []]);
    await changeWorksAt(deps, ADMIN, { login: RITA.id, organisation: 'jugendamt' }, clock());
    expect([await stateOf(id), await seenBy(deps, RITA)]).toEqual(['resting', []]);
    await changeWorksAt(deps, ADMIN, { login: RITA.id, organisation: 'ordnungsamt' }, clock());
    expect(await failureOf(act(deps, EVA, id, 'grant', { all: true }))).toMatchObject({
      code: 'invalid',
      param: 'borrower',
    });
    await act(deps, EVA, id, 'grant', { borrower: KAI.id });
    expect([await stateOf(id), await seenBy(deps, KAI), await seenBy(deps, RITA)]).toEqual([
      'running',
      [...CONTACTS].sort(),
      [],
    ]);
    await changeDisabled(deps, ADMIN, { login: KAI.id, disabled: true }, clock());
    await changeDisabled(deps, ADMIN, { login: KAI.id, disabled: false }, clock());
    expect([await stateOf(id), await seenBy(deps, KAI)]).toEqual(['resting', []]);
    await act(deps, EVA, id, 'revoke', { word: 'Niemand mehr zuständig.' });
    expect(await stateOf(id)).toBe('revoked');
  });

  it('a standing one is reviewed every 12 months, and rests from the day a review is missed', async () => {
    const id = await lend({ until: undefined, standing: true });
    time.set('2027-11-29T23:59:59+01:00');
    expect(await seenBy(deps, RITA)).toHaveLength(4);
    time.set('2027-11-30T00:00:00+01:00');
    expect([await stateOf(id), await seenBy(deps, RITA)]).toEqual(['resting', []]);
    await act(deps, EVA, id, 'grant', { all: true });
    expect(await readLoan(deps, EVA, { id })).toMatchObject({ state: 'running', reviewBy: '2028-11-30' });
    expect(await seenBy(deps, RITA)).toHaveLength(4);
  });

  it('is extended to a later day only, and runs on while that is open', async () => {
    const id = await lend();
    time.set('2026-12-20T10:00:00+01:00');
    for (const until of ['2026-12-31', '2026-12-01', '2027-12-20', undefined])
      expect(await failureOf(act(deps, RITA, id, 'extend', { until }))).toMatchObject({
        code: 'invalid',
        param: 'until',
      });
    await act(deps, RITA, id, 'extend', { until: '2027-01-31', word: 'Der Fachtag ist verschoben.' });
    expect([await stateOf(id), (await seenBy(deps, RITA)).length]).toEqual(['extensionRequested', 4]);
    await act(deps, EVA, id, 'grant', { all: true });
    expect(await readLoan(deps, RITA, { id })).toMatchObject({
      state: 'running',
      until: '2027-01-31',
      extendUntil: null,
    });
    await act(deps, RITA, id, 'extend', { until: '2027-02-28' });
    await act(deps, EVA, id, 'decline', { word: 'Bitte neu anfragen.' });
    expect(await readLoan(deps, RITA, { id })).toMatchObject({
      state: 'running',
      until: '2027-01-31',
      extendUntil: null,
    });
  });

  it('lends nothing without consent for its purpose, at the request, at the grant, and while it runs', async () => {
    const { id } = await ask(deps, RITA, { purpose: 'survey' });
    expect((await readLoan(deps, EVA, { id })).items.map(({ contact }) => contact)).toEqual([
      'verein-a-phone',
      'verein-b-phone',
    ]);
    await set("MATCH (p:ContactPoint {id: 'verein-b-phone'}) SET p.consentUntil = '2026-11-28'");
    expect(await act(deps, EVA, id, 'grant', { all: true })).toMatchObject({ leftOut: ['verein-b-phone'] });
    expect(await stateOf(id)).toBe('partlyGranted');
    time.set('2026-12-01T10:00:00+01:00');
    expect(await seenBy(deps, RITA)).toEqual(['verein-a-phone']);
    await set("MATCH (p:ContactPoint {id: 'verein-a-phone'}) SET p.consentFor = $left", { left: ['invitation'] });
    expect(await seenBy(deps, RITA)).toEqual([]);
  });

  it('says at the grant whose consent ends before it, and that contact ends then', async () => {
    await set("MATCH (p:ContactPoint {id: 'verein-a-phone'}) SET p.consentUntil = '2026-12-05'");
    const { id } = await ask(deps, RITA);
    expect(await act(deps, EVA, id, 'grant', { all: true })).toMatchObject({
      endEarlier: ['verein-a-phone'],
      leftOut: [],
    });
    time.set('2026-12-05T23:59:59+01:00');
    expect(await seenBy(deps, RITA)).toHaveLength(4);
    time.set('2026-12-06T00:00:00+01:00');
    expect(await seenBy(deps, RITA)).toEqual(CONTACTS.filter((one) => one !== 'verein-a-phone').sort());
  });

  it('does not include what is added after the grant, nor what was erased', async () => {
    await lend();
    time.set('2026-12-01T10:00:00+01:00');
    await getEngine().write(async (tx) => {
      await addContact(tx, 'verein-a', 'mobile', { visibility: 'onRequest', consentFor: ['invitation'] });
      await tx.run("MATCH (p:ContactPoint {id: 'verein-b-phone'}) DETACH DELETE p");
    });
    expect(await seenBy(deps, RITA)).toEqual(['verein-a-email', 'verein-a-phone', 'verein-b-email']);
  });

  it('keeps an organisation from being asked more often in a quarter than it was said', async () => {
    deps = await loanDeps(getEngine(), { mostAQuarter: 1 });
    await lend({ entries: ['verein-a'] });
    const { id } = await ask(deps, OTTO);
    expect((await readLoan(deps, EVA, { id })).approached).toEqual([
      { entry: { id: 'verein-a', name: 'verein-a' }, times: 1 },
    ]);
    expect(await act(deps, EVA, id, 'grant', { all: true })).toMatchObject({
      leftOut: ['verein-a-email', 'verein-a-phone'],
    });
    time.set('2027-03-01T10:00:00+01:00');
    const later = await ask(deps, OTTO, { from: '2027-03-02', until: '2027-03-31' });
    expect(await act(deps, EVA, later.id, 'grant', { all: true })).toMatchObject({ leftOut: [] });
  });

  it.each([
    ['the end before the beginning', { from: '2026-12-02', until: '2026-12-01' }, 'until'],
    ['a beginning that is past', { from: '2026-11-28' }, 'from'],
    ['more than 12 months', { from: '2026-11-30', until: '2027-11-30' }, 'until'],
    ['no end and not standing', { until: undefined }, 'until'],
    ['an end and standing', { standing: true }, 'until'],
    ['no organisation', { entries: [] }, 'entries'],
    ['5,000 organisations', { entries: Array.from({ length: 5000 }, (_, at) => `o-${at}`) }, 'entries'],
    ['organisations with nothing to lend', { entries: ['sg'] }, 'entries'],
    ['no channel', { channels: [] }, 'channels'],
    ['a sentence of two letters', { sentence: 'ja' }, 'sentence'],
    ['a user of another Amt', { users: [OTTO.id] }, 'users'],
    ['a purpose of nobody', { purpose: 'marketing' }, 'purpose'],
  ])('is refused with a word at its field: %s', async (_, over, param) => {
    expect(await failureOf(ask(deps, RITA, over))).toMatchObject({ code: 'invalid', param });
  });

  it('is not there for another Amt, nor for who may not see loans', async () => {
    const { id } = await ask(deps, RITA);
    expect(await failureOf(readLoan(deps, OTTO, { id }))).toMatchObject({ code: 'notFound' });
    expect(await failureOf(act(deps, OTTO, id, 'withdraw'))).toMatchObject({ code: 'notFound' });
    expect(await failureOf(readLoan(deps, ADMIN, { id }))).toMatchObject({ code: 'forbidden' });
    expect(await readLoan(deps, KAI, { id })).toMatchObject({ state: 'requested', steps: [] });
    expect(await readLoan(deps, ANTON, { id })).toMatchObject({ state: 'requested', steps: [] });
    expect(await failureOf(act(deps, ANTON, id, 'grant', { all: true }))).toMatchObject({ code: 'forbidden' });
  });
});
