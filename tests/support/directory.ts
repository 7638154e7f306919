// The directory's capabilities over the delivered dataset in a store in memory.
import { openEmbedded } from '../../graph/engine/embedded/open-embedded';
import { migrate } from '../../graph/schema/migrate';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';
import type { Dataset } from '../../graph/seed/tables';
import type { DirectoryDeps } from '../../lib/directory/deps';
import { readSearchRecords } from '../../lib/directory/read-search-records';
import { buildIndex } from '../../lib/search/index-of-records';

export const DAY = '2011-04-26';

/** @param dataset the delivered one unless another is given */
export async function openDirectory(dataset?: Dataset): Promise<DirectoryDeps & { close: () => Promise<void> }> {
  const engine = await openEmbedded({ path: ':memory:' });
  await migrate(engine);
  await loadDataset(engine, dataset ?? (await readDataset(datasetFolder(), true)));
  const { records, synonyms } = await readSearchRecords(engine);
  const index = buildIndex(records, synonyms);
  return {
    engine,
    index: () => index,
    today: () => ({ day: DAY, undatedFrom: '2010-01-01' }),
    changed: () => undefined,
    positions: () => new Map(),
    close: () => engine.close(),
  };
}
