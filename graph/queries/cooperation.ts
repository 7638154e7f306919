// Who takes part in what: the heart of the graph.
import { z } from 'zod';
import { means, role, targetGroup, WORKING_ROLES } from '../model/lists';
import { COOPERATION, fact, ORGANISATION, shortCooperation, shortEntry, shortOrganisation } from './columns';
import { question } from './question';

export const roleColumns = fact.extend({
  role,
  onBehalfOf: z
    .array(targetGroup)
    .nullish()
    .transform((value) => value ?? []),
  means: means.nullish().transform((value) => value ?? null),
});
export type RoleColumns = z.output<typeof roleColumns>;

export const participantsOf = question('participantsOf', {
  text: `MATCH (c:Cooperation {id: $id})<-[x:TAKES_PART_IN]-(o:Organisation)
         RETURN o ${ORGANISATION} AS organisation, properties(x) AS role, o.id AS oid, x.id AS id
         ORDER BY oid, id`,
  parameters: z.strictObject({ id: z.string() }),
  row: z.object({ organisation: shortOrganisation, role: roleColumns }),
});

/** Who may stand in for cooperations that have no contact of their own. */
export const leadersOf = question('leadersOf', {
  text: `UNWIND $ids AS i
         MATCH (c:Cooperation {id: i})<-[x:TAKES_PART_IN]-(o:Organisation)
         WHERE x.role IN $roles
         RETURN i AS cooperation, c ${COOPERATION} AS period, o ${ORGANISATION} AS organisation, properties(x) AS role,
                o.id AS oid, x.id AS id
         ORDER BY cooperation, oid, id`,
  parameters: z.strictObject({
    ids: z.array(z.string()),
    roles: z.array(role).default(['secretariat', 'chair', 'lead']),
  }),
  row: z.object({
    cooperation: z.string(),
    period: shortCooperation,
    organisation: shortOrganisation,
    role: roleColumns,
  }),
});

/** Where organisations take part; several at once, since a member shows the ties of its collectives. */
export const participationsOf = question('participationsOf', {
  text: `UNWIND $ids AS i
         MATCH (o:Organisation {id: i})-[x:TAKES_PART_IN]->(c:Cooperation)
         RETURN i AS organisation, c ${COOPERATION} AS cooperation, properties(x) AS role, c.id AS cid, x.id AS id
         ORDER BY cid, id`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ organisation: z.string(), cooperation: shortCooperation, role: roleColumns }),
});

/** The Bausteine of cooperations. */
export const bausteineOfCooperations = question('bausteineOfCooperations', {
  text: `UNWIND $ids AS i
         MATCH (c:Cooperation {id: i})-[x:ABOUT]->(b:Baustein)
         RETURN i AS cooperation, b {.id, .name, .shortName, .basis} AS baustein, b.id AS id
         ORDER BY cooperation, id`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ cooperation: z.string(), baustein: shortEntry }),
});

/**
 * Everybody who shares a cooperation with an organisation, both in roles that work together; one row a pair of periods.
 * Periods are weighed against the day above, where the rule for undated facts is. The organisation itself is among the
 * rows where it holds two roles: asked to leave it out by its id, Neo4j would walk the index of all organisations.
 */
export const sharedCooperations = question('sharedCooperations', {
  text: `MATCH (o:Organisation {id: $id})-[x:TAKES_PART_IN]->(c:Cooperation)<-[y:TAKES_PART_IN]-(p:Organisation)
         WHERE x.role IN $working AND y.role IN $working
         RETURN p ${ORGANISATION} AS organisation, c ${COOPERATION} AS cooperation,
                x.from AS from, x.until AS until, y.from AS otherFrom, y.until AS otherUntil,
                p.id AS pid, c.id AS cid, x.id AS xid, y.id AS yid
         ORDER BY pid, cid, xid, yid`,
  parameters: z.strictObject({ id: z.string(), working: z.array(role).default([...WORKING_ROLES]) }),
  row: z.object({
    organisation: shortOrganisation,
    cooperation: shortCooperation,
    from: z.string().nullable(),
    until: z.string().nullable(),
    otherFrom: z.string().nullable(),
    otherUntil: z.string().nullable(),
  }),
});
