// "seit Mai 2009" in the browser, as lib/i18n/format.ts writes it on the server: without the catalogues, which are large.
type PeriodTexts = Readonly<Record<'since' | 'planned' | 'until' | 'fromUntil', string>>;

interface Period {
  from: string | null;
  until: string | null;
  status: string;
}

const LOCALE: Readonly<Record<string, string>> = { en: 'en-GB' };

/** A date as precise as it is known: a year, a month, a day. */
function dateText(lang: string, date: string): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined) return year;
  return new Intl.DateTimeFormat(LOCALE[lang] ?? 'de-DE', {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(day !== undefined && { day: 'numeric' }),
  }).format(new Date(`${year}-${month}-${day ?? '01'}T00:00:00Z`));
}

/** Null where nothing is known. */
export function periodText(lang: string, texts: PeriodTexts, { from, until, status }: Period): string | null {
  const write = (text: string, date: string): string => text.replace('{date}', dateText(lang, date));
  if (from !== null && from === until) return dateText(lang, from);
  if (from !== null && until !== null)
    return from.length === 4 && until.length === 4
      ? `${from}–${until}`
      : texts.fromUntil.replace('{from}', dateText(lang, from)).replace('{until}', dateText(lang, until));
  if (from !== null) return write(status === 'planned' ? texts.planned : texts.since, from);
  return until === null ? null : write(texts.until, until);
}
