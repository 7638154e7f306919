// The register as a page: what no program can know stands highlighted, to be filled in by the office.
import type { Role } from '../../../lib/auth/actor';
import type { Messages, Translator } from '../../../lib/i18n/translator';
import type { Readers, RegisterEntry } from '../../../lib/register/read-register';
import type { Stored } from '../../../lib/register/stored';

interface Props {
  t: Translator;
  entries: readonly RegisterEntry[];
  /** How long the audit log is kept. */
  months: number;
}

export function Register({ t, entries, months }: Props) {
  return (
    <div className="nk-page nk-admin">
      <h1>{t('admin.register.title')}</h1>
      <p className="nk-lead">{t('admin.register.lead')}</p>
      <dl className="nk-account__facts">
        {(['controller', 'officer'] as const).map((key) => (
          <Line key={key} title={t(`admin.register.${key}`)}>
            <Open>{t('admin.register.open')}</Open>
          </Line>
        ))}
        {(['recipients', 'measures'] as const).map((key) => (
          <Line key={key} title={t(`admin.register.${key}`)}>
            {t(`admin.register.${key}Text`)} <Open>{t('admin.register.open')}</Open>
          </Line>
        ))}
      </dl>
      {entries.map(({ activity, readers, stored }) => (
        <section key={activity} className="nk-page" aria-labelledby={activity}>
          <h2 id={activity}>{t(`admin.register.activityTitle.${activity}`)}</h2>
          <dl className="nk-account__facts">
            <Line title={t('admin.register.purpose')}>{t(`admin.register.activityPurpose.${activity}`)}</Line>
            <Line title={t('admin.register.basis')}>
              <Open>{t('admin.register.basisOpen')}</Open>
            </Line>
            <Line title={t('admin.register.people')}>{t(`admin.register.activityPeople.${activity}`)}</Line>
            <Line title={t('admin.register.kept')}>{t(`admin.register.activityKept.${activity}`, { months })}</Line>
            <Line title={t('admin.register.readers')}>{readersText(t, readers)}</Line>
          </dl>
          {stored.map((one) => (
            <Fields key={one.label} t={t} stored={one} />
          ))}
        </section>
      ))}
    </div>
  );
}

const Line = ({ title, children }: { title: string; children: React.ReactNode }) => (
  <>
    <dt>{title}</dt>
    <dd>{children}</dd>
  </>
);
const Open = ({ children }: { children: React.ReactNode }) => <strong className="nk-admin__open">{children}</strong>;

function roleNames(t: Translator, roles: readonly Role[]): string {
  if (roles.includes('guest')) return t('admin.register.everybody');
  return roles
    .flatMap((role) => (role === 'guest' || role === 'outsider' ? [] : [t(`account.role.${role}`)]))
    .join(', ');
}

function readersText(t: Translator, readers: Readers): string {
  switch (readers.by) {
    case 'roles':
      return [roleNames(t, readers.roles), readers.self && t('admin.register.self')].filter(Boolean).join('; ');
    case 'visibility':
      return t('admin.register.byVisibility', {
        internal: roleNames(t, readers.internal),
        onRequest: roleNames(t, readers.onRequest),
      });
    case 'key':
      return t('admin.register.ownKey');
    case 'writer':
      return t('admin.register.writer');
    case 'nobody':
      return t('admin.register.nobody');
  }
}

type Known = keyof Messages['admin']['register']['fieldText'];

/** A relationship without properties is one line; everything else a table of its properties. */
function Fields({ t, stored }: { t: Translator; stored: Stored }) {
  const title = t(stored.is === 'node' ? 'admin.register.stored' : 'admin.register.relation', { label: stored.label });
  if (stored.fields.length === 0) return <p>{title}</p>;
  return (
    <table className="nk-table nk-admin__fields">
      <caption className="nk-table__caption">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{t('admin.register.field')}</th>
          <th scope="col">{t('admin.register.meaning')}</th>
        </tr>
      </thead>
      <tbody>
        {(stored.fields as Known[]).map((field) => (
          <tr key={field}>
            <th scope="row">
              <code translate="no">{field}</code>
            </th>
            <td>{t(`admin.register.fieldText.${field}`)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
