// The forms about one user, each with one button.
import type { ReactNode } from 'react';
import { USER_ROLES } from '../../../../graph/model/users';
import type { ListedUser } from '../../../../lib/auth/manage-users';
import type { DirectoryDeps } from '../../../../lib/directory/deps';
import { formatDate } from '../../../../lib/i18n/format';
import type { Lang, Translator } from '../../../../lib/i18n/translator';
import { paths } from '../../../../lib/paths';
import { Field } from '../../../_ui/field';
import { EntryField } from '../../entry-field';
import { SelectField } from '../../select-field';
import type { Told } from '../told';
import { ToldNotice } from '../told-notice';
import { stateText } from '../users';

interface Props {
  t: Translator;
  lang: Lang;
  deps: Pick<DirectoryDeps, 'index'>;
  user: ListedUser;
  told: Told | undefined;
  origin: string;
  requestKey: string;
}

export function UserForms({ t, lang, deps, user, told, origin, requestKey }: Props) {
  const { wrong, typed } = told && 'wrong' in told ? told : {};
  const part = (action: string, title: string, content: ReactNode, button: string): ReactNode => (
    <Part title={title} action={action} user={user} requestKey={requestKey} button={button}>
      {content}
    </Part>
  );
  return (
    <div className="nk-page nk-admin">
      <p>
        <a href={paths.users()}>{t('admin.users.title')}</a>
      </p>
      <h1>{user.name}</h1>
      <ToldNotice t={t} told={told} origin={origin} />
      <dl className="nk-account__facts">
        <dt>{t('account.loginLabel')}</dt>
        <dd translate="no">{user.login}</dd>
        <dt>{t('account.roleLabel')}</dt>
        <dd>{t(`account.role.${user.role}`)}</dd>
        <dt>{t('account.worksAtLabel')}</dt>
        <dd>{user.worksAt ?? t('amt.without')}</dd>
        <dt>{t('admin.users.head.state')}</dt>
        <dd>{stateText(t, user)}</dd>
        <dt>{t('admin.users.head.lastSignIn')}</dt>
        <dd>{user.lastSignIn ? formatDate(lang, user.lastSignIn) : t('admin.users.never')}</dd>
      </dl>
      {part(
        'role',
        t('admin.users.roleTitle'),
        <SelectField
          name="role"
          label={t('account.roleLabel')}
          value={typed?.role ?? user.role}
          options={USER_ROLES.map((role) => [role, t(`admin.roleWords.${role}`)] as const)}
        />,
        t('admin.users.roleSave'),
      )}
      {part(
        'worksAt',
        t('admin.users.worksAtTitle'),
        <EntryField
          deps={deps}
          name="organisation"
          label={t('admin.users.worksAt')}
          hint={t('admin.users.worksAtHint')}
          value={typed?.organisation ?? user.worksAtId ?? ''}
          wrong={wrong === 'organisation' || wrong === 'noOrganisation' ? t(`admin.users.wrong.${wrong}`) : undefined}
          required
        />,
        t('admin.users.worksAtSave'),
      )}
      {part('reset', t('admin.users.resetTitle'), <p>{t('admin.users.resetText')}</p>, t('admin.users.reset'))}
      {user.disabled
        ? part('enable', t('admin.users.enableTitle'), <p>{t('admin.users.enableText')}</p>, t('admin.users.enable'))
        : part(
            'disable',
            t('admin.users.disableTitle'),
            <p>{t('admin.users.disableText')}</p>,
            t('admin.users.disable'),
          )}
      <section className="nk-account" aria-labelledby="data">
        <h2 id="data">{t('admin.data.title')}</h2>
        <p>{t('admin.data.userText')}</p>
        <p>
          <a href={paths.userData(user.id)}>{t('admin.data.user')}</a>
        </p>
      </section>
      {part(
        'erase',
        t('admin.users.eraseTitle'),
        <>
          <p>{t('admin.users.eraseText')}</p>
          <Field
            name="confirm"
            label={t('admin.users.eraseConfirm')}
            autoComplete="off"
            maxLength={120}
            wrong={wrong === 'confirm' ? t('admin.users.wrong.confirm') : undefined}
          />
        </>,
        t('admin.users.erase'),
      )}
    </div>
  );
}

interface PartProps {
  title: string;
  action: string;
  user: ListedUser;
  requestKey: string;
  button: string;
  children: ReactNode;
}

function Part({ title, action, user, requestKey, button, children }: PartProps) {
  return (
    <section className="nk-account" aria-labelledby={action}>
      <h2 id={action}>{title}</h2>
      <form className="nk-form" method="post" action={paths.userChange}>
        <input type="hidden" name="login" value={user.login} />
        <input type="hidden" name="user" value={user.id} />
        <input type="hidden" name="requestKey" value={requestKey} />
        {children}
        <button className="nk-button nk-button--secondary" name="do" value={action}>
          {button}
        </button>
      </form>
    </section>
  );
}
