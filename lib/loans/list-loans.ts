// Lists of loans: those of one's own Amt, those that wait for the office, all.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import type { LoanState } from '../../graph/model/loans';
import { allLoans, loansOfAmt, type LoanRow } from '../../graph/queries/loans';
import { userNames, worksAtOf } from '../../graph/queries/users';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand, may } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { loanDay } from './covered';
import type { LoanDeps } from './deps';
import { lineOf, type LoanLine, type Named } from './loan-line';

/** `mine` is one's own Amt's; `open` waits for the office. */
export const LOAN_LISTS = ['mine', 'open', 'all'] as const;
const listInput = z.strictObject({
  list: z.enum(LOAN_LISTS).default('mine'),
  /** Id of the Amt that borrows; of all loans, only its own. */
  amt: z.string().max(200).optional(),
});

export interface LoanList {
  list: (typeof LOAN_LISTS)[number];
  items: LoanLine[];
  /** Of all three, as far as the reader sees them. */
  counts: Partial<Record<(typeof LOAN_LISTS)[number], number>>;
  /** Which Ämter have loans, by name; for who sees all. */
  amts: Named[];
}

/** What waits for the office. */
export const WAITS: readonly LoanState[] = ['requested', 'extensionRequested', 'resting', 'overdue'];

/** @throws DomainError forbidden, invalid, storeUnavailable */
export async function listLoans(deps: LoanDeps, actor: Actor, input: unknown): Promise<LoanList> {
  demand(actor, 'read', 'loan', 'own');
  const { list, amt: asked } = parseInput(listInput, input);
  if (list !== 'mine') demand(actor, 'read', 'loan');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  return deps.engine.read(async (tx) => {
    const [amt] = await worksAtOf.in(tx, { id: actor.id });
    const mine = amt ? await loansOfAmt.in(tx, { amt: amt.organisation }) : [];
    const all = may(actor, 'read', 'loan') ? await allLoans.in(tx, {}) : [];
    const names = new Map((await userNames.in(tx, {})).map(({ id, name }) => [id, name]));
    const day = await loanDay(tx);
    const lines = (rows: LoanRow[]): LoanLine[] => rows.map((one) => lineOf(deps, one, names, day));
    const every = lines(all);
    const lists = {
      mine: lines(mine),
      ...(may(actor, 'read', 'loan') && { open: every.filter(({ state }) => WAITS.includes(state)), all: every }),
    };
    const counts = Object.fromEntries(Object.entries(lists).map(([key, rows]) => [key, rows.length]));
    const amts = [...new Map(every.map(({ amt: one }) => [one.id, one])).values()];
    return {
      list,
      items: (lists[list] ?? []).filter((one) => asked === undefined || one.amt.id === asked),
      counts,
      amts: amts.sort((a, b) => a.name.localeCompare(b.name, 'de')),
    };
  });
}
