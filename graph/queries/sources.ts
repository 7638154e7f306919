// Sources: their sections, the quotes in order, and the facts that rest on each quote.
import { z } from 'zod';
import { basis, sourceKind } from '../model/lists';
import { labels, maybeText, shortEntry } from './columns';
import { question } from './question';

const byId = z.strictObject({ id: z.string() });
const REF = '{.id, .name, .shortName, .basis}';

export const allSources = question('allSources', {
  text: 'MATCH (s:Source) RETURN s.id AS id, s.title AS title, s.date AS date ORDER BY id',
  parameters: z.strictObject({}),
  row: z.object({ id: z.string(), title: z.string(), date: maybeText }),
});

/** What an editor may name as the source of a fact. */
export const sourcesToName = question('sourcesToName', {
  text: 'MATCH (s:Source) RETURN s.id AS id, s.title AS title, s.kind AS kind, s.date AS date ORDER BY id',
  parameters: z.strictObject({}),
  row: z.object({ id: z.string(), title: z.string(), kind: sourceKind, date: maybeText }),
});

export const sectionsOf = question('sectionsOf', {
  text: `MATCH (s:Source {id: $id})-[:HAS_SECTION]->(k:Section)
         RETURN k.id AS id, k.title AS title, k.position AS position
         ORDER BY position, id`,
  parameters: byId,
  row: z.object({ id: z.string(), title: z.string(), position: z.int() }),
});

export const quotesFrom = question('quotesFrom', {
  text: `MATCH (s:Source {id: $id})<-[:FROM]-(q:Quote)-[:IN_SECTION]->(k:Section)
         RETURN q.id AS id, q.sentence AS sentence, q.text AS text, k.id AS section
         ORDER BY section, sentence, id`,
  parameters: byId,
  row: z.object({ id: z.string(), sentence: z.int(), text: z.string(), section: z.string() }),
});

/** Entries that rest on the quotes of a source. */
export const entriesStatedIn = question('entriesStatedIn', {
  text: `MATCH (s:Source {id: $id})<-[:FROM]-(q:Quote)<-[:STATED_IN]-(n:Entry)
         RETURN q.id AS quote, n ${REF} AS entry, labels(n) AS type, n.id AS id
         ORDER BY quote, id`,
  parameters: byId,
  row: z.object({ quote: z.string(), entry: shortEntry, type: labels }),
});

export const figuresStatedIn = question('figuresStatedIn', {
  text: `MATCH (s:Source {id: $id})<-[:FROM]-(q:Quote)<-[:STATED_IN]-(f:Figure)<-[:HAS_FIGURE]-(n:Entry)
         RETURN q.id AS quote, n ${REF} AS entry, labels(n) AS type, f.label AS text, f.basis AS basis, f.id AS fid, n.id AS id
         ORDER BY quote, fid, id`,
  parameters: byId,
  row: z.object({ quote: z.string(), entry: shortEntry, type: labels, text: z.string(), basis }),
});

export const stepsStatedIn = question('stepsStatedIn', {
  text: `MATCH (s:Source {id: $id})<-[:FROM]-(q:Quote)<-[:STATED_IN]-(f:Step)<-[:HAS_STEP]-(n:Entry)
         RETURN q.id AS quote, n ${REF} AS entry, labels(n) AS type, f.text AS text, f.basis AS basis, f.id AS fid, n.id AS id
         ORDER BY quote, fid, id`,
  parameters: byId,
  row: z.object({ quote: z.string(), entry: shortEntry, type: labels, text: z.string(), basis }),
});

/** Relationships that rest on any quote. They have no index on either engine's list property, so all are walked once. */
export const relationshipsWithQuotes = question('relationshipsWithQuotes', {
  text: `MATCH (a:Entry)-[x]->(b:Entry)
         WHERE x.quoteIds IS NOT NULL
         RETURN x.quoteIds AS quotes, type(x) AS relationship, a ${REF} AS subject, labels(a) AS subjectType,
                b ${REF} AS object, labels(b) AS objectType, properties(x) AS properties, x.id AS id
         ORDER BY id`,
  parameters: z.strictObject({}),
  row: z.object({
    quotes: z.array(z.string()),
    relationship: z.enum([
      'TAKES_PART_IN',
      'ABOUT',
      'TAKES_PLACE_IN',
      'PART_OF',
      'SUPPORTS',
      'WORKS_ON',
      'SEATED_IN',
      'SERVES',
    ]),
    subject: shortEntry,
    subjectType: labels,
    object: shortEntry,
    objectType: labels,
    /** Which of the three says in what way depends on the type. */
    properties: z.object({ basis, role: maybeText, how: maybeText, as: maybeText }),
  }),
});
