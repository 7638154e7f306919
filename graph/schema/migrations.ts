// The numbered migrations: constraints and indexes, in both dialects where they differ. A number once released stays.
import type { GraphEngine } from '../engine/port';

export interface Migration {
  readonly version: number;
  readonly reason: string;
  /** Each statement is repeatable (IF NOT EXISTS), since a migration that was killed half way begins again. */
  readonly statements: Readonly<Record<GraphEngine['dialect'], readonly string[]>>;
}

/** Labels whose ids are unique; every Organisation, Cooperation, Baustein, Place and Source is an Entry too. */
const UNIQUE_LABELS = ['Entry', 'ContactPoint', 'Step', 'Figure', 'Quote', 'Section', 'Synonym', 'StoreMeta'];
/** Labels that questions match by id; their ids are unique as those of entries. */
const LOOKED_UP_LABELS = ['Organisation', 'Cooperation', 'Baustein', 'Place', 'Source'];
/** What is kept for readers without accounts. */
const KEPT_LABELS = ['Basket', 'ShortAddress'];
/** Accounts, the links that open them once, and sessions that were ended before their time. */
const ACCOUNT_LABELS = ['User', 'OneTimeKey', 'EndedSession'];

/** What was changed, and forms that wait for whoever filled them. */
const CHANGE_LABELS = ['Change', 'Changed', 'FormDraft'];

const unique = (label: string, property: string): string =>
  `CREATE CONSTRAINT ${label.toLowerCase()}_${property}_unique IF NOT EXISTS FOR (n:${label}) REQUIRE n.${property} IS UNIQUE`;
const uniqueId = (label: string): string => unique(label, 'id');
const index = (label: string, property: string): string =>
  `CREATE INDEX ${label.toLowerCase()}_${property.toLowerCase()} IF NOT EXISTS FOR (n:${label}) ON (n.${property})`;
const idIndex = (label: string): string => index(label, 'id');

/** Comes before all others and before the version, so that two starts at once cannot each write a version. */
export const META_CONSTRAINT = uniqueId('StoreMeta');

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    reason: 'Ids are unique over all entries, and within contact points, steps, figures, quotes, sections, synonyms.',
    statements: {
      // In Neo4j an index stands behind each constraint.
      neo4j: UNIQUE_LABELS.map(uniqueId),
      // In Grafeo none does: 8,000 inserts took 20 s without the index.
      embedded: [...UNIQUE_LABELS.map(idIndex), ...UNIQUE_LABELS.map(uniqueId)],
    },
  },
  {
    version: 2,
    reason: 'A pattern such as (o:Organisation {id: $id}) finds its node without looking through the label.',
    statements: { neo4j: LOOKED_UP_LABELS.map(idIndex), embedded: LOOKED_UP_LABELS.map(idIndex) },
  },
  {
    version: 3,
    reason: 'What is kept for readers for some days is found by its id, and by when it was last touched.',
    statements: {
      neo4j: [...KEPT_LABELS.map(uniqueId), ...KEPT_LABELS.map((label) => index(label, 'touched'))],
      embedded: [
        ...KEPT_LABELS.map(idIndex),
        ...KEPT_LABELS.map(uniqueId),
        ...KEPT_LABELS.map((label) => index(label, 'touched')),
      ],
    },
  },
  {
    version: 4,
    reason: 'One node holds the positions of an arrangement, so that two processes cannot each write their own.',
    statements: {
      neo4j: [uniqueId('Arrangement')],
      embedded: [idIndex('Arrangement'), uniqueId('Arrangement')],
    },
  },
  {
    version: 5,
    reason: 'A user is found by id at each request and by login when signing in; no two users share either.',
    statements: {
      neo4j: [...ACCOUNT_LABELS.map(uniqueId), unique('User', 'login')],
      embedded: [
        ...ACCOUNT_LABELS.map(idIndex),
        index('User', 'login'),
        ...ACCOUNT_LABELS.map(uniqueId),
        unique('User', 'login'),
      ],
    },
  },
  {
    version: 6,
    reason:
      'A change is found by what it is about, by its number, and by the request that made it, of which there is one.',
    statements: {
      neo4j: [
        ...CHANGE_LABELS.map(uniqueId),
        unique('Change', 'requestKey'),
        index('Change', 'number'),
        index('FormDraft', 'touched'),
      ],
      embedded: [
        ...CHANGE_LABELS.map(idIndex),
        index('Change', 'requestKey'),
        index('Change', 'number'),
        index('FormDraft', 'touched'),
        ...CHANGE_LABELS.map(uniqueId),
        unique('Change', 'requestKey'),
      ],
    },
  },
  {
    version: 7,
    reason: 'Somebody who signs in with the account of the authority is one user, by issuer and subject.',
    statements: {
      neo4j: [unique('User', 'subject')],
      embedded: [index('User', 'subject'), unique('User', 'subject')],
    },
  },
  {
    version: 8,
    reason: 'A line of the audit log is written once, and found by when it was written and by whom.',
    statements: {
      neo4j: [uniqueId('AuditEvent'), index('AuditEvent', 'at'), index('AuditEvent', 'actor')],
      embedded: [
        idIndex('AuditEvent'),
        uniqueId('AuditEvent'),
        index('AuditEvent', 'at'),
        index('AuditEvent', 'actor'),
      ],
    },
  },
  {
    version: 9,
    reason: 'A loan is found by its id, by the Amt that borrows, and by whoever is answerable for it.',
    statements: {
      neo4j: [uniqueId('Loan'), index('Loan', 'amt'), index('Loan', 'borrower')],
      embedded: [idIndex('Loan'), index('Loan', 'amt'), index('Loan', 'borrower'), uniqueId('Loan')],
    },
  },
  {
    version: 10,
    reason: 'The same news for the same user is one mail; what is to be sent is found by when, and by whom it is for.',
    statements: {
      neo4j: [uniqueId('Mail'), index('Mail', 'nextAt'), index('Mail', 'user')],
      embedded: [idIndex('Mail'), index('Mail', 'nextAt'), index('Mail', 'user'), uniqueId('Mail')],
    },
  },
  {
    version: 11,
    reason: 'What a borrower reports is found by its id, by the loan, and by whom it is about.',
    statements: {
      neo4j: [uniqueId('LoanReport'), index('LoanReport', 'loan'), index('LoanReport', 'entry')],
      embedded: [
        idIndex('LoanReport'),
        index('LoanReport', 'loan'),
        index('LoanReport', 'entry'),
        uniqueId('LoanReport'),
      ],
    },
  },
];
