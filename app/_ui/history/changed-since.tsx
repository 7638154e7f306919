// Two people, one record: what was changed since the later one saw it, and their button once more.
import type { ReactNode } from 'react';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { Values } from '../../../lib/records/form';
import type { Since } from '../../../lib/records/read-since';
import { WhyField } from '../form/why-field';
import { ChangeCard } from './change-card';

type Asked = { form: string; act: string; id: string; at: string } | { entry: string; itself: boolean; ties: string[] };
interface Props {
  t: Translator;
  lang: Lang;
  since: Since;
  asked: Asked;
  /** What the form of the button held. */
  typed: Values;
  back: string;
  /** Under which key that is kept. */
  draft: string;
}

const ACTS = ['archive', 'restore', 'remove', 'confirm'] as const;

export function ChangedSince({ t, lang, since, asked, typed, back, draft }: Props): ReactNode {
  const isConfirm = 'entry' in asked;
  const act = isConfirm ? 'confirm' : (ACTS.find((one) => one === asked.act) ?? 'remove');
  const isLeft = isConfirm ? (asked.itself || since.ties.length > 0) && !since.isGone : !since.isGone;
  const kept = isConfirm
    ? ['entry', 'itself', 'requestKey', 'address', 'anchor']
    : ['act', 'id', 'at', 'requestKey', 'address'];
  return (
    <div className="nk-page nk-history">
      <h1>{t('since.title')}</h1>
      <div className="nk-notice" role="alert">
        <p>{t(`since.lead.${act}`)}</p>
      </div>
      <h2>{t('since.what')}</h2>
      {since.changes.map((change) => (
        <ChangeCard key={change.id} t={t} lang={lang} change={change} mayUndo={false} heading="h3" />
      ))}
      {isLeft ? (
        <form className="nk-form" method="post" action={isConfirm ? paths.confirm : paths.saveRecord(asked.form)}>
          {kept.flatMap((name) =>
            (typed[name] ?? []).map((value) => <input key={name} type="hidden" name={name} value={value} />),
          )}
          {since.ties.map((id) => (
            <input key={id} type="hidden" name="tie" value={id} />
          ))}
          <input type="hidden" name="seen" value={since.seen} />
          <input type="hidden" name="draft" value={draft} />
          {!isConfirm && <WhyField label={t('forms.why')} value={typed['why']?.[0] ?? ''} />}
          <div className="nk-record__acts">
            <button className="nk-button nk-button--primary">{t(`since.again.${act}`)}</button>
            <a className="nk-button nk-button--secondary" href={back}>
              {t('since.back')}
            </a>
          </div>
        </form>
      ) : (
        <>
          <p>{t('since.gone')}</p>
          <p>
            <a href={back}>{t('since.back')}</a>
          </p>
        </>
      )}
    </div>
  );
}
