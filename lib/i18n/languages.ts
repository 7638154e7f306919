// Names of languages in the reader's language, from the tables that come with the runtime.
import type { Lang } from './translator';

const names: Record<Lang, Intl.DisplayNames> = {
  de: new Intl.DisplayNames('de', { type: 'language' }),
  en: new Intl.DisplayNames('en', { type: 'language' }),
};

/** `tr` → Türkisch; a tag that nobody knows stays as it is. */
export const languageName = (lang: Lang, tag: string): string => names[lang].of(tag) ?? tag;
