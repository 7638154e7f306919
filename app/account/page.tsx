// One's own account: who one is here, and the ways out.
import { may } from '../../lib/auth/may';
import { readAccount } from '../../lib/auth/own-account';
import { paths } from '../../lib/paths';
import type { PageProps } from '../_server/page-input';
import { show } from '../_server/show';
import { German } from '../_ui/german';

export default function Page(props: PageProps) {
  return show(props, async ({ deps, actor, t, lang }) => {
    const account = await readAccount(deps, actor);
    return {
      title: t('account.title'),
      content: (
        <div className="nk-page nk-account">
          <h1>{t('account.title')}</h1>
          <dl className="nk-account__facts">
            <dt>{t('account.nameLabel')}</dt>
            <dd>{account.name}</dd>
            <dt>{t('account.loginLabel')}</dt>
            <dd translate="no">{account.login}</dd>
            <dt>{t('account.roleLabel')}</dt>
            <dd>{t(`account.role.${account.role}`)}</dd>
            <dt>{t('account.worksAtLabel')}</dt>
            <dd>{account.worksAt ? <German lang={lang}>{account.worksAt}</German> : t('account.noWorksAt')}</dd>
          </dl>
          {may(actor, 'read', 'due', 'own') && (
            <p>
              <a href={paths.due()}>{t('due.title')}</a>
            </p>
          )}
          <section className="nk-account" aria-labelledby="end">
            <h2 id="end">{t('account.endTitle')}</h2>
            <p>{t('account.lead')}</p>
            <form className="nk-form" method="post" action={paths.signOut}>
              <button className="nk-button nk-button--primary">{t('account.signOut')}</button>
            </form>
            <form className="nk-form" method="post" action={paths.signOut}>
              <p>{t('account.everywhereHint')}</p>
              <button className="nk-button nk-button--secondary" name="everywhere" value="1">
                {t('account.everywhere')}
              </button>
            </form>
          </section>
        </div>
      ),
    };
  });
}
