// Until when somebody may report what came of a loan: from its first day on, also after its end, since who was called in the last
// week is told in the next. Of a loan that never ran there is nothing to report.
import { may } from '../auth/may';
import type { SignedIn } from '../auth/actor';
import type { OpenLoan } from './open-loan';
import { hasRun } from './states';

/** Whether it ran on any day: one that was revoked before its first day did not. */
export const hasBegun = ({ state, loan, day }: Pick<OpenLoan, 'state' | 'loan' | 'day'>): boolean =>
  hasRun(state) && (loan.endedOn ?? day) >= loan.from;

/** Its users report; what they and others of them reported, they and the office read. */
export const readsReports = (actor: SignedIn, { isBorrower }: Pick<OpenLoan, 'isBorrower'>): boolean =>
  may(actor, 'read', 'loanReport') || (isBorrower && may(actor, 'read', 'loanReport', 'own'));
