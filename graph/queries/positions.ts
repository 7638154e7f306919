// Where nodes stand in the pictures of the network, one node an arrangement. Kept beside the network, and no part of it.
import { z } from 'zod';
import type { Transaction } from '../engine/port';
import { question } from './question';

/**
 * `version` is that of the algorithm, `revision` counts the writings, `positions` is one text (lib/layout/positions-text.ts):
 * lists of numbers would mix integers with floats, which Neo4j refuses as a property.
 */
const arrangement = z.object({ id: z.string(), version: z.int(), revision: z.int(), positions: z.string() });
export type StoredArrangement = z.infer<typeof arrangement>;

export const findArrangement = question('findArrangement', {
  text: `MATCH (a:Arrangement {id: $id}) WHERE a.positions IS NOT NULL
         RETURN a.id AS id, a.version AS version, a.revision AS revision, a.positions AS positions`,
  parameters: z.strictObject({ id: z.string() }),
  row: arrangement,
});

/** Places that can be drawn on a map. */
export const placesOnTheMap = question('placesOnTheMap', {
  text: `MATCH (p:Place) WHERE p.latitude IS NOT NULL AND p.longitude IS NOT NULL
         RETURN p.id AS id, p.level AS level, p.latitude AS latitude, p.longitude AS longitude
         ORDER BY id`,
  parameters: z.strictObject({}),
  row: z.object({
    id: z.string(),
    level: z.enum(['town', 'county', 'elsewhere']).catch('elsewhere'),
    latitude: z.number(),
    longitude: z.number(),
  }),
});

const found = z.array(z.object({ revision: z.int() })).length(1);

/**
 * Writes an arrangement if nobody has written it since it was read: of several processes the first one wins.
 * @param after the revision that was read; 0 where there was none
 * @returns whether it was written
 */
export async function writeArrangement(
  tx: Transaction,
  { id, version, positions, after }: { id: string; version: number; positions: string; after: number },
): Promise<boolean> {
  // The writing comes first: on Neo4j it takes the lock, so that the second of two sees what the first has written.
  const rows = await tx.run(
    'MERGE (a:Arrangement {id: $id}) SET a.lock = true RETURN coalesce(a.revision, 0) AS revision',
    { id },
  );
  if (found.parse(rows)[0]?.revision !== after) return false;
  await tx.run(
    'MATCH (a:Arrangement {id: $id}) SET a.version = $version, a.revision = $revision, a.positions = $positions',
    {
      id,
      version,
      revision: after + 1,
      positions,
    },
  );
  return true;
}
