// Managing users: add, disable, enable, role, reset, list. Each asks the table of rights; the last admin stays.
import { z } from 'zod';
import type { Transaction } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import { login, userName, userRole } from '../../graph/model/users';
import {
  activeAdmins,
  allUsers,
  createUser,
  findAccount,
  findUserByLogin,
  lockUsers,
  removePasswordHash,
  removeUser,
  setDisabled,
  setRole,
  setWorksAt,
  type UserColumns,
} from '../../graph/queries/users';
import { eraseFromChanges } from '../../graph/queries/erase-changes';
import { removeDraftsOfUser } from '../../graph/queries/form-drafts';
import { forgetWordsOf } from '../../graph/queries/loan-reports';
import { writeLineIn } from '../audit/write-line';
import { parseInput } from '../directory/parse-input';
import { noteUserChange } from './account-change';
import { isSignedIn, type Actor } from './actor';
import type { AuthDeps } from './deps';
import { demand } from './may';
import { makeKey } from './one-time-key';

/** Id of an organisation: each user works at one. */
const organisation = z.string().max(80);
const addInput = z.strictObject({ login, name: userName, role: userRole, organisation });
const oneInput = z.strictObject({ login });
const roleInput = z.strictObject({ login, role: userRole });
const worksAtInput = z.strictObject({ login, organisation });
const eraseInput = z.strictObject({ login, confirm: login });
const disableInput = z.strictObject({ login, disabled: z.boolean() });

/** The key of a link by which its user chooses a password, once, within a day. */
export interface Invited {
  login: string;
  key: string;
}

/** By whom, for the log of changes. @throws DomainError forbidden for a guest, who never gets here */
function idOf(actor: Actor): string {
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  return actor.id;
}

/** One write to the users at a time. */
function writeUsers<T>({ engine }: AuthDeps, now: Date, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return engine.write(async (tx) => {
    await lockUsers(tx, now.toISOString());
    return work(tx);
  });
}

async function findUser(tx: Transaction, name: string): Promise<UserColumns> {
  const [found] = await findUserByLogin.in(tx, { login: name });
  if (!found) throw new DomainError('notFound', { param: 'login' });
  return found.user;
}

/** @throws DomainError lastAdmin where nobody else could manage users any more */
async function keepAnAdmin(tx: Transaction, without: string): Promise<void> {
  const admins = await activeAdmins.in(tx, {});
  if (admins.some(({ id }) => id === without) && admins.length === 1) throw new DomainError('lastAdmin');
}

/** @throws DomainError notFound (`organisation`) */
async function workAt(tx: Transaction, user: string, at: string): Promise<void> {
  if (!(await setWorksAt(tx, user, at))) throw new DomainError('notFound', { param: 'organisation' });
}

/** @throws DomainError forbidden, invalid, duplicate, notFound (`organisation`) */
export async function addUser(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<Invited> {
  demand(actor, 'create', 'user');
  const { organisation: at, ...user } = parseInput(addInput, input);
  const id = crypto.randomUUID();
  return writeUsers(deps, now, async (tx) => {
    const [taken] = await findUserByLogin.in(tx, { login: user.login });
    if (taken) throw new DomainError('duplicate', { param: 'login' });
    await noteUserChange(tx, { by: idOf(actor), user: id, action: 'create' }, now, async () => {
      await createUser(tx, { id, ...user, created: now.toISOString() });
      await workAt(tx, id, at);
    });
    await writeLineIn(tx, { event: 'userAdded', actor, subjects: [id], detail: user.role }, now);
    return { login: user.login, key: await makeKey(tx, id, now) };
  });
}

/** @throws DomainError forbidden, invalid, notFound, lastAdmin */
export async function changeRole(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'change', 'user', 'role');
  const { login: name, role } = parseInput(roleInput, input);
  await writeUsers(deps, now, async (tx) => {
    const user = await findUser(tx, name);
    if (role !== 'admin') await keepAnAdmin(tx, user.id);
    if (user.role === role) return;
    const request = { by: idOf(actor), user: user.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => setRole(tx, user.id, role));
    await writeLineIn(tx, { event: 'userChanged', actor, subjects: [user.id], detail: `role ${role}` }, now);
  });
}

/** @throws DomainError forbidden, invalid, notFound, lastAdmin */
export async function changeDisabled(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'change', 'user', 'disabled');
  const { login: name, disabled } = parseInput(disableInput, input);
  await writeUsers(deps, now, async (tx) => {
    const user = await findUser(tx, name);
    if (disabled) await keepAnAdmin(tx, user.id);
    if (user.disabled === disabled) return;
    const request = { by: idOf(actor), user: user.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => setDisabled(tx, user.id, disabled));
    const detail = disabled ? 'disabled' : 'enabled';
    await writeLineIn(tx, { event: 'userChanged', actor, subjects: [user.id], detail }, now);
  });
}

/** Moves a user to another Amt; there is no way to none. @throws DomainError forbidden, invalid, notFound */
export async function changeWorksAt(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'change', 'user', 'worksAt');
  const { login: name, organisation: at } = parseInput(worksAtInput, input);
  await writeUsers(deps, now, async (tx) => {
    const user = await findUser(tx, name);
    const request = { by: idOf(actor), user: user.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => workAt(tx, user.id, at));
    await writeLineIn(tx, { event: 'userChanged', actor, subjects: [user.id], detail: 'worksAt' }, now);
  });
}

/**
 * Erases a user for good. What they did stays in the history under an id that names nobody any more.
 * @throws DomainError forbidden, invalid (`confirm` where the login was not repeated), notFound, lastAdmin
 */
export async function eraseUser(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'erase', 'user');
  const { login: name, confirm } = parseInput(eraseInput, input);
  if (name !== confirm) throw new DomainError('invalid', { param: 'confirm' });
  await writeUsers(deps, now, async (tx) => {
    const user = await findUser(tx, name);
    await eraseUserIn(tx, actor, user.id, now);
  });
}

/** Behind the lock of the users, and after the right was asked for. @throws DomainError lastAdmin */
export async function eraseUserIn(tx: Transaction, actor: Actor, id: string, now: Date): Promise<void> {
  await keepAnAdmin(tx, id);
  await removeUser(tx, id);
  await eraseFromChanges(tx, { of: 'User', id });
  await forgetWordsOf(tx, id);
  await removeDraftsOfUser(tx, id);
  await writeLineIn(tx, { event: 'userErased', actor, subjects: [id] }, now);
}

/** Takes the password away and gives a link to choose a new one. @throws DomainError forbidden, invalid, notFound, noPassword */
export async function resetPassword(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<Invited> {
  demand(actor, 'change', 'user', 'password');
  const { login: name } = parseInput(oneInput, input);
  return writeUsers(deps, now, async (tx) => {
    const user = await findUser(tx, name);
    const [account] = await findAccount.in(tx, { id: user.id });
    if (account?.isOfProvider) throw new DomainError('noPassword');
    const request = { by: idOf(actor), user: user.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => removePasswordHash(tx, user.id));
    await writeLineIn(tx, { event: 'userChanged', actor, subjects: [user.id], detail: 'password' }, now);
    return { login: user.login, key: await makeKey(tx, user.id, now) };
  });
}

export interface ListedUser extends UserColumns {
  worksAt: string | null;
  worksAtId: string | null;
  hasPassword: boolean;
  isOfProvider: boolean;
}

/** @throws DomainError forbidden */
export async function listUsers({ engine }: AuthDeps, actor: Actor): Promise<ListedUser[]> {
  demand(actor, 'read', 'user');
  const rows = await allUsers.ask(engine, {});
  return rows.map(({ user, ...rest }) => ({ ...user, ...rest }));
}
