// What a request would lend, before it is made: entry by entry, with what is public anyway, and how many are left out and why.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import { channel, consent, type Channel } from '../../graph/model/lists';
import { borrowersAt, findLoan } from '../../graph/queries/loans';
import { worksAtOf } from '../../graph/queries/users';
import { itemsOf, type StoredLoan } from '../../graph/model/loans';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import { loanDay } from './covered';
import type { LoanDeps } from './deps';
import { MOST_ENTRIES } from './loan-input';
import { nameOfEntry, type Named } from './loan-line';
import { weighContacts, type Weighed } from './weigh-contacts';

const prepareInput = z.strictObject({
  entries: z.array(z.string().max(200)).max(MOST_ENTRIES).default([]),
  channels: z.array(channel).default([]),
  purpose: consent.default('invitation'),
  like: z.string().max(64).optional(),
});

export interface PreparedEntry extends Named {
  /** Whether it is made up. */
  isExample: boolean;
  lend: Channel[];
  public: Channel[];
}
export interface Prepared {
  /** Null where whoever asks works nowhere: then nothing can be borrowed. */
  amt: Named | null;
  entries: PreparedEntry[];
  /** Contact points. One whose consent is over is nobody's, and not even counted. */
  counts: { lend: number; public: number; otherPurpose: number };
  /** Who works at the same Amt. */
  colleagues: Named[];
  /** The loan that this one is like, where it is the Amt's. */
  like: Pick<StoredLoan, 'purpose' | 'sentence' | 'legalBasis' | 'number'> | null;
}

/** @throws DomainError forbidden, invalid, storeUnavailable */
export async function prepareLoan(deps: LoanDeps, actor: Actor, input: unknown): Promise<Prepared> {
  demand(actor, 'request', 'loan');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const { like, ...asked } = parseInput(prepareInput, input);
  return deps.engine.read(async (tx) => {
    const [amt] = await worksAtOf.in(tx, { id: actor.id });
    const [model] = like === undefined ? [] : await findLoan.in(tx, { id: like });
    const earlier = model && model.loan.amt === amt?.organisation ? model.loan : null;
    const ids = asked.entries.length > 0 || !earlier ? asked.entries : itemsOf(earlier).map(({ entry }) => entry);
    const entries = [...new Set(ids)];
    const channels =
      asked.channels.length > 0 || !earlier ? asked.channels : itemsOf(earlier).map((one) => one.channel);
    const weighed = await weighContacts(tx, {
      entries,
      channels: [...new Set(channels)],
      purpose: asked.purpose,
      day: await loanDay(tx),
      until: null,
    });
    const count = (verdict: Weighed['verdict']): number => weighed.filter((one) => one.verdict === verdict).length;
    const { records, recordOf } = deps.index();
    const colleagues = amt ? await borrowersAt.in(tx, { amt: amt.organisation }) : [];
    return {
      amt: amt ? { id: amt.organisation, name: nameOfEntry(deps, amt.organisation) } : null,
      entries: entries
        .filter((id) => recordOf.has(id))
        .map((id) => {
          const own = weighed.filter((one) => one.entry === id);
          const ways = (verdict: Weighed['verdict']): Channel[] => [
            ...new Set(own.filter((one) => one.verdict === verdict).map((one) => one.channel)),
          ];
          const isExample = records[recordOf.get(id) ?? -1]?.basis === 'example';
          return { id, name: nameOfEntry(deps, id), isExample, lend: ways('lendable'), public: ways('public') };
        }),
      counts: { lend: count('lendable'), public: count('public'), otherPurpose: count('otherPurpose') },
      colleagues: colleagues.filter(({ id }) => id !== actor.id).map(({ id, name }) => ({ id, name })),
      like: earlier,
    };
  });
}
