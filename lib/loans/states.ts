// The life of a loan, as one table: in which state who may do what, and what comes of it; and what time alone brings about.
// The picture in the README is made from it.

import type { LoanState } from '../../graph/model/loans';

/** `office` decides, `borrower` is whoever uses the loan or stands in. */
export type Side = 'office' | 'borrower';

interface Step {
  readonly from: readonly LoanState[];
  readonly by: Side;
  readonly to: readonly LoanState[];
}

const OPEN = ['requested', 'asked'] as const;
const GIVEN = ['granted', 'partlyGranted'] as const;
const IN_USE = ['running', 'extensionRequested'] as const;
const ENDED = ['returned', 'revoked', 'expired'] as const;

/** What somebody does. Where `to` names several, the step itself says which: the whole or a part of what was asked for. */
export const STEPS = {
  ask: { from: ['requested'], by: 'office', to: ['asked'] },
  answer: { from: ['asked'], by: 'borrower', to: ['requested'] },
  grant: { from: OPEN, by: 'office', to: GIVEN },
  decline: { from: OPEN, by: 'office', to: ['declined'] },
  withdraw: { from: OPEN, by: 'borrower', to: ['withdrawn'] },
  extend: { from: ['running'], by: 'borrower', to: ['extensionRequested'] },
  grantExtension: { from: ['extensionRequested'], by: 'office', to: ['running'] },
  declineExtension: { from: ['extensionRequested'], by: 'office', to: ['running'] },
  resume: { from: ['resting'], by: 'office', to: IN_USE },
  return: { from: [...IN_USE, 'resting'], by: 'borrower', to: ['returned'] },
  revoke: { from: [...GIVEN, ...IN_USE, 'resting'], by: 'office', to: ['revoked'] },
  confirmDeletion: { from: [...ENDED, 'overdue'], by: 'borrower', to: ['deletionConfirmed'] },
} as const satisfies Record<string, Step>;
export type LoanStep = keyof typeof STEPS;

/** What comes by itself: nobody does it, each reading works it out from the day. */
export const BY_ITSELF = {
  begins: { from: GIVEN, to: 'running' },
  rests: { from: IN_USE, to: 'resting' },
  expires: { from: [...IN_USE, 'resting'], to: 'expired' },
  isOverdue: { from: ENDED, to: 'overdue' },
} as const satisfies Record<string, { from: readonly LoanState[]; to: LoanState }>;

/** The only states in which a protected value is seen. */
export const givesAccess = (state: LoanState): boolean => IN_USE.some((one) => one === state);

export const mayStep = (step: LoanStep, state: LoanState): boolean =>
  (STEPS[step].from as readonly LoanState[]).includes(state);

/** It gave access on some day, or could have. */
export const hasRun = (state: LoanState): boolean =>
  [...IN_USE, 'resting', ...ENDED, 'overdue', 'deletionConfirmed'].includes(state);

/** Nothing more comes of it but the word that copies are deleted. */
export const isOver = (state: LoanState): boolean =>
  [...ENDED, 'overdue', 'deletionConfirmed', 'declined', 'withdrawn'].includes(state);
