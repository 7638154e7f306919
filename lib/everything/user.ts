// Everything that is stored about a user: for themselves, or by the administration (Art. 15 DSGVO).
import { z } from 'zod';
import type { GraphEngine } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import { auditLinesOf, type AuditRow } from '../../graph/queries/audit';
import { changesOf, type StoredChange } from '../../graph/queries/changes';
import { accountMarks, keysOfUser } from '../../graph/queries/everything';
import type { StoredMail } from '../../graph/model/mail';
import { mailsOfUser } from '../../graph/queries/mail';
import type { StoredReport } from '../../graph/model/loan-reports';
import { reportsBy, reportsSettledBy } from '../../graph/queries/loan-reports';
import { allUsers, type UserColumns } from '../../graph/queries/users';
import { writeLine } from '../audit/write-line';
import { isSignedIn, type Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { clock } from '../config/clock';
import { parseInput } from '../directory/parse-input';
import { loansAboutUser, type LoanOfUser } from './loans';
import { changesMadeBy, draftsOf, type MadeChange, type OwnDraft } from './own-work';

export interface AboutUser {
  account: UserColumns & {
    worksAt: string | null;
    worksAtId: string | null;
    hasPassword: boolean;
    /** Who they are at the authority's provider; null where they have a password here. */
    subject: string | null;
    /** Counts up with whatever ends their sessions. */
    sessionVersion: number;
  };
  /** Links that were made to choose a password. */
  links: { until: string; used: boolean }[];
  /** Notices on loans that wait to be sent, or were: neither text nor address is kept. */
  mails: StoredMail[];
  /** What the person did, and what was done about the account. */
  auditLog: AuditRow[];
  /** What was changed about the account. */
  changes: StoredChange[];
  /** What they changed themselves. */
  changesMade: MadeChange[];
  /** Forms that they have not finished. */
  drafts: OwnDraft[];
  /** Loans that they asked for, may use, or decided. */
  loans: LoanOfUser[];
  /** What they reported of contacts that were lent to them, and what they dealt with of others' reports. */
  reports: StoredReport[];
  reportsSettled: Omit<StoredReport, 'note'>[];
}

/** All there ever are of one. */
const MOST_CHANGES = { before: Number.MAX_SAFE_INTEGER, limit: 10_000 };

/** Without an id: of whoever asks. @throws DomainError forbidden, notFound, storeUnavailable: without its line there is no file */
export async function readAboutUser(
  deps: { engine: GraphEngine },
  actor: Actor,
  raw: unknown,
  now = clock(),
): Promise<AboutUser> {
  const asked = parseInput(z.strictObject({ id: z.string().max(100).optional() }), raw);
  const own = isSignedIn(actor) ? actor.id : undefined;
  const id = asked.id ?? own;
  demand(actor, 'read', 'everything', id === own ? 'self' : 'user');
  if (id === undefined) throw new DomainError('notFound', { param: 'id' });
  const about = await deps.engine.read(async (tx) => {
    const found = (await allUsers.in(tx, {})).find(({ user }) => user.id === id);
    if (!found) throw new DomainError('notFound', { param: 'id' });
    const { user, ...rest } = found;
    const [marks] = await accountMarks.in(tx, { id });
    return {
      account: { ...user, ...rest, subject: marks?.subject ?? null, sessionVersion: marks?.sessionVersion ?? 0 },
      links: await keysOfUser.in(tx, { id }),
      mails: (await mailsOfUser.in(tx, { id })).map(({ mail }) => mail),
      auditLog: await auditLinesOf.in(tx, { id }),
      changes: (await changesOf.in(tx, { id, ...MOST_CHANGES })).map(({ change }) => change),
      changesMade: await changesMadeBy(tx, actor, id),
      drafts: await draftsOf(tx, id, id === own),
      loans: await loansAboutUser(tx, id),
      reports: (await reportsBy.in(tx, { id })).map(({ report }) => report),
      // The note is in the words of whoever reported.
      reportsSettled: (await reportsSettledBy.in(tx, { id })).map(({ report: { note: _, ...report } }) => report),
    };
  });
  await writeLine(deps, { event: 'userExported', actor, subjects: [id] }, now);
  return about;
}
