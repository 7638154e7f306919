// Files of loans, both engines alike: exactly what was granted, to its users only, while the loan runs; a line in the audit log
// before any value; and what has changed since.
import { beforeEach, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../graph/engine/port';
import { changeWorksAt } from '../../lib/auth/manage-users';
import { clock } from '../../lib/config/clock';
import type { DirectoryDeps } from '../../lib/directory/deps';
import type { LoanDeps } from '../../lib/loans/deps';
import { readLentContacts } from '../../lib/loans/read-lent-contacts';
import { readLoan } from '../../lib/loans/read-loan';
import { actOnRecord } from '../../lib/records/act-on-record';
import { readForm } from '../../lib/records/read-form';
import { readSeen } from '../../lib/records/read-since';
import { saveRecord } from '../../lib/records/save-record';
import { eraseContact } from '../../lib/retention/erase-contact';
import { writeChange } from '../../lib/records/write-change';
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
  ULLA,
} from '../support/loans';
import { CALL, newKey } from '../support/records';

const ADMIN = { role: 'admin', id: 'u-admin', name: 'Ada Beispiel' } as const;

const time = makeClock();

describeEngines('files of loans', (getEngine) => {
  let deps: LoanDeps & DirectoryDeps;
  const lend = async (over: object = {}, grant: object = { all: true }): Promise<string> => {
    const { id } = await ask(deps, RITA, over);
    await act(deps, EVA, id, 'grant', grant);
    return id;
  };
  /** The ids of the contact points whose values are in a file. */
  const taken = async (id: string, actor = RITA, format = 'csv'): Promise<string[]> => {
    const text = JSON.stringify(await readLentContacts(deps, actor, { id, format }));
    return [...text.matchAll(/WERT-([a-z-]+)/g)].map(([, one = '']) => one).sort();
  };

  beforeEach(async () => {
    time.set('2026-11-29T10:00:00+01:00');
    await emptyStore(getEngine());
    await getEngine().write((tx) => tx.run("MATCH (m:StoreMeta {id: 'loans'}) DELETE m"));
    await fillLoanStore(getEngine());
    deps = await loanDeps(getEngine());
  });

  const set = (text: string, parameters: Record<string, string | string[]> = {}) =>
    getEngine().write((tx) => tx.run(text, parameters));
  const lines = () =>
    set(
      `MATCH (e:AuditEvent {event: 'contactsExported'}) RETURN e.detail AS detail, e.contacts AS contacts,
        e.actor AS actor, e.subjects AS subjects ORDER BY detail`,
    );
  /** As the office changes contact points: the records and the change that tells of them. */
  const change = (id: string, over: object | null) =>
    writeChange(deps, EVA, { action: 'change', requestKey: newKey() }, clock(), async (revision) => {
      const before = await revision.read({ of: 'ContactPoint', id });
      await revision.put({ of: 'ContactPoint', id }, over && { ...before, ...over });
      revision.about(id.replace(/-[a-z]+$/, ''));
      return '';
    });
  const since = async (id: string, actor = RITA) => (await readLoan(deps, actor, { id })).changedSince;

  it('hold exactly what was granted, for each of its users and nobody else', async () => {
    const id = await lend({ users: [KAI.id] }, { contacts: ['verein-a-phone', 'verein-b-email'], word: 'Nur diese.' });
    expect(await failureOf(taken(id))).toMatchObject({ code: 'notRunning', detail: { current: 'partlyGranted' } });
    time.set('2026-11-30T00:00:00+01:00');
    for (const actor of [RITA, KAI]) expect(await taken(id, actor)).toEqual(['verein-a-phone', 'verein-b-email']);
    expect(await taken(id, RITA, 'mail')).toEqual(['verein-b-email']);
    expect(await failureOf(taken(id, EVA))).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(taken(id, ANTON))).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(taken(id, OTTO))).toMatchObject({ code: 'notFound' });
  });

  it('are taken under a line of the audit log each, with number, form and all that they hold', async () => {
    const id = await lend();
    time.set('2026-12-01T10:00:00+01:00');
    await taken(id);
    await taken(id);
    await taken(id, RITA, 'mail');
    expect(await lines()).toEqual([
      ...[1, 2].map(() => ({
        detail: expect.stringMatching(/^loan 1 csv \d+$/),
        contacts: [...CONTACTS].sort(),
        actor: RITA.id,
        subjects: ['verein-a', 'verein-b'],
      })),
      {
        detail: expect.stringMatching(/^loan 1 mail \d+$/) as unknown,
        contacts: ['verein-a-email', 'verein-b-email'],
        actor: RITA.id,
        subjects: ['verein-a', 'verein-b'],
      },
    ]);
  });

  it('hold nothing where the log cannot be written', async () => {
    const id = await lend();
    time.set('2026-12-01T10:00:00+01:00');
    const engine = {
      ...deps.engine,
      read: deps.engine.read.bind(deps.engine),
      write: () => Promise.reject(new Error()),
    };
    const away = { ...deps, engine: engine as unknown as typeof deps.engine };
    expect(await failureOf(readLentContacts(away, RITA, { id, format: 'csv' }))).toMatchObject({
      code: 'storeUnavailable',
    });
  });

  it.each([
    ['returned', (id: string) => act(deps, RITA, id, 'return')],
    ['revoked', (id: string) => act(deps, EVA, id, 'revoke', { word: 'Der Fachtag fällt aus.' })],
    ['expired', () => Promise.resolve(time.set('2027-01-01T00:00:00+01:00'))],
    ['resting', () => changeWorksAt(deps, ADMIN, { login: RITA.id, organisation: 'ordnungsamt' }, clock())],
  ])('give nothing once it is %s, also where that comes between the line and the values', async (state, end) => {
    const id = await lend({ users: [KAI.id] });
    time.set('2026-12-01T10:00:00+01:00');
    expect(await taken(id, KAI)).toHaveLength(4);
    // What ends the loan is done once the line is written and before the values are read.
    let isOver = false;
    const engine: Pick<GraphEngine, 'read' | 'write'> = {
      read: (work, options) => deps.engine.read(work, options),
      write: async (work, options) => {
        const result = await deps.engine.write(work, options);
        if (!isOver) {
          isOver = true;
          await end(id);
        }
        return result;
      },
    };
    const slow = { ...deps, engine: engine as GraphEngine };
    expect(await failureOf(readLentContacts(slow, KAI, { id, format: 'csv' }))).toMatchObject({
      code: 'notRunning',
      detail: { current: state },
    });
    expect(isOver).toBe(true);
    expect(await failureOf(taken(id, KAI))).toMatchObject({ code: 'notRunning', detail: { current: state } });
    expect((await readLoan(deps, KAI, { id })).givesFiles).toBe(false);
  });

  it('leave out whose consent has ended or names the purpose no more, also where another loan still covers it', async () => {
    await set("MATCH (p:ContactPoint {id: 'verein-a-phone'}) SET p.consentUntil = '2026-12-05'");
    const id = await lend();
    const survey = await lend({ purpose: 'survey' });
    time.set('2026-12-05T23:59:59+01:00');
    expect(await taken(id)).toHaveLength(4);
    time.set('2026-12-06T00:00:00+01:00');
    expect(await taken(id)).toEqual(['verein-a-email', 'verein-b-email', 'verein-b-phone']);
    await set("MATCH (p:ContactPoint {id: 'verein-b-phone'}) SET p.consentFor = $left", { left: ['survey'] });
    expect(await taken(id)).toEqual(['verein-a-email', 'verein-b-email']);
    expect(await taken(survey)).toEqual(['verein-b-phone']);
  });

  it('give an editor who borrows what the loan lends, and not what an editor may see besides', async () => {
    const { id } = await ask(deps, EVA, { entries: ['verein-a'] });
    await act(deps, ULLA, id, 'grant', { all: true });
    time.set('2026-12-01T10:00:00+01:00');
    await set("MATCH (p:ContactPoint {id: 'verein-a-phone'}) SET p.consentUntil = '2026-11-30'");
    expect(await taken(id, EVA)).toEqual(['verein-a-email']);
    expect(await failureOf(taken(id, ULLA))).toMatchObject({ code: 'forbidden' });
  });

  it('put on labels what was lent and what everybody sees, and log what was lent', async () => {
    await getEngine().write(async (tx) => {
      await addContact(tx, 'verein-a', 'post', { visibility: 'onRequest', consentFor: ['invitation'] });
      await addContact(tx, 'verein-b', 'post', { visibility: 'public' });
      await addContact(tx, 'verein-b', 'visit', { visibility: 'onRequest', consentFor: ['invitation'] });
      await addContact(tx, 'jugendamt', 'post', { visibility: 'public' });
    });
    const id = await lend({ channels: ['phone', 'post'] });
    time.set('2026-12-01T10:00:00+01:00');
    expect(await taken(id, RITA, 'labels')).toEqual(['verein-a-post', 'verein-b-post']);
    expect(await lines()).toMatchObject([
      { detail: expect.stringMatching(/^loan 1 labels \d+$/) as unknown, contacts: ['verein-a-post'] },
    ]);
    expect(await taken(id)).toEqual(['verein-a-phone', 'verein-a-post', 'verein-b-phone']);
  });

  it('are told to be out of date where a contact was changed, withdrawn or removed since, until they are taken anew', async () => {
    const id = await lend({ users: [KAI.id] });
    time.set('2026-12-01T10:00:00+01:00');
    expect(await since(id)).toBeNull();
    await change('verein-b-phone', { value: 'WERT-vorher' });
    await taken(id);
    expect(await since(id)).toBeNull();
    await change('verein-a-phone', { value: 'WERT-neu' });
    await change('verein-b-phone', { confirmedAt: '2026-12-01' });
    await change('verein-b-email', { consentUntil: '2026-11-30' });
    await change('verein-a-email', null);
    const told = await since(id);
    expect(told).toEqual({
      total: 4,
      changed: 3,
      files: [{ format: 'csv', at: expect.stringMatching(/^2026-12-01T09:0/) as unknown }],
      entries: [
        {
          entry: { id: 'verein-a', name: 'verein-a' },
          ways: expect.arrayContaining([
            { channel: 'phone', isGone: false },
            { channel: 'email', isGone: true },
          ]) as unknown,
        },
        { entry: { id: 'verein-b', name: 'verein-b' }, ways: [{ channel: 'email', isGone: true }] },
      ],
    });
    expect(JSON.stringify(told)).not.toContain('WERT');
    expect(await since(id, KAI)).toBeNull();
    await taken(id);
    expect(await since(id)).toBeNull();
    await change('verein-a-phone', { value: 'WERT-anders' });
    expect(await since(id)).toMatchObject({ total: 2, changed: 1 });
    await change('verein-a-phone', { value: 'WERT-neu' });
    expect(await since(id)).toBeNull();
  });

  it('know a change that the office made by its form', async () => {
    const id = await lend();
    time.set('2026-12-01T10:00:00+01:00');
    await set(
      "MATCH (p:ContactPoint {id: 'verein-a-phone'}) SET p.consentFrom = '2026-01-01', p.consentProof = 'Brief'",
    );
    await taken(id);
    const form = { form: 'contact', id: 'verein-a-phone', at: 'verein-a' };
    const base = (await readForm(deps, EVA, form)).loaded?.values ?? {};
    const values = { ...base, value: ['0221 4710380'] };
    await saveRecord(deps, EVA, { ...form, ...CALL, base, values, requestKey: newKey() }, clock());
    expect(await since(id)).toMatchObject({ total: 4, changed: 1 });
  });

  it('an organisation that is archived while it is lent is in no file, the loan stands, and what is restored is there again', async () => {
    const id = await lend();
    time.set('2026-12-01T10:00:00+01:00');
    const press = async (act: 'archive' | 'restore') =>
      actOnRecord(
        deps,
        EVA,
        { form: 'organisation', act, id: 'verein-b', seen: await readSeen(deps, EVA), requestKey: newKey() },
        clock(),
      );
    await press('archive');
    expect(await taken(id)).toEqual(['verein-a-email', 'verein-a-phone']);
    const { state, items } = await readLoan(deps, RITA, { id });
    expect(state).toBe('running');
    expect(items.filter(({ lendable }) => lendable).map(({ contact }) => contact)).toEqual([
      'verein-a-email',
      'verein-a-phone',
    ]);
    await press('restore');
    expect(await taken(id)).toEqual([...CONTACTS].sort());
  });

  it('an organisation that is erased while it is lent takes its contacts along, and the loan stands without it', async () => {
    const id = await lend();
    time.set('2026-12-01T10:00:00+01:00');
    for (const contact of ['verein-b-phone', 'verein-b-email', 'verein-b-web'])
      await eraseContact(deps, EVA, { id: contact, confirmed: true }, clock());
    await actOnRecord(
      deps,
      EVA,
      { form: 'organisation', act: 'remove', id: 'verein-b', seen: await readSeen(deps, EVA), requestKey: newKey() },
      clock(),
    );
    expect(await set("MATCH (o:Organisation {id: 'verein-b'}) RETURN o.id AS id")).toEqual([]);
    expect(await taken(id)).toEqual(['verein-a-email', 'verein-a-phone']);
    const { state, items } = await readLoan(deps, RITA, { id });
    expect([state, items.filter(({ lendable }) => lendable).length]).toEqual(['running', 2]);
    await act(deps, RITA, id, 'return');
    expect((await readLoan(deps, EVA, { id })).state).toBe('returned');
  });
});
