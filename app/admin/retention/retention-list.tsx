// The list that proposes: nothing is chosen beforehand.
import type { ReactNode } from 'react';
import { formatDate } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { Values } from '../../../lib/records/form';
import type { Retention } from '../../../lib/retention/read-retention';
import type { Told } from './page';

/** More choices make no list that anybody checks; the rest follows once these are done. */
const MOST_SHOWN = 200;

interface Props {
  t: Translator;
  lang: Lang;
  due: Retention;
  told: Told | undefined;
  /** What was chosen before the session ended, by the names of the boxes. */
  chosen: Values;
}
interface Choice {
  name: string;
  value: string;
  text: string;
}
interface Part {
  key: string;
  title: string;
  text: string;
  choices: Choice[];
  /** How many follow after these. */
  more: number;
}

function partsOf(t: Translator, lang: Lang, { contacts, reports, users, audit, kept }: Retention): Part[] {
  const part = (key: string, title: string, text: string, choices: Choice[]): Part => ({
    key,
    title,
    text,
    choices: choices.slice(0, MOST_SHOWN),
    more: Math.max(0, choices.length - MOST_SHOWN),
  });
  const parts: Part[] = [];
  if (contacts)
    parts.push(
      part(
        'contacts',
        t('admin.retention.contactsTitle'),
        t('admin.retention.contactsText'),
        contacts.map((one) => ({
          name: 'contacts',
          value: one.id,
          text: t('admin.retention.contact', {
            function: one.function,
            entry: one.entryName,
            until: formatDate(lang, one.until),
          }),
        })),
      ),
    );
  if (reports) {
    const text = t('admin.retention.reports', { count: reports.count, day: formatDate(lang, reports.before) });
    const choices = reports.count > 0 ? [{ name: 'reports', value: '1', text }] : [];
    parts.push(part('reports', t('admin.retention.reportsTitle'), t('admin.retention.reportsText'), choices));
  }
  if (users)
    parts.push(
      part(
        'users',
        t('admin.retention.usersTitle'),
        t('admin.retention.usersText'),
        users.map((one) => ({
          name: 'users',
          value: one.id,
          text: t(one.never ? 'admin.retention.userNever' : 'admin.retention.user', {
            name: one.name,
            day: formatDate(lang, one.day),
          }),
        })),
      ),
    );
  if (audit) {
    const text = t('admin.retention.audit', { count: audit.lines, day: formatDate(lang, audit.before) });
    const title = t('admin.retention.auditTitle', { months: audit.months });
    const choices = audit.lines > 0 ? [{ name: 'audit', value: '1', text }] : [];
    parts.push(part('audit', title, t('admin.retention.auditText'), choices));
  }
  if (kept !== null) {
    const text = t('admin.retention.kept', { count: kept });
    const choices = kept > 0 ? [{ name: 'kept', value: '1', text }] : [];
    parts.push(part('kept', t('admin.retention.keptTitle'), t('admin.retention.keptText'), choices));
  }
  return parts;
}

export function RetentionList({ t, lang, due, told, chosen }: Props) {
  const parts = partsOf(t, lang, due);
  return (
    <div className="nk-page nk-admin">
      <h1>{t('admin.retention.title')}</h1>
      {told && <Notice t={t} told={told} />}
      <p className="nk-lead">{t('admin.retention.lead')}</p>
      <form className="nk-page nk-admin" method="post" action={paths.retentionConfirm}>
        {parts.map(({ key, title, text, choices, more }) => (
          <fieldset key={key} className="nk-admin__part">
            <legend>{title}</legend>
            {choices.length === 0 ? (
              <p>{t('admin.retention.nothing')}</p>
            ) : (
              <>
                <p>{text}</p>
                <ul className="nk-admin__choices">
                  {choices.length > 1 && (
                    <Box name={key === 'users' ? 'allUsers' : 'allContacts'} value="1" chosen={chosen}>
                      {t('admin.retention.all', { count: choices.length + more })}
                    </Box>
                  )}
                  {choices.map((choice) => (
                    <Box key={choice.value} name={choice.name} value={choice.value} chosen={chosen}>
                      {choice.text}
                    </Box>
                  ))}
                  {more > 0 && <li>{t('admin.retention.more', { count: more })}</li>}
                </ul>
              </>
            )}
          </fieldset>
        ))}
        {parts.some(({ choices }) => choices.length > 0) && (
          <div className="nk-form">
            <ul className="nk-admin__choices">
              <Box name="confirmed" value="1">
                {t('admin.retention.confirm')}
              </Box>
            </ul>
            <button className="nk-button nk-button--primary">{t('admin.retention.delete')}</button>
          </div>
        )}
      </form>
    </div>
  );
}

interface BoxProps {
  name: string;
  value: string;
  chosen?: Values;
  children: ReactNode;
}
const Box = ({ name, value, chosen = {}, children }: BoxProps) => (
  <li>
    <label className="nk-admin__choice">
      <input type="checkbox" name={name} value={value} defaultChecked={chosen[name]?.includes(value)} />
      <span>{children}</span>
    </label>
  </li>
);

function Notice({ t, told }: { t: Translator; told: Told }) {
  if ('wrong' in told)
    return (
      <p className="nk-notice" role="alert">
        {t(`admin.retention.${told.wrong}`)}
      </p>
    );
  return (
    <p className="nk-notice" role="status">
      {t('admin.retention.done', { count: told.deleted })} {told.adminLeft && t('admin.retention.left')}
    </p>
  );
}
