// The counts of each filter with the names of their values in the reader's language.
import { label, type Lang } from '../i18n/translator';
import type { SearchIndex } from '../search/index-of-records';
import { languageName } from '../i18n/languages';
import { FACETS, type Facet } from '../search/facets';
import type { Count } from '../search/tally';
import type { FacetValue, SearchResult } from './search-schema';

function valueLabel(facet: Facet, value: string, index: SearchIndex, lang: Lang): string {
  const entryName = (): string => index.records[index.recordOf.get(value) ?? -1]?.name ?? value;
  if (facet === 'language') return languageName(lang, value);
  if (facet === 'town') return entryName();
  if (facet === 'baustein') return entryName() === value ? value : `${value} ${entryName()}`;
  return label(lang, facet, value);
}

export function facetsOf(
  counts: Readonly<Record<Facet, readonly Count[]>>,
  index: SearchIndex,
  lang: Lang,
): SearchResult['facets'] {
  const facets = FACETS.map((facet): [Facet, FacetValue[]] => [
    facet,
    counts[facet].map((each) => ({ ...each, valueLabel: valueLabel(facet, each.value, index, lang) })),
  ]);
  return Object.fromEntries(facets) as SearchResult['facets'];
}
