// The yearly sheet of the loans, with names: of offices, organisations and Bausteine, and of no person.
import { z } from 'zod';
import { BAUSTEIN_NUMBERS, type BausteinNumber } from '../../graph/model/lists';
import { allLoans } from '../../graph/queries/loans';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { berlinDay, clock } from '../config/clock';
import { parseInput } from '../directory/parse-input';
import { countYear, yearOf, type Counted, type CountedOf, type YearCount } from './count-year';
import type { LoanDeps } from './deps';
import { nameOfEntry } from './loan-line';

/** So many of the most often lent. */
const MOST_ENTRIES = 20;

export interface YearRow extends Counted {
  key: string;
  /** Null where it is for the page to say: a purpose, or no Baustein. */
  name: string | null;
}
export const YEAR_PARTS = ['amt', 'purpose', 'baustein', 'entry'] as const;
export type YearPart = (typeof YEAR_PARTS)[number];
export interface YearSheet extends Omit<YearCount, 'byAmt' | 'byPurpose' | 'byBaustein' | 'byEntry'> {
  parts: Record<YearPart, YearRow[]>;
  /** Years with loans, and this one; the latest first. */
  years: number[];
}

const yearInput = z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() });

/** The Bausteine that an entry works on, itself or in its cooperations. */
function bausteineOf({ index }: LoanDeps): (entry: string) => BausteinNumber[] {
  const { records, recordOf } = index();
  const find = (id: string) => records[recordOf.get(id) ?? -1];
  return (entry) => {
    const record = find(entry);
    const through = (record?.participations ?? []).flatMap(({ cooperation }) => find(cooperation)?.bausteine ?? []);
    return [...(record?.bausteine ?? []), ...through];
  };
}

/** @throws DomainError forbidden, invalid (`year`), storeUnavailable */
export async function readYear(deps: LoanDeps, actor: Actor, input: unknown): Promise<YearSheet> {
  demand(actor, 'read', 'loan');
  const thisYear = Number(berlinDay(clock()).slice(0, 4));
  const { year = thisYear } = parseInput(yearInput, input);
  const loans = (await allLoans.ask(deps.engine, {})).map(({ loan }) => loan);
  const { byAmt, byPurpose, byBaustein, byEntry, ...sheet } = countYear(loans, year, bausteineOf(deps));
  const named = (row: CountedOf): YearRow => ({ ...row, name: nameOfEntry(deps, row.key) });
  const place = ({ key }: CountedOf): number => {
    const at = BAUSTEIN_NUMBERS.findIndex((number) => number === key);
    return at === -1 ? BAUSTEIN_NUMBERS.length : at;
  };
  const bausteinName = (row: CountedOf): YearRow =>
    row.key === '' ? { ...row, name: null } : { ...row, name: `${row.key} ${nameOfEntry(deps, row.key)}` };
  return {
    ...sheet,
    parts: {
      amt: byAmt.map(named),
      purpose: byPurpose.map((row) => ({ ...row, name: null })),
      baustein: byBaustein.toSorted((a, b) => place(a) - place(b)).map(bausteinName),
      entry: byEntry.slice(0, MOST_ENTRIES).map(named),
    },
    years: [...new Set([thisYear, ...loans.map(yearOf)])].sort((a, b) => b - a),
  };
}
