// The form of signing in.
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import type { Refusal } from '../_server/next-auth';
import { Field } from '../_ui/field';

interface Props {
  t: Translator;
  /** Where it leads. */
  back: string;
  csrfToken: string;
  refused: Refusal | undefined;
  done: 'signedOut' | 'passwordSet' | undefined;
}

export function SignIn({ t, back, csrfToken, refused, done }: Props) {
  return (
    <div className="nk-page nk-account">
      <h1>{t('account.signIn')}</h1>
      {refused && (
        <p className="nk-notice" role="alert">
          {t(`account.refused.${refused}`)}
        </p>
      )}
      {done && (
        <p className="nk-notice" role="status">
          {t(`account.done.${done}`)}
        </p>
      )}
      <p className="nk-lead">{t('account.signInLead')}</p>
      <form className="nk-form" method="post" action={paths.signInCheck}>
        <input type="hidden" name="csrfToken" value={csrfToken} />
        <input type="hidden" name="callbackUrl" value={back} />
        <Field name="login" label={t('account.login')} autoComplete="username" maxLength={200} />
        <Field
          name="password"
          label={t('account.password')}
          type="password"
          autoComplete="current-password"
          maxLength={256}
        />
        <button className="nk-button nk-button--primary">{t('account.signIn')}</button>
      </form>
    </div>
  );
}
