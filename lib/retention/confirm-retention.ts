// Deletes what a person has chosen from the list and confirmed, in one transaction. What is not due any more stays.
import { z } from 'zod';
import { DomainError, isDomainError } from '../../graph/model/errors';
import { oldAuditLines, removeOldAuditLines } from '../../graph/queries/audit-retention';
import { passedThings, removePassedThings } from '../../graph/queries/retention';
import { lockUsers } from '../../graph/queries/users';
import { writeLineIn } from '../audit/write-line';
import { isSignedIn, type Actor } from '../auth/actor';
import { eraseUserIn } from '../auth/manage-users';
import { demand } from '../auth/may';
import { clock } from '../config/clock';
import { parseInput } from '../directory/parse-input';
import type { RetentionDeps } from './deps';
import { eraseContactIn } from './erase-contact';
import { limitsAt } from './limits';
import { removeReportsIn } from './remove-reports';
import { dueContacts, dueUsers } from './read-retention';

const ids = z.array(z.string().max(200)).max(10_000).default([]);
const input = z.strictObject({
  contacts: ids,
  users: ids,
  allContacts: z.boolean().default(false),
  allUsers: z.boolean().default(false),
  reports: z.boolean().default(false),
  audit: z.boolean().default(false),
  kept: z.boolean().default(false),
  /** That the person has looked at it. */
  confirmed: z.literal(true),
});

export interface Confirmed {
  deleted: number;
  /** The last admin was among the chosen and stays. */
  adminLeft: boolean;
}

/** @throws DomainError forbidden, invalid (`confirmed`), storeUnavailable; nothing is changed then */
export async function confirmRetention(
  deps: RetentionDeps,
  actor: Actor,
  raw: unknown,
  now = clock(),
): Promise<Confirmed> {
  const asked = parseInput(input, raw);
  const wants = {
    contacts: asked.allContacts || asked.contacts.length > 0,
    users: asked.allUsers || asked.users.length > 0,
    reports: asked.reports,
    audit: asked.audit,
    kept: asked.kept,
  };
  const parts = (['contacts', 'reports', 'users', 'audit', 'kept'] as const).filter((part) => wants[part]);
  if (parts.length === 0) throw new DomainError('invalid', { param: 'confirmed' });
  for (const part of parts) demand(actor, 'change', 'retention', part);
  const limits = limitsAt(now, deps.auditMonths);
  if (!isSignedIn(actor)) throw new DomainError('forbidden');
  const done = await deps.engine.write(async (tx) => {
    await lockUsers(tx, now.toISOString());
    const done: Confirmed = { deleted: 0, adminLeft: false };
    const contacts = wants.contacts ? await dueContacts(tx, limits) : [];
    for (const { id } of contacts.filter((one) => asked.allContacts || asked.contacts.includes(one.id))) {
      await eraseContactIn(tx, actor, id, now);
      done.deleted += 1;
    }
    if (wants.reports) done.deleted += await removeReportsIn(tx, actor, limits.reportsBefore, now);
    const users = wants.users ? await dueUsers(tx, limits) : [];
    for (const { id } of users.filter((one) => asked.allUsers || asked.users.includes(one.id))) {
      const left = await eraseUserIn(tx, actor, id, now).then(
        () => false,
        (error: unknown) => {
          if (isDomainError(error) && error.code === 'lastAdmin') return true;
          throw error;
        },
      );
      if (left) done.adminLeft = true;
      else done.deleted += 1;
    }
    if (wants.audit) {
      const [old] = await oldAuditLines.in(tx, { before: limits.auditBefore });
      await removeOldAuditLines(tx, limits.auditBefore);
      done.deleted += old?.lines ?? 0;
    }
    if (wants.kept) {
      const [passed] = await passedThings.in(tx, limits.passed);
      await removePassedThings(tx, limits.passed);
      done.deleted += passed?.passed ?? 0;
    }
    await writeLineIn(tx, { event: 'retentionDone', actor, detail: `${parts.join(' ')} ${done.deleted}` }, now);
    return done;
  });
  if (wants.contacts) deps.changed();
  return done;
}
