// Reads from the store what the search index is built from, page by page.
import type { GraphEngine } from '../../graph/engine/port';
import {
  bausteineOfEntries,
  participationsOfOrganisations,
  placesOfEntries,
  publicContactsOfEntries,
  searchableEntries,
  synonyms,
  wholesOfEntries,
} from '../../graph/queries/search-records';
import { consentOn } from '../auth/contact-rule';
import { wallDay } from '../config/clock';
import type { SearchRecord, Synonym } from '../search/record';

/** Small enough that an answer is no large part of the memory. */
const PAGE = 5000;
/** The index is read at the start and after writes; no reader waits for it. */
const LIMIT = { limitMs: 60_000 };

export async function readSearchRecords(
  engine: GraphEngine,
): Promise<{ records: SearchRecord[]; synonyms: Synonym[] }> {
  const records: SearchRecord[] = [];
  for (let after = ''; ;) {
    const page = await readPage(engine, after);
    records.push(...page);
    const last = page.at(-1);
    if (!last || page.length < PAGE) break;
    after = last.id;
  }
  return { records, synonyms: await synonyms.ask(engine, {}) };
}

/** One page is read in one transaction, so that an entry and its participations are of one moment. */
function readPage(engine: GraphEngine, after: string): Promise<SearchRecord[]> {
  return engine.read(async (tx) => {
    const rows = await searchableEntries.in(tx, { after, limit: PAGE });
    const byId = new Map<string, SearchRecord>();
    for (const { id, type, entry } of rows) {
      if (type === 'source') continue;
      byId.set(id, {
        id,
        type,
        ...entry,
        places: [],
        bausteine: [],
        topics: [],
        participations: [],
        wholes: [],
        hasContact: false,
        hasPhone: false,
      });
    }
    const ids = [...byId.keys()];
    if (ids.length === 0) return [];
    for (const { organisation, ...participation } of await participationsOfOrganisations.in(tx, { ids })) {
      byId.get(organisation)?.participations.push(participation);
    }
    for (const { entry, baustein, fact } of await bausteineOfEntries.in(tx, { ids })) {
      const record = byId.get(entry);
      record?.bausteine.push(baustein);
      record?.topics.push({ ...fact, baustein });
    }
    for (const { entry, whole, ...part } of await wholesOfEntries.in(tx, { ids }))
      byId.get(entry)?.wholes.push({ id: whole, ...part });
    for (const { entry, place } of await placesOfEntries.in(tx, { ids })) {
      const places = byId.get(entry)?.places;
      if (!places?.includes(place)) places?.push(place);
    }
    for (const row of await publicContactsOfEntries.in(tx, { ids })) {
      const record = byId.get(row.entry);
      // its consent is asked by the wall clock: who may be called is not a question of the day of the view
      if (!record || consentOn(row, wallDay())) continue;
      record.hasContact = true;
      record.hasPhone ||= row.channel === 'phone' || row.channel === 'mobile';
    }
    return [...byId.values()];
  }, LIMIT);
}
