// The properties of records in words: their labels, and their values as readers write them.
import { catalogues, label, translator, type Lang, type Messages } from '../../i18n/translator';
import { formatDate, formatNumber } from '../../i18n/format';
import { languageName } from '../../i18n/languages';
import type { Properties } from '../../../graph/model/changes';

type List = keyof Messages['lists'];

/** Which closed list labels the values of a property. */
const LISTS: Readonly<Record<string, List>> = {
  kind: 'kind',
  form: 'form',
  role: 'role',
  targetGroups: 'targetGroup',
  onBehalfOf: 'targetGroup',
  basis: 'basis',
  priority: 'priority',
  level: 'level',
  channel: 'channel',
  state: 'stepState',
  qualifier: 'qualifier',
  how: 'supportWay',
  means: 'means',
  as: 'worksAs',
  visibility: 'visibility',
  consentFor: 'consent',
};
const DATES: readonly string[] = [
  'from',
  'until',
  'dormantFrom',
  'confirmedAt',
  'consentFrom',
  'consentUntil',
  'consentWithdrawn',
  'date',
];
/** Properties that hold ids of entries. */
export const ENTRY_PROPERTIES: readonly string[] = ['confirmedBy', 'keptBy', 'owner', 'mergedInto'];

/** The label of a field in its form, else one of our own, else what the store calls it. */
export function propertyLabel(lang: Lang, name: string): string {
  const { records, history } = catalogues[lang];
  const inForm: Readonly<Record<string, string>> = records.field;
  if (inForm[name] !== undefined) return inForm[name];
  const own: Readonly<Record<string, string>> = history.property;
  return own[name] === undefined ? name : translator(lang)(`history.property.${name}` as 'history.property.basis');
}

interface Words {
  lang: Lang;
  /** Label or type of the record: `kind` of a source is another list than that of an organisation. */
  of: string;
  nameOf: (id: string) => string;
}
type Scalar = string | number | boolean;

function textOf({ lang, of, nameOf }: Words, name: string, value: Scalar): string {
  if (typeof value === 'boolean') return translator(lang)(value ? 'history.yes' : 'history.no');
  if (typeof value === 'number') return formatNumber(lang, value);
  if (ENTRY_PROPERTIES.includes(name)) return nameOf(value);
  if (DATES.includes(name) && /^\d{4}(-\d{2}){0,2}$/.test(value)) return formatDate(lang, value);
  if (name === 'languages') return languageName(lang, value);
  const list =
    name === 'kind' && of === 'Source' ? 'sourceKind' : name === 'kind' && of === 'Step' ? 'stepKind' : LISTS[name];
  return list === undefined ? value : label(lang, list, value);
}

/** The values of a property in words; none where it is absent. */
export function propertyTexts(words: Words, name: string, value: Properties[string] | undefined): string[] {
  if (value === undefined) return [];
  return (Array.isArray(value) ? value : [value]).map((one) => textOf(words, name, one));
}
