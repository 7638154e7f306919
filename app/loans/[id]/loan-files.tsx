// What a loan lends, to take along: for its users, while it gives access. And what has changed since they took it.
import { berlinDay } from '../../../lib/config/clock';
import { formatDate } from '../../../lib/i18n/format';
import { label } from '../../../lib/i18n/translator';
import type { ChangedSince } from '../../../lib/loans/changed-since';
import { paths } from '../../../lib/paths';
import { MOST_IN_PORTION, USUAL_PORTION } from '../../../lib/transfer/mail-portions';
import { shortSource, sourceLines } from '../../../lib/transfer/source-text';
import { German } from '../../_ui/german';
import { Labelled } from '../../_ui/labelled';
import { frameOf } from '../lent-file';
import type { LoanProps } from './loan';

const TABLES = ['xlsx', 'csv', 'vcard3', 'vcard4'] as const;

export function LoanFiles({ t, lang, loan }: LoanProps) {
  const framed = { lang, loan: frameOf(lang, loan) };
  return (
    <section aria-labelledby="files" className="nk-lent">
      <h2 id="files">{t('lent.files.title')}</h2>
      {loan.changedSince && <Changed t={t} lang={lang} id={loan.id} changed={loan.changedSince} />}
      <p>{t('lent.files.lead')}</p>
      <ul className="nk-lent__files">
        {TABLES.map((format) => (
          <li key={format}>
            <a className="nk-button nk-button--secondary" href={paths.loanFile(loan.id, { format })}>
              {t(`lent.format.${format}`)}
            </a>
          </li>
        ))}
        {(['labels', 'letters'] as const).map((form) => (
          <li key={form}>
            <a className="nk-button nk-button--secondary" href={paths.loanLabels(loan.id, { form })}>
              {t(`lent.files.${form}`)}
            </a>
          </li>
        ))}
      </ul>
      <form method="get" action={paths.loanFile(loan.id)} className="nk-lent__mail">
        <input type="hidden" name="format" value="mail" />
        <Labelled name="size" label={t('lent.files.size')}>
          {(control) => (
            <input {...control} type="number" min={1} max={MOST_IN_PORTION} defaultValue={USUAL_PORTION} required />
          )}
        </Labelled>
        <button className="nk-button nk-button--secondary">{t('lent.format.mail')}</button>
      </form>
      <details>
        <summary>{t('lent.files.text')}</summary>
        <div className="nk-lent__text">
          {sourceLines(t, framed).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
        <p className="nk-small nk-muted">{t('lent.files.short')}</p>
        <div className="nk-lent__text">
          <p>{shortSource(t, framed)}</p>
        </div>
      </details>
    </section>
  );
}

function Changed({ t, lang, id, changed }: Pick<LoanProps, 't' | 'lang'> & { id: string; changed: ChangedSince }) {
  const says = (isGone: boolean) => (isGone ? 'lent.files.changedGone' : 'lent.files.changedValue');
  return (
    <div className="nk-notice nk-lent__changed" role="note">
      <div>
        <p>{t('lent.files.changed', { changed: changed.changed, total: changed.total })}</p>
        <ul>
          {changed.entries.map(({ entry, ways }) => (
            <li key={entry.id}>
              <German lang={lang}>{entry.name}</German>{' '}
              {`(${ways.map(({ channel, isGone }) => t(says(isGone), { channel: label(lang, 'channel', channel) })).join('; ')})`}
            </li>
          ))}
        </ul>
        <p>{t('lent.files.changedAnew')}</p>
        <ul className="nk-lent__files">
          {changed.files.map(({ format, at }) => (
            <li key={format}>
              <a href={format === 'labels' ? paths.loanLabels(id) : paths.loanFile(id, { format })}>
                {t('lent.files.since', {
                  format: t(`lent.format.${format}`),
                  date: formatDate(lang, berlinDay(new Date(at))),
                })}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
