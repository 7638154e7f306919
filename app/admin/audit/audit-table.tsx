// Lines of the audit log as a table.
import type { AuditLine } from '../../../lib/audit/read-audit';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { instantText } from '../instant';
import { aboutText, detailText, roleText, whoText } from './words';

interface Props {
  t: Translator;
  lang: Lang;
  lines: readonly AuditLine[];
  /** The name of an entry. */
  nameOf: (id: string) => string;
}

export function AuditTable({ t, lang, lines, nameOf }: Props) {
  if (lines.length === 0) return <p>{t('admin.audit.none')}</p>;
  const heads = ['when', 'who', 'what', 'about', 'network'] as const;
  return (
    <table className="nk-table">
      <caption className="nk-hidden">{t('admin.audit.title')}</caption>
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {t(`admin.audit.head.${head}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.id}>
            <th scope="row">
              <time dateTime={line.at}>{instantText(lang, line.at)}</time>
            </th>
            <td data-label={t('admin.audit.head.who')}>
              <span className="nk-admin__name">{whoText(t, line.who)}</span>
              {line.who.is !== 'nobody' && <div className="nk-small nk-muted">{roleText(t, line.role)}</div>}
            </td>
            <td data-label={t('admin.audit.head.what')}>
              {t(`admin.event.${line.event}`)}
              {line.detail !== null && <div className="nk-small nk-muted">{detailText(t, line.detail)}</div>}
            </td>
            <td data-label={t('admin.audit.head.about')}>
              {aboutText(t, line, nameOf) || '–'}
              {line.contacts.length > 0 && (
                <div className="nk-small nk-muted">{t('admin.audit.contacts', { count: line.contacts.length })}</div>
              )}
            </td>
            <td data-label={t('admin.audit.head.network')}>{line.network ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
