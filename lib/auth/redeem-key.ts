// What a link does once: creates the first admin, or sets the password of a user. Whoever holds the link needs no role.
import { z } from 'zod';
import type { Transaction } from '../../graph/engine/port';
import { login, userName } from '../../graph/model/users';
import { useUpOneTimeKey } from '../../graph/queries/one-time-keys';
import {
  countUsers,
  createUser,
  findWorkplace,
  lockUsers,
  setPasswordHash,
  setWorksAt,
} from '../../graph/queries/users';
import { writeLineIn } from '../audit/write-line';
import { parseInput } from '../directory/parse-input';
import { noteUserChange } from './account-change';
import type { AuthDeps } from './deps';
import { makeKey, idOfKey, openKey, openKeyIn, type Opened } from './one-time-key';
import { hashPassword } from './password';
import { weaknessOf, type Weakness } from './password-rules';

const input = z.strictObject({
  key: z.string().max(100),
  login: z.string().max(200).optional(),
  name: z.string().max(200).optional(),
  /** Id of the organisation that the first admin works at. */
  organisation: z.string().max(200).optional(),
  password: z.string().max(4000),
});

/** What was wrong: the password, or something else of the account; or the link itself. */
export type Redeemed = 'done' | Weakness | 'login' | 'name' | 'organisation' | 'link';

const nobody = (opened: Opened): boolean => opened.is !== 'first' && opened.is !== 'password';

interface Account {
  login: string;
  name: string;
}
function accountOf(opened: Opened, asked: z.output<typeof input>): Account | 'login' | 'name' | 'organisation' {
  if (opened.is === 'password') return opened;
  const parsedLogin = login.safeParse(asked.login ?? '');
  const parsedName = userName.safeParse(asked.name ?? '');
  if (!parsedName.success) return 'name';
  if (!parsedLogin.success) return 'login';
  return asked.organisation === undefined ? 'organisation' : { login: parsedLogin.data, name: parsedName.data };
}

type FirstAdmin = Account & { id: string; passwordHash: string };

/** @returns false where there is no such organisation; nothing is changed then */
function makeFirstAdmin(
  tx: Transaction,
  { passwordHash, ...user }: FirstAdmin,
  organisation: string,
  now: Date,
): Promise<boolean> {
  const { id } = user;
  return noteUserChange(tx, { by: id, user: id, action: 'create' }, now, async () => {
    const [workplace] = await findWorkplace.in(tx, { id: organisation });
    if (!workplace) return false;
    await createUser(tx, { ...user, role: 'admin', created: now.toISOString() });
    await setWorksAt(tx, id, workplace.id);
    await setPasswordHash(tx, id, passwordHash);
    return true;
  });
}

/** @throws DomainError invalid, unknownParameter, storeUnavailable; nothing is changed then */
export async function redeemKey(deps: AuthDeps, raw: unknown, now: Date): Promise<Redeemed> {
  const asked = parseInput(input, raw);
  const before = await openKey(deps, asked.key, now);
  if (nobody(before)) return 'link';
  const account = accountOf(before, asked);
  if (typeof account === 'string') return account;
  const weakness = weaknessOf(asked.password, account);
  if (weakness) return weakness;
  const passwordHash = await hashPassword(asked.password);
  const id = crypto.randomUUID();
  return deps.engine.write(async (tx) => {
    await lockUsers(tx, now.toISOString());
    // Asked again behind the lock: of two who press the button at once, one uses the link up.
    const opened = await openKeyIn(tx, asked.key, now);
    if (opened.is === 'password') {
      const { user } = opened;
      const request = { by: user, user, action: 'change' } as const;
      await noteUserChange(tx, request, now, () => setPasswordHash(tx, user, passwordHash));
    } else if (opened.is !== 'first') return 'link';
    else if (
      !(await makeFirstAdmin(
        tx,
        { id, login: account.login, name: account.name, passwordHash },
        asked.organisation ?? '',
        now,
      ))
    )
      return 'organisation';
    await useUpOneTimeKey(tx, idOfKey(asked.key));
    const owner = opened.is === 'password' ? opened.user : id;
    await writeLineIn(tx, { event: 'passwordSet', subjects: [owner], detail: opened.is }, now);
    return 'done';
  });
}

/** The key for the first admin, as long as there is no user; the latest one works alone. @returns null where there is one */
export async function makeFirstKey({ engine }: AuthDeps, now: Date): Promise<string | null> {
  // At the start, which has time: no reader waits.
  const patient = { limitMs: 60_000 };
  const [counted] = await engine.read((tx) => countUsers.in(tx, {}), patient);
  if (counted?.users !== 0) return null;
  return engine.write(async (tx) => {
    // Of two processes that start at once on one database, one has the latest.
    await lockUsers(tx, now.toISOString());
    return makeKey(tx, '', now);
  }, patient);
}
