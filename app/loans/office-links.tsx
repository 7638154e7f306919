// Where the office goes from the list of loans: reports, the yearly sheet, who saw whose contacts.
import type { Translator } from '../../lib/i18n/translator';
import { paths } from '../../lib/paths';

interface Props {
  t: Translator;
  /** How many reports wait; null for who may not read them. */
  reports: number | null;
  mayAudit: boolean;
}

export function OfficeLinks({ t, reports, mayAudit }: Props) {
  return (
    <ul className="nk-actions">
      {reports !== null && (
        <li>
          <a href={paths.loanReports()}>{t('reports.list.link', { count: reports })}</a>
        </li>
      )}
      <li>
        <a href={paths.loanYear()}>{t('yearly.link')}</a>
      </li>
      {mayAudit && (
        <li>
          <a href={paths.audit({ ask: 'contacts' })}>{t('admin.audit.contactsTitle')}</a>
        </li>
      )}
    </ul>
  );
}
