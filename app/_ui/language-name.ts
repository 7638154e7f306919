// The name of a language by its tag, in the language of the page.
import type { Lang } from '../../lib/i18n/translator';

export function languageName(lang: Lang, tag: string): string {
  try {
    return new Intl.DisplayNames([lang], { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
