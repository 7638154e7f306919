// Asking for a loan: what for, on which ground, which contacts of which organisations, who uses them, until when.
import { DomainError } from '../../graph/model/errors';
import { berlinDay } from '../config/clock';
import { borrowersAt, findLoan, takeLoanNumber } from '../../graph/queries/loans';
import { worksAtOf } from '../../graph/queries/users';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { writeChange } from '../records/write-change';
import type { LoanDeps } from './deps';
import { checkPeriod, requestInput } from './loan-input';
import { queueNews } from './queue-news';
import { weighContacts } from './weigh-contacts';

/**
 * @returns the id of the loan
 * @throws DomainError forbidden, invalid (`amt`: whoever asks works nowhere; `entries`: nothing that could be lent), storeUnavailable
 */
export async function requestLoan(deps: LoanDeps, actor: Actor, input: unknown, now: Date): Promise<{ id: string }> {
  demand(actor, 'request', 'loan');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const { requestKey, like, ...asked } = parseInput(requestInput, input);
  const today = berlinDay(now);
  checkPeriod(asked, today, deps.months);
  const id = crypto.randomUUID();
  const change = { action: 'create', room: 'loans', requestKey } as const;
  const { result } = await writeChange(deps, actor, change, now, async (revision) => {
    const { tx } = revision;
    const [amt] = await worksAtOf.in(tx, { id: actor.id });
    if (!amt) throw new DomainError('invalid', { param: 'amt' });
    const colleagues = new Set((await borrowersAt.in(tx, { amt: amt.organisation })).map((one) => one.id));
    const users = [...new Set([actor.id, ...asked.users])];
    if (!users.every((one) => colleagues.has(one))) throw new DomainError('invalid', { param: 'users' });
    const weighed = await weighContacts(tx, { ...asked, day: today, until: asked.until ?? null });
    const items = weighed
      .filter(({ verdict }) => verdict === 'lendable')
      .map(({ contact, entry, channel }) => ({ contact, entry, channel }));
    if (items.length === 0) throw new DomainError('invalid', { param: 'entries', message: 'nothing' });
    const [model] = like === undefined ? [] : await findLoan.in(tx, { id: like });
    await revision.put(
      { of: 'Loan', id },
      {
        number: await takeLoanNumber(tx),
        state: 'requested',
        purpose: asked.purpose,
        sentence: asked.sentence,
        legalBasis: asked.legalBasis,
        amt: amt.organisation,
        borrower: actor.id,
        users,
        items: JSON.stringify(items),
        from: asked.from,
        until: asked.until,
        requestedAt: now.toISOString(),
        copyOf: model?.loan.amt === amt.organisation ? model.loan.number : undefined,
      },
    );
    if (deps.mails) {
      const loan = { id, amt: amt.organisation };
      await queueNews(tx, { loan, users }, { step: 'request', by: actor.id, requestKey }, now);
    }
    return id;
  });
  return { id: result };
}
