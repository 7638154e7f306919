// The mails that a step brings about, queued in its own transaction: no decision waits for a mail server, and no mail tells of a
// decision that did not come about.
import type { Transaction } from '../../graph/engine/port';
import type { MailKind } from '../../graph/model/mail';
import { queueMail, usersToTell } from '../../graph/queries/mail';
import { addresseesOf, type ToldOf } from './addressees';
import type { LoanStep } from './states';

/** What is not here is known to whoever has to know it, or needs nobody. */
const NEWS: Partial<Record<LoanStep | 'request', MailKind>> = {
  request: 'requested',
  answer: 'requested',
  extend: 'extensionRequested',
  ask: 'asked',
  decline: 'declined',
  revoke: 'revoked',
  grantExtension: 'extended',
  declineExtension: 'notExtended',
};

interface Stepped {
  step: LoanStep | 'request';
  /** Id of whoever did it, who need not be told. */
  by: string;
  requestKey: string;
  /** Whether all was granted that was asked for. */
  isWhole?: boolean;
}

export async function queueNews(
  tx: Transaction,
  told: ToldOf,
  { step, by, requestKey, isWhole = true }: Stepped,
  now: Date,
): Promise<void> {
  const kind = step === 'grant' ? (isWhole ? 'granted' : 'partlyGranted') : NEWS[step];
  if (kind === undefined) return;
  for (const { id } of addresseesOf(kind, told, await usersToTell.in(tx, {})))
    if (id !== by) await queueMail(tx, { kind, loan: told.loan.id, user: id, mark: requestKey }, now.toISOString());
}
