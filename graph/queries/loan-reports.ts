// What borrowers report of contacts that were lent; records.ts writes it. Its words are erased with whom they are about, and with
// whoever wrote them.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { storedReport, type StoredReport } from '../model/loan-reports';
import { eraseFromChanges } from './erase-changes';
import { question } from './question';

const byId = z.strictObject({ id: z.string() });
const row = z.object({ report: storedReport });

export const findReport = question('findReport', {
  text: 'MATCH (r:LoanReport {id: $id}) RETURN properties(r) AS report',
  parameters: byId,
  row,
});

/** Every report, the latest first: of an office there are some hundreds a year at most. */
export const allReports = question('allReports', {
  text: 'MATCH (r:LoanReport) RETURN properties(r) AS report, r.at AS at, r.id AS id ORDER BY at DESC, id',
  parameters: z.strictObject({}),
  row,
});

export const reportsOfLoan = question('reportsOfLoan', {
  text: `MATCH (r:LoanReport {loan: $id})
    RETURN properties(r) AS report, r.at AS at, r.id AS id ORDER BY at DESC, id`,
  parameters: byId,
  row,
});

/** What was reported of an organisation or a cooperation. */
export const reportsOfEntry = question('reportsOfEntry', {
  text: `MATCH (r:LoanReport {entry: $id})
    RETURN properties(r) AS report, r.at AS at, r.id AS id ORDER BY at DESC, id`,
  parameters: byId,
  row,
});

export const reportsOnContact = question('reportsOnContact', {
  text: `MATCH (r:LoanReport {contact: $id})
    RETURN properties(r) AS report, r.at AS at, r.id AS id ORDER BY at DESC, id`,
  parameters: byId,
  row,
});

/** What somebody reported. */
export const reportsBy = question('reportsBy', {
  text: 'MATCH (r:LoanReport {by: $id}) RETURN properties(r) AS report, r.at AS at, r.id AS id ORDER BY at DESC, id',
  parameters: byId,
  row,
});

/** What somebody dealt with. */
export const reportsSettledBy = question('reportsSettledBy', {
  text: 'MATCH (r:LoanReport {doneBy: $id}) RETURN properties(r) AS report, r.at AS at, r.id AS id ORDER BY at DESC, id',
  parameters: byId,
  row,
});

/** Reports that were dealt with before an instant. */
export const reportsDoneBefore = question('reportsDoneBefore', {
  text: `MATCH (r:LoanReport) WHERE r.doneAt < $before
    RETURN properties(r) AS report, r.at AS at, r.id AS id ORDER BY at DESC, id`,
  parameters: z.strictObject({ before: z.string() }),
  row,
});

type Rows = readonly z.output<typeof row>[];

/** Takes reports out of the store, and what the log of changes holds of them. */
async function remove(tx: Transaction, rows: Rows): Promise<void> {
  for (const { report } of rows) {
    await tx.run('MATCH (r:LoanReport {id: $id}) DELETE r', { id: report.id });
    await eraseFromChanges(tx, { of: 'LoanReport', id: report.id });
  }
}

export const removeReportsOnContact = async (tx: Transaction, contact: string): Promise<void> =>
  remove(tx, await reportsOnContact.in(tx, { id: contact }));

export const removeReportsOfEntry = async (tx: Transaction, entry: string): Promise<void> =>
  remove(tx, await reportsOfEntry.in(tx, { id: entry }));

/** @returns those that there were: their ids, and of which loans */
export async function removeReportsDoneBefore(
  tx: Transaction,
  before: string,
): Promise<Pick<StoredReport, 'id' | 'loan'>[]> {
  const rows = await reportsDoneBefore.in(tx, { before });
  await remove(tx, rows);
  return rows.map(({ report: { id, loan } }) => ({ id, loan }));
}

/** That somebody was reached, or not, stays for the office; the words of whoever is erased go. */
export async function forgetWordsOf(tx: Transaction, user: string): Promise<void> {
  for (const { report } of await reportsBy.in(tx, { id: user })) {
    await tx.run('MATCH (r:LoanReport {id: $id}) REMOVE r.note', { id: report.id });
    await eraseFromChanges(tx, { of: 'LoanReport', id: report.id });
  }
}
