// The audit log on both engines: what writes a line and what stands in it, who reads it, what happens when it cannot be written.
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { GraphEngine } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import { auditContacts, type AuditedContact } from '../../lib/audit/audit-contacts';
import { readAudit } from '../../lib/audit/read-audit';
import type { Actor } from '../../lib/auth/actor';
import { addUser, changeDisabled, changeRole, resetPassword } from '../../lib/auth/manage-users';
import { endOwnSessions } from '../../lib/auth/own-account';
import { redeemKey } from '../../lib/auth/redeem-key';
import { endSession } from '../../lib/auth/session';
import { makeSignInLimits, signIn } from '../../lib/auth/sign-in';
import { AMT, createAmt } from '../support/amt';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);
const MINUTE = 60_000;
const PASSWORD = 'blauer Esel frisst Gras';
const ADMIN: Actor = { role: 'admin', id: 'operator', name: 'Betrieb' };
const AUDITOR: Actor = { role: 'auditor', id: 'p', name: 'Prüferin' };
const READER: Actor = { role: 'reader', id: 'r', name: 'Leo' };
const ADDRESS = '192.0.2.17';

const contact = (id: string, visibility: AuditedContact['visibility'] = 'internal', entry = 'sg-integration') => ({
  id,
  visibility,
  entry,
  value: 'geheim@example.org',
});

describeEngines('the audit log', (getEngine) => {
  const deps = () => ({ engine: getEngine() });
  beforeEach(async () => {
    await emptyStore(getEngine());
    await createAmt(getEngine());
  });

  const read = async (input: object = {}, options: object = {}) =>
    readAudit(deps(), AUDITOR, { until: '2026-11-30', ...input }, { now: NOW, ...options });
  const events = async () => (await read()).lines.map(({ event, detail }) => [event, detail]).reverse();
  const stored = () =>
    getEngine().read((tx) => tx.run('MATCH (e:AuditEvent) RETURN properties(e) AS line ORDER BY e.at'));
  const add = async (login: string, role = 'reader', now = NOW): Promise<void> => {
    const { key } = await addUser(deps(), ADMIN, { login, name: `Name ${login}`, role, organisation: AMT }, now);
    expect(await redeemKey(deps(), { key, password: PASSWORD }, now)).toBe('done');
  };
  const enter = (login: string, password = PASSWORD, now = NOW, limits = makeSignInLimits(() => now.getTime())) =>
    signIn(deps(), limits, { login, password, address: ADDRESS }, now);

  it('has a line for each sign-in, with the network and never the address', async () => {
    await add('leo');
    expect(typeof (await enter('leo', PASSWORD, after(1)))).toBe('object');
    const [line] = (await read()).lines;
    expect(line).toMatchObject({ event: 'signIn', role: 'reader', network: '192.0.2.0/24' });
    expect(line?.who).toMatchObject({ is: 'user', name: 'Name leo' });
    expect(JSON.stringify(await stored())).not.toContain(ADDRESS);
  });

  it('has a refused sign-in once a minute for each account, and what was typed nowhere', async () => {
    await add('leo');
    for (let n = 0; n < 6; n += 1) {
      expect(await enter('leo', 'falsch falsch falsch', after(n))).toBe('wrong');
      expect(await enter('mein-kennwort-123', 'x', after(n))).toBe('wrong');
      expect(await enter(`niemand${n}`, 'x', after(n))).toBe('wrong');
    }
    const refused = async () => (await read({ event: 'signInRefused' })).lines;
    expect((await refused()).map(({ people, who }) => [who.is, people.map((one) => one.is)]).sort()).toEqual([
      ['nobody', []],
      ['nobody', ['user']],
    ]);
    await enter('leo', 'falsch falsch falsch', after(MINUTE));
    expect(await refused()).toHaveLength(3);
    expect(JSON.stringify(await stored())).not.toMatch(/mein-kennwort|niemand|falsch/);
  });

  it('does not grow with a flood: a minute of refused tries over the limit is one line', async () => {
    const now = after(30 * MINUTE);
    const limits = makeSignInLimits(() => now.getTime());
    for (let n = 0; n < 150; n += 1) await enter('niemand', 'x', now, limits);
    const lines = (await read({ event: 'signInRefused' })).lines.map(({ detail }) => detail);
    expect(lines.sort()).toEqual(['limited', 'wrong']);
  });

  it('has who was added, changed, disabled, reset; who chose a password; who signed out', async () => {
    await add('leo');
    const session = await enter('leo', PASSWORD, after(1));
    if (typeof session === 'string') throw new Error(session);
    await endSession(deps(), session, after(2));
    await endOwnSessions(deps(), { role: 'reader', id: session.user, name: 'Leo' }, after(3));
    await changeRole(deps(), ADMIN, { login: 'leo', role: 'editor' }, after(4));
    await changeRole(deps(), ADMIN, { login: 'leo', role: 'editor' }, after(5)); // nothing changes, no line
    await changeDisabled(deps(), ADMIN, { login: 'leo', disabled: true }, after(6));
    await changeDisabled(deps(), ADMIN, { login: 'leo', disabled: false }, after(7));
    await resetPassword(deps(), ADMIN, { login: 'leo' }, after(8));
    expect((await events()).slice(-7)).toEqual([
      ['signIn', null],
      ['signOut', null],
      ['signOut', 'everywhere'],
      ['userChanged', 'role editor'],
      ['userChanged', 'disabled'],
      ['userChanged', 'enabled'],
      ['userChanged', 'password'],
    ]);
    expect((await events()).slice(0, 2).sort()).toEqual([
      ['passwordSet', 'password'],
      ['userAdded', 'reader'],
    ]);
    const all = JSON.stringify(await stored());
    expect(all).not.toContain('leo');
    expect(all).not.toContain('Name');
  });

  it('an act that fails leaves no line', async () => {
    await add('leo');
    const before = await stored();
    const leo = { login: 'leo', name: 'Leo', role: 'reader', organisation: AMT };
    expect(await failureOf(addUser(deps(), ADMIN, leo, NOW))).toMatchObject({
      code: 'duplicate',
    });
    expect(await stored()).toEqual(before);
  });

  it('is read by auditors only', async () => {
    for (const role of ['reader', 'moderator', 'editor', 'admin'] as const)
      expect(await failureOf(readAudit(deps(), { role, id: 'u', name: 'U' }, {}))).toMatchObject({ code: 'forbidden' });
  });

  describe('of contacts', () => {
    it('has who saw which, with the entries and without a value', async () => {
      const seen = [contact('c-1'), contact('c-2', 'onRequest', 'bamf'), contact('c-3', 'public')];
      expect(await auditContacts(deps(), READER, 'viewed', seen, NOW)).toEqual(seen);
      const [line] = (await read()).lines;
      expect(line).toMatchObject({
        event: 'contactsViewed',
        role: 'reader',
        who: { is: 'gone', id: 'r' },
        contacts: ['c-1', 'c-2'],
        entries: ['bamf', 'sg-integration'],
      });
      expect(JSON.stringify(await stored())).not.toContain('geheim');
    });

    it('has no line for public ones', async () => {
      expect(await auditContacts(deps(), READER, 'viewed', [contact('c-3', 'public')], NOW)).toHaveLength(1);
      expect(await stored()).toEqual([]);
    });

    it('has the same view once a minute, and taking it along as a line of its own', async () => {
      for (let n = 0; n < 5; n += 1) await auditContacts(deps(), READER, 'viewed', [contact('c-1')], after(n));
      await auditContacts(deps(), READER, 'exported', [contact('c-1')], NOW);
      await auditContacts(deps(), { ...READER, id: 's' }, 'viewed', [contact('c-1')], NOW);
      await auditContacts(deps(), READER, 'viewed', [contact('c-1')], after(MINUTE));
      expect((await stored()).length).toBe(4);
    });

    it('twenty at once all have their line', async () => {
      const ids = Array.from({ length: 20 }, (_, n) => `c-${n}`);
      await Promise.all(ids.map((id) => auditContacts(deps(), READER, 'viewed', [contact(id)], NOW)));
      await Promise.all(
        ids.map(() => auditContacts({ engine: { ...getEngine() } }, READER, 'viewed', [contact('c-0')], NOW)),
      );
      expect(await stored()).toHaveLength(20);
    });

    it('no line, no protected contact: where the store cannot be written, the public ones remain', async () => {
      const broken: Pick<GraphEngine, 'write'> = {
        write: () => Promise.reject(new DomainError('storeUnavailable')),
      };
      const seen = [contact('c-1'), contact('c-3', 'public')];
      expect(await auditContacts({ engine: broken }, READER, 'viewed', seen, NOW)).toEqual([seen[1]]);
      expect(await auditContacts({ engine: broken }, READER, 'viewed', seen, NOW)).toEqual([seen[1]]);
      expect(await auditContacts(deps(), READER, 'viewed', seen, NOW)).toEqual(seen);
    });
  });

  describe('is searched', () => {
    beforeEach(async () => {
      await add('leo', 'reader', new Date('2026-10-01T08:00:00.000Z'));
      for (const [at, id, entry] of [
        ['2026-11-22T22:59:59.999Z', 'c-1', 'bamf'], // the 22nd in Berlin
        ['2026-11-22T23:00:00.000Z', 'c-2', 'bamf'], // the 23rd
        ['2026-11-23T22:59:59.000Z', 'c-3', 'mimi'],
        ['2026-11-23T23:00:00.000Z', 'c-4', 'mimi'], // the 24th
      ] as const)
        await auditContacts(
          deps(),
          { ...READER, id: id === 'c-2' ? 'q' : 'r' },
          'viewed',
          [contact(id, 'internal', entry)],
          new Date(at),
        );
    });
    const found = async (input: object) => (await read(input)).lines.flatMap(({ contacts }) => contacts);

    it('by days of the calendar, both included', async () => {
      expect(await found({ from: '2026-11-23', until: '2026-11-23' })).toEqual(['c-3', 'c-2']);
      expect(await found({ from: '2026-11-22', until: '2026-11-24' })).toEqual(['c-4', 'c-3', 'c-2', 'c-1']);
      expect(await failureOf(read({ from: '2026-11-24', until: '2026-11-23' }))).toMatchObject({
        code: 'invalid',
        param: 'from',
      });
    });
    it('by person, organisation, event, and all of them', async () => {
      expect(await found({ person: 'q' })).toEqual(['c-2']);
      expect(await found({ organisation: 'mimi' })).toEqual(['c-4', 'c-3']);
      expect(await found({ person: 'q', organisation: 'mimi' })).toEqual([]);
      expect(await found({ event: 'contactsExported' })).toEqual([]);
      expect(await found({ ask: 'contacts', organisation: 'bamf' })).toEqual(['c-2', 'c-1']);
    });
    it('who saw whose contacts asks for nothing else', async () => {
      await enter('leo', 'falsch falsch falsch', NOW);
      expect((await read({ ask: 'contacts' })).total).toBe(4);
      expect((await read({ from: '2026-09-01' })).total).toBe(7);
    });
    it('page by page', async () => {
      const pages = await Promise.all([1, 2, 3].map((page) => read({ page }, { size: 2 })));
      expect(pages.map(({ lines }) => lines.flatMap(({ contacts }) => contacts))).toEqual([
        ['c-4', 'c-3'],
        ['c-2', 'c-1'],
        [],
      ]);
      expect(pages[0]).toMatchObject({ total: 4, pages: 2 });
    });
  });
});
