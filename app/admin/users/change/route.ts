// The forms about users: one act each, then back to the page with what came of it. Works without JavaScript.
import type { NextRequest } from 'next/server';
import { DomainError, isDomainError } from '../../../../graph/model/errors';
import type { Actor } from '../../../../lib/auth/actor';
import type { AuthDeps } from '../../../../lib/auth/deps';
import * as users from '../../../../lib/auth/manage-users';
import { clock } from '../../../../lib/config/clock';
import { getContainer } from '../../../../lib/container';
import type { DirectoryDeps } from '../../../../lib/directory/deps';
import { paths } from '../../../../lib/paths';
import { tellAt } from '../../../_server/flash';
import { readPost, refusePost } from '../../../_server/read-post';
import { pickTyped, type FormPage } from '../../../_server/sign-in-first';
import { findOrganisationId } from '../../entry-field';
import { WRONG, type Told } from '../told';

type Form = Record<string, string>;
type Act = (deps: AuthDeps, actor: Actor, form: Form, now: Date) => Promise<Told>;

const changed = async (work: Promise<void>): Promise<Told> => work.then(() => ({ done: 'changed' }));
const invited = async (work: Promise<users.Invited>): Promise<Told> => work.then((link) => ({ invited: link }));

/** What each button asks for, with the fields that belong to it. */
const ACTS: Readonly<Record<string, Act>> = {
  add: (deps, actor, form, now) => invited(users.addUser(deps, actor, form, now)),
  role: (deps, actor, form, now) => changed(users.changeRole(deps, actor, form, now)),
  worksAt: (deps, actor, form, now) => changed(users.changeWorksAt(deps, actor, form, now)),
  reset: (deps, actor, form, now) => invited(users.resetPassword(deps, actor, form, now)),
  disable: (deps, actor, form, now) => changed(users.changeDisabled(deps, actor, { ...form, disabled: true }, now)),
  enable: (deps, actor, form, now) => changed(users.changeDisabled(deps, actor, { ...form, disabled: false }, now)),
  erase: (deps, actor, form, now) => users.eraseUser(deps, actor, form, now).then(() => ({ done: 'erased' })),
};

/** The name of an organisation may be typed instead of its id. @throws DomainError notFound (`organisation`) */
function withOrganisation(deps: Pick<DirectoryDeps, 'index'>, form: Form): Form {
  const typed = form['organisation']?.trim();
  if (typed === undefined) return form;
  if (typed === '') return { ...form, organisation: '' };
  const organisation = findOrganisationId(deps, typed);
  if (organisation === null) throw new DomainError('notFound', { param: 'organisation' });
  return { ...form, organisation };
}

/** What is a mistake of whoever filled the form in is told there; everything else is a failure. */
function wrongOf(error: unknown): (typeof WRONG)[number] | undefined {
  if (!isDomainError(error)) return undefined;
  if (error.code === 'lastAdmin' || error.code === 'duplicate') return error.code;
  if (error.code !== 'invalid' && error.code !== 'notFound') return undefined;
  const param = error.param ?? '';
  if (error.code === 'notFound' && param === 'login') return 'notFound';
  if (error.code === 'invalid' && param === 'organisation') return 'noOrganisation';
  return WRONG.find((one) => one === param);
}

/** The id of the user whose page the form stands on: whoever has to sign in first is not told whom a login belongs to. */
const USER = 'user';
/** What stands there again; that somebody is to be erased is typed anew. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  add: ['name', 'login', 'role', 'organisation'],
  role: ['role'],
  worksAt: ['organisation'],
};

function formPage(form: FormData): FormPage {
  const [what, user] = [form.get('do'), form.get(USER)];
  const page = typeof user === 'string' && user !== '' ? paths.user(user) : paths.users();
  const kept = typeof what === 'string' && Object.hasOwn(KEPT, what) ? KEPT[what] : undefined;
  return { page, fields: pickTyped(form, kept ?? []) };
}

export async function POST(request: NextRequest): Promise<Response> {
  try {
    const { actor, form } = await readPost(request, formPage);
    const {
      do: what = '',
      [USER]: _of,
      ...fields
    } = Object.fromEntries([...form].map(([name, value]) => [name, typeof value === 'string' ? value : '']));
    const act = Object.hasOwn(ACTS, what) ? ACTS[what] : undefined;
    if (!act) throw new DomainError('invalid', { param: 'do' });
    const { deps } = await getContainer();
    const page = await pageOf(deps, actor, what, fields['login'] ?? '');
    try {
      const told = await act(deps, actor, withOrganisation(deps, fields), clock());
      return tellAt(request, 'done' in told && told.done === 'erased' ? paths.users() : page, told);
    } catch (error) {
      const wrong = wrongOf(error);
      if (!wrong) throw error;
      const isKept = what === 'add' || what === 'worksAt';
      return tellAt(request, page, { wrong, ...(isKept && { typed: fields }) });
    }
  } catch (error) {
    return refusePost(request, error);
  }
}

/** Where the form stood. @throws DomainError forbidden */
async function pageOf(deps: AuthDeps, actor: Actor, what: string, login: string): Promise<string> {
  if (what === 'add') return paths.users('add');
  const user = (await users.listUsers(deps, actor)).find((one) => one.login === login);
  return user ? paths.user(user.id) : paths.users();
}
