// By which words a language may be asked for: German, English, and its own name.
import { nameOfLanguage } from '../i18n/languages';

/** Names, the tag, and who speaks it. Endings are the stem's business. */
export function languageForms(code: string): string[] {
  const german = nameOfLanguage(code, 'de');
  const english = nameOfLanguage(code, 'en');
  const forms = [german, english, nameOfLanguage(code, code), code].filter((form) => form !== null);
  // "türkischsprachig", "Turkish-speaking"; compounds only where the name is one word
  if (german && /^\p{L}+$/u.test(german)) forms.push(`${german}sprachig`, `${german}sprechend`);
  if (english) forms.push(`${english}-speaking`);
  return [...new Set(forms)];
}
