// The records of a change, each with its fields before and after; of a list, what came and what went.
import type { ReactNode } from 'react';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import type { FieldView, RecordView } from '../../../lib/records/history/change-view';
import { German } from '../german';

interface Props {
  t: Translator;
  lang: Lang;
}

const HIDDEN = { right: 'history.hidden', many: 'history.hiddenMany', log: 'history.unlogged' } as const;

const without = (all: readonly string[], others: readonly string[]): string =>
  all.filter((one) => !others.includes(one)).join(', ');

function Values({ t, lang, field }: Props & { field: FieldView }): ReactNode {
  const { before, after } = field;
  if (field.isList && before.length > 0) {
    const [added, removed] = [without(after, before), without(before, after)];
    return (
      <dd>
        {removed !== '' && (
          <span className="nk-change__side">
            <German lang={lang}>{t('history.removed', { values: removed })}</German>
          </span>
        )}
        {added !== '' && (
          <span className="nk-change__side">
            <German lang={lang}>{t('history.added', { values: added })}</German>
          </span>
        )}
      </dd>
    );
  }
  return (
    <dd>
      {(
        [
          ['before', before],
          ['after', after],
        ] as const
      ).map(([side, values]) => (
        <span className="nk-change__side" key={side}>
          <span className="nk-muted">{t(`history.${side}`)}</span>{' '}
          {values.length === 0 ? t('history.empty') : <German lang={lang}>{values.join(', ')}</German>}
        </span>
      ))}
    </dd>
  );
}

/** Of what is new or gone as a whole, one side is enough. */
function OneSide({ lang, field }: Omit<Props, 't'> & { field: FieldView }): ReactNode {
  return (
    <dd>
      <German lang={lang}>{[...field.before, ...field.after].join(', ')}</German>
    </dd>
  );
}

export function RecordLines({ t, lang, records }: Props & { records: readonly RecordView[] }): ReactNode {
  return (
    <ul className="nk-change__records">
      {records.map((record, at) => (
        <li key={at}>
          <p>
            <strong className="nk-change__kind">{t(`history.kind.${record.kind}`)}</strong>{' '}
            <German lang={lang}>{record.sentence}</German>
          </p>
          {record.hidden !== false && <p className="nk-muted">{t(HIDDEN[record.hidden])}</p>}
          {record.fields.length > 0 && (
            <dl className="nk-change__fields">
              {record.fields.map((field) => (
                <div key={field.name}>
                  <dt>{field.label}</dt>
                  {record.kind === 'changed' ? (
                    <Values t={t} lang={lang} field={field} />
                  ) : (
                    <OneSide lang={lang} field={field} />
                  )}
                </div>
              ))}
            </dl>
          )}
        </li>
      ))}
    </ul>
  );
}
