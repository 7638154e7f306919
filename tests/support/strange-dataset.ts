// A folder with the embedded store of the delivered dataset, in which some entries of one town bear strange names.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openEngine } from '../../graph/engine/open-engine';
import { migrate } from '../../graph/schema/migrate';
import { datasetFolder, loadDataset } from '../../graph/seed/load-dataset';
import { readDataset } from '../../graph/seed/read-dataset';

export const STRANGE_NAMES = {
  'right to left override': 'Verein \u202Etbreklev\u202C Ende',
  'an override without an end': 'Kreis \u202Eoffen',
  Arabic: 'جمعية الآباء فيلبرت',
  emoji: 'Treff 👩‍👩‍👧‍👦🎉 e. V.',
  '200 letters without a blank': 'Donaudampfschifffahrt'.repeat(10).slice(0, 200),
  '200 letters with blanks': 'Integrationsförderung '.repeat(10).slice(0, 200).trim(),
  'line breaks': 'Erste\r\nZweite\nDritte',
  'a formula': '=HYPERLINK("http://evil.example";"x")',
  'a vCard': 'Amt;X\r\nEND:VCARD\r\nTEL:0190',
  'a script': '<script>globalThis.hacked = 1</script>',
  'out of an attribute': '"><img src=x onerror="globalThis.hacked = 1">',
  'a template': '{count, plural, other {x}} ${1 + 1} %s',
} as const;
const TOWN = '05158032';

export interface StrangeStore {
  dataFolder: string;
  /** Ids of the entries, by the key of their name. */
  ids: Record<keyof typeof STRANGE_NAMES, string>;
  remove: () => Promise<void>;
}

export async function makeStrangeStore(): Promise<StrangeStore> {
  const dataset = await readDataset(datasetFolder(), true);
  const there = new Set(
    dataset['seated-in'].filter(({ place }) => place === TOWN).map(({ organisation }) => organisation),
  );
  const renamed = dataset.organisations.filter(({ id, basis }) => there.has(id) && basis === 'example');
  const keys = Object.keys(STRANGE_NAMES) as (keyof typeof STRANGE_NAMES)[];
  const ids = Object.fromEntries(
    keys.map((key, at) => {
      const row = renamed[at];
      if (!row) throw new Error(`the dataset has no entry to call ${key}`);
      row.name = STRANGE_NAMES[key];
      return [key, row.id];
    }),
  ) as StrangeStore['ids'];
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'netzkompass-strange-'));
  const engine = await openEngine({ dataFolder });
  try {
    await migrate(engine);
    await loadDataset(engine, dataset);
  } finally {
    await engine.close();
  }
  return { dataFolder, ids, remove: () => rm(dataFolder, { recursive: true, force: true }) };
}
