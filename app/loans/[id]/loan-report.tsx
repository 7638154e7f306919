// What came of a loan: what its users have reported, and the form to report more, organisation by organisation.
import { berlinDay } from '../../../lib/config/clock';
import { formatDate } from '../../../lib/i18n/format';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { OwnReport, OwnReports } from '../../../lib/loans/read-own-reports';
import { paths } from '../../../lib/paths';
import type { Values } from '../../../lib/records/form';
import { German } from '../../_ui/german';
import { ReportRow } from './report-row';

interface Props {
  t: Translator;
  lang: Lang;
  loan: string;
  own: OwnReports;
  /** What was typed and could not be taken, and why. */
  typed: { fields: Values; code: string } | null;
  requestKey: string;
}

const KEPT: Readonly<Record<string, 'state' | 'away' | 'signedOut'>> = {
  conflict: 'state',
  storeUnavailable: 'away',
  forbidden: 'signedOut',
};

export function LoanReport({ t, lang, loan, own: { entries, reports }, typed, requestKey }: Props) {
  if (entries === null && reports.length === 0) return null;
  const why = KEPT[typed?.code ?? ''] ?? 'fields';
  return (
    <section id="report" aria-labelledby="report-title" className="nk-loans__form">
      <h2 id="report-title">{t('reports.title')}</h2>
      {typed && (
        <p className="nk-notice" role="alert">
          {t(`reports.refused.${why}`)}
        </p>
      )}
      {reports.length > 0 && (
        <ul className="nk-loans__items">
          {reports.map((report) => (
            <li key={report.id}>
              <Told t={t} lang={lang} report={report} />
            </li>
          ))}
        </ul>
      )}
      {entries && (
        <details open={typed !== null}>
          <summary>{t('reports.give')}</summary>
          <form method="post" action={paths.reportBack(loan)} className="nk-form nk-loans__form">
            <input type="hidden" name="requestKey" value={requestKey} />
            <p>{t('reports.lead')}</p>
            {entries.map((entry, at) => (
              <ReportRow key={entry.id} t={t} lang={lang} entry={entry} at={at} typed={typed} />
            ))}
            <button className="nk-button nk-button--primary">{t('reports.send')}</button>
          </form>
        </details>
      )}
    </section>
  );
}

function Told({ t, lang, report }: { t: Translator; lang: Lang; report: OwnReport }) {
  const { entry, channel, outcome, note, by, at, isDone } = report;
  return (
    <>
      <p>
        <German lang={lang}>{entry.name}</German>
        {channel && ` (${label(lang, 'channel', channel)})`}: <strong>{t(`reports.outcome.${outcome}`)}</strong>
      </p>
      {note && (
        <p className="nk-loans__sentence">
          <German lang={lang}>{note}</German>
        </p>
      )}
      <p className="nk-loans__ways">
        {t('reports.by', { name: by ?? t('loans.goneUser'), date: formatDate(lang, berlinDay(new Date(at))) })}
        {isDone && ` · ${t('reports.isDone')}`}
      </p>
    </>
  );
}
