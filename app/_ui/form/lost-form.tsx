// What somebody typed into a form whose entry is gone, to be read and copied: nothing of it is lost.
import type { ReactNode } from 'react';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import type { Values } from '../../../lib/records/form';
import { findForm } from '../../../lib/records/save-record';
import { fieldLabel } from './form-field';
import { optionsOf } from './options';
import { WaysBack } from './ways-back';

interface Props {
  t: Translator;
  lang: Lang;
  /** The name of the form. */
  form: string;
  typed: Values;
}

export function LostForm({ t, lang, form, typed }: Props): ReactNode {
  const fields = findForm(form).fields.flatMap((field) => {
    const values = (typed[field.name] ?? []).filter((value) => value !== '');
    const labels = new Map(optionsOf(lang, field, values, []).map(({ value, label }) => [value, label]));
    return values.length === 0
      ? []
      : [{ name: field.name, text: values.map((one) => labels.get(one) ?? one).join(', ') }];
  });
  const words = typed['words']?.[0] ?? '';
  const why = typed['why']?.[0] ?? '';
  return (
    <div className="nk-page nk-record">
      <h1>{t('records.lost.title')}</h1>
      <p className="nk-lead" role="alert">
        {t('records.lost.lead')} <WaysBack t={t} />
      </p>
      <dl className="nk-account__facts">
        {fields.map(({ name, text }) => (
          <div key={name}>
            <dt>{fieldLabel(t, name)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        {words && (
          <div>
            <dt>{t('records.source.words')}</dt>
            <dd>{words}</dd>
          </div>
        )}
        {why && (
          <div>
            <dt>{t('records.why')}</dt>
            <dd>{why}</dd>
          </div>
        )}
      </dl>
    </div>
  );
}
