// What can be chosen in a field, each value with its label.
import { BAUSTEIN_NUMBERS } from '../../../graph/model/lists';
import { label, type Lang } from '../../../lib/i18n/translator';
import { languageName } from '../../../lib/i18n/languages';
import type { Field } from '../../../lib/records/form';

export interface Option {
  value: string;
  label: string;
}

/** Languages that associations and offices of the county name most; what an entry has beside them is offered too. */
const LANGUAGES = 'ar bg bs de el en es fa fr hr hu it ku nl pl ps pt ro ru so sq sr ta ti tr uk ur vi zh'.split(' ');

const byLabel = (a: Option, b: Option): number => a.label.localeCompare(b.label, 'de');

/** @param places the places of the directory by id */
export function optionsOf(lang: Lang, field: Field, chosen: readonly string[], places: readonly Option[]): Option[] {
  const { kind, list, labels, options = [] } = field;
  if (kind === 'towns') return [...places];
  if (kind === 'bausteine' || kind === 'baustein')
    return BAUSTEIN_NUMBERS.map((value) => ({ value, label: value === '9' ? `Punkt ${value}` : `Baustein ${value}` }));
  if (kind === 'languages')
    return [...new Set([...LANGUAGES, ...chosen])]
      .map((value) => ({ value, label: languageName(lang, value) }))
      .sort(byLabel);
  const labelled = options.map((value) => ({
    value,
    label: labels?.[value] ?? (list ? label(lang, list, value) : value),
  }));
  // who may see something stands in the order of how many do
  return list === 'visibility' || list === 'consent' ? labelled : labelled.sort(byLabel);
}
