// What a loan would have to lend: contact by contact, whether it is public anyway, can be lent, or is left out and why.
import type { Transaction } from '../../graph/engine/port';
import { lastDay, type Day } from '../../graph/model/day';
import type { Channel, Visibility } from '../../graph/model/lists';
import type { StoredLoan } from '../../graph/model/loans';
import { contactsToLend } from '../../graph/queries/loans';
import { consentOn } from '../auth/contact-rule';

/** `lendable` needs a loan and may be lent; the last two are left out. */
export const VERDICTS = ['public', 'lendable', 'otherPurpose', 'noConsent'] as const;
export type Verdict = (typeof VERDICTS)[number];

export interface Weighed {
  /** Ids of the contact point and of whom it reaches. */
  contact: string;
  entry: string;
  channel: Channel;
  visibility: Visibility;
  basis: string;
  verdict: Verdict;
  /** The last day of its consent where that comes before the end of the loan; null: it lasts. */
  endsOn: Day | null;
}

interface Asked {
  entries: readonly string[];
  channels: readonly Channel[];
  purpose: StoredLoan['purpose'];
  /** The day on which it is weighed, and the last day of the loan (null: none). */
  day: Day;
  until: Day | null;
}

type Row = Awaited<ReturnType<(typeof contactsToLend)['in']>>[number];

function verdictOn(row: Row, { purpose, day }: Asked): Verdict {
  if (consentOn(row, day)) return 'noConsent';
  if (row.visibility === 'public') return 'public';
  return row.consentFor.includes(purpose) ? 'lendable' : 'otherPurpose';
}

function endsOn({ consentUntil }: Row, until: Day | null): Day | null {
  if (consentUntil === null) return null;
  const last = lastDay(consentUntil);
  return until === null || last < until ? last : null;
}

/** In the order of the entries' ids. */
export async function weighContacts(tx: Transaction, asked: Asked): Promise<Weighed[]> {
  if (asked.entries.length === 0 || asked.channels.length === 0) return [];
  const rows = await contactsToLend.in(tx, { ids: [...asked.entries], channels: [...asked.channels] });
  return rows.map((row) => ({
    contact: row.id,
    entry: row.entry,
    channel: row.channel,
    visibility: row.visibility,
    basis: row.basis,
    verdict: verdictOn(row, asked),
    endsOn: endsOn(row, asked.until),
  }));
}
