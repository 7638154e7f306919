// Reports as a list: what was said of whom, and what an editor can make of it.
import { berlinDay } from '../../../lib/config/clock';
import { formatDate } from '../../../lib/i18n/format';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { ReportLine } from '../../../lib/loans/list-reports';
import { paths } from '../../../lib/paths';
import { German } from '../../_ui/german';
import { ReportActs } from './report-acts';

interface Props {
  t: Translator;
  lang: Lang;
  items: readonly ReportLine[];
  /** The number of the latest change when the page was read. */
  seen: number;
  requestKey: string;
}

export function Reports({ t, lang, items, seen, requestKey }: Props) {
  return (
    <ul className="nk-loans__items nk-loans__reports">
      {items.map((report) => (
        <li key={report.id} id={`report-${report.id}`}>
          <h2>
            <a href={paths.entry({}, report.entry)}>
              <German lang={lang}>{report.entry.name}</German>
            </a>
            : {t(`reports.outcome.${report.outcome}`)}
            {report.channel && ` (${label(lang, 'channel', report.channel)})`}
          </h2>
          {report.note && (
            <p className="nk-loans__sentence">
              <German lang={lang}>{report.note}</German>
            </p>
          )}
          <p className="nk-loans__ways">
            <a href={paths.loan(report.loan.id)}>{t('loans.called', { number: report.loan.number })}</a>
            {' · '}
            <German lang={lang}>{report.amt.name}</German>
            {' · '}
            {t('reports.by', { name: report.by ?? t('loans.goneUser'), date: dateOf(lang, report.at) })}
          </p>
          {report.done ? (
            <Done t={t} lang={lang} done={report.done} />
          ) : (
            <ReportActs t={t} lang={lang} report={report} seen={seen} requestKey={`${requestKey}-${report.id}`} />
          )}
        </li>
      ))}
    </ul>
  );
}

function Done({ t, lang, done }: { t: Translator; lang: Lang; done: NonNullable<ReportLine['done']> }) {
  return (
    <p>
      {t('reports.doneBy', { name: done.by ?? t('loans.goneUser'), date: dateOf(lang, done.at) })}{' '}
      {t(`reports.became.${done.became}`)}{' '}
      {done.of && (
        <a href={paths.entry({}, done.of)}>
          <German lang={lang}>{done.of.name}</German>
        </a>
      )}
    </p>
  );
}

const dateOf = (lang: Lang, instant: string): string => formatDate(lang, berlinDay(new Date(instant)));
