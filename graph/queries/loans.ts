// Loans, as they were decided last and with who uses them; records.ts writes them. They hold ids of contact points, never
// a value, and no relationship into the network, so that loading the dataset anew leaves them as they are.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import * as lists from '../model/lists';
import { storedLoan } from '../model/loans';
import { maybeText, texts } from './columns';
import { question } from './question';

const users = z.array(z.string()).transform((ids) => ids.sort());
const row = z.object({ loan: storedLoan, users });
export type LoanRow = z.output<typeof row>;

/** Who may use it, the borrower among them: relationships, since a user who goes takes theirs along. */
const WITH_USERS = `CALL (l) { OPTIONAL MATCH (u:User)-[:USES]->(l) RETURN collect(u.id) AS users }
    RETURN properties(l) AS loan, users`;

export const findLoan = question('findLoan', {
  text: `MATCH (l:Loan {id: $id}) ${WITH_USERS}`,
  parameters: z.strictObject({ id: z.string() }),
  row,
});

/** Every loan, the latest first: of an office there are some hundreds a year at most. */
export const allLoans = question('allLoans', {
  text: `MATCH (l:Loan) ${WITH_USERS} ORDER BY l.number DESC`,
  parameters: z.strictObject({}),
  row,
});

/** What the days of a loan are worked out from, without the contacts: asked for on every page. */
const watched = storedLoan.pick({
  id: true,
  number: true,
  amt: true,
  state: true,
  from: true,
  until: true,
  reviewBy: true,
  restsBecause: true,
  endedOn: true,
  decidedAt: true,
});
const WATCHED = `l {${Object.keys(watched.shape)
  .map((name) => `.${name}`)
  .join(', ')}} AS loan`;
const watchedRow = z.object({
  loan: z
    .record(z.string(), z.unknown())
    .transform((loan) => Object.fromEntries(Object.entries(loan).filter(([, value]) => value !== null)))
    .pipe(watched),
  users,
});
export type WatchedLoan = z.output<typeof watchedRow>;
/** Something may still come of it by itself: neither was it refused, nor is the word there that copies are deleted. */
const IS_WATCHED = "NOT l.state IN ['declined', 'withdrawn', 'deletionConfirmed']";

export const loansToWatch = question('loansToWatch', {
  text: `MATCH (l:Loan) WHERE ${IS_WATCHED}
    CALL (l) { OPTIONAL MATCH (u:User)-[:USES]->(l) RETURN collect(u.id) AS users }
    RETURN ${WATCHED}, users, l.number AS number ORDER BY number`,
  parameters: z.strictObject({}),
  row: watchedRow,
});

/** Those of them that somebody uses for the Amt they work at. */
export const loansToWatchOf = question('loansToWatchOf', {
  text: `MATCH (w:User {id: $user})-[:WORKS_AT]->(o:Organisation)
    MATCH (w)-[:USES]->(l:Loan) WHERE l.amt = o.id AND ${IS_WATCHED}
    CALL (l) { OPTIONAL MATCH (u:User)-[:USES]->(l) RETURN collect(u.id) AS users }
    RETURN ${WATCHED}, users, l.number AS number ORDER BY number`,
  parameters: z.strictObject({ user: z.string() }),
  row: watchedRow,
});

/** How often each of the entries was lent by a loan that begins on a day or later; no row for one that was not. */
export const timesLent = question('timesLent', {
  text: `MATCH (l:Loan) WHERE l.grantedOf IS NOT NULL AND l.from >= $since
    UNWIND l.grantedOf AS entry WITH entry WHERE entry IN $entries
    RETURN entry, count(*) AS times ORDER BY entry`,
  parameters: z.strictObject({ entries: z.array(z.string()), since: z.string() }),
  row: z.object({ entry: z.string(), times: z.int() }),
});

/** What somebody is answerable for. */
export const loansBorrowedBy = question('loansBorrowedBy', {
  text: `MATCH (l:Loan {borrower: $user}) ${WITH_USERS} ORDER BY l.number`,
  parameters: z.strictObject({ user: z.string() }),
  row,
});

/** What somebody may use, what they are answerable for among it. */
export const loansUsedBy = question('loansUsedBy', {
  text: `MATCH (w:User {id: $user})-[:USES]->(l:Loan) ${WITH_USERS} ORDER BY l.number`,
  parameters: z.strictObject({ user: z.string() }),
  row,
});

/** What an Amt has borrowed or asked for, the latest first. */
export const loansOfAmt = question('loansOfAmt', {
  text: `MATCH (l:Loan {amt: $amt}) ${WITH_USERS} ORDER BY l.number DESC`,
  parameters: z.strictObject({ amt: z.string() }),
  row,
});

/** Contact points of entries as far as a loan asks: neither value nor function, hours or proof is among it. */
export const contactsToLend = question('contactsToLend', {
  text: `UNWIND $ids AS i
    MATCH (n:Entry {id: i})-[:REACHED_AT]->(p:ContactPoint) WHERE p.channel IN $channels
    RETURN i AS entry, p.id AS id, p.channel AS channel, p.visibility AS visibility, p.basis AS basis,
      p.consentFor AS consentFor, p.consentFrom AS consentFrom, p.consentUntil AS consentUntil
    ORDER BY entry, id`,
  parameters: z.strictObject({ ids: z.array(z.string()), channels: z.array(lists.channel) }),
  row: z.object({
    entry: z.string(),
    id: z.string(),
    channel: lists.channel,
    visibility: lists.visibility,
    basis: lists.basis,
    consentFor: texts,
    consentFrom: maybeText,
    consentUntil: maybeText,
  }),
});

/** Who may use a loan of an Amt: those who work there and may sign in, by name. */
export const borrowersAt = question('borrowersAt', {
  text: `MATCH (u:User)-[:WORKS_AT]->(:Organisation {id: $amt}) WHERE u.disabled = false
    RETURN u.id AS id, u.name AS name, u.role AS role ORDER BY name, id`,
  parameters: z.strictObject({ amt: z.string() }),
  row: z.object({ id: z.string(), name: z.string(), role: z.string() }),
});

/**
 * The contact points that somebody's granted loans name, as far as each is still there and its consent names the purpose.
 * Whether the loan runs, and the consent's days, are for the caller.
 */
export const lentTo = question('lentTo', {
  text: `MATCH (u:User {id: $user})-[:USES]->(l:Loan) WHERE l.granted IS NOT NULL
    CALL (u) { OPTIONAL MATCH (u)-[:WORKS_AT]->(o:Organisation) RETURN min(o.id) AS worksAt }
    CALL (l) {
      UNWIND l.granted AS i MATCH (p:ContactPoint {id: i}) WHERE l.purpose IN coalesce(p.consentFor, [])
      RETURN collect(i) AS contacts
    }
    RETURN properties(l) AS loan, contacts, worksAt, u.disabled AS disabled ORDER BY l.number`,
  parameters: z.strictObject({ user: z.string() }),
  row: z.object({ loan: storedLoan, contacts: texts, worksAt: maybeText, disabled: z.boolean() }),
});

/** The latest day that the store has seen, so that a clock set back reopens nothing. No row before the first. */
export const latestDaySeen = question('latestDaySeen', {
  text: "MATCH (m:StoreMeta {id: 'loans'}) WHERE m.day IS NOT NULL RETURN m.day AS day",
  parameters: z.strictObject({}),
  row: z.object({ day: z.string() }),
});

/** @param day of the wall clock in Berlin; an earlier one than was seen changes nothing */
export async function rememberDay(tx: Transaction, day: string): Promise<void> {
  await tx.run("MERGE (m:StoreMeta {id: 'loans'}) ON CREATE SET m.day = $day", { day });
  await tx.run("MATCH (m:StoreMeta {id: 'loans'}) WHERE m.day IS NULL OR m.day < $day SET m.day = $day", { day });
}

/** The next number; taken within the turn of a write, so that no two requests have one. */
export async function takeLoanNumber(tx: Transaction): Promise<number> {
  const rows = await tx.run(
    `MERGE (m:StoreMeta {id: 'loans'}) WITH m, coalesce(m.number, 0) + 1 AS next SET m.number = next RETURN next`,
  );
  return z.array(z.object({ next: z.int() })).parse(rows)[0]?.next ?? 1;
}
