// What a reader has chosen: language and light or dark. Two cookies; the third is the key to the selection (basket.ts).
import 'server-only';
import { cookies } from 'next/headers';
import { LANGS, type Lang } from '../../lib/i18n/translator';

export const THEMES = ['light', 'dark', 'system'] as const;
export type Theme = (typeof THEMES)[number];
export const isLang = (value: unknown): value is Lang => LANGS.some((lang) => lang === value);
export const isTheme = (value: unknown): value is Theme => THEMES.some((theme) => theme === value);

export async function readPreferences(): Promise<{ lang: Lang; theme: Theme }> {
  const jar = await cookies();
  const lang = jar.get('lang')?.value;
  const theme = jar.get('theme')?.value;
  return { lang: isLang(lang) ? lang : 'de', theme: isTheme(theme) ? theme : 'system' };
}
