// What is in the archive, and which change put it there. An archived entry has a label of its own: no other question finds it.
import { z } from 'zod';
import { basis } from '../model/lists';
import { maybeText } from './columns';
import { question } from './question';

const parameters = z.strictObject({ examples: z.boolean(), limit: z.int().min(1) });
const row = z.object({ id: z.string(), name: z.string(), basis, since: z.string() });
const COLUMNS = `WHERE $examples = true OR n.basis <> 'example'
    RETURN n.id AS id, n.name AS name, n.basis AS basis, n.archivedAt AS since ORDER BY since DESC, name, id LIMIT $limit`;
const COUNTED = `WHERE $examples = true OR n.basis <> 'example' RETURN count(n) AS entries`;
const counted = z.object({ entries: z.int() });
const counting = parameters.pick({ examples: true });

/** The latest first. */
export const archivedOrganisations = question('archivedOrganisations', {
  text: `MATCH (n:ArchivedOrganisation) ${COLUMNS}`,
  parameters,
  row,
});
export const archivedCooperations = question('archivedCooperations', {
  text: `MATCH (n:ArchivedCooperation) ${COLUMNS}`,
  parameters,
  row,
});
export const countArchivedOrganisations = question('countArchivedOrganisations', {
  text: `MATCH (n:ArchivedOrganisation) ${COUNTED}`,
  parameters: counting,
  row: counted,
});
export const countArchivedCooperations = question('countArchivedCooperations', {
  text: `MATCH (n:ArchivedCooperation) ${COUNTED}`,
  parameters: counting,
  row: counted,
});

/**
 * The changes that spoke of archiving entries, the latest first: of one that is archived now, the first put it there. An
 * undoing may have, too.
 */
export const archivingsOf = question('archivingsOf', {
  text: `UNWIND $ids AS i MATCH (s:Changed {id: i})<-[:CHANGED]-(c:Change)
    WHERE (c.action = 'archive' OR c.action = 'undo') AND c.records CONTAINS 'archivedAt'
    CALL (c) { OPTIONAL MATCH (u:User {id: c.by}) RETURN min(u.name) AS byName }
    RETURN i AS id, c.id AS change, c.at AS at, c.why AS why, byName, c.number AS number ORDER BY number DESC`,
  parameters: z.strictObject({ ids: z.array(z.string()) }),
  row: z.object({ id: z.string(), change: z.string(), at: z.string(), why: maybeText, byName: maybeText }),
});
