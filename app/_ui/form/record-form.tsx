// The form of a record: its fields, the source of what is entered, and what was typed before where it could not be saved.
import { Fragment, type ReactNode } from 'react';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { differing } from '../../../lib/records/compare-values';
import { valuesFromText, type Values } from '../../../lib/records/form';
import type { RuleWords } from '../../../lib/records/rules/broken';
import type { OpenForm } from '../../../lib/records/read-form';
import { paths } from '../../../lib/paths';
import { AnsweredReport, Joining, type Answering } from './answered-report';
import { Conflict } from './conflict';
import { ActForms, type ActName } from './act-forms';
import { fieldLabel, FormField, type PickState } from './form-field';
import { NearNames, type NearEntry } from './near-names';
import type { Option } from './options';
import { RuleSentence } from './rule-sentence';
import { SourceFields } from './source-fields';
import { WaysBack } from './ways-back';
import { WhyField } from './why-field';

export interface Typed {
  fields: Values;
  /** The code of what kept it from being saved. */
  code: string;
  wrong: readonly string[];
  rule?: string | undefined;
  words?: RuleWords | undefined;
}
interface Props {
  t: Translator;
  lang: Lang;
  form: OpenForm;
  id: string | undefined;
  title: string;
  /** The address of this form, and where its reader goes instead of saving. */
  address: string;
  back: string;
  typed: Typed | null;
  requestKey: string;
  places: readonly Option[];
  today: string;
  /** Under which key what was typed is kept. */
  draft: string | undefined;
  /** The entry that the record is seen at, for what is no entry itself. */
  at: string | undefined;
  /** By field, where an entry is searched for. */
  picks: ReadonlyMap<string, PickState>;
  /** Entries of nearly the name that was typed; undefined where no name is given. */
  near: readonly NearEntry[] | undefined;
  acts: readonly ActName[];
  /** What a borrower reported, where the form answers it. */
  answers: Answering | null;
}

const KEPT: Readonly<Record<string, 'signedOut' | 'away' | 'gone'>> = {
  forbidden: 'signedOut',
  storeUnavailable: 'away',
  notFound: 'gone',
};

interface RefusedProps {
  t: Translator;
  lang: Lang;
  typed: Typed;
  names: readonly string[];
}
function Refused({ t, lang, typed, names }: RefusedProps): ReactNode {
  if (typed.code === 'conflict' || typed.code === 'search') return null;
  if (typed.rule !== undefined)
    return (
      <div className="nk-notice" role="alert">
        <div>
          <strong>{t(typed.code === 'dependent' ? 'forms.notDone' : 'records.wrong.title')}</strong>{' '}
          <RuleSentence t={t} lang={lang} rule={typed.rule} words={typed.words ?? {}} />
        </div>
      </div>
    );
  const why = KEPT[typed.code] ?? 'refused';
  return (
    <div className="nk-notice" role="alert">
      {typed.wrong.length > 0 ? (
        <p>
          <strong>{t('records.wrong.title')}</strong>{' '}
          {t('records.wrong.one', { fields: typed.wrong.map((name) => nameOf(t, name, names)).join(', ') })}
        </p>
      ) : (
        <p>
          {t(`records.kept.${why}`)} {why === 'gone' && <WaysBack t={t} />}
        </p>
      )}
    </div>
  );
}

const SOURCE_LABELS = {
  words: 'words',
  source: 'existing',
  sourceKind: 'kind',
  sourceDate: 'date',
  sourceWith: 'with',
} as const;
function nameOf(t: Translator, name: string, names: readonly string[]): string {
  if (names.includes(name)) return fieldLabel(t, name);
  if (name === 'why') return t('records.why');
  const own = SOURCE_LABELS[name as keyof typeof SOURCE_LABELS];
  return own ? t(`records.source.${own}`) : name;
}

export function RecordForm(props: Props): ReactNode {
  const {
    t,
    lang,
    form,
    id,
    title,
    address,
    back,
    typed: refused,
    requestKey,
    places,
    today,
    draft,
    at,
    picks,
    near,
    acts,
    answers,
  } = props;
  // Another button than the one that saves brings back nothing that was typed but its reason.
  const act = refused?.fields['act']?.[0];
  const isAct = act !== undefined && act !== 'search';
  const typed = isAct ? null : refused;
  const current = form.loaded?.values ?? answers?.prefill ?? {};
  const values = typed?.fields ?? current;
  const conflict = typed?.code === 'conflict' ? differing(form.fields, typed.fields, current) : [];
  const base = typed ? (valuesFromText(typed.fields['base']?.[0]) ?? current) : current;
  const mineChanged = new Set(differing(form.fields, base, values).map((field) => field.name));
  const onlyTheirs = conflict.map((field) => field.name).filter((name) => !mineChanged.has(name));
  const names = form.fields.map((field) => field.name);
  return (
    <div className="nk-page nk-record">
      <h1>{title}</h1>
      {refused && <Refused t={t} lang={lang} typed={refused} names={names} />}
      {answers && <AnsweredReport t={t} lang={lang} report={answers.report} />}
      {form.fields.length > 0 && <p className="nk-lead">{t('records.lead')}</p>}
      {form.fields.length > 0 && (
        <form className="nk-form nk-record__form" method="post" action={paths.saveRecord(form.name)}>
          {/* The first button is the one that the Enter key presses: it saves, and does not search. */}
          <button className="kern-sr-only" tabIndex={-1} aria-hidden="true">
            {t('records.save')}
          </button>
          {at !== undefined && <input type="hidden" name="at" value={at} />}
          {id !== undefined && <input type="hidden" name="id" value={id} />}
          <input type="hidden" name="base" value={JSON.stringify(conflict.length > 0 ? current : base)} />
          <input type="hidden" name="requestKey" value={requestKey} />
          <input type="hidden" name="address" value={address} />
          {draft !== undefined && <input type="hidden" name="draft" value={draft} />}
          {answers && <input type="hidden" name="report" value={answers.report.id} />}
          {conflict.length > 0 && (
            <Conflict
              t={t}
              lang={lang}
              fields={conflict}
              mine={values}
              theirs={current}
              onlyTheirs={onlyTheirs}
              places={places}
            />
          )}
          {form.fields.map((field) => (
            <Fragment key={field.name}>
              <FormField
                t={t}
                lang={lang}
                field={field}
                values={values[field.name] ?? []}
                isWrong={typed?.wrong.includes(field.name) ?? false}
                places={places}
                pick={picks.get(field.name)}
              />
              {field.name === 'name' && near && (
                <NearNames
                  type={form.name === 'organisation' ? 'organisation' : 'cooperation'}
                  lang={lang}
                  field={field.name}
                  near={near}
                  anyway={typed?.fields['anyway']?.[0] === '1'}
                  texts={{ title: t('forms.near.title'), anyway: t('forms.near.anyway') }}
                />
              )}
            </Fragment>
          ))}
          {answers && answers.joining.length > 0 && (
            <Joining t={t} lang={lang} answers={answers} typed={typed?.fields} />
          )}
          <SourceFields
            t={t}
            lang={lang}
            sources={form.sources}
            typed={typed?.fields ?? {}}
            wrong={typed?.wrong ?? []}
            today={today}
          />
          <WhyField label={t('records.why')} value={typed?.fields['why']?.[0] ?? ''} />
          <div className="nk-record__acts">
            <button className="nk-button nk-button--primary">{t('records.save')}</button>
            <a className="nk-button nk-button--secondary" href={back}>
              {t('records.cancel')}
            </a>
          </div>
        </form>
      )}
      {id !== undefined && (
        <ActForms
          t={t}
          form={form.name}
          id={id}
          at={at ?? ''}
          address={address}
          acts={acts}
          requestKey={requestKey}
          seen={form.seen}
          typed={isAct ? { act, why: refused?.fields['why']?.[0] ?? '' } : null}
          open={form.fields.length === 0}
        />
      )}
    </div>
  );
}
