// Whether somebody learns by the clock who has an account. What is done for a refused sign-in is counted in
// tests/contract/sign-in-work.test.ts; this is the same from outside, at a running instance. No duration is asserted: the
// tries take turns, so that whatever else the machine does falls on all alike, and only their middles are compared.
import { expect, it } from '@jest/globals';
import { USER_ROLES } from '../../graph/model/users';
import { addUser, changeDisabled } from '../../lib/auth/manage-users';
import { redeemKey } from '../../lib/auth/redeem-key';
import { AMT } from '../support/amt';
import { openForm, PASSWORD, postForm } from '../support/e2e-account';
import { useApp } from '../support/e2e-app';
import { prepareRoles } from '../support/e2e-roles';

const ROUNDS = 15;
/** A comparison of a password takes ten times as long as all the rest: whoever left it out would be below a quarter. */
const NEAR = 0.5;

const { origin } = useApp(() =>
  prepareRoles(async (deps) => {
    const admin = { role: 'admin', id: 'tests', name: 'Tests' } as const;
    const now = new Date();
    const add = async (login: string): Promise<string> =>
      (await addUser(deps, admin, { login, name: `Name ${login}`, role: 'reader', organisation: AMT }, now)).key;
    await redeemKey(deps, { key: await add('gesperrt'), password: PASSWORD }, now);
    await changeDisabled(deps, admin, { login: 'gesperrt', disabled: true }, now);
    await add('neu');
  }),
);

const middle = (times: readonly number[]): number =>
  [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

it('a refused sign-in takes as long whoever it was for', async () => {
  const { csrfToken, cookie } = await openForm(origin());
  let round = 0;
  const whose: Readonly<Record<string, () => string>> = {
    known: () => USER_ROLES[round % USER_ROLES.length] ?? '',
    unknown: () => `niemand${round}`,
    disabled: () => 'gesperrt',
    'without a password': () => 'neu',
    'no login at all': () => `\u0000 ${round}`,
  };
  const times = new Map(Object.keys(whose).map((who) => [who, [] as number[]]));
  for (; round < ROUNDS; round += 1)
    for (const [who, login] of Object.entries(whose)) {
      const fields = { csrfToken, login: login(), password: 'falscher Esel frisst Gras', callbackUrl: '/' };
      // from many places, so that no limit answers in place of the check
      const headers = { 'sec-fetch-site': 'same-origin', cookie, 'x-forwarded-for': `10.0.${round}.1` };
      const began = performance.now();
      const answer = await postForm(origin(), '/api/auth/callback/credentials', fields, headers);
      times.get(who)?.push(performance.now() - began);
      expect([who, answer.headers.location]).toEqual([who, '/signin?error=wrong&callbackUrl=%2F']);
    }
  const middles = Object.fromEntries([...times].map(([who, all]) => [who, Math.round(middle(all) * 10) / 10]));
  process.stdout.write(`\nmiddle of ${ROUNDS} refused sign-ins in ms: ${JSON.stringify(middles)}\n`);
  const all = Object.values(middles);
  expect([middles, Math.min(...all) > NEAR * Math.max(...all)]).toEqual([middles, true]);
});
