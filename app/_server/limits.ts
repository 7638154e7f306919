// How often somebody may try, counted in one place for this process: bundles hold copies of a module.
import 'server-only';
import { makeLimit, type Limit } from '../../lib/auth/limits';
import { makeSignInLimits, type SignInLimits } from '../../lib/auth/sign-in';
import { makeTakeLimits, type TakeLimits } from '../../lib/auth/take-limits';
import { clock } from '../../lib/config/clock';
import { getConfig } from '../../lib/config/current';

/** Each way to the authority's provider asks it once; a whole office may stand behind one address. */
const MOST_TO_PROVIDER = 300;
const WINDOW_MS = 15 * 60 * 1000;

interface Limits extends SignInLimits, TakeLimits {
  /** By address: ways to the authority's provider. */
  provider: Limit;
}
const KEY = Symbol.for('netzkompass.limits');
const shared = globalThis as typeof globalThis & { [KEY]?: Limits };

export function getLimits(): Limits {
  const now = (): number => clock().getTime();
  shared[KEY] ??= {
    ...makeSignInLimits(now),
    ...makeTakeLimits(getConfig(), now),
    provider: makeLimit({ most: MOST_TO_PROVIDER, windowMs: WINDOW_MS, now }),
  };
  return shared[KEY];
}
