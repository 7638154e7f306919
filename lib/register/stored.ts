// What the store holds, label by label: the schemas that the app reads and writes by, put together. A test walks the writers
// and compares this with what it then finds in the database; what is missing here fails it.
import { z } from 'zod';
import { auditEvent } from '../../graph/model/audit';
import { storedReport } from '../../graph/model/loan-reports';
import { storedLoan } from '../../graph/model/loans';
import { storedMail } from '../../graph/model/mail';
import { storedUser } from '../../graph/queries/users';
import { storedChange } from '../../graph/queries/changes';
import { TABLES } from '../../graph/seed/tables';

export const ACTIVITIES = [
  'directory',
  'contacts',
  'accounts',
  'audit',
  'loans',
  'changes',
  'typed',
  'selection',
  'technical',
] as const;
export type Activity = (typeof ACTIVITIES)[number];

export interface Stored {
  /** A label, or the type of a relationship. */
  label: string;
  is: 'node' | 'relationship';
  activity: Activity;
  /** Names of the properties. */
  fields: readonly string[];
}

/** Columns that are references in the files become relationships, `quotes` of a node too. */
const REFERENCES = ['quotes', 'owner', 'source', 'section', 'of', 'decidedBy'];
/** What the office's forms add to a fact. */
const RECORDED = ['confirmedBy'];
const fieldsOf = (schema: z.ZodObject, without: readonly string[] = []): string[] => [
  ...new Set(['id', ...Object.keys(schema.shape).filter((key) => !without.includes(key))]),
];
const node = (label: string, activity: Activity, schema: z.ZodObject): Stored => ({
  label,
  is: 'node',
  activity,
  fields: fieldsOf(schema),
});
const ofTable = (label: string, table: keyof typeof TABLES, activity: Activity = 'directory'): Stored => ({
  label,
  is: 'node',
  activity,
  fields: [...fieldsOf(TABLES[table], REFERENCES), ...('basis' in TABLES[table].shape ? RECORDED : [])],
});
/** The ends of a relationship are no properties of it; its quotes are ids. */
const ofFact = (label: string, table: keyof typeof TABLES, ends: readonly string[]): Stored => ({
  label,
  is: 'relationship',
  activity: 'directory',
  fields: [...fieldsOf(TABLES[table], ['quotes', ...ends]), 'quoteIds', ...RECORDED],
});
const bare = (label: string, activity: Activity = 'directory'): Stored => ({
  label,
  is: 'relationship',
  activity,
  fields: [],
});

const text = z.string();
const touched = { id: text, touched: text };

export const STORED: readonly Stored[] = [
  ofTable('Organisation', 'organisations'),
  ofTable('Cooperation', 'cooperations'),
  ofTable('Baustein', 'bausteine'),
  ofTable('Place', 'places'),
  // Stored as an entry too, so that it has a name and says what it rests on.
  { ...ofTable('Source', 'sources'), fields: [...fieldsOf(TABLES.sources), 'name', 'basis'] },
  ofTable('Section', 'sections'),
  ofTable('Quote', 'quotes'),
  ofTable('Step', 'steps'),
  ofTable('Figure', 'figures'),
  ofFact('TAKES_PART_IN', 'takes-part-in', ['organisation', 'cooperation']),
  ofFact('ABOUT', 'about', ['cooperation', 'baustein']),
  ofFact('TAKES_PLACE_IN', 'takes-place-in', ['cooperation', 'place']),
  ofFact('PART_OF', 'part-of', ['part', 'whole']),
  ofFact('SUPPORTS', 'supports', ['supporter', 'supported']),
  ofFact('WORKS_ON', 'works-on', ['organisation', 'baustein']),
  ofFact('SEATED_IN', 'seated-in', ['organisation', 'place']),
  ofFact('SERVES', 'serves', ['organisation', 'place']),
  bare('KEPT_BY'),
  ...['HAS_SECTION', 'IN_SECTION', 'FROM', 'STATED_IN', 'HAS_STEP', 'HAS_FIGURE', 'DECIDED_BY'].map((type) =>
    bare(type),
  ),
  ofTable('ContactPoint', 'contacts', 'contacts'),
  bare('REACHED_AT', 'contacts'),
  node('User', 'accounts', storedUser),
  bare('WORKS_AT', 'accounts'),
  node('OneTimeKey', 'accounts', z.object({ id: text, user: text, until: text, used: z.boolean() })),
  node('EndedSession', 'accounts', z.object({ id: text, until: text })),
  node('Loan', 'loans', storedLoan),
  bare('USES', 'loans'),
  node('Mail', 'loans', storedMail),
  node('LoanReport', 'loans', storedReport),
  node('AuditEvent', 'audit', auditEvent),
  node('Change', 'changes', storedChange),
  node('Changed', 'changes', z.object({ id: text })),
  bare('CHANGED', 'changes'),
  node('FormDraft', 'typed', z.object({ ...touched, content: text })),
  node('Basket', 'selection', z.object({ ...touched, entries: z.array(text) })),
  node('ShortAddress', 'selection', z.object({ ...touched, query: text })),
  ofTable('Synonym', 'synonyms', 'technical'),
  node(
    'Arrangement',
    'technical',
    z.object({ id: text, version: z.int(), revision: z.int(), positions: text, lock: z.boolean() }),
  ),
  node(
    'StoreMeta',
    'technical',
    z.object({
      id: text,
      version: z.int(),
      n: z.int(),
      usersTouched: text,
      number: z.int(),
      networkNumber: z.int(),
      turn: text,
      day: text,
    }),
  ),
];
