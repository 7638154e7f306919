// The forms of signing in: with the account of the authority where there is one, and with a password.
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { isOfProvider, type Refusal } from '../_server/refusals';
import { Field } from '../_ui/field';

interface Props {
  t: Translator;
  /** Where it leads. */
  back: string;
  csrfToken: string;
  refused: Refusal | undefined;
  done: 'signedOut' | 'passwordSet' | 'ended' | undefined;
  /** What was typed before the refusal. */
  login: string | undefined;
  /** Whether there are accounts of the authority. */
  byProvider: boolean;
}

const refusalText = (t: Translator, refused: Refusal): string =>
  isOfProvider(refused) ? t(`provider.refused.${refused}`) : t(`account.refused.${refused}`);

export function SignIn({ t, back, csrfToken, refused, done, login, byProvider }: Props) {
  const hidden = (
    <>
      <input type="hidden" name="csrfToken" value={csrfToken} />
      <input type="hidden" name="callbackUrl" value={back} />
    </>
  );
  return (
    <div className="nk-page nk-account">
      <h1>{t('account.signIn')}</h1>
      {refused && (
        <p className="nk-notice" role="alert">
          {refusalText(t, refused)}
        </p>
      )}
      {done && (
        <p className="nk-notice" role="status">
          {t(`account.done.${done}`)}
        </p>
      )}
      <p className="nk-lead">{t('account.signInLead')}</p>
      {byProvider && (
        <section className="nk-account nk-account__provider" aria-labelledby="provider">
          <h2 id="provider">{t('provider.heading')}</h2>
          <form className="nk-form" method="post" action={paths.providerStart}>
            {hidden}
            <button className="nk-button nk-button--primary">{t('provider.signIn')}</button>
          </form>
          <h2>{t('provider.otherwise')}</h2>
        </section>
      )}
      <form className="nk-form" method="post" action={paths.signInCheck}>
        {hidden}
        <Field name="login" label={t('account.login')} value={login} autoComplete="username" maxLength={200} />
        <Field
          name="password"
          label={t('account.password')}
          type="password"
          autoComplete="current-password"
          maxLength={256}
        />
        <button className={`nk-button nk-button--${byProvider ? 'secondary' : 'primary'}`}>
          {t('account.signIn')}
        </button>
      </form>
    </div>
  );
}
