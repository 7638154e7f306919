// Texts for readers: German first, English complete. One catalogue a subject and language, merged here.
import { createTranslator } from 'use-intl/core';
import deErrors from './messages/de/errors.json';
import deLists from './messages/de/lists.json';
import dePages from './messages/de/pages.json';
import deUi from './messages/de/ui.json';
import enErrors from './messages/en/errors.json';
import enLists from './messages/en/lists.json';
import enPages from './messages/en/pages.json';
import enUi from './messages/en/ui.json';

export const LANGS = ['de', 'en'] as const;
export type Lang = (typeof LANGS)[number];
const catalogues = {
  de: { errors: deErrors, lists: deLists, ui: deUi, pages: dePages },
  en: { errors: enErrors, lists: enLists, ui: enUi, pages: enPages },
} as const;
export type Messages = (typeof catalogues)['de'];

const make = (lang: Lang) =>
  createTranslator<Messages>({ locale: lang, messages: catalogues[lang], timeZone: 'Europe/Berlin' });
const made = { de: make('de'), en: make('en') };

/** `t('ui.search.label')`: keys are checked against the German catalogue at compile time. */
export const translator = (lang: Lang) => made[lang];
export type Translator = ReturnType<typeof translator>;

/** The label of a value of a closed list. */
export function label<L extends keyof Messages['lists']>(lang: Lang, list: L, value: string): string {
  const labels = catalogues[lang].lists[list] as Record<string, string>;
  return labels[value] ?? value;
}
