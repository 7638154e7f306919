// One organisation in the form that reports back: what came of it, by which way, and a note.
import { REPORT_OUTCOMES } from '../../../graph/model/loan-reports';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { OwnReports } from '../../../lib/loans/read-own-reports';
import type { Values } from '../../../lib/records/form';
import { German } from '../../_ui/german';

const MOST_LETTERS = 1000;

interface Props {
  t: Translator;
  lang: Lang;
  entry: NonNullable<OwnReports['entries']>[number];
  /** Its place in the form: each row sends all its fields. */
  at: number;
  typed: { fields: Values; code: string } | null;
}

export function ReportRow({ t, lang, entry, at, typed }: Props) {
  const value = (name: string): string => typed?.fields[name]?.[at] ?? '';
  const isInvalid = typed?.code === 'invalid';
  const noOutcome = isInvalid && value('outcome') === '' && value('note').trim() !== '';
  const tooLong = isInvalid && value('note').length > MOST_LETTERS;
  const [only] = entry.contacts;
  return (
    <fieldset className="nk-loans__choices nk-loans__row">
      <legend>
        <German lang={lang}>{entry.name}</German>
      </legend>
      <input type="hidden" name="entry" value={entry.id} />
      {noOutcome && (
        <p className="nk-field__wrong" id={`outcome-${at}-wrong`}>
          {t('reports.wrong.outcome')}
        </p>
      )}
      {tooLong && (
        <p className="nk-field__wrong" id={`note-${at}-wrong`}>
          {t('reports.wrong.note')}
        </p>
      )}
      <div className="nk-loans__period">
        <div className="nk-field">
          <label htmlFor={`outcome-${at}`}>{t('reports.what')}</label>
          <select
            className="nk-field__input"
            id={`outcome-${at}`}
            name="outcome"
            defaultValue={value('outcome')}
            aria-invalid={noOutcome || undefined}
            aria-describedby={noOutcome ? `outcome-${at}-wrong` : undefined}
          >
            <option value="">{t('reports.nothing')}</option>
            {REPORT_OUTCOMES.map((one) => (
              <option key={one} value={one}>
                {t(`reports.outcome.${one}`)}
              </option>
            ))}
          </select>
        </div>
        {entry.contacts.length > 1 ? (
          <div className="nk-field">
            <label htmlFor={`contact-${at}`}>{t('reports.way')}</label>
            <select className="nk-field__input" id={`contact-${at}`} name="contact" defaultValue={value('contact')}>
              <option value="">{t('reports.anyWay')}</option>
              {entry.contacts.map(({ id, channel }) => (
                <option key={id} value={id}>
                  {label(lang, 'channel', channel)}
                </option>
              ))}
            </select>
          </div>
        ) : (
          <input type="hidden" name="contact" value={only?.id ?? ''} />
        )}
      </div>
      <div className="nk-field">
        <label htmlFor={`note-${at}`}>{t('reports.note')}</label>
        <textarea
          className="nk-field__input"
          id={`note-${at}`}
          name="note"
          rows={2}
          maxLength={MOST_LETTERS}
          defaultValue={value('note')}
          aria-invalid={tooLong || undefined}
          aria-describedby={tooLong ? `note-${at}-wrong` : undefined}
        />
      </div>
    </fieldset>
  );
}
