// Two people, one record: both versions field by field, and a choice for each.
import type { ReactNode } from 'react';
import type { Field, Values } from '../../../lib/records/form';
import { dateToInput } from '../../../lib/records/date-input';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { fieldLabel } from './form-field';
import { optionsOf, type Option } from './options';

interface Props {
  t: Translator;
  lang: Lang;
  /** The fields in which the two differ. */
  fields: readonly Field[];
  mine: Values;
  theirs: Values;
  /** Fields that only the other one changed: theirs is chosen there at first. */
  onlyTheirs: readonly string[];
  places: readonly Option[];
}

export function Conflict({ t, lang, fields, mine, theirs, onlyTheirs, places }: Props): ReactNode {
  const shown = (field: Field, values: readonly string[]): string => {
    const labels = new Map(optionsOf(lang, field, values, places).map((option) => [option.value, option.label]));
    const plain = (value: string): string => (field.kind === 'date' ? dateToInput(value) : value);
    return values.map((value) => labels.get(value) ?? plain(value)).join(', ') || t('records.conflict.empty');
  };
  return (
    <section className="nk-conflict" aria-labelledby="conflict" role="alert">
      <h2 id="conflict">{t('records.conflict.title')}</h2>
      <p>{t('records.conflict.lead')}</p>
      {fields.map((field) => (
        <fieldset key={field.name} className="nk-conflict__field">
          <legend>{fieldLabel(t, field.name)}</legend>
          {(['theirs', 'mine'] as const).map((side) => (
            <label key={side}>
              <input
                type="radio"
                name={`pick.${field.name}`}
                value={side}
                defaultChecked={(side === 'theirs') === onlyTheirs.includes(field.name)}
              />
              <span>
                <strong>{t(`records.conflict.${side}`)}</strong>
                <span className="nk-conflict__value">
                  {shown(field, (side === 'mine' ? mine : theirs)[field.name] ?? [])}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}
