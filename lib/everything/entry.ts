// Everything that is stored about an organisation or a cooperation, contacts of every visibility included (Art. 15 DSGVO).
import { z } from 'zod';
import type { GraphEngine, Transaction } from '../../graph/engine/port';
import { DomainError } from '../../graph/model/errors';
import { auditLinesOf, type AuditRow } from '../../graph/queries/audit';
import { changesOf, type StoredChange } from '../../graph/queries/changes';
import { findEntry, quoteIdsOfEntry, quotesByIds } from '../../graph/queries/entries';
import { factsFrom, factsTo, ownedBy } from '../../graph/queries/everything';
import type { StoredReport } from '../../graph/model/loan-reports';
import { reportsOfEntry } from '../../graph/queries/loan-reports';
import { auditContacts, type AuditedContact } from '../audit/audit-contacts';
import { writeLine } from '../audit/write-line';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import { clock } from '../config/clock';
import { parseInput } from '../directory/parse-input';
import { loansAboutEntry, type LoanOfEntry } from './loans';

type Properties = Record<string, unknown>;
interface Fact {
  type: string;
  fact: Properties;
  other: string | null;
  name: string | null;
}
export interface AboutEntry {
  entry: Properties;
  type: string;
  /** Facts that begin at the entry, and those that end there. */
  facts: { from: Fact[]; to: Fact[] };
  contacts: Properties[];
  figures: Properties[];
  steps: Properties[];
  /** The words that all of it rests on. */
  quotes: { id: string; source: string; section: string; sentence: number; text: string }[];
  /** Who saw its protected contacts, by ids. */
  auditLog: AuditRow[];
  /** Its history: who is named by an id only. */
  changes: StoredChange[];
  /** Who asked for its contacts and was lent them, and what it borrowed itself. */
  loans: LoanOfEntry[];
  /** What borrowers reported of its contacts. */
  reports: StoredReport[];
}

/** All there ever are of one. */
const MOST_CHANGES = { before: Number.MAX_SAFE_INTEGER, limit: 10_000 };

const visibility = z.enum(['public', 'internal', 'onRequest']);
const audited = (entry: string, contact: Properties): AuditedContact => ({
  id: String(contact['id']),
  entry,
  visibility: visibility.parse(contact['visibility']),
});

/** The history holds values of them too, as they were: public is only what always was, and still is there. */
function auditedIn(entry: string, { contacts, changes }: Pick<AboutEntry, 'contacts' | 'changes'>): AuditedContact[] {
  const told = changes
    .flatMap(({ records }) => records)
    .filter(({ of, before, after }) => of === 'ContactPoint' && (before ?? after) !== null);
  return told.map(({ id, before, after }) => {
    const states = [before, after, contacts.find((contact) => contact['id'] === id) ?? {}];
    const isPublic = states.every((state) => state === null || state['visibility'] === 'public');
    return { id, entry, visibility: isPublic ? 'public' : 'onRequest' };
  });
}

const quoteIdsOf = (facts: readonly Fact[]): string[] =>
  facts.flatMap(({ fact }) => z.array(z.string()).catch([]).parse(fact['quoteIds']));

async function readAll(tx: Transaction, id: string): Promise<AboutEntry> {
  const [found] = await findEntry.in(tx, { id });
  if (!found) throw new DomainError('notFound', { param: 'id' });
  const from = await factsFrom.in(tx, { id });
  const to = await factsTo.in(tx, { id });
  const owned = await ownedBy.in(tx, { id });
  const ids = [...(await quoteIdsOfEntry.in(tx, { id })).map((row) => row.id), ...quoteIdsOf(from), ...quoteIdsOf(to)];
  const quotes = ids.length === 0 ? [] : await quotesByIds.in(tx, { ids: [...new Set(ids)] });
  const of = (type: (typeof owned)[number]['type']) =>
    owned.filter((row) => row.type === type).map(({ thing }) => thing);
  return {
    entry: found.properties,
    type: found.type,
    facts: { from, to },
    contacts: of('REACHED_AT'),
    figures: of('HAS_FIGURE'),
    steps: of('HAS_STEP'),
    quotes: quotes.map((quote) => ({
      id: quote.id,
      source: quote.sourceTitle,
      section: quote.section,
      sentence: quote.sentence,
      text: quote.text,
    })),
    auditLog: await auditLinesOf.in(tx, { id }),
    changes: (await changesOf.in(tx, { id, ...MOST_CHANGES })).map(({ change }) => change),
    loans: await loansAboutEntry(tx, id),
    reports: (await reportsOfEntry.in(tx, { id })).map(({ report }) => report),
  };
}

/** @throws DomainError forbidden, notFound, storeUnavailable: without its lines in the audit log there is no file */
export async function readAboutEntry(
  deps: { engine: GraphEngine },
  actor: Actor,
  raw: unknown,
  now = clock(),
): Promise<AboutEntry> {
  demand(actor, 'read', 'everything', 'entry');
  const { id } = parseInput(z.strictObject({ id: z.string().max(100) }), raw);
  const about = await deps.engine.read((tx) => readAll(tx, id));
  const contacts = [...about.contacts.map((contact) => audited(id, contact)), ...auditedIn(id, about)];
  await writeLine(deps, { event: 'entryExported', actor, subjects: [id] }, now);
  const shown = await auditContacts(deps, actor, 'exported', contacts, now);
  if (shown.length < contacts.length) throw new DomainError('storeUnavailable');
  return about;
}

/** The contacts of an entry for the list of those that may be erased: which there are, without a value. */
export async function listContactPoints(
  deps: { engine: GraphEngine },
  actor: Actor,
  raw: unknown,
): Promise<{ id: string; function: string; channel: string; visibility: AuditedContact['visibility'] }[]> {
  demand(actor, 'erase', 'contact');
  const { id } = parseInput(z.strictObject({ id: z.string().max(100) }), raw);
  const owned = await ownedBy.ask(deps.engine, { id });
  return owned
    .filter(({ type }) => type === 'REACHED_AT')
    .map(({ thing }) => ({
      id: String(thing['id']),
      function: String(thing['function']),
      channel: String(thing['channel']),
      visibility: visibility.parse(thing['visibility']),
    }));
}
