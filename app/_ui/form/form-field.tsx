// One field of a form of a record: its label, hint, what was wrong, and the control that fits what it holds.
import type { ReactNode } from 'react';
import type { Field } from '../../../lib/records/form';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { dateToInput } from '../../../lib/records/date-input';
import { Labelled } from '../labelled';
import { EntryPicker, type Picked } from './entry-picker';
import { optionsOf, type Option } from './options';

export interface FieldProps {
  t: Translator;
  lang: Lang;
  field: Field;
  values: readonly string[];
  isWrong: boolean;
  places: readonly Option[];
  /** For a field whose entry is searched for. */
  pick?: PickState | undefined;
}
/** What is chosen in such a field, and what was looked for and found. */
export interface PickState {
  chosen: Picked | null;
  /** It stays as it is. */
  isFixed: boolean;
  find: string;
  hits: readonly Picked[] | null;
}
const LONGEST = 500;
const LONGEST_NAME = 200;

export const fieldLabel = (t: Translator, name: string): string => t(`records.field.${name}` as 'records.field.name');

function whatIsWrong(t: Translator, field: Field, values: readonly string[]): string {
  if (field.kind === 'date') return t('records.wrong.date');
  if (field.kind === 'choice' || field.kind === 'baustein') return t('records.wrong.choice');
  return t(field.required && values.length === 0 ? 'records.wrong.name' : 'records.wrong.other');
}

/** Fields that need a word more than their label. */
const HINTS = {
  function: 'records.hint.function',
  visibility: 'records.hint.visibility',
  consentProof: 'records.hint.consentProof',
} as const;
const isHinted = (name: string): name is keyof typeof HINTS => Object.hasOwn(HINTS, name);

function hintOf(t: Translator, { name, kind }: Field): string | undefined {
  if (kind === 'lines') return t('records.hint.lines');
  if (kind === 'date') return t('records.hint.date');
  return isHinted(name) ? t(HINTS[name]) : undefined;
}

function Pick({ t, lang, field, isWrong, pick }: FieldProps & { pick: PickState }): ReactNode {
  const { name } = field;
  if (pick.isFixed && pick.chosen)
    return (
      <div className="nk-field">
        <p>
          <strong>{fieldLabel(t, name)}:</strong> {pick.chosen.name}{' '}
          <span className="nk-muted">({pick.chosen.what})</span>
        </p>
        <input type="hidden" name={name} value={pick.chosen.id} />
      </div>
    );
  return (
    <EntryPicker
      name={name}
      label={fieldLabel(t, name)}
      lang={lang}
      types={(field.types ?? []).join(',')}
      chosen={pick.chosen}
      find={pick.find}
      hits={pick.hits}
      wrong={isWrong ? t('forms.pick.wrong') : null}
      texts={{
        find: t('forms.pick.find'),
        search: t('forms.pick.search'),
        none: t('forms.pick.none'),
        hits: t('forms.pick.hits'),
        hint: t('forms.pick.hint'),
        chosen: t('forms.pick.chosen'),
        nothing: t('forms.pick.nothing'),
        failed: t('forms.pick.failed'),
        count: t('forms.pick.count', { count: 2 }).replace('2', '#'),
      }}
    />
  );
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
  if (props.pick) return <Pick {...props} pick={props.pick} />;
  return (
    <Labelled
      name={name}
      label={fieldLabel(t, name)}
      hint={hintOf(t, field)}
      wrong={isWrong && whatIsWrong(t, field, values)}
    >
      {(control) =>
        kind === 'choice' || kind === 'baustein' ? (
          <select {...control} required={field.required} defaultValue={values[0] ?? ''}>
            <option value="">{t('records.choose')}</option>
            {optionsOf(lang, field, values, places).map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        ) : kind === 'text' || kind === 'lines' ? (
          <textarea
            {...control}
            required={field.required}
            rows={kind === 'text' ? 4 : 3}
            maxLength={LONGEST}
            defaultValue={values.join('\n')}
          />
        ) : (
          <input
            {...control}
            required={field.required}
            type="text"
            maxLength={kind === 'date' ? 14 : LONGEST_NAME}
            defaultValue={kind === 'date' ? dateToInput(values[0] ?? '') : (values[0] ?? '')}
          />
        )
      }
    </Labelled>
  );
}
