// The texts of the table's rows, for the browser: as they stand in the catalogue, filled there.
import { formatDate } from '../../../lib/i18n/format';
import type { Lang, Translator } from '../../../lib/i18n/translator';

const COLUMNS = ['kind', 'place', 'bausteine'] as const;
const OWN_COLUMNS = ['pick', 'ties', 'neighbours', 'focus', 'alsoFocus', 'hide'] as const;
const BESIDE = ['none', 'organisation', 'takesPart', 'cooperation', 'baustein', 'and'] as const;
const COUNTED = ['restOne', 'restMany', 'addOne', 'addMany'] as const;
const BAUSTEIN = ['name', 'punkt', 'short', 'shortPunkt'] as const;
type Of<Keys extends readonly string[]> = Readonly<Record<Keys[number], string>>;

export interface RowTexts {
  /** What the columns are called, and what can be done in a row. */
  column: Of<typeof COLUMNS> & Of<typeof OWN_COLUMNS>;
  beside: Of<typeof BESIDE>;
  counted: Of<typeof COUNTED>;
  baustein: Of<typeof BAUSTEIN>;
  group: Of<['open', 'close']>;
  addTen: string;
  step: string;
  example: string;
  exampleTitle: string;
  /** "zuletzt bestätigt: {date}", and the names of the months. */
  age: string;
  months: readonly string[];
}

const pick = <Keys extends readonly string[]>(keys: Keys, read: (key: Keys[number]) => unknown): Of<Keys> =>
  Object.fromEntries(keys.map((key: Keys[number]) => [key, String(read(key))])) as Of<Keys>;

const MONTHS = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));

export const rowTexts = (t: Translator, lang: Lang): RowTexts => ({
  column: {
    ...pick(COLUMNS, (key) => t.raw(`results.column.${key}`)),
    ...pick(OWN_COLUMNS, (key) => t.raw(`network.ui.table.${key}`)),
  },
  beside: pick(BESIDE, (key) => t.raw(`network.ui.beside.${key}`)),
  counted: pick(COUNTED, (key) => t.raw(`table.${key}`)),
  baustein: pick(BAUSTEIN, (key) => t.raw(`ui.baustein.${key}`)),
  group: { open: t('groups.open'), close: t('groups.close') },
  addTen: String(t.raw('groups.expanded.rowTen')),
  step: String(t.raw('answers.path.step')),
  example: t('ui.entry.example'),
  exampleTitle: t('ui.entry.exampleTitle'),
  age: String(t.raw('due.age')),
  months: MONTHS.map((month) => formatDate(lang, `2000-${month}`).replace(' 2000', '')),
});
