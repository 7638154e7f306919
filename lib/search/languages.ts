// Names of languages, from the runtime's own tables: German, English, and the language's own.
const displayed = new Map<string, Intl.DisplayNames>();

function nameOf(code: string, inLanguage: string): string | null {
  try {
    let names = displayed.get(inLanguage);
    if (!names)
      displayed.set(inLanguage, (names = new Intl.DisplayNames([inLanguage], { type: 'language', fallback: 'none' })));
    return names.of(code) ?? null;
  } catch {
    return null; // not a language tag
  }
}

/** For readers; the tag itself where it has no name. */
export const languageLabel = (lang: 'de' | 'en', code: string): string => nameOf(code, lang) ?? code;

/** Everything by which a language may be asked for: names, the tag, and who speaks it. Endings are the stem's business. */
export function languageForms(code: string): string[] {
  const german = nameOf(code, 'de');
  const english = nameOf(code, 'en');
  const forms = [german, english, nameOf(code, code), code].filter((form) => form !== null);
  // "türkischsprachig", "Turkish-speaking"; compounds only where the name is one word
  if (german && /^\p{L}+$/u.test(german)) forms.push(`${german}sprachig`, `${german}sprechend`);
  if (english) forms.push(`${english}-speaking`);
  return [...new Set(forms)];
}
