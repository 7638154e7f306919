// What the users of a loan have reported, and of what they may report: for the page of the loan.
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import type { Channel } from '../../graph/model/lists';
import type { ReportOutcome } from '../../graph/model/loan-reports';
import { itemsOf } from '../../graph/model/loans';
import { reportsOfLoan } from '../../graph/queries/loan-reports';
import { userNames } from '../../graph/queries/users';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand, may } from '../auth/may';
import { parseInput } from '../directory/parse-input';
import type { LoanDeps } from './deps';
import { nameOfEntry, type Named } from './loan-line';
import { hasBegun, readsReports } from './may-report';
import { openLoan } from './open-loan';

export interface OwnReport {
  id: string;
  entry: Named;
  channel: Channel | null;
  outcome: ReportOutcome;
  note: string | null;
  at: string;
  by: string | null;
  isDone: boolean;
}
export interface OwnReports {
  /** Null where the reader may not report, or not yet. */
  entries: (Named & { contacts: { id: string; channel: Channel }[] })[] | null;
  /** The latest first; none for who is neither a user of the loan nor the office. */
  reports: OwnReport[];
}

/** @throws DomainError forbidden, notFound, storeUnavailable */
export async function readOwnReports(deps: LoanDeps, actor: Actor, input: unknown): Promise<OwnReports> {
  demand(actor, 'read', 'loan', 'own');
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const { id } = parseInput(z.strictObject({ id: z.string().max(64) }), input);
  return deps.engine.read(async (tx) => {
    const open = await openLoan(tx, actor, id);
    const granted = itemsOf(open.loan).filter(({ contact }) => open.loan.granted?.includes(contact));
    const channels = new Map(granted.map(({ contact, channel }) => [contact, channel]));
    const reads = readsReports(actor, open);
    const rows = reads ? await reportsOfLoan.in(tx, { id }) : [];
    const names = reads ? new Map((await userNames.in(tx, {})).map((one) => [one.id, one.name])) : new Map();
    const named = (entry: string): Named => ({ id: entry, name: nameOfEntry(deps, entry) });
    const mayReport = open.isBorrower && may(actor, 'create', 'loanReport') && hasBegun(open);
    return {
      entries: mayReport
        ? [...new Set(granted.map(({ entry }) => entry))].map((entry) => ({
            ...named(entry),
            contacts: granted
              .filter((one) => one.entry === entry)
              .map(({ contact, channel }) => ({ id: contact, channel })),
          }))
        : null,
      reports: rows.map(({ report }) => ({
        id: report.id,
        entry: named(report.entry),
        channel: channels.get(report.contact ?? '') ?? null,
        outcome: report.outcome,
        note: report.note ?? null,
        at: report.at,
        by: (names.get(report.by) as string | undefined) ?? null,
        isDone: report.doneAt !== undefined,
      })),
    };
  });
}
