// One entry: its own properties, the quotes that state it, its figures, steps and contact points.
import { z } from 'zod';
import * as lists from '../model/lists';
import { labels, maybeText, shortEntry, texts } from './columns';
import { question } from './question';

const byId = z.strictObject({ id: z.string() });

/** The entry of an id with whatever is stored of it; a merged one keeps only `mergedInto`. */
export const findEntry = question('findEntry', {
  text: 'MATCH (n:Entry {id: $id}) RETURN labels(n) AS type, properties(n) AS properties',
  parameters: byId,
  row: z.object({ type: labels, properties: z.record(z.string(), z.unknown()) }),
});

export const quoteIdsOfEntry = question('quoteIdsOfEntry', {
  text: 'MATCH (n:Entry {id: $id})-[:STATED_IN]->(q:Quote) RETURN q.id AS id ORDER BY id',
  parameters: byId,
  row: z.object({ id: z.string() }),
});

export const quotesByIds = question('quotesByIds', {
  text: `UNWIND $ids AS i
         MATCH (q:Quote {id: i})-[:FROM]->(s:Source)
         MATCH (q)-[:IN_SECTION]->(k:Section)
         RETURN i AS id, q.sentence AS sentence, q.text AS text, s.id AS sourceId, s.title AS sourceTitle, s.shortTitle AS sourceShortTitle,
                k.id AS sectionId, k.title AS section, k.position AS position
         ORDER BY position, sentence, id`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({
    id: z.string(),
    sentence: z.int(),
    text: z.string(),
    sourceId: z.string(),
    sourceTitle: z.string(),
    sourceShortTitle: z.string(),
    sectionId: z.string(),
    section: z.string(),
    position: z.int(),
  }),
});

const proof = { basis: lists.basis, note: maybeText };

export const figuresOfEntry = question('figuresOfEntry', {
  text: `MATCH (n:Entry {id: $id})-[:HAS_FIGURE]->(f:Figure)
         RETURN properties(f) AS figure, f.id AS id
         ORDER BY id`,
  parameters: byId,
  row: z.object({
    figure: z.object({
      id: z.string(),
      label: z.string(),
      value: z.number(),
      qualifier: lists.qualifier,
      unit: maybeText,
      from: maybeText,
      until: maybeText,
      ...proof,
    }),
  }),
});

export const stepsOfEntry = question('stepsOfEntry', {
  text: `MATCH (n:Entry {id: $id})-[:HAS_STEP]->(s:Step)
         RETURN properties(s) AS step, s.date AS date, s.id AS id
         ORDER BY date, id`,
  parameters: byId,
  row: z.object({
    step: z.object({
      id: z.string(),
      date: maybeText,
      state: lists.stepState,
      kind: lists.stepKind,
      text: z.string(),
      ...proof,
    }),
  }),
});

export const decidersOfSteps = question('decidersOfSteps', {
  text: `UNWIND $ids AS i
         MATCH (s:Step {id: i})-[:DECIDED_BY]->(o:Organisation)
         RETURN i AS step, o {.id, .name, .shortName, .basis} AS organisation, o.id AS id
         ORDER BY step, id`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ step: z.string(), organisation: shortEntry }),
});

/** The quotes behind figures and steps. */
export const quoteIdsOfFigures = question('quoteIdsOfFigures', {
  text: `UNWIND $ids AS i
         MATCH (f:Figure {id: i})-[:STATED_IN]->(q:Quote)
         RETURN i AS of, q.id AS quote ORDER BY of, quote`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ of: z.string(), quote: z.string() }),
});
export const quoteIdsOfSteps = question('quoteIdsOfSteps', {
  text: `UNWIND $ids AS i
         MATCH (s:Step {id: i})-[:STATED_IN]->(q:Quote)
         RETURN i AS of, q.id AS quote ORDER BY of, quote`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ of: z.string(), quote: z.string() }),
});

const byIds = z.strictObject({ ids: z.array(z.string()) });

/** Which of these ids the store knows, and under which other one an entry lives on. */
export const storedEntries = question('storedEntries', {
  text: `UNWIND $ids AS i
         MATCH (n:Entry {id: i})
         RETURN i AS id, n.mergedInto AS mergedInto
         ORDER BY id`,
  parameters: byIds,
  row: z.object({ id: z.string(), mergedInto: maybeText }),
});

/** Entries that are known by a short name, for the glossary. */
export const entriesWithShortName = question('entriesWithShortName', {
  text: `MATCH (n:Entry)
         WHERE n.shortName IS NOT NULL
         RETURN n.shortName AS short, n.name AS name, n.aliases AS aliases, n.basis AS basis, labels(n) AS type, n.id AS id
         ORDER BY id`,
  parameters: z.strictObject({}),
  row: z.object({
    id: z.string(),
    type: labels,
    short: z.string(),
    name: z.string(),
    aliases: texts,
    basis: lists.basis,
  }),
});
