// What somebody's role may open beside the directory: a short list, empty for most.
import type { Actor } from '../../lib/auth/actor';
import { may } from '../../lib/auth/may';
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';

export function AdminLinks({ t, actor }: { t: Translator; actor: Actor }) {
  const links = [
    may(actor, 'read', 'user') && { href: paths.users(), key: 'users' as const },
    may(actor, 'read', 'everything', 'entry') && { href: paths.entryData(), key: 'entries' as const },
    may(actor, 'read', 'audit') && { href: paths.audit(), key: 'audit' as const },
    may(actor, 'read', 'register') && { href: paths.register, key: 'register' as const },
    (may(actor, 'read', 'retention', 'contacts') || may(actor, 'read', 'retention', 'users')) && {
      href: paths.retention,
      key: 'retention' as const,
    },
  ].filter((link) => link !== false);
  if (links.length === 0) return null;
  return (
    <section className="nk-account" aria-labelledby="admin">
      <h2 id="admin">{t('admin.links.title')}</h2>
      <ul>
        {links.map(({ href, key }) => (
          <li key={key}>
            <a href={href}>{t(`admin.${key}.title`)}</a> – {t(`admin.links.${key}`)}
          </li>
        ))}
      </ul>
    </section>
  );
}
