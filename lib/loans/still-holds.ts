// Whether what a mail says is still true when it is sent: it may have waited for days.
import type { Day } from '../../graph/model/day';
import type { StoredLoan } from '../../graph/model/loans';
import type { MailKind, StoredMail } from '../../graph/model/mail';
import { stateOn } from './loan-on-day';
import { dueNotices } from './notices';

/** These wait for somebody: once that is done they say nothing. */
const WAITS: readonly MailKind[] = ['requested', 'asked', 'extensionRequested'];
const BY_DAY: readonly MailKind[] = ['endsIn14', 'endsIn3', 'ended', 'overdue', 'reviewDue'];

export function stillHolds({ kind, mark }: Pick<StoredMail, 'kind' | 'mark'>, loan: StoredLoan, day: Day): boolean {
  if (WAITS.includes(kind)) return stateOn(loan, day) === kind;
  if (!BY_DAY.includes(kind)) return true;
  return dueNotices(loan, day).some((notice) => notice.kind === kind && notice.day === mark);
}
