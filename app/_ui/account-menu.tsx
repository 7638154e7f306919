// Signing in, or who has signed in: name, role, the way to the account and out. Works without JavaScript.
import { isSignedIn, type Actor } from '../../lib/auth/actor';
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';
import { Icon } from './icon';

interface Props {
  t: Translator;
  actor: Actor;
  /** Path and query of this page. */
  address: string;
}

export function AccountMenu({ t, actor, address }: Props) {
  if (!isSignedIn(actor)) {
    const isThere = address.split('?')[0] === paths.signIn();
    return (
      <a
        className="nk-button nk-button--quiet nk-sign-in"
        href={isThere ? address : paths.signIn({ callbackUrl: address })}
        aria-current={isThere ? 'page' : undefined}
      >
        <Icon name="account-circle" />
        <span className="nk-sign-in__text">{t('account.signIn')}</span>
      </a>
    );
  }
  return (
    <details className="nk-menu nk-account-menu">
      <summary className="nk-button nk-button--quiet" aria-label={t('account.menu', { name: actor.name })}>
        <Icon name="account-circle" />
        <span className="nk-account-menu__name kern-sr-only-mobile">{actor.name}</span>
      </summary>
      <form method="post" action={paths.signOut}>
        <p className="nk-account-menu__role">{t(`account.role.${actor.role}`)}</p>
        <a className="nk-button nk-button--quiet" href={paths.account()}>
          {t('account.toAccount')}
        </a>
        <button className="nk-button nk-button--quiet">{t('account.signOut')}</button>
      </form>
    </details>
  );
}
