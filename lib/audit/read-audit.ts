// The audit log for the auditor: by days, event, person and organisation. Ids become names here; of users the name only,
// never the login; and no value of a contact is anywhere in it.
import { z } from 'zod';
import { AUDIT_EVENTS, auditEventName, CONTACT_EVENTS } from '../../graph/model/audit';
import { day, dayAfter } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import { auditLines, countAuditLines, type AuditRow } from '../../graph/queries/audit';
import { userNames } from '../../graph/queries/users';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { berlinDay, clock } from '../config/clock';
import { parseInput } from '../directory/parse-input';
import type { GraphEngine } from '../../graph/engine/port';
import { startOfDay } from './berlin-day';

export const LINES_ON_PAGE = 50;
/** Of a file; more days than this holds are asked for in parts. */
export const MOST_IN_FILE = 20_000;
const DAYS_SHOWN = 30;

const input = z.strictObject({
  /** The last 30 days unless asked otherwise; both days count. */
  from: day.optional(),
  until: day.optional(),
  /** `contacts` asks who saw whose contacts. */
  ask: z.enum(['all', 'contacts']).default('all'),
  event: auditEventName.optional(),
  /** Ids of a user and of an organisation or cooperation. */
  person: z.string().max(100).default(''),
  organisation: z.string().max(100).default(''),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
});

/** Who acted: `gone` where the user was erased, `operator` for the command line, nobody for a link or a refused sign-in. */
export type Who = { is: 'user'; id: string; name: string } | { is: 'gone'; id: string } | { is: 'operator' | 'nobody' };

export interface AuditLine extends Omit<AuditRow, 'actor' | 'subjects'> {
  who: Who;
  /** Users among what the line is about; the other subjects are entries. */
  people: Who[];
  entries: string[];
}
export interface AuditPage {
  from: string;
  until: string;
  lines: AuditLine[];
  total: number;
  page: number;
  pages: number;
  /** Whom one may choose from. */
  people: { id: string; name: string }[];
}
interface Deps {
  engine: Pick<GraphEngine, 'read'>;
}

/** Events whose subjects are users; of all others they are entries. */
const ABOUT_USERS: readonly string[] = [
  'signInRefused',
  'passwordSet',
  'userAdded',
  'userChanged',
  'userErased',
  'userExported',
];

function whoIs(names: ReadonlyMap<string, string>, id: string | null): Who {
  if (id === null) return { is: 'nobody' };
  if (id === 'terminal') return { is: 'operator' };
  const name = names.get(id);
  return name === undefined ? { is: 'gone', id } : { is: 'user', id, name };
}

function lineFrom(names: ReadonlyMap<string, string>, { actor, subjects, ...row }: AuditRow): AuditLine {
  const aboutUsers = ABOUT_USERS.includes(row.event);
  return {
    ...row,
    who: whoIs(names, actor),
    people: aboutUsers ? subjects.map((id) => whoIs(names, id)) : [],
    entries: aboutUsers ? [] : subjects,
  };
}

/** @throws DomainError forbidden, invalid, storeUnavailable */
export async function readAudit(
  { engine }: Deps,
  actor: Actor,
  raw: unknown,
  { now = clock(), size = LINES_ON_PAGE }: { now?: Date; size?: number } = {},
): Promise<AuditPage> {
  demand(actor, 'read', 'audit');
  const { ask, event, person, organisation, page, ...asked } = parseInput(input, raw);
  const until = asked.until ?? berlinDay(now);
  const from = asked.from ?? dayAfter(until, 1 - DAYS_SHOWN);
  if (from > until) throw new DomainError('invalid', { param: 'from', message: 'after the last day' });
  const kinds = ask === 'contacts' ? [...CONTACT_EVENTS] : [...AUDIT_EVENTS];
  const span = {
    from: startOfDay(from),
    until: startOfDay(dayAfter(until)),
    events: event === undefined ? kinds : kinds.filter((one) => one === event),
    actor: person,
    subject: organisation,
  };
  return engine.read(async (tx) => {
    const people = await userNames.in(tx, {});
    const names = new Map(people.map(({ id, name }) => [id, name]));
    const [counted] = await countAuditLines.in(tx, span);
    const total = counted?.lines ?? 0;
    const rows = await auditLines.in(tx, { ...span, skip: (page - 1) * size, limit: size });
    return {
      from,
      until,
      lines: rows.map((row) => lineFrom(names, row)),
      total,
      page,
      pages: Math.max(1, Math.ceil(total / size)),
      people,
    };
  });
}
