// The yardstick of our search: MiniSearch on the same fields of the same entries, with its defaults and tuned.
import MiniSearch from 'minisearch';
import { languageName } from '../../lib/i18n/languages';
import { label } from '../../lib/i18n/translator';
import { valuesOf } from '../../lib/search/columns';
import type { DayView } from '../../lib/search/day-view';
import type { SearchIndex } from '../../lib/search/index-of-records';

const FIELDS = [
  'name',
  'shortName',
  'aliases',
  'offers',
  'description',
  'languages',
  'targetGroups',
  'places',
  'bausteine',
  'kind',
  'form',
];

/** One document an entry. Bausteine are those that ours finds it by, so also the ones it works on through cooperations. */
function documentsOf({ records, recordOf }: SearchIndex, { baustein }: DayView) {
  const nameOf = (id: string): string => records[recordOf.get(id) ?? -1]?.name ?? id;
  return records.map((record, at) => ({
    id: record.id,
    name: record.name,
    shortName: record.shortName ?? '',
    aliases: record.aliases.join(' '),
    offers: record.offers.join(' '),
    description: record.description ?? '',
    languages: record.languages.map((code) => languageName('de', code)).join(' '),
    targetGroups: record.targetGroups.map((group) => label('de', 'targetGroup', group)).join(' '),
    places: record.places.map(nameOf).join(' '),
    bausteine: valuesOf(baustein, at).map(nameOf).join(' '),
    kind: record.kind ? label('de', 'kind', record.kind) : '',
    form: record.form ? label('de', 'form', record.form) : '',
  }));
}

export type Search = (q: string) => string[];

/** @returns the searches: ids of the entries, best first. Tuned as its documentation proposes: beginnings and misspellings count too. */
export function openRivals(index: SearchIndex, view: DayView): { defaults: Search; tuned: Search } {
  const rival = new MiniSearch({ fields: FIELDS });
  rival.addAll(documentsOf(index, view));
  const idsOf = (found: readonly { id: unknown }[]): string[] => found.map(({ id }) => String(id));
  return {
    defaults: (q) => idsOf(rival.search(q)),
    tuned: (q) => idsOf(rival.search(q, { prefix: true, fuzzy: 0.2 })),
  };
}
