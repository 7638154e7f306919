// What borrowers reported, for the office: what waits, and what became of the rest.
import { z } from 'zod';
import type { Transaction } from '../../graph/engine/port';
import type { Channel } from '../../graph/model/lists';
import type { Became, ReportOutcome, StoredReport } from '../../graph/model/loan-reports';
import { itemsOf, type StoredLoan } from '../../graph/model/loans';
import { allReports, findReport, reportsOfEntry } from '../../graph/queries/loan-reports';
import { allLoans } from '../../graph/queries/loans';
import { contactMarks } from '../../graph/queries/records';
import { userNames } from '../../graph/queries/users';
import type { Actor } from '../auth/actor';
import { demand, may } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { LoanDeps } from './deps';
import { nameOfEntry, typeOfEntry, type Named } from './loan-line';

export const REPORT_LISTS = ['open', 'done'] as const;
const listInput = z.strictObject({
  list: z.enum(REPORT_LISTS).default('open'),
  /** Of one organisation or cooperation only, whatever became of it. */
  entry: z.string().max(200).optional(),
});

type NamedEntry = Named & { type: 'organisation' | 'cooperation' };
export interface ReportLine {
  id: string;
  loan: { id: string; number: number };
  amt: Named;
  entry: NamedEntry;
  /** The way that was tried, where that was said. */
  channel: Channel | null;
  outcome: ReportOutcome;
  note: string | null;
  /** The contact points that an editor might change because of it, as far as they are still there. */
  contacts: { id: string; channel: Channel }[];
  /** Null where the account is gone. */
  by: string | null;
  at: string;
  done: { at: string; by: string | null; became: Became; of: NamedEntry | null } | null;
}
export interface ReportList {
  list: (typeof REPORT_LISTS)[number];
  items: ReportLine[];
  counts: Record<(typeof REPORT_LISTS)[number], number>;
}

const namedEntry = (deps: LoanDeps, id: string): NamedEntry => ({
  id,
  name: nameOfEntry(deps, id),
  type: typeOfEntry(deps, id),
});

const isDone = ({ doneAt }: StoredReport): boolean => doneAt !== undefined;

/** Of all or of one entry. */
async function reportsOf(tx: Transaction, entry: string | undefined): Promise<StoredReport[]> {
  const rows = entry === undefined ? await allReports.in(tx, {}) : await reportsOfEntry.in(tx, { id: entry });
  return rows.map(({ report }) => report);
}

/** The latest first. @throws DomainError forbidden, invalid, storeUnavailable */
export async function listReports(deps: LoanDeps, actor: Actor, input: unknown): Promise<ReportList> {
  demand(actor, 'read', 'loanReport');
  const { list, entry } = parseInput(listInput, input);
  return deps.engine.read(async (tx) => {
    const reports = await reportsOf(tx, entry);
    const done = reports.filter(isDone).length;
    const shown = entry === undefined ? reports.filter((one) => isDone(one) === (list === 'done')) : reports;
    return { list, items: await describe(deps, tx, shown), counts: { open: reports.length - done, done } };
  });
}

/** One report, for the form that it leads to; null where there is none. @throws DomainError forbidden, storeUnavailable */
export async function readReport(deps: LoanDeps, actor: Actor, id: string): Promise<ReportLine | null> {
  demand(actor, 'read', 'loanReport');
  return deps.engine.read(async (tx) => {
    const [found] = await findReport.in(tx, { id });
    const [line] = found ? await describe(deps, tx, [found.report]) : [];
    return line ?? null;
  });
}

async function describe(deps: LoanDeps, tx: Transaction, reports: readonly StoredReport[]): Promise<ReportLine[]> {
  if (reports.length === 0) return [];
  const loans = new Map((await allLoans.in(tx, {})).map(({ loan }) => [loan.id, loan]));
  const names = new Map((await userNames.in(tx, {})).map(({ id, name }) => [id, name]));
  const lent = ({ loan, entry, contact }: StoredReport) =>
    grantedOf(loans.get(loan)).filter((one) => one.entry === entry && one.contact === (contact ?? one.contact));
  const ids = [...new Set(reports.flatMap((one) => lent(one).map(({ contact }) => contact)))];
  const there = new Set((await contactMarks.in(tx, { ids })).map(({ id }) => id));
  return reports.flatMap((report): ReportLine[] => {
    const loan = loans.get(report.loan);
    if (!loan) return [];
    const { doneAt, doneBy = '', became = 'nothing', becameOf } = report;
    const items = lent(report);
    return [
      {
        id: report.id,
        loan: { id: loan.id, number: loan.number },
        amt: { id: loan.amt, name: nameOfEntry(deps, loan.amt) },
        entry: namedEntry(deps, report.entry),
        channel: report.contact === undefined ? null : (items[0]?.channel ?? null),
        outcome: report.outcome,
        note: report.note ?? null,
        contacts: items
          .filter(({ contact }) => there.has(contact))
          .map(({ contact, channel }) => ({ id: contact, channel })),
        by: names.get(report.by) ?? null,
        at: report.at,
        done:
          doneAt === undefined
            ? null
            : {
                at: doneAt,
                by: names.get(doneBy) ?? null,
                became,
                of: becameOf === undefined || !deps.index().recordOf.has(becameOf) ? null : namedEntry(deps, becameOf),
              },
      },
    ];
  });
}

const grantedOf = (loan: StoredLoan | undefined) =>
  loan === undefined ? [] : itemsOf(loan).filter(({ contact }) => loan.granted?.includes(contact));

/** How many reports wait for the office, of all or of one entry; null for who may not read them. @throws DomainError storeUnavailable */
export async function countReports(deps: LoanDeps, actor: Actor, entry?: string): Promise<number | null> {
  if (!may(actor, 'read', 'loanReport')) return null;
  const reports = await deps.engine.read((tx) => reportsOf(tx, entry));
  return reports.filter((one) => !isDone(one)).length;
}
