// A refused sign-in does the same work whatever the reason: one comparison of a password, at the same price. Counted around
// the real argon2, since time on a busy machine proves nothing.
import { beforeEach, expect, it, jest } from '@jest/globals';
import type * as Argon2 from '@node-rs/argon2';
import type { Actor } from '../../lib/auth/actor';
import { AMT, createAmt } from '../support/amt';
import { emptyStore } from '../support/empty-store';
import { describeEngines } from '../support/engines';

const mockCompared: string[] = [];
jest.mock('@node-rs/argon2', () => {
  const real = jest.requireActual<typeof Argon2>('@node-rs/argon2');
  const verify: typeof real.verify = (kept, ...rest) => {
    mockCompared.push(String(kept));
    return real.verify(kept, ...rest);
  };
  return { ...real, verify };
});

const NOW = new Date('2026-11-24T10:00:00.000Z');
const ADMIN: Actor = { role: 'admin', id: 'admin', name: 'Admin' };
const PASSWORD = 'blauer Esel frisst Gras';

describeEngines('the work of a refused sign-in', (getEngine) => {
  beforeEach(async () => {
    await emptyStore(getEngine());
    await createAmt(getEngine());
  });

  it('is one comparison, for the unknown, the disabled, those without a password, and the wrong ones', async () => {
    const { addUser, changeDisabled } = await import('../../lib/auth/manage-users');
    const { redeemKey } = await import('../../lib/auth/redeem-key');
    const { makeSignInLimits, signIn } = await import('../../lib/auth/sign-in');
    const deps = { engine: getEngine() };
    for (const login of ['wrong', 'disabled', 'without']) {
      const { key } = await addUser(deps, ADMIN, { login, name: login, role: 'reader', organisation: AMT }, NOW);
      if (login !== 'without') await redeemKey(deps, { key, password: PASSWORD }, NOW);
    }
    await changeDisabled(deps, ADMIN, { login: 'disabled', disabled: true }, NOW);
    const limits = makeSignInLimits(() => NOW.getTime());
    const tries: readonly (readonly [string, string])[] = [
      ['wrong', 'falsch falsch falsch'],
      ['disabled', PASSWORD],
      ['without', PASSWORD],
      ['unknown', PASSWORD],
      ['no login at all!', PASSWORD],
      ['wrong', 'x'.repeat(5000)],
      ['wrong', ''],
    ];
    for (const [login, password] of tries) {
      mockCompared.length = 0;
      const answer = await signIn(deps, limits, { login, password, address: '192.0.2.1' }, NOW);
      expect([login, answer, mockCompared]).toEqual([
        login,
        'wrong',
        [expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)],
      ]);
    }
  });
});
