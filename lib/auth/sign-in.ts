// Signing in with a password. Unknown, disabled, without password or wrong: nobody learns which, neither by text nor by time.
import { login as loginSchema } from '../../graph/model/users';
import { findCredentials, setLastSignIn } from '../../graph/queries/users';
import { minuteOf, writeLine, writeLineIn } from '../audit/write-line';
import type { AuthDeps } from './deps';
import { log } from '../log';
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
  deps: AuthDeps,
  limits: SignInLimits,
  { login, password, address }: Attempt,
  now: Date,
): Promise<SessionToken | 'wrong' | 'limited'> {
  const parsed = loginSchema.safeParse(login);
  const name = parsed.success ? parsed.data : '';
  // Counted before the work, so that many tries at once count too. Both are asked, whatever the first one says.
  const allowed = [limits.address.take(address), limits.account.take(name)];
  if (allowed.includes(false)) {
    await noteLimited(deps, address, now);
    return 'limited';
  }
  const [found] = await findCredentials.ask(deps.engine, { login: name });
  const kept = found && !found.user.disabled ? found.passwordHash : null;
  const typed = password.length <= LONGEST * 4 ? password : '';
  if (!(await isPassword(kept, typed)) || !found) {
    await noteRefused(deps, { subjects: found ? [found.user.id] : [], detail: 'wrong', address }, now);
    return 'wrong';
  }
  limits.address.giveBack(address);
  limits.account.giveBack(name);
  await deps.engine.write(async (tx) => {
    await setLastSignIn(tx, found.user.id, now.toISOString().slice(0, 10));
    await writeLineIn(tx, { event: 'signIn', actor: found.user, address }, now);
  });
  return newSession(found.user.id, found.sessionVersion, now);
}

/**
 * A refused try, once a minute for each account: what somebody typed as a login is not kept, since it may be a password,
 * and all unknown ones share one line. A log that cannot be written changes nothing about the refusal.
 */
async function noteRefused(
  deps: AuthDeps,
  { subjects, detail, address }: { subjects: readonly string[]; detail: 'wrong' | 'limited'; address: string },
  now: Date,
): Promise<void> {
  const once = [detail, ...subjects].join(' ');
  await writeLine(deps, { event: 'signInRefused', subjects, detail, address, once }, now).catch((err: unknown) => {
    log.error({ err }, 'a refused sign-in is not in the audit log');
  });
}

const limitedIn = new WeakMap<object, string>();
/** Whoever floods the form must not make the store write: one line a minute and process, that it happened. */
async function noteLimited(deps: AuthDeps, address: string, now: Date): Promise<void> {
  if (limitedIn.get(deps.engine) === minuteOf(now)) return;
  limitedIn.set(deps.engine, minuteOf(now));
  await noteRefused(deps, { subjects: [], detail: 'limited', address }, now);
}
