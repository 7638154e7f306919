// The audit log as a page: two questions, a form to narrow them, the lines, the file.
import { AUDIT_EVENTS, CONTACT_EVENTS } from '../../../graph/model/audit';
import type { AuditPage } from '../../../lib/audit/read-audit';
import type { DirectoryDeps } from '../../../lib/directory/deps';
import { formatDate, formatNumber } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import { EntryField, entryName } from '../entry-field';
import { SelectField } from '../select-field';
import { AuditTable } from './audit-table';

interface Props {
  t: Translator;
  lang: Lang;
  deps: Pick<DirectoryDeps, 'index'>;
  asked: Record<string, string>;
  audit: AuditPage;
}

export function AuditLog({ t, lang, deps, asked, audit }: Props) {
  const ofContacts = asked['ask'] === 'contacts';
  const events = ofContacts ? CONTACT_EVENTS : AUDIT_EVENTS;
  return (
    <div className="nk-page nk-admin">
      <h1>{t(ofContacts ? 'admin.audit.contactsTitle' : 'admin.audit.title')}</h1>
      <p className="nk-lead">{t(ofContacts ? 'admin.audit.contactsLead' : 'admin.audit.lead')}</p>
      <ul className="nk-actions">
        <li>
          <a href={paths.audit()} aria-current={ofContacts ? undefined : 'page'}>
            {t('admin.audit.title')}
          </a>
        </li>
        <li>
          <a href={paths.audit({ ask: 'contacts' })} aria-current={ofContacts ? 'page' : undefined}>
            {t('admin.audit.contactsTitle')}
          </a>
        </li>
      </ul>
      <form className="nk-form nk-admin__filter" method="get" action={paths.audit()}>
        {ofContacts && <input type="hidden" name="ask" value="contacts" />}
        {(['from', 'until'] as const).map((name) => (
          <div className="nk-field" key={name}>
            <label htmlFor={name}>{t(`admin.audit.${name}`)}</label>
            <input className="nk-field__input" type="date" id={name} name={name} defaultValue={audit[name]} />
          </div>
        ))}
        <SelectField
          name="person"
          label={t('admin.audit.person')}
          value={asked['person'] ?? ''}
          options={[['', t('admin.audit.everybody')], ...audit.people.map(({ id, name }) => [id, name] as const)]}
        />
        <SelectField
          name="event"
          label={t('admin.audit.event')}
          value={asked['event'] ?? ''}
          options={[['', t('admin.audit.all')], ...events.map((one) => [one, t(`admin.event.${one}`)] as const)]}
        />
        <EntryField
          deps={deps}
          name="organisation"
          label={t('admin.audit.organisation')}
          hint={t('admin.audit.organisationHint')}
          value={asked['organisation'] ?? ''}
        />
        <button className="nk-button nk-button--primary">{t('admin.audit.search')}</button>
      </form>
      <section className="nk-page" aria-labelledby="lines">
        <h2 id="lines">
          {t('admin.audit.found', {
            count: audit.total,
            from: formatDate(lang, audit.from),
            until: formatDate(lang, audit.until),
          })}
        </h2>
        <AuditTable t={t} lang={lang} lines={audit.lines} nameOf={(id) => entryName(deps, id)} />
        <Pages t={t} lang={lang} asked={asked} audit={audit} />
        {audit.total > 0 && (
          <p>
            <a href={paths.auditFile({ ...asked, page: '' })}>{t('admin.audit.file')}</a>
          </p>
        )}
      </section>
    </div>
  );
}

function Pages({ t, lang, asked, audit }: Omit<Props, 'deps'>) {
  const { page, pages } = audit;
  if (pages < 2) return null;
  const to = (other: number) => paths.audit({ ...asked, page: String(other) });
  return (
    <nav className="nk-paging" aria-label={t('admin.audit.paging')}>
      {page > 1 && (
        <a className="nk-button nk-button--secondary" rel="prev" href={to(page - 1)}>
          {t('admin.audit.newer')}
        </a>
      )}
      {page < pages && (
        <a className="nk-button nk-button--secondary" rel="next" href={to(page + 1)}>
          {t('admin.audit.older')}
        </a>
      )}
      <span className="nk-muted">
        {t('admin.audit.page', { page: formatNumber(lang, page), pages: formatNumber(lang, pages) })}
      </span>
    </nav>
  );
}
