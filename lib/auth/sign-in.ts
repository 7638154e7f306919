// Signing in with a password. Unknown, disabled, without password or wrong: nobody learns which, neither by text nor by time.
import { login as loginSchema } from '../../graph/model/users';
import { findCredentials } from '../../graph/queries/users';
import type { AuthDeps } from './deps';
import { makeLimit, type Limit } from './limits';
import { isPassword } from './password';
import { LONGEST } from './password-rules';
import { newSession, type SessionToken } from './session';

const WINDOW_MS = 15 * 60 * 1000;
/** A person who has forgotten a password gives up earlier; a machine gets 2,000 a day, for passwords of 12 signs. */
const MOST_BY_ACCOUNT = 20;
/** A whole office may stand behind one address. */
const MOST_BY_ADDRESS = 100;

export interface SignInLimits {
  account: Limit;
  address: Limit;
}
export const makeSignInLimits = (now: () => number): SignInLimits => ({
  account: makeLimit({ most: MOST_BY_ACCOUNT, windowMs: WINDOW_MS, now }),
  address: makeLimit({ most: MOST_BY_ADDRESS, windowMs: WINDOW_MS, now }),
});

interface Attempt {
  login: string;
  password: string;
  /** The network address that the attempt comes from. */
  address: string;
}

/**
 * @returns the session that begins; `wrong`, or `limited` where account or address have tried too often
 * @throws DomainError storeUnavailable
 */
export async function signIn(
  { engine }: AuthDeps,
  limits: SignInLimits,
  { login, password, address }: Attempt,
  now: Date,
): Promise<SessionToken | 'wrong' | 'limited'> {
  const parsed = loginSchema.safeParse(login);
  const name = parsed.success ? parsed.data : '';
  // Counted before the work, so that many tries at once count too. Both are asked, whatever the first one says.
  const allowed = [limits.address.take(address), limits.account.take(name)];
  if (allowed.includes(false)) return 'limited';
  const [found] = await findCredentials.ask(engine, { login: name });
  const kept = found && !found.user.disabled ? found.passwordHash : null;
  const typed = password.length <= LONGEST * 4 ? password : '';
  if (!(await isPassword(kept, typed)) || !found) return 'wrong';
  limits.address.giveBack(address);
  limits.account.giveBack(name);
  return newSession(found.user.id, found.sessionVersion, now);
}
