// Queues what time brings about. May run as often as it likes, in every process and after days of rest: the key of a mail makes it one.
import type { GraphEngine } from '../../graph/engine/port';
import { loansToWatch } from '../../graph/queries/loans';
import {
  knownMails,
  mailId,
  oldMails,
  queueMail,
  removeOldMails,
  usersToTell,
  type NewMail,
} from '../../graph/queries/mail';
import { addresseesOf } from '../loans/addressees';
import { loanDay } from '../loans/covered';
import { dueNotices } from '../loans/notices';

/** So long the key of a mail that was sent is kept; longer than any notice is due. */
const KEPT_MS = 60 * 24 * 60 * 60_000;

/** After a long rest there may be hundreds: a transaction is not to last long. */
const AT_ONCE = 50;

/** @throws DomainError storeUnavailable */
export async function sweep(engine: GraphEngine, now: Date): Promise<void> {
  const before = new Date(now.getTime() - KEPT_MS).toISOString();
  const [old] = await oldMails.ask(engine, { before });
  const missing = await engine.read(async (tx) => {
    const day = await loanDay(tx);
    const everybody = await usersToTell.in(tx, {});
    const wanted = (await loansToWatch.in(tx, {})).flatMap((row): NewMail[] =>
      dueNotices(row.loan, day).flatMap(({ kind, day: mark }) =>
        addresseesOf(kind, row, everybody).map(({ id: user }) => ({ kind, loan: row.loan.id, user, mark })),
      ),
    );
    const known = new Set((await knownMails.in(tx, { ids: wanted.map(mailId) })).map(({ id }) => id));
    return wanted.filter((one) => !known.has(mailId(one)));
  });
  for (let at = 0; at < missing.length; at += AT_ONCE)
    await engine.write(async (tx) => {
      for (const one of missing.slice(at, at + AT_ONCE)) await queueMail(tx, one, now.toISOString());
    });
  if (old && old.mails > 0) await engine.write((tx) => removeOldMails(tx, before));
}
