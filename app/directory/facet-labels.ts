// How the value of a facet is called: as the search says it, else from the closed lists.
import type { BareResult } from '../../lib/directory/search-schema';
import { label, type Lang, type Translator } from '../../lib/i18n/translator';
import { bausteinName, bausteinShort } from '../_ui/names';
import type { Filter } from './query';

const LISTS = { type: 'type', kind: 'kind', targetGroup: 'targetGroup', role: 'role', form: 'form' } as const;

export function facetLabel(t: Translator, lang: Lang, result: BareResult, filter: Filter, value: string): string {
  if (filter === 'hasContact') return t(value === '0' ? 'ui.directory.noContact' : 'ui.directory.hasContact');
  const known = (result.facets[filter] ?? []).find((one) => one.value === value)?.valueLabel;
  if (filter === 'baustein') return known && known !== value ? bausteinName(t, value, known) : bausteinShort(t, value);
  if (known) return known;
  return filter in LISTS ? label(lang, LISTS[filter as keyof typeof LISTS], value) : value;
}
