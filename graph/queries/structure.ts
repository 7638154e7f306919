// What is part of what, who supports whom, who works on what by itself, and where.
import { z } from 'zod';
import { basis, form, kind, means, supportWay, worksAs } from '../model/lists';
import { fact, flag, labels, maybeText, shortEntry } from './columns';
import { question } from './question';

const byId = z.strictObject({ id: z.string() });
/** Deep enough for a county: Kreis, administration, office, section, post. */
const REF = '{.id, .name, .shortName, .basis}';
/** Of a cooperation; organisations have none, but a kind. */
const maybeForm = form.nullish().transform((value) => value ?? null);
const maybeKind = kind.nullish().transform((value) => value ?? null);

/** The wholes above entries, each with the part that it is the whole of. */
export const wholesAbove = question('wholesAbove', {
  text: `UNWIND $ids AS i
         MATCH (n:Entry {id: i})-[:PART_OF*0..6]->(p:Entry)-[x:PART_OF]->(w:Entry)
         RETURN DISTINCT i AS entry, p.id AS part, w ${REF} AS whole, labels(w) AS type, w.collective AS collective,
                w.form AS form, w.kind AS kind, properties(x) AS fact, x.id AS id
         ORDER BY entry, id`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({
    entry: z.string(),
    part: z.string(),
    whole: shortEntry,
    type: labels,
    collective: flag,
    form: maybeForm,
    kind: maybeKind,
    fact,
  }),
});

/** The groups that bodies belong to, asked of several at once: what a source says of the group is true of each as one of it. */
export const groupsOf = question('groupsOf', {
  text: `UNWIND $ids AS i
         MATCH (o:Organisation {id: i})-[x:PART_OF]->(w:Organisation {collective: true})
         RETURN i AS part, w ${REF} AS whole, x.from AS from, x.until AS until, x.basis AS basis, x.id AS id
         ORDER BY part, id`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ part: z.string(), whole: shortEntry, from: maybeText, until: maybeText, basis }),
});

/** The parts below an entry, each with the whole that it is part of. */
export const partsBelow = question('partsBelow', {
  text: `MATCH (n:Entry {id: $id})<-[:PART_OF*0..6]-(w:Entry)<-[x:PART_OF]-(p:Entry)
         RETURN DISTINCT w.id AS whole, p ${REF} AS part, labels(p) AS type, p.form AS form, p.name AS name, p.id AS id
         ORDER BY name, id`,
  parameters: byId,
  row: z.object({ whole: z.string(), part: shortEntry, type: labels, form: maybeForm }),
});

const supportColumns = fact.extend({ how: supportWay, means: means.nullish().transform((value) => value ?? null) });

export const supportedBy = question('supportedBy', {
  text: `MATCH (n:Entry {id: $id})<-[x:SUPPORTS]-(o:Entry)
         RETURN o ${REF} AS other, labels(o) AS type, properties(x) AS fact, x.id AS id
         ORDER BY id`,
  parameters: byId,
  row: z.object({ other: shortEntry, type: labels, fact: supportColumns }),
});

export const supports = question('supports', {
  text: `MATCH (n:Entry {id: $id})-[x:SUPPORTS]->(o:Entry)
         RETURN o ${REF} AS other, labels(o) AS type, properties(x) AS fact, x.id AS id
         ORDER BY id`,
  parameters: byId,
  row: z.object({ other: shortEntry, type: labels, fact: supportColumns }),
});

export const worksOnOf = question('worksOnOf', {
  text: `MATCH (o:Organisation {id: $id})-[x:WORKS_ON]->(b:Baustein)
         RETURN b ${REF} AS baustein, properties(x) AS fact, b.id AS bid, x.id AS id
         ORDER BY bid, id`,
  parameters: byId,
  row: z.object({ baustein: shortEntry, fact: fact.extend({ as: worksAs }) }),
});

export const placesOf = question('placesOf', {
  text: `MATCH (n:Entry {id: $id})-[x:SEATED_IN|SERVES|TAKES_PLACE_IN]->(p:Place)
         RETURN type(x) AS how, p ${REF} AS place, p.id AS id
         ORDER BY how, id`,
  parameters: byId,
  row: z.object({ how: z.enum(['SEATED_IN', 'SERVES', 'TAKES_PLACE_IN']), place: shortEntry }),
});
