// One's own account: who one is here, a new password, and the ways out.
import { may } from '../../lib/auth/may';
import { readAccount } from '../../lib/auth/own-account';
import { paths } from '../../lib/paths';
import { DomainError } from '../../graph/model/errors';
import type { PageProps, RawQuery } from '../_server/page-input';
import { show } from '../_server/show';
import { AdminLinks } from '../_ui/admin-links';
import { German } from '../_ui/german';
import { PasswordForm, WRONG, type Wrong } from './password-form';

function readWrong({ error, done }: RawQuery): Wrong | undefined {
  const found = WRONG.find((one) => one === error);
  if (error !== undefined && !found) throw new DomainError('invalid', { param: 'error' });
  if (done !== undefined && done !== 'passwordChanged') throw new DomainError('invalid', { param: 'done' });
  return found;
}

export default function Page(props: PageProps) {
  return show(
    props,
    async ({ deps, actor, t, lang, query }) => {
      const wrong = readWrong(query);
      const account = await readAccount(deps, actor);
      return {
        title: t('account.title'),
        content: (
          <div className="nk-page nk-account">
            <h1>{t('account.title')}</h1>
            {query['done'] && (
              <p className="nk-notice" role="status">
                {t('password.changed')}
              </p>
            )}
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
            <p>
              <a href={paths.changes()}>{t('history.feed')}</a>
            </p>
            {may(actor, 'read', 'due', 'own') && (
              <p>
                <a href={paths.due()}>{t('due.title')}</a>
              </p>
            )}
            {may(actor, 'read', 'archive') && (
              <p>
                <a href={paths.archive()}>{t('archive.title')}</a>
              </p>
            )}
            <AdminLinks t={t} actor={actor} />
            <section className="nk-account" aria-labelledby="data">
              <h2 id="data">{t('admin.data.title')}</h2>
              <p>{t('admin.data.ownText')}</p>
              <p>
                <a href={paths.accountData}>{t('admin.data.user')}</a>
              </p>
            </section>
            <section className="nk-account" aria-labelledby="password-title">
              <h2 id="password-title">{t('password.title')}</h2>
              {account.isOfProvider ? (
                <p>{t('provider.noPassword')}</p>
              ) : (
                <PasswordForm t={t} login={account.login} wrong={wrong} />
              )}
            </section>
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
    },
    { parameters: ['error', 'done'] },
  );
}
