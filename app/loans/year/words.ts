// What the rows of the yearly sheet are called; the page and its file say the same.
import { consent } from '../../../graph/model/lists';
import { label, type Lang, type Translator } from '../../../lib/i18n/translator';
import type { YearPart, YearRow } from '../../../lib/loans/read-year';

export function rowName(t: Translator, lang: Lang, part: YearPart, { key, name }: YearRow): string {
  if (name !== null) return name;
  return part === 'purpose' ? label(lang, 'consent', consent.parse(key)) : t('yearly.noBaustein');
}

export const DECIDED = ['whole', 'partly', 'declined', 'withdrawn', 'open'] as const;
export const COLUMNS = ['requests', 'loans', 'contacts'] as const;
