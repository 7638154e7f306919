// Dates, periods, numbers and quotations as readers write them, German and English. Pure functions.
import type { Status } from '../../graph/model/day';
import { translator, type Lang } from './translator';

const MONTHS: Readonly<Record<Lang, readonly string[]>> = {
  de: [
    'Januar',
    'Februar',
    'März',
    'April',
    'Mai',
    'Juni',
    'Juli',
    'August',
    'September',
    'Oktober',
    'November',
    'Dezember',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};
const LOCALE: Readonly<Record<Lang, string>> = { de: 'de-DE', en: 'en-GB' };

/** `2010-02-07` → "7. Februar 2010", `2009-05` → "Mai 2009", `2009` → "2009". */
export function formatDate(lang: Lang, date: string): string {
  const [year = '', month, day] = date.split('-');
  const name = month === undefined ? '' : (MONTHS[lang][Number(month) - 1] ?? '');
  if (!name) return year;
  if (day === undefined) return `${name} ${year}`;
  return `${Number(day)}${lang === 'de' ? '.' : ''} ${name} ${year}`;
}

interface Period {
  from: string | null;
  until: string | null;
  status?: Status;
}

/** "2009–2011", "seit Mai 2009", "bis April 2011", "ab 2012" where planned; null where nothing is known. */
export function formatPeriod(lang: Lang, { from, until, status }: Period): string | null {
  const t = translator(lang);
  if (from && until) {
    if (from === until) return formatDate(lang, from);
    if (from.length === 4 && until.length === 4) return `${from}–${until}`;
    return t('ui.period.fromUntil', { from: formatDate(lang, from), until: formatDate(lang, until) });
  }
  if (from) return t(status === 'planned' ? 'ui.period.planned' : 'ui.period.since', { date: formatDate(lang, from) });
  if (until) return t('ui.period.until', { date: formatDate(lang, until) });
  return null;
}

/** 1234.5 → "1.234,5" */
export function formatNumber(lang: Lang, value: number): string {
  return new Intl.NumberFormat(LOCALE[lang], { maximumFractionDigits: 2 }).format(value);
}

interface Amount {
  value: number;
  qualifier: 'exact' | 'about' | 'moreThan' | 'lessThan' | 'times';
  unit: string | null;
}

/** "rund 750", "mehr als 40 %", "2-fach". */
export function formatAmount(lang: Lang, { value, qualifier, unit }: Amount): string {
  const t = translator(lang);
  const number = formatNumber(lang, value);
  if (qualifier === 'times' && unit) return `${number}-${unit}`;
  const words = qualifier === 'exact' ? number : t(`ui.amount.${qualifier}`, { number });
  return unit ? `${words} ${unit}` : words;
}

/** In German quotation marks; marks inside become single ones. Quotes stay German in every language. */
export function quoted(text: string): string {
  const inner = text
    .replaceAll('„', '‚')
    .replaceAll('“', '‘')
    .replace(/"([^"]*)"/g, '‚$1‘');
  return `„${inner}“`;
}

/** The heading of a section without doubled or trailing punctuation: "Baustein 10.1.: Sprache" → "Baustein 10.1: Sprache". */
export const sectionName = (heading: string): string => heading.replace(/[.,;:]+(?=:)/gu, '').replace(/\s*:\s*$/u, '');
