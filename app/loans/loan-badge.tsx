// The state of a loan in a word; what gives access stands out.
import type { LoanState } from '../../graph/model/loans';
import type { Translator } from '../../lib/i18n/translator';

const RUNS: readonly LoanState[] = ['running', 'extensionRequested'];
const WARNS: readonly LoanState[] = ['resting', 'overdue'];

export function LoanBadge({ t, state }: { t: Translator; state: LoanState }) {
  const kind = RUNS.includes(state) ? ' nk-badge--runs' : WARNS.includes(state) ? ' nk-badge--warns' : '';
  return <span className={`nk-badge${kind}`}>{t(`loans.state.${state}`)}</span>;
}
