// When something happened, to the second, as clocks here show it.
import type { Lang } from '../../lib/i18n/translator';

const format = (locale: string): Intl.DateTimeFormat =>
  new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium', timeZone: 'Europe/Berlin' });
const FORMATS: Readonly<Record<Lang, Intl.DateTimeFormat>> = { de: format('de-DE'), en: format('en-GB') };

export const instantText = (lang: Lang, instant: string): string => FORMATS[lang].format(new Date(instant));
