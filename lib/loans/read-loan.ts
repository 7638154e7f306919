// One loan with its contacts, without any value: which of them are shown is for the pages of the directory, which ask the rule.
import { z } from 'zod';
import type { Transaction } from '../../graph/engine/port';
import { monthsAfter, type Day } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import type { Channel } from '../../graph/model/lists';
import { itemsOf, type StoredLoan } from '../../graph/model/loans';
import { borrowersAt, loansOfAmt } from '../../graph/queries/loans';
import { userNames } from '../../graph/queries/users';
import { isSignedIn, type Actor, type SignedIn } from '../auth/actor';
import { demand, may } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { findChangedSince, type ChangedSince } from './changed-since';
import { countLoans } from './choose-contacts';
import type { LoanDeps } from './deps';
import { lineOf, nameOfEntry, type LoanLine, type Named } from './loan-line';
import { stateOn } from './loan-on-day';
import { openLoan, stepsFor, type OpenLoan } from './open-loan';
import { givesAccess, isOver, type LoanStep } from './states';
import { weighContacts } from './weigh-contacts';

export interface LoanItemView {
  contact: string;
  entry: Named & { type: 'organisation' | 'cooperation' };
  /** Whether whoever it reaches is made up. */
  isExample: boolean;
  channel: Channel;
  granted: boolean;
  /** Whether it could be granted today; of a decided loan, whether it can still be read. */
  lendable: boolean;
  /** The last day of its consent where that comes before the end of the loan. */
  endsOn: Day | null;
}
export interface LoanView extends LoanLine {
  legalBasis: StoredLoan['legalBasis'];
  users: { id: string; name: string | null; isBorrower: boolean }[];
  items: LoanItemView[];
  /** How often each organisation was lent in the last 12 months, where it was; for the office. */
  approached: { entry: Named; times: number }[];
  /** The Amt's loans that run now; for the office. */
  runningOfAmt: number;
  /** Who may be answerable, where an editor has to name somebody. */
  colleagues: Named[];
  reviewBy: Day | null;
  restsBecause: StoredLoan['restsBecause'] | null;
  extendUntil: Day | null;
  endedOn: Day | null;
  requestedAt: string;
  decidedAt: string | null;
  decidedBy: string | null;
  wordOfOffice: string | null;
  wordOfBorrower: string | null;
  reason: string | null;
  copyOf: number | null;
  /** What the reader may do now. */
  steps: LoanStep[];
  /** Whether they may ask for another like it. */
  canBeCopied: boolean;
  /** Whether they may take what it lends along as a file. */
  givesFiles: boolean;
  /** What is not as it was when they took it; null where nothing is told. */
  changedSince: ChangedSince | null;
}

const readInput = z.strictObject({ id: z.string().max(64) });

/** @throws DomainError forbidden, notFound, storeUnavailable */
export async function readLoan(deps: LoanDeps, actor: Actor, input: unknown): Promise<LoanView> {
  demand(actor, 'read', 'loan', 'own');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const { id } = parseInput(readInput, input);
  return deps.engine.read(async (tx) => {
    const open = await openLoan(tx, actor, id);
    return viewOf(deps, tx, actor, open);
  });
}

async function viewOf(deps: LoanDeps, tx: Transaction, actor: SignedIn, open: OpenLoan): Promise<LoanView> {
  const { loan, users, day } = open;
  const items = itemsOf(loan);
  const entries = [...new Set(items.map(({ entry }) => entry))];
  const { records, recordOf } = deps.index();
  const recordOfEntry = (entry: string) => records[recordOf.get(entry) ?? -1];
  const named = (entry: string): LoanItemView['entry'] => ({
    id: entry,
    name: nameOfEntry(deps, entry),
    type: recordOfEntry(entry)?.type === 'cooperation' ? 'cooperation' : 'organisation',
  });
  const names = new Map((await userNames.in(tx, {})).map((one) => [one.id, one.name]));
  const weighed = await weighContacts(tx, {
    entries,
    channels: [...new Set(items.map(({ channel }) => channel))],
    purpose: loan.purpose,
    day,
    until: loan.until ?? null,
  });
  const now = new Map(weighed.map((one) => [one.contact, one]));
  const decides = may(actor, 'decide', 'loan');
  const times = decides ? await countLoans(tx, entries, monthsAfter(day, -12)) : new Map<string, number>();
  const ofAmt = decides ? await loansOfAmt.in(tx, { amt: loan.amt }) : [];
  const givesFiles = open.isBorrower && givesAccess(open.state);
  return {
    ...lineOf(deps, { loan, users }, names, day),
    legalBasis: loan.legalBasis,
    users: users.map((one) => ({ id: one, name: names.get(one) ?? null, isBorrower: one === loan.borrower })),
    items: items.map(({ contact, entry, channel }) => ({
      contact,
      entry: named(entry),
      isExample: recordOfEntry(entry)?.basis === 'example',
      channel,
      granted: loan.granted?.includes(contact) ?? false,
      lendable: now.get(contact)?.verdict === 'lendable',
      endsOn: now.get(contact)?.endsOn ?? null,
    })),
    approached: entries.flatMap((entry) => {
      const count = times.get(entry) ?? 0;
      return count > 0 ? [{ entry: { id: entry, name: nameOfEntry(deps, entry) }, times: count }] : [];
    }),
    runningOfAmt: ofAmt.filter((one) => givesAccess(stateOn(one.loan, day))).length,
    colleagues: decides
      ? (await borrowersAt.in(tx, { amt: loan.amt })).map((one) => ({ id: one.id, name: one.name }))
      : [],
    reviewBy: loan.reviewBy ?? null,
    restsBecause: loan.restsBecause ?? null,
    extendUntil: loan.extendUntil ?? null,
    endedOn: loan.endedOn ?? null,
    requestedAt: loan.requestedAt,
    decidedAt: loan.decidedAt ?? null,
    decidedBy: loan.decidedBy === undefined ? null : (names.get(loan.decidedBy) ?? null),
    wordOfOffice: loan.asked ?? null,
    wordOfBorrower: loan.answered ?? null,
    reason: loan.reason ?? null,
    copyOf: loan.copyOf ?? null,
    steps: stepsFor(open),
    canBeCopied: isOver(open.state) && open.isOfAmt && may(actor, 'request', 'loan'),
    givesFiles,
    changedSince: givesFiles ? await findChangedSince(deps, tx, actor, open) : null,
  };
}
