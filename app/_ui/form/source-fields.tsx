// Where the office knows it from: a source that is there, or a new one in place.
import { NEW_SOURCES } from '../../../lib/records/write-proof';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import { Labelled } from '../labelled';

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
  /** What was wrong with a field, if anything was. */
  const said = (name: string, text: string): string | false => wrong.includes(name) && text;
  return (
    <fieldset className="nk-source-fields">
      <legend>{t('records.source.title')}</legend>
      <Labelled
        name="words"
        label={t('records.source.words')}
        hint={t('records.source.wordsHint')}
        wrong={said('words', t(before('words') === '' ? 'records.wrong.name' : 'records.wrong.other'))}
      >
        {(control) => <textarea {...control} rows={2} maxLength={300} required defaultValue={before('words')} />}
      </Labelled>
      <Labelled name="source" label={t('records.source.existing')} wrong={said('source', t('records.wrong.other'))}>
        {(control) => (
          <select {...control} defaultValue={before('source')}>
            <option value="">{t('records.source.none')}</option>
            {sources.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        )}
      </Labelled>
      <div className="nk-source-fields__new">
        <Labelled
          name="sourceKind"
          label={t('records.source.kind')}
          wrong={said('sourceKind', t('records.wrong.choice'))}
        >
          {(control) => (
            <select {...control} defaultValue={before('sourceKind', 'call')}>
              {NEW_SOURCES.map((kind) => (
                <option key={kind} value={kind}>
                  {label(lang, 'sourceKind', kind)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Labelled
          name="sourceDate"
          label={t('records.source.date')}
          wrong={said('sourceDate', t('records.wrong.date'))}
        >
          {(control) => <input {...control} type="date" defaultValue={before('sourceDate', today)} />}
        </Labelled>
        <Labelled
          name="sourceWith"
          label={t('records.source.with')}
          wrong={said('sourceWith', t('records.wrong.other'))}
        >
          {(control) => <input {...control} type="text" maxLength={120} defaultValue={before('sourceWith')} />}
        </Labelled>
      </div>
    </fieldset>
  );
}
