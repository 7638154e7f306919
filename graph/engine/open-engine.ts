// Picks the engine: the only place that knows both.
import { join } from 'node:path';
import type { Neo4jConfig } from './neo4j/open-neo4j';
import type { GraphEngine } from './port';

export interface EngineConfig {
  /** Where it is set, Neo4j runs the questions; the embedded engine otherwise. */
  readonly neo4j?: Neo4jConfig;
  /** The embedded engine keeps its files in a folder of their own below. */
  readonly dataFolder: string;
}

const STORE_FOLDER = 'store';

/** Each adapter is loaded only when it is picked. @throws DomainError as `openNeo4j` and `openEmbedded` say */
export async function openEngine(config: EngineConfig): Promise<GraphEngine> {
  if (config.neo4j) {
    const { openNeo4j } = await import('./neo4j/open-neo4j');
    return openNeo4j(config.neo4j);
  }
  const { openEmbedded } = await import('./embedded/open-embedded');
  return openEmbedded({ path: join(config.dataFolder, STORE_FOLDER) });
}
