// A year of loans, counted: a request belongs to the year in which it was made, and all that came of it with it, so that the parts
// add up. Pure: loans in, numbers out.
import type { BausteinNumber } from '../../graph/model/lists';
import { itemsOf, type StoredLoan } from '../../graph/model/loans';
import { berlinDay } from '../config/clock';

export interface Counted {
  /** Requests, and those of them of which something was granted. */
  requests: number;
  loans: number;
  /** Contact points that were granted, once in each loan. */
  contacts: number;
}
export interface CountedOf extends Counted {
  /** What it is of: the id of an Amt or an entry, a purpose, a Baustein; '' where there is none. */
  key: string;
}
export interface YearCount extends Counted {
  year: number;
  /** How the requests were decided; `partly`: not every contact that was asked for. They add up to the requests. */
  decided: Record<'whole' | 'partly' | 'declined' | 'withdrawn' | 'open', number>;
  /** Organisations and cooperations that were lent, each once. */
  reached: number;
  byAmt: CountedOf[];
  byPurpose: CountedOf[];
  /** A loan counts once in each Baustein of whom it lent: these do not add up. */
  byBaustein: CountedOf[];
  /** By organisation or cooperation, the most often lent first. */
  byEntry: CountedOf[];
}

type Decided = keyof YearCount['decided'];
/** Of one loan: how many contact points of whom were asked for, and how many were granted. */
interface Share {
  entry: string;
  granted: number;
}

export const yearOf = ({ requestedAt }: Pick<StoredLoan, 'requestedAt'>): number =>
  Number(berlinDay(new Date(requestedAt)).slice(0, 4));

function decidedOf(loan: StoredLoan): Decided {
  if (loan.granted !== undefined) return loan.granted.length < itemsOf(loan).length ? 'partly' : 'whole';
  return loan.state === 'declined' || loan.state === 'withdrawn' ? loan.state : 'open';
}

function sharesOf(loan: StoredLoan): Share[] {
  const shares = new Map<string, Share>();
  for (const { entry, contact } of itemsOf(loan)) {
    const share = shares.get(entry) ?? { entry, granted: 0 };
    shares.set(entry, { entry, granted: share.granted + Number(loan.granted?.includes(contact) ?? false) });
  }
  return [...shares.values()];
}

class Tally {
  private readonly counts = new Map<string, CountedOf>();

  /** @param granted contact points of this key in one request */
  add(key: string, granted: number): void {
    const { requests, loans, contacts } = this.counts.get(key) ?? { requests: 0, loans: 0, contacts: 0 };
    this.counts.set(key, {
      key,
      requests: requests + 1,
      loans: loans + Number(granted > 0),
      contacts: contacts + granted,
    });
  }

  /** The most often lent first. */
  rows(): CountedOf[] {
    return [...this.counts.values()].sort(
      (a, b) => b.loans - a.loans || b.requests - a.requests || (a.key < b.key ? -1 : 1),
    );
  }
}

/** @param bausteineOf on which an entry works; none is counted under '' */
export function countYear(
  all: readonly StoredLoan[],
  year: number,
  bausteineOf: (entry: string) => readonly BausteinNumber[],
): YearCount {
  const loans = all.filter((loan) => yearOf(loan) === year);
  const [amts, purposes, bausteine, entries] = [new Tally(), new Tally(), new Tally(), new Tally()];
  const decided: YearCount['decided'] = { whole: 0, partly: 0, declined: 0, withdrawn: 0, open: 0 };
  for (const loan of loans) {
    const shares = sharesOf(loan);
    const granted = loan.granted?.length ?? 0;
    decided[decidedOf(loan)] += 1;
    amts.add(loan.amt, granted);
    purposes.add(loan.purpose, granted);
    for (const share of shares) entries.add(share.entry, share.granted);
    const touched = new Map<string, number>();
    for (const share of shares) {
      const own: readonly string[] = bausteineOf(share.entry);
      for (const baustein of own.length > 0 ? new Set(own) : [''])
        touched.set(baustein, (touched.get(baustein) ?? 0) + share.granted);
    }
    for (const [baustein, contacts] of touched) bausteine.add(baustein, contacts);
  }
  const lent = entries.rows();
  return {
    year,
    requests: loans.length,
    loans: decided.whole + decided.partly,
    contacts: loans.reduce((sum, { granted }) => sum + (granted?.length ?? 0), 0),
    decided,
    reached: lent.filter((one) => one.loans > 0).length,
    byAmt: amts.rows(),
    byPurpose: purposes.rows(),
    byBaustein: bausteine.rows(),
    byEntry: lent,
  };
}
