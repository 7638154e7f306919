// A button about a user that is pressed twice is carried out once, on both engines: one change, one line of the audit log, and the
// second answer is the first one's, its link included.
import { beforeEach, expect, it } from '@jest/globals';
import { changesOf } from '../../graph/queries/changes';
import type { SignedIn } from '../../lib/auth/actor';
import { addUser, changeDisabled, changeRole, eraseUser, listUsers, resetPassword } from '../../lib/auth/manage-users';
import { redeemKey } from '../../lib/auth/redeem-key';
import { AMT, createAmt } from '../support/amt';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';
import { NOW, newKey } from '../support/records';

const TERMINAL: SignedIn = { role: 'admin', id: 'terminal', name: 'Betrieb' };
const OTHER: SignedIn = { role: 'admin', id: 'u-ada', name: 'Ada Beispiel' };
const RITA = { login: 'rita', name: 'Rita Beispiel', role: 'reader', organisation: AMT };
const PASSWORD = 'blauer Esel frisst Gras';

describeEngines('users, pressed twice', (getEngine) => {
  const deps = () => ({ engine: getEngine() });
  const idOf = async (login: string): Promise<string> =>
    (await listUsers(deps(), TERMINAL)).find((user) => user.login === login)?.id ?? '';
  const changesAbout = async (id: string) =>
    (await changesOf.ask(getEngine(), { id, before: Number.MAX_SAFE_INTEGER, limit: 50 })).length;
  const linesAbout = async (id: string): Promise<number> => {
    const text = 'MATCH (e:AuditEvent) WHERE $id IN coalesce(e.subjects, []) RETURN e.id AS id';
    return (await getEngine().read((tx) => tx.run(text, { id }))).length;
  };
  const twice = <T>(work: () => Promise<T>): Promise<[T, T]> => Promise.all([work(), work()]);

  beforeEach(async () => {
    await emptyStore(getEngine());
    await createAmt(getEngine());
  });

  it('adds one user, and gives the same link twice, which works', async () => {
    const requestKey = newKey();
    const [first, second] = await twice(() => addUser(deps(), TERMINAL, { ...RITA, requestKey }, NOW));
    expect(second).toEqual(first);
    const id = await idOf('rita');
    expect([await changesAbout(id), await linesAbout(id)]).toEqual([1, 1]);
    expect(await redeemKey(deps(), { key: first.key, password: PASSWORD }, NOW)).toBe('done');
  });

  it('resets once, and gives the same link twice, which works', async () => {
    await addUser(deps(), TERMINAL, RITA, NOW);
    const id = await idOf('rita');
    const before = [await changesAbout(id), await linesAbout(id)];
    const requestKey = newKey();
    const [first, second] = await twice(() => resetPassword(deps(), TERMINAL, { login: 'rita', requestKey }, NOW));
    expect(second).toEqual(first);
    expect([await changesAbout(id), await linesAbout(id)]).toEqual(before.map((count) => count + 1));
    expect(await redeemKey(deps(), { key: second.key, password: PASSWORD }, NOW)).toBe('done');
  });

  it('erases once, and says so twice', async () => {
    await addUser(deps(), TERMINAL, RITA, NOW);
    const id = await idOf('rita');
    const before = await changesAbout(id);
    const erase = { login: 'rita', confirm: 'rita', requestKey: newKey() };
    await twice(() => eraseUser(deps(), TERMINAL, erase, NOW));
    expect([await idOf('rita'), await changesAbout(id)]).toEqual(['', before + 1]);
  });

  it('does not carry out again what others have changed since', async () => {
    await addUser(deps(), TERMINAL, RITA, NOW);
    const asked = { login: 'rita', role: 'editor', requestKey: newKey() };
    await changeRole(deps(), TERMINAL, asked, NOW);
    await changeRole(deps(), OTHER, { login: 'rita', role: 'moderator' }, NOW);
    await changeRole(deps(), TERMINAL, asked, NOW);
    expect((await listUsers(deps(), TERMINAL)).map(({ role }) => role)).toEqual(['moderator']);
  });

  it('takes another button, other words, and another person for another request', async () => {
    const requestKey = newKey();
    await addUser(deps(), TERMINAL, { ...RITA, requestKey }, NOW);
    expect(await failureOf(addUser(deps(), TERMINAL, { ...RITA, name: 'Rita B.', requestKey }, NOW))).toMatchObject({
      code: 'duplicate',
    });
    const [mine, theirs] = [
      await resetPassword(deps(), TERMINAL, { login: 'rita', requestKey }, NOW),
      await resetPassword(deps(), OTHER, { login: 'rita', requestKey }, NOW),
    ];
    expect(theirs.key).not.toBe(mine.key);
    for (const disabled of [true, false, true])
      await changeDisabled(deps(), TERMINAL, { login: 'rita', disabled, requestKey: newKey() }, NOW);
    expect((await listUsers(deps(), TERMINAL)).map(({ disabled }) => disabled)).toEqual([true]);
  });

  it('keeps neither the link nor the key of the request, and refuses one that is none', async () => {
    const requestKey = newKey();
    const { key } = await addUser(deps(), TERMINAL, { ...RITA, requestKey }, NOW);
    const rows = await getEngine().read((tx) => tx.run('MATCH (n) RETURN properties(n) AS p'));
    const text = JSON.stringify(rows);
    expect([text.includes(key), text.includes(requestKey)]).toEqual([false, false]);
    expect(await failureOf(resetPassword(deps(), TERMINAL, { login: 'rita', requestKey: 'kurz' }, NOW))).toMatchObject({
      code: 'invalid',
      param: 'requestKey',
    });
  });
});
