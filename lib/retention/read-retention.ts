// The list that proposes what is due to be deleted. It deletes nothing. Everybody sees the parts they are answerable for.
import type { Transaction } from '../../graph/engine/port';
import { lastDay } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import { oldAuditLines } from '../../graph/queries/audit-retention';
import { reportsDoneBefore } from '../../graph/queries/loan-reports';
import { contactsWithConsent, passedThings } from '../../graph/queries/retention';
import { allUsers } from '../../graph/queries/users';
import { isSignedIn, type Actor } from '../auth/actor';
import { may } from '../auth/may';
import { clock } from '../config/clock';
import type { RetentionDeps } from './deps';
import { limitsAt, type Limits } from './limits';

export interface DueContact {
  id: string;
  function: string;
  until: string;
  entry: string;
  entryName: string;
}
export interface DueUser {
  id: string;
  name: string;
  /** The day of the latest sign-in, or else of the account. */
  day: string;
  never: boolean;
}
/** A part is null where the role is not answerable for it. */
export interface Retention {
  contacts: DueContact[] | null;
  users: DueUser[] | null;
  audit: { lines: number; before: string; months: number } | null;
  /** Reports of loans that were dealt with before a day. */
  reports: { count: number; before: string } | null;
  /** How many passing things are over. */
  kept: number | null;
}

/** Contact points whose consent is over: the last day that it covers lies before today. */
export async function dueContacts(tx: Transaction, { today }: Limits): Promise<DueContact[]> {
  const rows = await contactsWithConsent.in(tx, { day: today });
  const seen = new Map(rows.filter(({ until }) => lastDay(until) < today).map((row) => [row.id, row]));
  return [...seen.values()];
}

/** Accounts without a sign-in since then; a new one that nobody has used yet counts from its first day. */
export async function dueUsers(tx: Transaction, { unusedSince }: Limits): Promise<DueUser[]> {
  return (await allUsers.in(tx, {}))
    .map(({ user: { id, name, lastSignIn, created } }) => ({
      id,
      name,
      day: lastSignIn ?? created.slice(0, 10),
      never: lastSignIn === null,
    }))
    .filter(({ day }) => day < unusedSince);
}

/** @throws DomainError forbidden, storeUnavailable */
export async function readRetention(deps: RetentionDeps, actor: Actor, now = clock()): Promise<Retention> {
  const sees = (['contacts', 'reports', 'users', 'audit', 'kept'] as const).filter((part) =>
    may(actor, 'read', 'retention', part),
  );
  if (sees.length === 0)
    throw new DomainError('forbidden', {
      detail: {
        action: 'read',
        subject: 'retention',
        role: actor.role,
        ...(isSignedIn(actor) && { actor: actor.id }),
      },
    });
  const limits = limitsAt(now, deps.auditMonths);
  return deps.engine.read(async (tx) => {
    const [old] = sees.includes('audit') ? await oldAuditLines.in(tx, { before: limits.auditBefore }) : [];
    const [passed] = sees.includes('kept') ? await passedThings.in(tx, limits.passed) : [];
    return {
      contacts: sees.includes('contacts') ? await dueContacts(tx, limits) : null,
      reports: sees.includes('reports')
        ? {
            count: (await reportsDoneBefore.in(tx, { before: limits.reportsBefore })).length,
            before: limits.reportDay,
          }
        : null,
      users: sees.includes('users') ? await dueUsers(tx, limits) : null,
      audit: old ? { lines: old.lines, before: limits.auditDay, months: deps.auditMonths } : null,
      kept: passed?.passed ?? null,
    };
  });
}
