// The forms behind a one-time link, and the page of a link that opens nothing.
import type { Opened } from '../../lib/auth/one-time-key';
import { LONGEST, SHORTEST } from '../../lib/auth/password-rules';
import type { DirectoryDeps } from '../../lib/directory/deps';
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { Field } from '../_ui/field';
import { EntryField } from '../admin/entry-field';
import type { TypedAccount } from './typed-account';

export const WRONG = ['tooShort', 'tooLong', 'common', 'login', 'name', 'organisation'] as const;
export type Wrong = (typeof WRONG)[number];

/** What belongs to another field than the password. */
const OF_ACCOUNT: readonly (Wrong | undefined)[] = ['login', 'name', 'organisation'];

interface Props {
  t: Translator;
  deps: Pick<DirectoryDeps, 'index'>;
  title: string;
  opened: Extract<Opened, { is: 'first' | 'password' }>;
  linkKey: string;
  wrong: Wrong | undefined;
  typed: TypedAccount | undefined;
}

export function Welcome({ t, deps, title, opened, linkKey, wrong, typed }: Props) {
  const said = wrong && t(`account.welcome.wrong.${wrong}`);
  const isFirst = opened.is === 'first';
  return (
    <div className="nk-page nk-account">
      <h1>{title}</h1>
      <p className="nk-lead">{isFirst ? t('account.welcome.firstLead') : t('account.welcome.passwordLead', opened)}</p>
      <form className="nk-form" method="post" action={paths.welcomeSet}>
        <input type="hidden" name="key" value={linkKey} />
        {isFirst ? (
          <>
            <Field
              name="name"
              label={t('account.name')}
              hint={t('account.nameHint')}
              wrong={wrong === 'name' ? said : undefined}
              value={typed?.name}
              autoComplete="name"
              minLength={2}
              maxLength={120}
            />
            <Field
              name="login"
              label={t('account.login')}
              hint={t('account.loginHint')}
              wrong={wrong === 'login' ? said : undefined}
              value={typed?.login}
              autoComplete="username"
              minLength={2}
              maxLength={120}
            />
            <EntryField
              deps={deps}
              name="organisation"
              label={t('amt.own')}
              hint={t('admin.users.worksAtHint')}
              value={typed?.organisation ?? ''}
              wrong={wrong === 'organisation' ? said : undefined}
              required
            />
          </>
        ) : (
          // A password manager keeps the new password under this name.
          <input type="hidden" value={opened.login} autoComplete="username" />
        )}
        <Field
          name="password"
          label={t('account.newPassword')}
          hint={t('account.passwordHint')}
          wrong={OF_ACCOUNT.includes(wrong) ? undefined : said}
          type="password"
          autoComplete="new-password"
          minLength={SHORTEST}
          maxLength={LONGEST}
        />
        <button className="nk-button nk-button--primary">{t(`account.welcome.${opened.is}Submit`)}</button>
      </form>
    </div>
  );
}

export function Gone({ t, why }: { t: Translator; why: 'used' | 'over' | 'unknown' }) {
  return (
    <div className="nk-page nk-account">
      <h1>{t('account.welcome.goneTitle')}</h1>
      <p className="nk-lead">{t(`account.welcome.${why}`)}</p>
      <p>{t('account.welcome.ask')}</p>
      <p>
        <a className="nk-button nk-button--primary" href={paths.signIn()}>
          {t('account.signIn')}
        </a>
      </p>
    </div>
  );
}
