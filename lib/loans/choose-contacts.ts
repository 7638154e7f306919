// Which of the contacts that were asked for are granted: as they are now, not as they were when they were asked for.
import type { Transaction } from '../../graph/engine/port';
import { monthsAfter, type Day } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import type { Channel } from '../../graph/model/lists';
import { itemsOf, type LoanItem, type StoredLoan } from '../../graph/model/loans';
import { timesLent } from '../../graph/queries/loans';
import { weighContacts } from './weigh-contacts';

interface Choice {
  loan: StoredLoan;
  until: Day | undefined;
  today: Day;
  /** How often an organisation may be lent within a quarter of a year; 0: no limit. */
  most: number;
  /** Ids of contact points; undefined: all that were asked for. */
  asked: readonly string[] | undefined;
  /** Of those, only the contacts of these channels; undefined: of each. */
  channels: readonly Channel[] | undefined;
}
export interface Chosen {
  granted: LoanItem[];
  /** All that was asked for. */
  isWhole: boolean;
  /** Ids of contact points that were to be granted and cannot be: gone, without consent, or asked too often. */
  leftOut: string[];
  /** Ids of contact points whose consent ends before the loan. */
  endEarlier: string[];
}

/** How often each entry was lent in loans that begin on a day or later. */
export async function countLoans(
  tx: Transaction,
  entries: readonly string[],
  since: Day,
): Promise<ReadonlyMap<string, number>> {
  const rows = await timesLent.in(tx, { entries: [...entries], since });
  return new Map(rows.map(({ entry, times }) => [entry, times]));
}

/** @throws DomainError invalid (`contacts`) where one was not asked for */
export async function chooseContacts(
  tx: Transaction,
  { loan, until, today, most, asked, channels }: Choice,
): Promise<Chosen> {
  const items = itemsOf(loan);
  const known = new Map(items.map((item) => [item.contact, item]));
  if (asked?.some((id) => !known.has(id))) throw new DomainError('invalid', { param: 'contacts' });
  const wanted = items.filter(
    ({ contact, channel }) => (asked?.includes(contact) ?? true) && (channels?.includes(channel) ?? true),
  );
  const entries = [...new Set(wanted.map(({ entry }) => entry))];
  const weighed = await weighContacts(tx, {
    entries,
    channels: [...new Set(wanted.map(({ channel }) => channel))],
    purpose: loan.purpose,
    day: today,
    until: until ?? null,
  });
  const now = new Map(weighed.map((one) => [one.contact, one]));
  const often = await countLoans(tx, entries, monthsAfter(today, -3));
  const granted = wanted.filter(
    ({ contact, entry }) => now.get(contact)?.verdict === 'lendable' && (most === 0 || (often.get(entry) ?? 0) < most),
  );
  const isGranted = new Set(granted.map(({ contact }) => contact));
  return {
    granted,
    isWhole: granted.length === items.length && (until ?? '') === (loan.until ?? ''),
    leftOut: wanted.map(({ contact }) => contact).filter((id) => !isGranted.has(id)),
    endEarlier: granted.map(({ contact }) => contact).filter((id) => now.get(id)?.endsOn),
  };
}
