// Names of languages, from the tables that come with the runtime.
import type { Lang } from './translator';

const displayed = new Map<string, Intl.DisplayNames>();

/** The name of a language in another: `tr` in `de` → Türkisch; null where either is no known tag. */
export function nameOfLanguage(tag: string, inLanguage: string): string | null {
  try {
    let names = displayed.get(inLanguage);
    if (!names)
      displayed.set(inLanguage, (names = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' })));
    return names.of(tag) ?? null;
  } catch {
    return null; // not a language tag
  }
}

/** For readers; a tag that nobody knows stays as it is. */
export const languageName = (lang: Lang, tag: string): string => nameOfLanguage(tag, lang) ?? tag;
