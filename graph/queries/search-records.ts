// What the search index is built from, read in pages of ids so that no single answer grows with the store.
import { z } from 'zod';
import { bausteinNumber, basis, form, kind, role, targetGroup, worksAs } from '../model/lists';
import { flag, labels, maybeText, texts } from './columns';
import { question } from './question';

const ids = z.strictObject({ ids: z.array(z.string()) });

/** Entries that can be searched, after an id, in the order of ids. Sources are read, not searched. */
export const searchableEntries = question('searchableEntries', {
  text: `MATCH (n:Entry)
         WHERE n.id > $after AND n.mergedInto IS NULL AND NOT n:Source
         RETURN labels(n) AS type, properties(n) AS entry, n.id AS id
         ORDER BY id LIMIT $limit`,
  parameters: z.strictObject({ after: z.string(), limit: z.int() }),
  row: z.object({
    id: z.string(),
    type: labels,
    entry: z.object({
      name: z.string(),
      shortName: maybeText,
      aliases: texts,
      description: maybeText,
      basis,
      kind: kind.nullish().transform((value) => value ?? null),
      form: form.nullish().transform((value) => value ?? null),
      collective: flag,
      languages: texts,
      targetGroups: z
        .array(targetGroup)
        .nullish()
        .transform((value) => value ?? []),
      offers: texts,
      from: maybeText,
      until: maybeText,
      dormantFrom: maybeText,
      confirmedAt: maybeText,
    }),
  }),
});

export const participationsOfOrganisations = question('participationsOfOrganisations', {
  text: `UNWIND $ids AS i
         MATCH (o:Organisation {id: i})-[x:TAKES_PART_IN]->(c:Cooperation)
         RETURN i AS organisation, c.id AS cooperation, x.role AS role, x.from AS from, x.until AS until,
                x.basis AS basis, x.confirmedAt AS confirmedAt, x.id AS id
         ORDER BY id`,
  parameters: ids,
  row: z.object({
    id: z.string(),
    organisation: z.string(),
    cooperation: z.string(),
    role,
    from: maybeText,
    until: maybeText,
    basis,
    confirmedAt: maybeText,
  }),
});

/** What entries are part of, each whole with the period of it; one step up, groups included. */
export const wholesOfEntries = question('wholesOfEntries', {
  text: `UNWIND $ids AS i
         MATCH (n:Entry {id: i})-[x:PART_OF]->(w:Entry)
         RETURN i AS entry, w.id AS whole, x.from AS from, x.until AS until, x.basis AS basis, x.id AS id
         ORDER BY entry, whole, id`,
  parameters: ids,
  row: z.object({ entry: z.string(), whole: z.string(), from: maybeText, until: maybeText, basis }),
});

/** `as` is a word of the language, so the properties come as a whole. */
export const bausteineOfEntries = question('bausteineOfEntries', {
  text: `UNWIND $ids AS i
         MATCH (n:Entry {id: i})-[x:ABOUT|WORKS_ON]->(b:Baustein)
         RETURN i AS entry, b.id AS baustein, properties(x) AS fact, x.id AS id
         ORDER BY entry, baustein, id`,
  parameters: ids,
  row: z.object({
    entry: z.string(),
    baustein: bausteinNumber,
    fact: z.object({
      id: z.string(),
      as: worksAs.nullish().transform((value) => value ?? null),
      from: maybeText,
      until: maybeText,
      basis,
      confirmedAt: maybeText,
    }),
  }),
});

/** Where an entry has its seat comes before where else it works; a place may come twice. */
export const placesOfEntries = question('placesOfEntries', {
  text: `UNWIND $ids AS i
         MATCH (n:Entry {id: i})-[x:SEATED_IN|SERVES|TAKES_PLACE_IN]->(p:Place)
         RETURN i AS entry, p.id AS place, type(x) AS how
         ORDER BY entry, how, place`,
  parameters: ids,
  row: z.object({ entry: z.string(), place: z.string(), how: z.enum(['SEATED_IN', 'SERVES', 'TAKES_PLACE_IN']) }),
});

/** That there are public contact points, and which ways: no value and nothing of the others leaves the store. */
export const publicContactsOfEntries = question('publicContactsOfEntries', {
  text: `UNWIND $ids AS i
         MATCH (n:Entry {id: i})-[:REACHED_AT]->(p:ContactPoint {visibility: 'public'})
         RETURN i AS entry, p.channel AS channel, p.consentFrom AS consentFrom, p.consentUntil AS consentUntil,
                p.id AS id
         ORDER BY entry, id`,
  parameters: ids,
  row: z.object({
    entry: z.string(),
    channel: z.string(),
    consentFrom: maybeText,
    consentUntil: maybeText,
  }),
});

export const synonyms = question('synonyms', {
  text: 'MATCH (s:Synonym) RETURN s.word AS word, s.target AS target, s.means AS means ORDER BY word, target, means',
  parameters: z.strictObject({}),
  row: z.object({
    word: z.string(),
    target: z.enum(['entry', 'offer', 'targetGroup', 'language', 'baustein']),
    means: z.string(),
  }),
});
