// Managing users: add, disable, enable, role, reset, list. Each asks the table of rights; the last admin stays.
import { z } from 'zod';
import type { Transaction } from '../../graph/engine/port';
import { requestKey } from '../../graph/model/changes';
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
import { findChangeOfRequest } from '../../graph/queries/changes';
import { eraseFromChanges } from '../../graph/queries/erase-changes';
import { removeDraftsOfUser } from '../../graph/queries/form-drafts';
import { forgetWordsOf } from '../../graph/queries/loan-reports';
import { writeLineIn } from '../audit/write-line';
import { parseInput } from '../directory/parse-input';
import { leaveLoans } from '../loans/rest-loans';
import { noteUserChange } from './account-change';
import { isSignedIn, type Actor } from './actor';
import type { AuthDeps } from './deps';
import { demand } from './may';
import { idOfKey, keyOfRequest, makeKey, randomKey } from './one-time-key';

/** Id of an organisation: each user works at one. */
const organisation = z.string().max(80);
/** Of a form, so that what is pressed twice is done once; the command needs none. */
const once = { requestKey: requestKey.default(randomKey) };
const addInput = z.strictObject({ login, name: userName, role: userRole, organisation, ...once });
const oneInput = z.strictObject({ login, ...once });
const roleInput = z.strictObject({ login, role: userRole, ...once });
const worksAtInput = z.strictObject({ login, organisation, ...once });
const eraseInput = z.strictObject({ login, confirm: login, ...once });
const disableInput = z.strictObject({ login, disabled: z.boolean(), ...once });

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

/** What the change of a request is noted with. */
type Noted = { by: string } & Required<Pick<Parameters<typeof noteUserChange>[1], 'requestKey' | 'result'>>;

/**
 * One write to the users at a time. The same request of the same user, with all that was typed, is carried out once; the key of the
 * request itself is not kept, since links are made from it.
 * @returns what was kept for the answer, of the first time where it came before
 */
function writeUsers(
  { engine }: AuthDeps,
  actor: Actor,
  [act, asked]: [act: string, asked: object],
  now: Date,
  work: (tx: Transaction, noted: Noted) => Promise<void>,
): Promise<string> {
  const by = idOf(actor);
  const requestKey = `accounts/${idOfKey(JSON.stringify([by, act, asked]))}`;
  return engine.write(async (tx) => {
    await lockUsers(tx, now.toISOString());
    const [earlier] = await findChangeOfRequest.in(tx, { requestKey });
    if (earlier) return earlier.result ?? '';
    const result = randomKey();
    await work(tx, { by, requestKey, result });
    return result;
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
  const asked = parseInput(addInput, input);
  const { organisation: at, requestKey: key, ...user } = asked;
  const id = crypto.randomUUID();
  const salt = await writeUsers(deps, actor, ['add', asked], now, async (tx, noted) => {
    const [taken] = await findUserByLogin.in(tx, { login: user.login });
    if (taken) throw new DomainError('duplicate', { param: 'login' });
    await noteUserChange(tx, { ...noted, user: id, action: 'create' }, now, async () => {
      await createUser(tx, { id, ...user, created: now.toISOString() });
      await workAt(tx, id, at);
    });
    await writeLineIn(tx, { event: 'userAdded', actor, subjects: [id], detail: user.role }, now);
    await makeKey(tx, id, now, keyOfRequest(noted.result, key));
  });
  return { login: user.login, key: keyOfRequest(salt, key) };
}

/** @throws DomainError forbidden, invalid, notFound, lastAdmin */
export async function changeRole(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'change', 'user', 'role');
  const asked = parseInput(roleInput, input);
  const { login: name, role } = asked;
  await writeUsers(deps, actor, ['role', asked], now, async (tx, noted) => {
    const user = await findUser(tx, name);
    if (role !== 'admin') await keepAnAdmin(tx, user.id);
    if (user.role === role) return;
    const request = { ...noted, user: user.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => setRole(tx, user.id, role));
    await writeLineIn(tx, { event: 'userChanged', actor, subjects: [user.id], detail: `role ${role}` }, now);
  });
}

/** @throws DomainError forbidden, invalid, notFound, lastAdmin */
export async function changeDisabled(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'change', 'user', 'disabled');
  const asked = parseInput(disableInput, input);
  const { login: name, disabled } = asked;
  await writeUsers(deps, actor, ['disable', asked], now, async (tx, noted) => {
    const user = await findUser(tx, name);
    if (disabled) await keepAnAdmin(tx, user.id);
    if (user.disabled === disabled) return;
    const request = { ...noted, user: user.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => setDisabled(tx, user.id, disabled));
    const detail = disabled ? 'disabled' : 'enabled';
    await writeLineIn(tx, { event: 'userChanged', actor, subjects: [user.id], detail }, now);
  });
}

/** Moves a user to another Amt; there is no way to none. @throws DomainError forbidden, invalid, notFound */
export async function changeWorksAt(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'change', 'user', 'worksAt');
  const asked = parseInput(worksAtInput, input);
  const { login: name, organisation: at } = asked;
  await writeUsers(deps, actor, ['worksAt', asked], now, async (tx, noted) => {
    const user = await findUser(tx, name);
    const request = { ...noted, user: user.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => workAt(tx, user.id, at));
    await writeLineIn(tx, { event: 'userChanged', actor, subjects: [user.id], detail: 'worksAt' }, now);
  });
}

/**
 * Erases a user for good. What they did stays in the history under an id that names nobody any more, and so does that they were
 * erased; their loans rest.
 * @throws DomainError forbidden, invalid (`confirm` where the login was not repeated), notFound, lastAdmin
 */
export async function eraseUser(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<void> {
  demand(actor, 'erase', 'user');
  const asked = parseInput(eraseInput, input);
  const { login: name, confirm } = asked;
  if (name !== confirm) throw new DomainError('invalid', { param: 'confirm' });
  await writeUsers(deps, actor, ['erase', asked], now, async (tx, noted) => {
    const user = await findUser(tx, name);
    await eraseUserIn(tx, actor, user.id, now, noted);
  });
}

/** Behind the lock of the users, and after the right was asked for. @throws DomainError lastAdmin */
export async function eraseUserIn(
  tx: Transaction,
  actor: Actor,
  id: string,
  now: Date,
  noted: Partial<Noted> = {},
): Promise<void> {
  await keepAnAdmin(tx, id);
  const by = idOf(actor);
  await noteUserChange(tx, { ...noted, by, user: id, action: 'delete' }, now, async () => {
    await leaveLoans(tx, { user: id, by }, now);
    await removeUser(tx, id);
  });
  // Only now: what was just noted of the person goes with the rest.
  await eraseFromChanges(tx, { of: 'User', id });
  await forgetWordsOf(tx, id);
  await removeDraftsOfUser(tx, id);
  await writeLineIn(tx, { event: 'userErased', actor, subjects: [id] }, now);
}

/** Takes the password away and gives a link to choose a new one. @throws DomainError forbidden, invalid, notFound, noPassword */
export async function resetPassword(deps: AuthDeps, actor: Actor, input: unknown, now: Date): Promise<Invited> {
  demand(actor, 'change', 'user', 'password');
  const asked = parseInput(oneInput, input);
  const salt = await writeUsers(deps, actor, ['reset', asked], now, async (tx, noted) => {
    const user = await findUser(tx, asked.login);
    const [account] = await findAccount.in(tx, { id: user.id });
    if (account?.isOfProvider) throw new DomainError('noPassword');
    const request = { ...noted, user: user.id, action: 'change' } as const;
    await noteUserChange(tx, request, now, () => removePasswordHash(tx, user.id));
    await writeLineIn(tx, { event: 'userChanged', actor, subjects: [user.id], detail: 'password' }, now);
    await makeKey(tx, user.id, now, keyOfRequest(noted.result, asked.requestKey));
  });
  return { login: asked.login, key: keyOfRequest(salt, asked.requestKey) };
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
