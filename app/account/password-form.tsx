// Choosing a new password on the page of one's own account.
import { LONGEST, SHORTEST } from '../../lib/auth/password-rules';
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { Field } from '../_ui/field';

export const WRONG = ['wrong', 'limited', 'tooShort', 'tooLong', 'common'] as const;
export type Wrong = (typeof WRONG)[number];

/** Which field is to blame, and what is said at it. */
function blame(t: Translator, wrong: Wrong | undefined): { old?: string; password?: string } {
  if (!wrong) return {};
  if (wrong === 'limited') return { old: t('account.refused.limited') };
  if (wrong === 'wrong') return { old: t('password.wrong') };
  return { password: t(`account.welcome.wrong.${wrong}`) };
}

export function PasswordForm({ t, login, wrong }: { t: Translator; login: string; wrong: Wrong | undefined }) {
  const said = blame(t, wrong);
  return (
    <form className="nk-form" method="post" action={paths.passwordChange}>
      <p>{t('password.lead')}</p>
      {/* A password manager keeps the new password under this name. */}
      <input type="hidden" value={login} autoComplete="username" />
      <Field
        name="old"
        label={t('password.old')}
        wrong={said.old}
        type="password"
        autoComplete="current-password"
        maxLength={LONGEST}
      />
      <Field
        name="password"
        label={t('account.newPassword')}
        hint={t('account.passwordHint')}
        wrong={said.password}
        type="password"
        autoComplete="new-password"
        minLength={SHORTEST}
        maxLength={LONGEST}
      />
      <button className="nk-button nk-button--primary">{t('password.submit')}</button>
    </form>
  );
}
