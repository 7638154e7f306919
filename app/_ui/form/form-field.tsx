// One field of a form of a record: its label, hint, what was wrong, and the control that fits what it holds.
import type { ReactNode } from 'react';
import type { Field } from '../../../lib/records/form';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { optionsOf, type Option } from './options';

export interface FieldProps {
  t: Translator;
  lang: Lang;
  field: Field;
  values: readonly string[];
  isWrong: boolean;
  places: readonly Option[];
}
const LONGEST = 500;
const LONGEST_NAME = 200;

export const fieldLabel = (t: Translator, name: string): string => t(`records.field.${name}` as 'records.field.name');

function whatIsWrong(t: Translator, field: Field, values: readonly string[]): string {
  if (field.kind === 'date') return t('records.wrong.date');
  if (field.kind === 'choice') return t('records.wrong.choice');
  return t(field.required && values.length === 0 ? 'records.wrong.name' : 'records.wrong.other');
}

function Several({ t, lang, field, values, places }: FieldProps): ReactNode {
  const options = optionsOf(lang, field, values, places);
  return (
    <fieldset className="nk-field nk-field--several">
      <legend>{fieldLabel(t, field.name)}</legend>
      <div className="nk-field__options">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              name={field.name}
              value={option.value}
              defaultChecked={values.includes(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function FormField(props: FieldProps): ReactNode {
  const { t, lang, field, values, isWrong, places } = props;
  const { name, kind } = field;
  if (kind === 'choices' || kind === 'languages' || kind === 'towns' || kind === 'bausteine')
    return <Several {...props} />;
  const hint = kind === 'lines' ? t('records.hint.lines') : kind === 'date' ? t('records.hint.date') : undefined;
  const notes = [isWrong && `${name}-wrong`, hint && `${name}-hint`].filter(Boolean).join(' ');
  const common = {
    id: name,
    name,
    className: 'nk-field__input',
    'aria-describedby': notes || undefined,
    'aria-invalid': isWrong || undefined,
    required: field.required,
  };
  return (
    <div className="nk-field">
      <label htmlFor={name}>{fieldLabel(t, name)}</label>
      {hint && (
        <p className="nk-field__hint" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {isWrong && (
        <p className="nk-field__wrong" id={`${name}-wrong`}>
          {whatIsWrong(t, field, values)}
        </p>
      )}
      {kind === 'choice' ? (
        <select {...common} defaultValue={values[0] ?? ''}>
          <option value="">{t('records.choose')}</option>
          {optionsOf(lang, field, values, places).map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      ) : kind === 'text' || kind === 'lines' ? (
        <textarea {...common} rows={kind === 'text' ? 4 : 3} maxLength={LONGEST} defaultValue={values.join('\n')} />
      ) : (
        <input {...common} type="text" maxLength={kind === 'date' ? 10 : LONGEST_NAME} defaultValue={values[0] ?? ''} />
      )}
    </div>
  );
}
