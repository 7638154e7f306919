// Users on both engines: the first link, passwords, sessions by a clock, roles, disabling, the last admin, two at once.
import { beforeEach, expect, it } from '@jest/globals';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import { GUEST, type Actor } from '../../lib/auth/actor';
import {
  addUser,
  changeDisabled,
  changeRole,
  changeWorksAt,
  listUsers,
  resetPassword,
} from '../../lib/auth/manage-users';
import { FIRST_KEY_MS, openKey, PASSWORD_KEY_MS } from '../../lib/auth/one-time-key';
import { endOwnSessions, readAccount } from '../../lib/auth/own-account';
import { makeFirstKey, redeemKey } from '../../lib/auth/redeem-key';
import { ABSOLUTE_MS, endSession, IDLE_MS, openSession, type SessionToken } from '../../lib/auth/session';
import { makeSignInLimits, signIn } from '../../lib/auth/sign-in';
import { AMT, createAmt } from '../support/amt';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const after = (ms: number): Date => new Date(NOW.getTime() + ms);
const MINUTE = 60_000;
const PASSWORD = 'blauer Esel frisst Gras';
const ADMIN: Actor = { role: 'admin', id: 'admin', name: 'Admin' };
const CHIEF = { login: 'Chefin', name: 'Die Chefin', organisation: AMT };

describeEngines('users', (getEngine) => {
  const deps = () => ({ engine: getEngine() });
  beforeEach(async () => {
    await emptyStore(getEngine());
    await createAmt(getEngine());
  });

  const first = async (): Promise<void> => {
    const key = await makeFirstKey(deps(), NOW);
    expect(await redeemKey(deps(), { key, ...CHIEF, password: PASSWORD }, NOW)).toBe('done');
  };
  const add = async (login: string, role = 'reader'): Promise<void> => {
    const { key } = await addUser(deps(), ADMIN, { login, name: `Name ${login}`, role, organisation: AMT }, NOW);
    expect(await redeemKey(deps(), { key, password: PASSWORD }, NOW)).toBe('done');
  };
  const enter = (login: string, password = PASSWORD, now = NOW) =>
    signIn(
      deps(),
      makeSignInLimits(() => now.getTime()),
      { login, password, address: '192.0.2.1' },
      now,
    );
  const session = async (login: string): Promise<SessionToken> => {
    const token = await enter(login);
    if (typeof token === 'string') throw new Error(token);
    return token;
  };
  const roleOf = async (token: unknown, now = NOW) => (await openSession(deps(), token, now)).actor.role;
  const everything = () => getEngine().read((tx) => tx.run('MATCH (n) WHERE NOT n:Entry RETURN properties(n) AS p'));

  it('the first link makes one admin, once, and no second link is made', async () => {
    const key = String(await makeFirstKey(deps(), NOW));
    const other = String(await makeFirstKey(deps(), NOW));
    expect(JSON.stringify(await everything())).not.toContain(key);
    expect(await openKey(deps(), other, NOW)).toEqual({ is: 'first' });
    const all = [key, key, other, other].map((one, at) =>
      redeemKey(deps(), { key: one, ...CHIEF, login: `chefin${at}`, password: PASSWORD }, NOW),
    );
    expect((await Promise.all(all)).sort()).toEqual(['done', 'link', 'link', 'link']);
    expect(await listUsers(deps(), ADMIN)).toMatchObject([{ role: 'admin', hasPassword: true, worksAtId: AMT }]);
    expect(await openKey(deps(), key, NOW)).toEqual({ is: 'used' });
    expect(await openKey(deps(), other, NOW)).toEqual({ is: 'used' });
    expect(await makeFirstKey(deps(), NOW)).toBeNull();
  });

  it('only the latest first link works, of two that are made at once too', async () => {
    const older = String(await makeFirstKey(deps(), NOW));
    const latest = String(await makeFirstKey(deps(), after(1)));
    expect(await openKey(deps(), older, after(1))).toEqual({ is: 'over' });
    expect(await redeemKey(deps(), { key: older, ...CHIEF, password: PASSWORD }, after(1))).toBe('link');
    expect(await openKey(deps(), latest, after(1))).toEqual({ is: 'first' });
    const both = await Promise.all([makeFirstKey(deps(), after(2)), makeFirstKey(deps(), after(2))]);
    const opened = await Promise.all([latest, ...both].map((key) => openKey(deps(), String(key), after(2))));
    expect(opened.map(({ is }) => is).sort()).toEqual(['first', 'over', 'over']);
  });

  it('the first link is over after 15 minutes', async () => {
    const key = String(await makeFirstKey(deps(), NOW));
    expect(await openKey(deps(), key, after(FIRST_KEY_MS - 1))).toEqual({ is: 'first' });
    expect(await openKey(deps(), key, after(FIRST_KEY_MS))).toEqual({ is: 'over' });
    expect(await redeemKey(deps(), { key, ...CHIEF, password: PASSWORD }, after(FIRST_KEY_MS))).toBe('link');
    expect(await listUsers(deps(), ADMIN)).toEqual([]);
  });

  it.each(['', 'x', 'A'.repeat(43), "') MATCH (n) DETACH DELETE n //"])(
    'a forged link opens nothing: %j',
    async (key) => {
      expect(await openKey(deps(), key, NOW)).toEqual({ is: 'unknown' });
      await first();
      expect(await openKey(deps(), key, NOW)).toEqual({ is: 'unknown' });
    },
  );

  it('what is wrong with a form is said, and the link stays', async () => {
    const key = String(await makeFirstKey(deps(), NOW));
    const send = (change: object) => redeemKey(deps(), { key, ...CHIEF, password: PASSWORD, ...change }, NOW);
    expect(await send({ password: 'kurz' })).toBe('tooShort');
    expect(await send({ password: 'passwort1234' })).toBe('common');
    expect(await send({ login: 'a b' })).toBe('login');
    expect(await send({ name: '' })).toBe('name');
    expect(await send({ organisation: '' })).toBe('organisation');
    expect(await send({ organisation: 'gibt-es-nicht' })).toBe('organisation');
    expect(await listUsers(deps(), ADMIN)).toEqual([]);
    expect(await failureOf(send({ role: 'admin' }))).toMatchObject({ code: 'unknownParameter', param: 'role' });
    expect(await send({})).toBe('done');
  });

  it('signs in by login in any case, and says no more than that it was wrong', async () => {
    await first();
    await add('gesperrt');
    await changeDisabled(deps(), ADMIN, { login: 'gesperrt', disabled: true }, NOW);
    await addUser(deps(), ADMIN, { login: 'ohne', name: 'Ohne Kennwort', role: 'reader', organisation: AMT }, NOW);
    expect(await enter(' CHEFIN ')).toMatchObject({ began: NOW.getTime(), seen: NOW.getTime() });
    const wrong = [enter('chefin', 'falsch'), enter('niemand'), enter('gesperrt'), enter('ohne'), enter('ohne', '')];
    expect(await Promise.all(wrong)).toEqual(['wrong', 'wrong', 'wrong', 'wrong', 'wrong']);
    expect(await enter("chefin' OR 1=1 //")).toBe('wrong');
    expect(await enter('chefin', 'x'.repeat(4000))).toBe('wrong');
  });

  it('an account, known or not, is limited; so is an address; the right password then waits too', async () => {
    await first();
    let at = NOW;
    const limits = makeSignInLimits(() => at.getTime());
    const attempt = (login: string, address: string, password = 'falsch') =>
      signIn(deps(), limits, { login, password, address }, at);
    for (const login of ['chefin', 'niemand']) {
      for (let n = 0; n < 20; n += 1) expect(await attempt(login, `192.0.2.${n}`)).toBe('wrong');
      expect(await attempt(login, '198.51.100.1')).toBe('limited');
    }
    expect(await attempt('chefin', '198.51.100.1', PASSWORD)).toBe('limited');
    for (let n = 0; n < 100; n += 1) await attempt(`name${n}`, '203.0.113.1');
    expect(await attempt('jemand', '203.0.113.1')).toBe('limited');
    at = after(15 * MINUTE);
    expect(await attempt('chefin', '203.0.113.1', PASSWORD)).toMatchObject({ version: 2 });
  });

  it('a session ends 2 hours after it was last used, and 8 hours after it began', async () => {
    await first();
    let token = await session('chefin');
    expect(await roleOf(token, after(IDLE_MS - 1))).toBe('admin');
    expect(await roleOf(token, after(IDLE_MS))).toBe('guest');
    for (let at = 0; at < ABSOLUTE_MS; at += 90 * MINUTE) {
      const opened = await openSession(deps(), token, after(at));
      expect([at, opened.actor.role]).toEqual([at, 'admin']);
      token = opened.renewed ?? token;
    }
    expect(await roleOf(token, after(ABSOLUTE_MS))).toBe('guest');
  });

  it('a token is renewed by the minute, not by the answer', async () => {
    await first();
    const token = await session('chefin');
    expect((await openSession(deps(), token, after(MINUTE - 1))).renewed).toBeNull();
    expect((await openSession(deps(), token, after(MINUTE))).renewed).toEqual({
      ...token,
      seen: after(MINUTE).getTime(),
    });
  });

  it('a token that lacks anything, or is not of this time or store, opens nothing', async () => {
    await first();
    const token = await session('chefin');
    const future = after(5 * MINUTE).getTime();
    const odd = [null, {}, 'x', [], { sub: token.user }, { ...token, user: '' }, { ...token, user: 'jemand' }];
    const changed = [
      { version: 1 },
      { version: '2' },
      { session: '' },
      { seen: future },
      { began: future, seen: future },
    ];
    for (const one of [...odd, ...changed.map((change) => ({ ...token, ...change }))])
      expect([one, await roleOf(one)]).toEqual([one, 'guest']);
    expect(await roleOf(token)).toBe('admin');
  });

  it('sign-out ends one session, everywhere ends all', async () => {
    await first();
    const [one, two] = [await session('chefin'), await session('chefin')];
    await endSession(deps(), one, NOW);
    expect([await roleOf(one), await roleOf(two)]).toEqual(['guest', 'admin']);
    const { actor } = await openSession(deps(), two, NOW);
    await endOwnSessions(deps(), actor, NOW);
    expect(await roleOf(two)).toBe('guest');
    expect(await failureOf(endOwnSessions(deps(), GUEST, NOW))).toMatchObject({ code: 'forbidden' });
  });

  it('ended sessions are forgotten once their time is over', async () => {
    await first();
    await endSession(deps(), await session('chefin'), NOW);
    await endSession(deps(), await session('chefin'), after(ABSOLUTE_MS + 1));
    const rows = await getEngine().read((tx) => tx.run('MATCH (e:EndedSession) RETURN e.id AS id'));
    expect(rows).toHaveLength(1);
  });

  it('disabling, another role and a reset act at once; enabling does not bring old sessions back', async () => {
    await first();
    await add('leo');
    const begun = await session('leo');
    await changeRole(deps(), ADMIN, { login: 'leo', role: 'editor' }, NOW);
    expect(await roleOf(begun)).toBe('guest');
    const asEditor = await session('leo');
    expect(await roleOf(asEditor)).toBe('editor');
    await changeDisabled(deps(), ADMIN, { login: 'leo', disabled: true }, NOW);
    expect([await roleOf(asEditor), await enter('leo')]).toEqual(['guest', 'wrong']);
    await changeDisabled(deps(), ADMIN, { login: 'leo', disabled: false }, NOW);
    expect(await roleOf(asEditor)).toBe('guest');
    const before = await session('leo');
    const { key } = await resetPassword(deps(), ADMIN, { login: 'LEO' }, NOW);
    expect([await roleOf(before), await enter('leo')]).toEqual(['guest', 'wrong']);
    expect(await openKey(deps(), key, after(PASSWORD_KEY_MS))).toEqual({ is: 'over' });
    expect(await redeemKey(deps(), { key, password: 'grüner Hase trinkt Tee' }, NOW)).toBe('done');
    expect(await redeemKey(deps(), { key, password: 'roter Hase trinkt Tee' }, NOW)).toBe('link');
    expect(await enter('leo', 'grüner Hase trinkt Tee')).toMatchObject({ user: expect.any(String) });
  });

  it('a second link makes the first one useless', async () => {
    await first();
    const { key } = await addUser(deps(), ADMIN, { login: 'leo', name: 'Leo', role: 'reader', organisation: AMT }, NOW);
    const { key: second } = await resetPassword(deps(), ADMIN, { login: 'leo' }, NOW);
    expect(await openKey(deps(), key, NOW)).toEqual({ is: 'used' });
    expect(await openKey(deps(), second, NOW)).toMatchObject({ is: 'password', name: 'Leo', login: 'leo' });
  });

  it('the last admin is neither disabled nor demoted, by two at once neither', async () => {
    await first();
    const last = { code: 'lastAdmin' };
    expect(await failureOf(changeDisabled(deps(), ADMIN, { login: 'chefin', disabled: true }, NOW))).toMatchObject(
      last,
    );
    expect(await failureOf(changeRole(deps(), ADMIN, { login: 'chefin', role: 'reader' }, NOW))).toMatchObject(last);
    await add('zweite', 'admin');
    const both = await Promise.allSettled([
      changeDisabled(deps(), ADMIN, { login: 'chefin', disabled: true }, NOW),
      changeRole(deps(), ADMIN, { login: 'zweite', role: 'reader' }, NOW),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('refuses what cannot be: taken, unknown, misspelt, or without the right', async () => {
    await first();
    const user = { login: 'leo', name: 'Leo', role: 'reader', organisation: AMT };
    const refused = (input: object, actor = ADMIN) => failureOf(addUser(deps(), actor, { ...user, ...input }, NOW));
    expect(await refused({ login: 'CHEFIN' })).toMatchObject({ code: 'duplicate' });
    expect(await refused({ role: 'guest' })).toMatchObject({ code: 'invalid', param: 'role' });
    expect(await refused({ login: 'a b' })).toMatchObject({ code: 'invalid', param: 'login' });
    expect(await refused({ organisation: 'gibt-es-nicht' })).toMatchObject({ code: 'notFound', param: 'organisation' });
    for (const organisation of ['', undefined])
      expect(await refused({ organisation })).toMatchObject({ code: 'invalid', param: 'organisation' });
    expect(await refused({ passwordHash: 'x' })).toMatchObject({ code: 'unknownParameter' });
    for (const role of ['reader', 'moderator', 'editor', 'auditor'] as const)
      expect(await refused({}, { role, id: 'u', name: 'U' })).toMatchObject({ code: 'forbidden' });
    expect(await failureOf(changeRole(deps(), ADMIN, { login: 'niemand', role: 'admin' }, NOW))).toMatchObject({
      code: 'notFound',
    });
    expect(await listUsers(deps(), ADMIN)).toHaveLength(1);
  });

  it('works at one Amt, which is changed and never taken away', async () => {
    await first();
    await add('leo');
    await createAmt(getEngine(), 'vhs', 'Volkshochschule');
    const amtOf = async () => (await listUsers(deps(), ADMIN)).find(({ login }) => login === 'leo')?.worksAtId;
    const move = (organisation?: string) => changeWorksAt(deps(), ADMIN, { login: 'leo', organisation }, NOW);
    for (const none of [undefined, ''])
      expect(await failureOf(move(none))).toMatchObject({ code: 'invalid', param: 'organisation' });
    expect(await failureOf(move('gibt-es-nicht'))).toMatchObject({ code: 'notFound', param: 'organisation' });
    expect(await amtOf()).toBe(AMT);
    await move('vhs');
    expect(await amtOf()).toBe('vhs');
    const ties = await getEngine().read((tx) =>
      tx.run('MATCH (u:User {login: $login})-[w:WORKS_AT]->(o) RETURN o.id AS id', { login: 'leo' }),
    );
    expect(ties).toEqual([{ id: 'vhs' }]);
  });

  it('works at nothing that is archived, merged or no organisation', async () => {
    await first();
    await getEngine().write(async (tx) => {
      await tx.run("CREATE (o:Entry:Organisation {id: 'merged', name: 'M', mergedInto: 'sg-integration'})");
      await tx.run("CREATE (o:ArchivedOrganisation {id: 'archived', name: 'A', archivedAt: '2026-11-01'})");
      await tx.run("CREATE (c:Entry:Cooperation {id: 'circle', name: 'C'})");
    });
    for (const organisation of ['merged', 'archived', 'circle']) {
      const user = { login: 'leo', name: 'Leo', role: 'reader', organisation };
      expect(await failureOf(addUser(deps(), ADMIN, user, NOW))).toMatchObject({ code: 'notFound' });
      const move = changeWorksAt(deps(), ADMIN, { login: 'chefin', organisation }, NOW);
      expect(await failureOf(move)).toMatchObject({ code: 'notFound', param: 'organisation' });
    }
    expect(await listUsers(deps(), ADMIN)).toMatchObject([{ login: 'chefin', worksAtId: AMT }]);
  });

  it('from before each had an Amt signs in, is listed without one, and is given one', async () => {
    await first();
    await add('leo');
    await getEngine().write((tx) => tx.run("MATCH (u:User {login: 'leo'})-[w:WORKS_AT]->(o) DELETE w"));
    expect(await roleOf(await session('leo'))).toBe('reader');
    const leo = async () => (await listUsers(deps(), ADMIN)).find(({ login }) => login === 'leo');
    expect(await leo()).toMatchObject({ worksAt: null, worksAtId: null });
    await changeRole(deps(), ADMIN, { login: 'leo', role: 'editor' }, NOW);
    await changeWorksAt(deps(), ADMIN, { login: 'leo', organisation: AMT }, NOW);
    expect(await leo()).toMatchObject({ worksAtId: AMT, role: 'editor' });
  });

  it('works at an Amt, and still does when the dataset is loaded anew', async () => {
    await emptyStore(getEngine());
    await loadDataset(getEngine(), await readDataset(datasetFolder(), true));
    await first();
    const at = { login: 'leo', name: 'Leo', role: 'reader', organisation: 'sg-integration' };
    const { key } = await addUser(deps(), ADMIN, at, NOW);
    await redeemKey(deps(), { key, password: PASSWORD }, NOW);
    const { actor } = await openSession(deps(), await session('leo'), NOW);
    const account = await readAccount(deps(), actor);
    expect(account).toMatchObject({ login: 'leo', role: 'reader', worksAt: expect.any(String) });
    await loadDataset(getEngine(), await readDataset(datasetFolder(), true), true);
    expect(await readAccount(deps(), actor)).toEqual(account);
    expect(await listUsers(deps(), ADMIN)).toHaveLength(2);
  });
});
