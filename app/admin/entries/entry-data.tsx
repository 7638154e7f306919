// The form that asks which entry, the way to its file, and its contacts with a button each.
import type { listContactPoints } from '../../../lib/everything/entry';
import type { DirectoryDeps } from '../../../lib/directory/deps';
import { label } from '../../../lib/i18n/translator';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import { EntryField, entryName } from '../entry-field';

interface Props {
  t: Translator;
  lang: Lang;
  deps: Pick<DirectoryDeps, 'index'>;
  typed: string;
  /** Null where nothing was asked, or nothing has this name. */
  id: string | null;
  contacts: Awaited<ReturnType<typeof listContactPoints>>;
  told: 'erased' | 'unconfirmed' | undefined;
}

export function EntryData({ t, lang, deps, typed, id, contacts, told }: Props) {
  const name = id === null ? '' : entryName(deps, id);
  return (
    <div className="nk-page nk-admin">
      <h1>{t('admin.entries.title')}</h1>
      {told && (
        <p className="nk-notice" role={told === 'erased' ? 'status' : 'alert'}>
          {t(`admin.contact.${told}`)}
        </p>
      )}
      <p className="nk-lead">{t('admin.data.entryText')}</p>
      <form className="nk-form" method="get" action={paths.entryData()}>
        <EntryField
          deps={deps}
          name="entry"
          label={t('admin.audit.organisation')}
          hint={t('admin.data.entryHint')}
          value={typed}
          wrong={typed !== '' && id === null ? t('admin.data.none') : undefined}
        />
        <button className="nk-button nk-button--primary">{t('admin.data.show')}</button>
      </form>
      {id !== null && (
        <section className="nk-page" aria-labelledby="entry">
          <h2 id="entry">{name}</h2>
          <p>
            <a href={paths.entryFile(id)}>{t('admin.data.entry')}</a>
          </p>
          <h3>{t('admin.contact.title')}</h3>
          {contacts.length === 0 ? <p>{t('admin.contact.none')}</p> : <p>{t('admin.contact.lead')}</p>}
          {contacts.map((contact) => (
            <form key={contact.id} className="nk-form" method="post" action={paths.contactErase}>
              <p>
                {contact.function} ({label(lang, 'channel', contact.channel)},{' '}
                {t(`admin.contact.${contact.visibility}`)})
              </p>
              <input type="hidden" name="id" value={contact.id} />
              <input type="hidden" name="entry" value={id} />
              <label className="nk-admin__choice">
                <input type="checkbox" name="confirmed" value="1" />
                <span>{t('admin.contact.confirm')}</span>
              </label>
              <button className="nk-button nk-button--secondary">
                {t('admin.contact.erase')}
                <span className="nk-hidden"> {contact.function}</span>
              </button>
            </form>
          ))}
        </section>
      )}
    </div>
  );
}
