// Bausteine and places as entries: what is about them, who works on them, what is there.
import { z } from 'zod';
import { priority, role, WORKING_ROLES, worksAs } from '../model/lists';
import {
  COOPERATION,
  fact,
  flag,
  maybeNumber,
  maybeText,
  ORGANISATION,
  shortCooperation,
  shortOrganisation,
} from './columns';
import { question } from './question';

const byId = z.strictObject({ id: z.string() });
const period = { from: maybeText, until: maybeText };

export const allBausteine = question('allBausteine', {
  text: 'MATCH (b:Baustein) RETURN properties(b) AS baustein, b.id AS id ORDER BY id',
  parameters: z.strictObject({}),
  row: z.object({
    baustein: z.object({ id: z.string(), number: z.string(), name: z.string(), priority, priorityFrom: maybeText }),
  }),
});

export const cooperationsAbout = question('cooperationsAbout', {
  text: `MATCH (b:Baustein {id: $id})<-[x:ABOUT]-(c:Cooperation)
         RETURN c ${COOPERATION} AS cooperation, x.main AS main, c.name AS name, c.id AS id
         ORDER BY name, id`,
  parameters: byId,
  row: z.object({ cooperation: shortCooperation, main: flag }),
});

/** Who works on a Baustein through a cooperation, in a role that works together. */
export const workersThroughCooperations = question('workersThroughCooperations', {
  text: `MATCH (b:Baustein {id: $id})<-[:ABOUT]-(c:Cooperation)<-[x:TAKES_PART_IN]-(o:Organisation)
         WHERE x.role IN $working
         RETURN o ${ORGANISATION} AS organisation, c ${COOPERATION} AS cooperation, x.role AS role,
                x.from AS from, x.until AS until, o.id AS oid, c.id AS cid, x.id AS id
         ORDER BY oid, cid, id`,
  parameters: z.strictObject({ id: z.string(), working: z.array(role).default([...WORKING_ROLES]) }),
  row: z.object({ organisation: shortOrganisation, cooperation: shortCooperation, role, ...period }),
});

export const workersByThemselves = question('workersByThemselves', {
  text: `MATCH (b:Baustein {id: $id})<-[x:WORKS_ON]-(o:Organisation)
         RETURN o ${ORGANISATION} AS organisation, properties(x) AS fact, o.id AS oid, x.id AS id
         ORDER BY oid, id`,
  parameters: byId,
  row: z.object({ organisation: shortOrganisation, fact: fact.extend({ as: worksAs }) }),
});

export const organisationsAt = question('organisationsAt', {
  text: `MATCH (p:Place {id: $id})<-[x:SEATED_IN|SERVES]-(o:Organisation)
         RETURN type(x) AS how, o ${ORGANISATION} AS organisation, o.name AS name, o.id AS id
         ORDER BY name, id, how`,
  parameters: byId,
  row: z.object({ how: z.enum(['SEATED_IN', 'SERVES']), organisation: shortOrganisation }),
});

export const cooperationsAt = question('cooperationsAt', {
  text: `MATCH (p:Place {id: $id})<-[:TAKES_PLACE_IN]-(c:Cooperation)
         RETURN c ${COOPERATION} AS cooperation, c.name AS name, c.id AS id
         ORDER BY name, id`,
  parameters: byId,
  row: z.object({ cooperation: shortCooperation }),
});

export const allTowns = question('allTowns', {
  text: `MATCH (p:Place {level: 'town'})
         RETURN p.id AS id, p.name AS name, p.latitude AS latitude, p.longitude AS longitude
         ORDER BY name`,
  parameters: z.strictObject({}),
  row: z.object({ id: z.string(), name: z.string(), latitude: maybeNumber, longitude: maybeNumber }),
});
