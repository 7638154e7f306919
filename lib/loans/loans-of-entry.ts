// Who was given the contacts of one organisation or cooperation, when and for what.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import type { Channel } from '../../graph/model/lists';
import { itemsOf } from '../../graph/model/loans';
import { allLoans } from '../../graph/queries/loans';
import { userNames } from '../../graph/queries/users';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { loanDay } from './covered';
import type { LoanDeps } from './deps';
import { lineOf, nameOfEntry, typeOfEntry, type LoanLine, type Named } from './loan-line';

export interface EntryLoan extends LoanLine {
  /** By which ways it was lent. */
  ways: Channel[];
}
export interface EntryLoans {
  entry: Named & { type: 'organisation' | 'cooperation' };
  /** The latest first; only those that were granted. */
  loans: EntryLoan[];
}

/** @throws DomainError forbidden, notFound (neither in the directory nor ever lent), storeUnavailable */
export async function loansOfEntry(deps: LoanDeps, actor: Actor, input: unknown): Promise<EntryLoans> {
  demand(actor, 'read', 'loan');
  const { id } = parseInput(z.strictObject({ id: z.string().max(200) }), input);
  return deps.engine.read(async (tx) => {
    const rows = (await allLoans.in(tx, {})).filter(({ loan }) => loan.grantedOf?.includes(id));
    if (rows.length === 0 && !deps.index().recordOf.has(id)) throw new DomainError('notFound', { param: 'id' });
    const names = new Map((await userNames.in(tx, {})).map((one) => [one.id, one.name]));
    const day = await loanDay(tx);
    return {
      entry: { id, name: nameOfEntry(deps, id), type: typeOfEntry(deps, id) },
      loans: rows.map((row) => ({
        ...lineOf(deps, row, names, day),
        ways: itemsOf(row.loan)
          .filter(({ entry, contact }) => entry === id && row.loan.granted?.includes(contact))
          .map(({ channel }) => channel),
      })),
    };
  });
}
