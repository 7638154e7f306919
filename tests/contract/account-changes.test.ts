// Changes of accounts stand in the log of changes too, in the same transaction, and never with a password or its hash.
import { beforeAll, expect, it } from '@jest/globals';
import { changesBefore, changesOf, latestChange } from '../../graph/queries/changes';
import type { SignedIn } from '../../lib/auth/actor';
import { addUser, changeDisabled, changeRole, listUsers, resetPassword } from '../../lib/auth/manage-users';
import { endOwnSessions } from '../../lib/auth/own-account';
import { makeFirstKey, redeemKey } from '../../lib/auth/redeem-key';
import { AMT, createAmt } from '../support/amt';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { NOW } from '../support/records';

const PASSWORD = 'blauer Esel frisst Gras';
const TERMINAL: SignedIn = { role: 'admin', id: 'terminal', name: 'Betrieb' };

describeEngines('changes of accounts', (getEngine) => {
  const deps = () => ({ engine: getEngine() });
  /** What other tests have left in a store that keeps its numbers. */
  let networkBefore: unknown;
  beforeAll(async () => {
    await createAmt(getEngine());
    networkBefore = await latestChange.ask(getEngine(), {});
  });

  const idOf = async (login: string): Promise<string> =>
    (await listUsers(deps(), TERMINAL)).find((user) => user.login === login)?.id ?? '';
  const historyOf = async (login: string) => {
    const found = await changesOf.ask(getEngine(), {
      id: await idOf(login),
      before: Number.MAX_SAFE_INTEGER,
      limit: 50,
    });
    return found.map(({ change }) => change).toReversed();
  };

  it('are told with who did them, before and after', async () => {
    const key = (await makeFirstKey(deps(), NOW)) ?? '';
    const first = { key, login: 'chefin', name: 'Carla Chefin', organisation: AMT, password: PASSWORD };
    expect(await redeemKey(deps(), first, NOW)).toBe('done');
    const chefin: SignedIn = { role: 'admin', id: await idOf('chefin'), name: 'Carla Chefin' };
    const invited = { login: 'rita', name: 'Rita Leserin', role: 'reader', organisation: AMT };
    const added = await addUser(deps(), TERMINAL, invited, NOW);
    await redeemKey(deps(), { key: added.key, password: PASSWORD }, NOW);
    await changeRole(deps(), chefin, { login: 'rita', role: 'editor' }, NOW);
    await changeRole(deps(), chefin, { login: 'rita', role: 'editor' }, NOW);
    await changeDisabled(deps(), chefin, { login: 'rita', disabled: true }, NOW);
    await resetPassword(deps(), chefin, { login: 'rita' }, NOW);
    const rita: SignedIn = { role: 'editor', id: await idOf('rita'), name: 'Rita Leserin' };
    await endOwnSessions(deps(), rita, NOW);

    const changes = await historyOf('rita');
    expect(changes.map(({ room, action, by }) => [room, action, by])).toEqual([
      ['accounts', 'create', 'terminal'],
      ['accounts', 'change', rita.id],
      ['accounts', 'change', chefin.id],
      ['accounts', 'change', chefin.id],
      ['accounts', 'change', chefin.id],
      ['accounts', 'change', rita.id],
    ]);
    const sides = changes.map(({ records }) => records[0]);
    expect(sides[0]).toMatchObject({
      of: 'User',
      before: null,
      after: { login: 'rita', role: 'reader', worksAt: AMT, hasPassword: false },
    });
    expect(sides[1]).toMatchObject({ before: { hasPassword: false }, after: { hasPassword: true } });
    expect(sides[2]).toMatchObject({ before: { role: 'reader' }, after: { role: 'editor' } });
    expect(sides[3]).toMatchObject({ before: { disabled: false }, after: { disabled: true } });
    expect(sides[4]).toMatchObject({ before: { hasPassword: true }, after: { hasPassword: false } });
    expect((await historyOf('chefin')).map(({ action, by }) => [action, by])).toEqual([['create', chefin.id]]);
    const everything = await getEngine().read((tx) => tx.run('MATCH (c:Change) RETURN properties(c) AS p'));
    expect(JSON.stringify(everything)).not.toMatch(/argon2|Esel/);
  });

  it('are none where nothing was changed, and none of the network', async () => {
    expect(await latestChange.ask(getEngine(), {})).toEqual(networkBefore); // no process reads the network anew for an account
    const before = (await historyOf('chefin')).length;
    expect(await failureOf(changeDisabled(deps(), TERMINAL, { login: 'chefin', disabled: true }, NOW))).toMatchObject({
      code: 'lastAdmin',
    });
    expect((await historyOf('chefin')).length).toBe(before);
    const feed = { before: Number.MAX_SAFE_INTEGER, limit: 50, by: '', action: '' } as const;
    expect(await changesBefore.ask(getEngine(), feed)).toEqual([]);
  });
});
