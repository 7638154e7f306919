// What a borrower reported, above the form that answers it; and who takes part in a cooperation that is made of it.
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { ReportLine } from '../../../lib/loans/list-reports';
import { paths } from '../../../lib/paths';
import type { Values } from '../../../lib/records/form';
import { German } from '../german';

export interface Answering {
  report: ReportLine;
  /** Organisations that a new cooperation begins with. */
  joining: readonly { id: string; name: string }[];
  /** What stands in the form of something new. */
  prefill: Values | undefined;
}
interface Props {
  t: Translator;
  lang: Lang;
}

export function AnsweredReport({ t, lang, report }: Props & { report: ReportLine }) {
  const { entry, outcome, note, loan, amt } = report;
  return (
    <div className="nk-notice">
      <p>
        <a href={paths.loan(loan.id)}>{t('loans.called', { number: loan.number })}</a>
        {', '}
        <German lang={lang}>{amt.name}</German>
        {': '}
        <German lang={lang}>{entry.name}</German>, <strong>{t(`reports.outcome.${outcome}`)}</strong>
        {note && (
          <>
            {'. '}
            <German lang={lang}>{note}</German>
          </>
        )}
      </p>
    </div>
  );
}

/** Both are chosen beforehand: the form was opened for them. */
export function Joining({ t, lang, answers, typed }: Props & { answers: Answering; typed: Values | undefined }) {
  return (
    <fieldset className="nk-loans__choices">
      <legend>{t('reports.joining', { role: label(lang, 'role', 'contributor') })}</legend>
      {answers.joining.map(({ id, name }) => (
        <label key={id} className="nk-check">
          <input
            type="checkbox"
            name="joining"
            value={id}
            defaultChecked={typed === undefined || (typed['joining'] ?? []).includes(id)}
          />
          <span>
            <German lang={lang}>{name}</German>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
