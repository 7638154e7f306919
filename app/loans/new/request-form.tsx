// The form that asks for a loan: what for, which ways, what that would lend, who and until when. Works without JavaScript.
import { CHANNELS, CONSENTS } from '../../../graph/model/lists';
import { LEGAL_BASES } from '../../../graph/model/loans';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { Prepared } from '../../../lib/loans/prepare-loan';
import { paths } from '../../../lib/paths';
import type { Values } from '../../../lib/records/form';
import { German } from '../../_ui/german';
import { Labelled } from '../../_ui/labelled';
import { Choices } from './choices';
import { PreparedEntries } from './prepared-entries';

export interface RequestFormProps {
  t: Translator;
  lang: Lang;
  prepared: Prepared;
  channels: readonly string[];
  typed: Values;
  /** Why it was not sent, and the fields that were wrong. */
  wrong: { code: string; fields: readonly string[] } | null;
  like: string | undefined;
  today: string;
  /** The longest loan. */
  months: number;
  requestKey: string;
}

const WHY: Readonly<Record<string, 'away' | 'signedOut'>> = { storeUnavailable: 'away', forbidden: 'signedOut' };

export function RequestForm(props: RequestFormProps) {
  const { t, lang, prepared, channels, typed, wrong, like, today, months, requestKey } = props;
  const { amt, colleagues } = prepared;
  const value = (name: string): string | undefined => typed[name]?.[0];
  const isWrong = (name: string): boolean => wrong?.fields.includes(name) ?? false;
  const said = (name: 'sentence' | 'from' | 'until' | 'channels' | 'entries' | 'users') =>
    isWrong(name) ? t(`loans.wrong.${name}`, { months }) : undefined;
  if (!amt)
    return (
      <div className="nk-page nk-loans">
        <h1>{t('loans.request.title')}</h1>
        <p className="nk-notice">{t('loans.request.noAmt')}</p>
      </div>
    );
  return (
    <div className="nk-page nk-loans">
      <h1>{t('loans.request.title')}</h1>
      <p className="nk-lead">{t('loans.request.lead')}</p>
      {wrong && (
        <p className="nk-notice" role="alert">
          {t(`loans.wrong.${WHY[wrong.code] ?? 'some'}`)}
        </p>
      )}
      {prepared.like && <p>{t('loans.request.like', { number: prepared.like.number })}</p>}
      <form className="nk-form nk-loans__form" method="post" action={paths.requestLoan}>
        <input type="hidden" name="requestKey" value={requestKey} />
        {like !== undefined && <input type="hidden" name="like" value={like} />}
        <Choices
          type="radio"
          name="purpose"
          legend={t('loans.request.purpose')}
          options={CONSENTS.map((one) => [one, label(lang, 'consent', one)])}
          chosen={[value('purpose') ?? prepared.like?.purpose ?? 'invitation']}
        />
        <Labelled
          name="sentence"
          label={t('loans.request.sentence')}
          hint={t('loans.request.sentenceHint')}
          wrong={said('sentence')}
        >
          {(control) => (
            <textarea
              {...control}
              required
              minLength={10}
              maxLength={1000}
              rows={3}
              defaultValue={value('sentence') ?? prepared.like?.sentence}
            />
          )}
        </Labelled>
        <Labelled name="legalBasis" label={t('loans.request.legalBasis')} hint={t('loans.request.legalBasisHint')}>
          {(control) => (
            <select {...control} defaultValue={value('legalBasis') ?? prepared.like?.legalBasis ?? 'task'}>
              {LEGAL_BASES.map((one) => (
                <option key={one} value={one}>
                  {t(`loans.legalBasis.${one}`)}
                </option>
              ))}
            </select>
          )}
        </Labelled>
        <Choices
          type="checkbox"
          name="channel"
          legend={t('loans.request.channels')}
          options={CHANNELS.filter((one) => one !== 'web').map((one) => [one, label(lang, 'channel', one)])}
          chosen={channels}
          wrong={said('channels')}
        />
        <PreparedEntries t={t} lang={lang} prepared={prepared} wrong={said('entries')} />
        <div className="nk-loans__period">
          <Labelled name="from" label={t('loans.request.from')} wrong={said('from')}>
            {(control) => <input {...control} type="date" required min={today} defaultValue={value('from') ?? today} />}
          </Labelled>
          <Labelled
            name="until"
            label={t('loans.request.until')}
            hint={t('loans.request.untilHint', { months })}
            wrong={said('until')}
          >
            {(control) => <input {...control} type="date" min={today} defaultValue={value('until')} />}
          </Labelled>
        </div>
        <Choices
          type="checkbox"
          name="standing"
          legend={t('loans.request.standingLegend')}
          options={[['true', t('loans.request.standing')]]}
          chosen={typed['standing'] ?? []}
        />
        <p>
          {t('loans.request.amt')} <German lang={lang}>{amt.name}</German>
        </p>
        {colleagues.length > 0 && (
          <Choices
            type="checkbox"
            name="user"
            legend={t('loans.request.users')}
            options={colleagues.map(({ id, name }) => [id, name])}
            chosen={typed['user'] ?? []}
            wrong={said('users')}
          />
        )}
        <div className="nk-loans__buttons">
          <button className="nk-button nk-button--primary" name="do" value="send">
            {t('loans.request.send')}
          </button>
          <button className="nk-button nk-button--secondary" name="do" value="check" formNoValidate>
            {t('loans.request.check')}
          </button>
        </div>
      </form>
    </div>
  );
}
