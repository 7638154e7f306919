// Undoing a change: the button with a word why, or the reason why it cannot be undone.
import type { ReactNode } from 'react';
import { formatDate } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { Block } from '../../../lib/records/plan-undo';
import { berlinDay } from '../../../lib/config/clock';
import { WhyField } from '../form/why-field';

interface Props {
  t: Translator;
  lang: Lang;
  change: string;
  blocks: readonly Block[];
  requestKey: string;
  /** What was typed before, and why it was not done. */
  typed: { why: string; because: 'away' | 'signedOut' | 'refused' } | null;
  /** Where it goes back to. */
  back: string;
}

function Reason({ t, lang, block }: Pick<Props, 't' | 'lang'> & { block: Block }): ReactNode {
  if (block.because === 'later') {
    const day = formatDate(lang, berlinDay(new Date(block.at)));
    return (
      <>
        {t('history.undo.later', { day, name: block.by ?? t('history.person') })}{' '}
        <a href={paths.change(block.change)}>{t('history.undo.laterLink')}</a>
      </>
    );
  }
  if (block.because === 'ties') {
    const names = block.names.map((name) => name || t('forms.rule.accounts'));
    return t('history.undo.ties', { names: names.join(', ') });
  }
  if (block.because === 'missing') return t('history.undo.missing', { names: block.ids.join(', ') });
  return t(block.because === 'consent' ? 'history.undo.consent' : 'history.undo.other');
}

export function UndoForm({ t, lang, change, blocks, requestKey, typed, back }: Props): ReactNode {
  return (
    <section id="undo" className="nk-undo" aria-labelledby="undo-title">
      <h2 id="undo-title">{t('history.undo.title')}</h2>
      {blocks.length > 0 ? (
        <div className="nk-notice">
          <p>
            <strong>{t('history.undo.cannot')}</strong>
          </p>
          <ul>
            {blocks.map((block, at) => (
              <li key={at}>
                <Reason t={t} lang={lang} block={block} />
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <form className="nk-form" method="post" action={paths.undoChange(change)}>
          {typed && (
            <div className="nk-notice" role="alert">
              <p>{t(`history.undo.${typed.because}`)}</p>
            </div>
          )}
          <p>{t('history.undo.lead')}</p>
          <input type="hidden" name="requestKey" value={requestKey} />
          <WhyField label={t('history.undo.why')} value={typed?.why ?? ''} />
          <button className="nk-button nk-button--primary">{t('history.undo.submit')}</button>
        </form>
      )}
      <p>
        <a href={back}>{t('history.undo.cancel')}</a>
      </p>
    </section>
  );
}
