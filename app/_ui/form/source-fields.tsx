// Where the office knows it from: a source that is there, or a new one in place.
import { NEW_SOURCES } from '../../../lib/records/write-proof';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';

interface Props {
  t: Translator;
  lang: Lang;
  sources: readonly { id: string; title: string }[];
  /** What was typed before, by the names of the fields. */
  typed: Readonly<Record<string, readonly string[]>>;
  wrong: readonly string[];
  /** The day of today, `2026-11-29`. */
  today: string;
}

export function SourceFields({ t, lang, sources, typed, wrong, today }: Props) {
  const before = (name: string, otherwise = ''): string => typed[name]?.[0] ?? otherwise;
  const invalid = (name: string): true | undefined => wrong.includes(name) || undefined;
  return (
    <fieldset className="nk-source-fields">
      <legend>{t('records.source.title')}</legend>
      <div className="nk-field">
        <label htmlFor="words">{t('records.source.words')}</label>
        <p className="nk-field__hint" id="words-hint">
          {t('records.source.wordsHint')}
        </p>
        {wrong.includes('words') && (
          <p className="nk-field__wrong" id="words-wrong">
            {t('records.wrong.name')}
          </p>
        )}
        <textarea
          className="nk-field__input"
          id="words"
          name="words"
          rows={2}
          maxLength={300}
          required
          defaultValue={before('words')}
          aria-describedby="words-hint"
          aria-invalid={invalid('words')}
        />
      </div>
      <div className="nk-field">
        <label htmlFor="source">{t('records.source.existing')}</label>
        <select className="nk-field__input" id="source" name="source" defaultValue={before('source')}>
          <option value="">{t('records.source.none')}</option>
          {sources.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <div className="nk-source-fields__new">
        <div className="nk-field">
          <label htmlFor="sourceKind">{t('records.source.kind')}</label>
          <select
            className="nk-field__input"
            id="sourceKind"
            name="sourceKind"
            defaultValue={before('sourceKind', 'call')}
          >
            {NEW_SOURCES.map((kind) => (
              <option key={kind} value={kind}>
                {label(lang, 'sourceKind', kind)}
              </option>
            ))}
          </select>
        </div>
        <div className="nk-field">
          <label htmlFor="sourceDate">{t('records.source.date')}</label>
          {wrong.includes('sourceDate') && (
            <p className="nk-field__wrong" id="sourceDate-wrong">
              {t('records.wrong.date')}
            </p>
          )}
          <input
            className="nk-field__input"
            type="date"
            id="sourceDate"
            name="sourceDate"
            defaultValue={before('sourceDate', today)}
            aria-invalid={invalid('sourceDate')}
          />
        </div>
        <div className="nk-field">
          <label htmlFor="sourceWith">{t('records.source.with')}</label>
          <input
            className="nk-field__input"
            type="text"
            id="sourceWith"
            name="sourceWith"
            maxLength={120}
            defaultValue={before('sourceWith')}
            aria-invalid={invalid('sourceWith')}
          />
        </div>
      </div>
    </fieldset>
  );
}
