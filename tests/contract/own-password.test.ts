// Choosing a new password for one's own account, on both engines: who knows the old one; this session goes on, others end.
import { beforeEach, expect, it } from '@jest/globals';
import { GUEST, type Actor } from '../../lib/auth/actor';
import { changePassword } from '../../lib/auth/change-password';
import { addUser, resetPassword } from '../../lib/auth/manage-users';
import { redeemKey } from '../../lib/auth/redeem-key';
import { openSession, type OpenSession, type SessionToken } from '../../lib/auth/session';
import { makeSignInLimits, signIn } from '../../lib/auth/sign-in';
import { AMT, createAmt } from '../support/amt';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const OLD = 'blauer Esel frisst Gras';
const NEW = 'grüner Hase trinkt Tee';
const ADMIN: Actor = { role: 'admin', id: 'admin', name: 'Admin' };

describeEngines('the own password', (getEngine) => {
  const deps = () => ({ engine: getEngine() });
  let limits = makeSignInLimits(() => NOW.getTime());
  beforeEach(async () => {
    await emptyStore(getEngine());
    limits = makeSignInLimits(() => NOW.getTime());
    await createAmt(getEngine());
    const leo = { login: 'leo', name: 'Leo Löwe', role: 'reader', organisation: AMT };
    const { key } = await addUser(deps(), ADMIN, leo, NOW);
    expect(await redeemKey(deps(), { key, password: OLD }, NOW)).toBe('done');
  });

  const enter = (password: string) => signIn(deps(), limits, { login: 'leo', password, address: '192.0.2.1' }, NOW);
  const session = async (password = OLD): Promise<SessionToken> => {
    const token = await enter(password);
    if (typeof token === 'string') throw new Error(token);
    return token;
  };
  const open = (token: unknown): Promise<OpenSession> => openSession(deps(), token, NOW);
  const change = (opened: OpenSession, old: string, password = NEW) =>
    changePassword(deps(), limits.account, opened, { old, password }, NOW);

  it('is changed by who knows the old one; this session goes on, the others end', async () => {
    const [mine, other] = [await session(), await session()];
    const next = await change(await open(mine), OLD);
    expect(next).toEqual({ ...mine, version: mine.version + 1 });
    const roles = await Promise.all([next, mine, other].map(async (token) => (await open(token)).actor.role));
    expect(roles).toEqual(['reader', 'guest', 'guest']);
    expect([await enter(OLD), await enter(NEW)]).toEqual(['wrong', expect.objectContaining({ user: mine.user })]);
  });

  it('stays where the old one is wrong or the new one is weak', async () => {
    const opened = await open(await session());
    expect(await change(opened, 'falsch')).toBe('wrong');
    expect(await change(opened, '')).toBe('wrong');
    expect(await change(opened, OLD, 'kurz')).toBe('tooShort');
    expect(await change(opened, OLD, 'passwort1234')).toBe('common');
    expect(await change(opened, OLD, 'leo löwe leo löwe')).toBe('common');
    expect((await open(opened.token)).actor.role).toBe('reader');
    await session(OLD);
  });

  it('a wrong old one counts against the limit of the account', async () => {
    const opened = await open(await session());
    for (let n = 0; n < 10; n += 1) expect(await change(opened, 'falsch')).toBe('wrong');
    for (let n = 0; n < 10; n += 1) expect(await enter('falsch')).toBe('wrong');
    expect([await change(opened, OLD), await enter(OLD)]).toEqual(['limited', 'limited']);
  });

  it('is not changed from a session that ended meanwhile, nor by a guest', async () => {
    const opened = await open(await session());
    const { key } = await resetPassword(deps(), ADMIN, { login: 'leo' }, NOW);
    expect(await change(opened, OLD)).toBe('wrong');
    expect(await redeemKey(deps(), { key, password: OLD }, NOW)).toBe('done');
    expect(await failureOf(change(opened, OLD))).toMatchObject({ code: 'forbidden' });
    const guest = { actor: GUEST, token: null, renewed: null };
    expect(await failureOf(change(guest, OLD))).toMatchObject({ code: 'forbidden' });
    await session(OLD);
  });

  it('takes no other field', async () => {
    const opened = await open(await session());
    const input = { old: OLD, password: NEW, login: 'chefin' };
    expect(await failureOf(changePassword(deps(), limits.account, opened, input, NOW))).toMatchObject({
      code: 'unknownParameter',
    });
  });
});
