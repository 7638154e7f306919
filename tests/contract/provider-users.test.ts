// Users of the authority's provider, on both engines: made once, never somebody else; role and Amt follow the claims.
import { beforeEach, expect, it } from '@jest/globals';
import type { Actor } from '../../lib/auth/actor';
import { changePassword } from '../../lib/auth/change-password';
import { addUser, changeDisabled, listUsers, resetPassword } from '../../lib/auth/manage-users';
import { readAccount } from '../../lib/auth/own-account';
import { redeemKey } from '../../lib/auth/redeem-key';
import { openSession, type SessionToken } from '../../lib/auth/session';
import { makeSignInLimits, signIn } from '../../lib/auth/sign-in';
import { signInByProvider } from '../../lib/auth/sign-in-by-provider';
import { createAmt } from '../support/amt';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';
import { failureOf } from '../support/failure';

const NOW = new Date('2026-11-24T10:00:00.000Z');
const ADMIN: Actor = { role: 'admin', id: 'admin', name: 'Admin' };
const RULES = {
  roleClaim: 'realm_access.roles',
  roles: [
    ['netz-admin', 'admin'],
    ['netz-editor', 'editor'],
    ['alle', 'reader'],
  ],
  organisationClaim: 'amt',
  organisations: [['50-5', 'sg-integration']],
} as const;
const ISSUER = 'https://sso.example.org/realms/kreis';
const claims = (change: object = {}, ...roles: string[]) => ({
  iss: ISSUER,
  sub: 'f81d4fae',
  name: 'Anna Amt',
  preferred_username: 'anna.amt',
  email: 'anna@example.org',
  realm_access: { roles: roles.length > 0 ? roles : ['offline_access', 'alle'] },
  amt: '50-5',
  ...change,
});

describeEngines('users of the provider', (getEngine) => {
  const deps = () => ({ engine: getEngine() });
  beforeEach(async () => {
    await emptyStore(getEngine());
    await createAmt(getEngine());
  });

  const comeIn = (given: unknown) => signInByProvider(deps(), RULES, given, NOW);
  const session = async (given: unknown = claims()): Promise<SessionToken> => {
    const answer = await comeIn(given);
    if (typeof answer === 'string') throw new Error(answer);
    return answer;
  };
  const actorOf = async (token: unknown): Promise<Actor> => (await openSession(deps(), token, NOW)).actor;
  const accountOf = async (token: unknown) => readAccount(deps(), await actorOf(token));
  const users = () => listUsers(deps(), ADMIN);

  it('are made once, by issuer and subject, with role and Amt of the claims', async () => {
    const token = await session(claims({ amt: '50-5' }));
    expect(await accountOf(token)).toMatchObject({
      name: 'Anna Amt',
      login: 'anna.amt',
      role: 'reader',
      worksAt: 'SG Integration',
      isOfProvider: true,
    });
    await session(claims({ amt: 'sg-integration', email: 'anders@example.org', preferred_username: 'anders' }));
    expect(await users()).toMatchObject([{ login: 'anna.amt', hasPassword: false, isOfProvider: true }]);
    await session(claims({ sub: 'another' }));
    await session(claims({ iss: 'https://other.example.org' }));
    expect(await users()).toHaveLength(3);
  });

  it('two first sign-ins of one person at once make one user', async () => {
    const both = await Promise.allSettled([comeIn(claims()), comeIn(claims())]);
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);
    expect(await users()).toHaveLength(1);
  });

  it('the store itself keeps a subject to one user', async () => {
    await session();
    const again = getEngine().write((tx) =>
      tx.run('CREATE (u:User {id: $id, subject: $subject})', {
        id: 'other',
        subject: `${ISSUER} f81d4fae`,
      }),
    );
    expect(await failureOf(again)).toMatchObject({ code: 'duplicate' });
  });

  it('are never taken for somebody who has the same address or name here', async () => {
    const admin = { name: 'Anna Amt', role: 'admin', organisation: 'sg-integration' };
    await addUser(deps(), ADMIN, { ...admin, login: 'anna.amt' }, NOW);
    await addUser(deps(), ADMIN, { ...admin, login: 'anna@example.org' }, NOW);
    const { id } = (await actorOf(await session())) as { id: string };
    const [, , third] = (await users()).sort((a, b) => a.role.localeCompare(b.role));
    expect(third).toMatchObject({ id, role: 'reader', login: expect.stringMatching(/^anna\.amt-[0-9a-f]{12}$/) });
    await session(claims({ sub: 'second', preferred_username: 'a b', email: undefined }));
    expect((await users()).map(({ login }) => login)).toContainEqual(expect.stringMatching(/^konto-[0-9a-f]{12}$/));
  });

  it('have the first role of the configuration that they have, and another one ends older sessions', async () => {
    const before = await session(claims({}, 'alle'));
    const same = await session(claims({}, 'alle'));
    expect([(await actorOf(before)).role, (await actorOf(same)).role]).toEqual(['reader', 'reader']);
    const after = await session(claims({}, 'alle', 'netz-editor'));
    expect([(await actorOf(before)).role, (await actorOf(after)).role]).toEqual(['guest', 'editor']);
  });

  it('follow the claims in name and Amt, and keep their Amt where the claims name none or an unknown one', async () => {
    await createAmt(getEngine(), 'vhs', 'Volkshochschule');
    await session(claims({ amt: 'vhs' }));
    for (const amt of [undefined, '', [], 7, 'gibt-es-nicht']) {
      const token = await session(claims({ name: 'Anna Neu', amt }));
      expect([amt, await accountOf(token)]).toMatchObject([amt, { name: 'Anna Neu', worksAt: 'Volkshochschule' }]);
    }
    await session(claims());
    const again = await session(claims({ amt: ['50-5'] }));
    expect(await accountOf(again)).toMatchObject({ worksAt: 'SG Integration' });
    const ties = await getEngine().read((tx) => tx.run('MATCH (u:User)-[w:WORKS_AT]->(o) RETURN o.id AS id'));
    expect(ties).toEqual([{ id: 'sg-integration' }]);
  });

  it.each([
    ['no Amt', undefined, 'noOrganisation'],
    ['an empty one', '', 'noOrganisation'],
    ['one that is no text', [7, null], 'noOrganisation'],
    ['one that the directory does not know', 'gibt-es-nicht', 'otherOrganisation'],
    ['one that is no organisation', 'circle', 'otherOrganisation'],
    ['one that is archived', 'archived', 'otherOrganisation'],
  ])('are not made with %s', async (_what, amt, why) => {
    await getEngine().write(async (tx) => {
      await tx.run("CREATE (c:Entry:Cooperation {id: 'circle', name: 'C'})");
      await tx.run("CREATE (o:ArchivedOrganisation {id: 'archived', name: 'A'})");
    });
    expect(await comeIn(claims({ amt }))).toBe(why);
    expect(await users()).toEqual([]);
    const changes = await getEngine().read((tx) => tx.run('MATCH (c:Change) RETURN c.id AS id'));
    expect(changes).toEqual([]);
  });

  it('from before each had an Amt come in without one, and are given one by the claims', async () => {
    await session();
    await getEngine().write((tx) => tx.run('MATCH (u:User)-[w:WORKS_AT]->(o) DELETE w'));
    expect(await accountOf(await session(claims({ amt: undefined })))).toMatchObject({ worksAt: null });
    expect(await accountOf(await session())).toMatchObject({ worksAt: 'SG Integration' });
  });

  it.each([
    ['no role claim', claims({ realm_access: undefined })],
    ['an empty one', claims({ realm_access: { roles: [] } })],
    ['an unknown role', claims({}, 'kaiser')],
    ['a role of ours that is not named', claims({}, 'admin')],
    ['one that is no text', claims({ realm_access: { roles: [1, null, { alle: true }] } })],
    ['one behind a prototype', claims({ realm_access: Object.create({ roles: ['alle'] }) as object })],
  ])('are not made with %s', async (_what, given) => {
    expect(await comeIn(given)).toBe('noRole');
    expect(await users()).toEqual([]);
  });

  it.each([null, 'x', {}, claims({ sub: '' }), claims({ sub: 7 }), claims({ iss: undefined })])(
    'are not made by claims without somebody: %j',
    async (given) => {
      expect(await comeIn(given)).toBe('unknown');
      expect(await users()).toEqual([]);
    },
  );

  it('who lose their role go out of the sessions that they have', async () => {
    const token = await session();
    expect(await comeIn(claims({}, 'offline_access'))).toBe('noRole');
    expect((await actorOf(token)).role).toBe('guest');
  });

  it('who are locked stay out, whatever the claims say', async () => {
    const token = await session();
    await changeDisabled(deps(), ADMIN, { login: 'anna.amt', disabled: true }, NOW);
    expect(await comeIn(claims({}, 'netz-editor'))).toBe('disabled');
    expect((await actorOf(token)).role).toBe('guest');
    expect(await users()).toMatchObject([{ role: 'reader', disabled: true }]);
  });

  it('have no password: none is compared, set or reset', async () => {
    const opened = await openSession(deps(), await session(), NOW);
    const limits = makeSignInLimits(() => NOW.getTime());
    const attempt = { login: 'anna.amt', password: '', address: '192.0.2.1' };
    expect(await signIn(deps(), limits, attempt, NOW)).toBe('wrong');
    expect(await failureOf(resetPassword(deps(), ADMIN, { login: 'anna.amt' }, NOW))).toMatchObject({
      code: 'noPassword',
    });
    const change = { old: '', password: 'grüner Hase trinkt Tee' };
    expect(await failureOf(changePassword(deps(), limits.account, opened, change, NOW))).toMatchObject({
      code: 'noPassword',
    });
    expect(await redeemKey(deps(), { key: 'x', password: 'grüner Hase trinkt Tee' }, NOW)).toBe('link');
  });
});
