// What the reader may do to a loan now: the fields that an act needs, and its buttons.
import type { LoanAct } from '../../../lib/loans/act-on-loan';
import type { LoanStep } from '../../../lib/loans/states';
import { Labelled } from '../../_ui/labelled';
import type { LoanProps } from './loan';

/** The button of each step; a request and an extension are granted by the same word. */
const BUTTONS: Readonly<Record<LoanStep, { act: LoanAct; isMain?: boolean }>> = {
  grant: { act: 'grant', isMain: true },
  grantExtension: { act: 'grant', isMain: true },
  resume: { act: 'grant', isMain: true },
  ask: { act: 'ask' },
  decline: { act: 'decline' },
  declineExtension: { act: 'decline' },
  answer: { act: 'answer', isMain: true },
  extend: { act: 'extend' },
  return: { act: 'return' },
  confirmDeletion: { act: 'confirmDeletion', isMain: true },
  withdraw: { act: 'withdraw' },
  revoke: { act: 'revoke' },
};
const ORDER = Object.keys(BUTTONS) as LoanStep[];
const WITH_WORD: readonly LoanStep[] = ['ask', 'answer', 'decline', 'declineExtension', 'revoke', 'grant', 'extend'];
const NEEDS_WORD: readonly LoanStep[] = ['ask', 'answer', 'decline', 'declineExtension', 'revoke'];
const WITH_UNTIL: readonly LoanStep[] = ['grant', 'grantExtension', 'extend'];

export function LoanActions({ t, loan, told, typed }: LoanProps) {
  const steps = ORDER.filter((step) => loan.steps.includes(step));
  if (steps.length === 0) return null;
  const wrong = told && 'wrong' in told ? told : undefined;
  const until = typed?.['until']?.[0] ?? loan.extendUntil ?? loan.until ?? undefined;
  return (
    <section aria-labelledby="do" className="nk-loans__form">
      <h2 id="do">{t('loans.do')}</h2>
      {steps.some((step) => WITH_UNTIL.includes(step)) && (
        <Labelled
          name="until"
          label={t('loans.request.until')}
          wrong={wrong?.wrong === 'until' && t('loans.wrong.untilAct')}
        >
          {(control) => <input {...control} type="date" defaultValue={until} />}
        </Labelled>
      )}
      {steps.includes('resume') && (
        <Labelled
          name="borrower"
          label={t('loans.newBorrower')}
          wrong={wrong?.wrong === 'borrower' && t('loans.wrong.borrower')}
        >
          {(control) => (
            <select {...control} defaultValue={typed?.['borrower']?.[0]}>
              {loan.colleagues.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Labelled>
      )}
      {steps.some((step) => WITH_WORD.includes(step)) && (
        <Labelled
          name="word"
          label={t('loans.word')}
          hint={steps.some((step) => NEEDS_WORD.includes(step)) && t('loans.wordHint')}
          wrong={wrong?.wrong === 'word' && t('loans.wrong.word')}
        >
          {(control) => <textarea {...control} rows={2} maxLength={1000} defaultValue={typed?.['word']?.[0]} />}
        </Labelled>
      )}
      <div className="nk-loans__buttons">
        {steps.map((step) => (
          <button
            key={step}
            className={`nk-button nk-button--${BUTTONS[step].isMain ? 'primary' : 'secondary'}`}
            name="act"
            value={BUTTONS[step].act}
          >
            {t(`loans.step.${step}`)}
          </button>
        ))}
      </div>
    </section>
  );
}
