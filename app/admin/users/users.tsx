// The list of the users, and the form for one more.
import { USER_ROLES } from '../../../graph/model/users';
import type { ListedUser } from '../../../lib/auth/manage-users';
import type { DirectoryDeps } from '../../../lib/directory/deps';
import { formatDate } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import { Field } from '../../_ui/field';
import { EntryField } from '../entry-field';
import { SelectField } from '../select-field';
import type { Told } from './told';
import { ToldNotice } from './told-notice';

interface Props {
  t: Translator;
  lang: Lang;
  deps: Pick<DirectoryDeps, 'index'>;
  users: readonly ListedUser[];
  told: Told | undefined;
  origin: string;
  requestKey: string;
}

export function Users({ t, lang, deps, users, told, origin, requestKey }: Props) {
  return (
    <div className="nk-page nk-admin">
      <h1>{t('admin.users.title')}</h1>
      <ToldNotice t={t} told={told} origin={origin} />
      <p className="nk-lead">{t('admin.users.lead', { count: users.length })}</p>
      <WithoutAmt t={t} users={users.filter(({ worksAtId }) => worksAtId === null)} />
      <table className="nk-table">
        <caption className="nk-hidden">{t('admin.users.title')}</caption>
        <thead>
          <tr>
            {(['name', 'login', 'role', 'worksAt', 'lastSignIn', 'state'] as const).map((head) => (
              <th key={head} scope="col">
                {t(`admin.users.head.${head}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <th scope="row">
                <a href={paths.user(user.id)}>{user.name}</a>
              </th>
              <td data-label={t('admin.users.head.login')} translate="no">
                {user.login}
              </td>
              <td data-label={t('admin.users.head.role')}>{t(`account.role.${user.role}`)}</td>
              <td data-label={t('admin.users.head.worksAt')}>{user.worksAt ?? t('amt.without')}</td>
              <td data-label={t('admin.users.head.lastSignIn')}>
                {user.lastSignIn ? formatDate(lang, user.lastSignIn) : t('admin.users.never')}
              </td>
              <td data-label={t('admin.users.head.state')}>{stateText(t, user)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <AddForm t={t} deps={deps} told={told} requestKey={requestKey} />
    </div>
  );
}

/** Accounts from before each had an Amt, or whose Amt went when the dataset was loaded anew. */
function WithoutAmt({ t, users }: Pick<Props, 't' | 'users'>) {
  if (users.length === 0) return null;
  return (
    <div className="nk-notice">
      <p>{t('amt.ask', { count: users.length })}</p>
      <ul>
        {users.map((user) => (
          <li key={user.id}>
            <a href={`${paths.user(user.id)}#worksAt`}>{user.name}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

export function stateText(t: Translator, { disabled, hasPassword }: ListedUser): string {
  const state = disabled ? 'disabled' : hasPassword ? 'active' : 'invited';
  return t(`admin.users.state.${state}`);
}

function AddForm({ t, deps, told, requestKey }: Pick<Props, 't' | 'deps' | 'told' | 'requestKey'>) {
  const typed = told && 'wrong' in told ? told.typed : undefined;
  const wrong = told && 'wrong' in told && typed ? told.wrong : undefined;
  const said = (...which: string[]) => (wrong && which.includes(wrong) ? t(`admin.users.wrong.${wrong}`) : undefined);
  return (
    <section className="nk-account" aria-labelledby="add">
      <h2 id="add">{t('admin.users.addTitle')}</h2>
      <p>{t('admin.users.addLead')}</p>
      <form className="nk-form" method="post" action={paths.userChange}>
        <input type="hidden" name="requestKey" value={requestKey} />
        <Field
          name="name"
          label={t('admin.users.name')}
          autoComplete="off"
          minLength={2}
          maxLength={120}
          value={typed?.name}
          wrong={said('name')}
        />
        <Field
          name="login"
          label={t('account.login')}
          hint={t('admin.users.loginHint')}
          autoComplete="off"
          minLength={2}
          maxLength={120}
          value={typed?.login}
          wrong={said('login', 'duplicate')}
        />
        <SelectField
          name="role"
          label={t('account.roleLabel')}
          value={typed?.role ?? 'reader'}
          options={USER_ROLES.map((role) => [role, t(`admin.roleWords.${role}`)] as const)}
        />
        <EntryField
          deps={deps}
          name="organisation"
          label={t('admin.users.worksAt')}
          hint={t('admin.users.worksAtHint')}
          value={typed?.organisation ?? ''}
          wrong={said('organisation', 'noOrganisation')}
          required
        />
        <button className="nk-button nk-button--primary" name="do" value="add">
          {t('admin.users.add')}
        </button>
      </form>
    </section>
  );
}
