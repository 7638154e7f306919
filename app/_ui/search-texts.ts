// The texts of the search field, handed over as plain strings: no catalogue travels to the browser.
import type { Sign } from '../../lib/auth/contact-rule';
import type { Translator } from '../../lib/i18n/translator';
import { signTexts } from './sign-texts';

export interface SearchTexts {
  label: string;
  placeholder: string;
  submit: string;
  listLabel: string;
  all: string;
  none: string;
  countOne: string;
  countMany: string;
  foundBy: string;
  failed: string;
  /** `#` stands for the words left out. */
  without: string;
  example: string;
  exampleNumber: string;
  sign: Readonly<Record<Sign, string>>;
}

export function searchTexts(t: Translator): SearchTexts {
  return {
    label: t('ui.search.label'),
    placeholder: t('ui.search.placeholder'),
    submit: t('ui.search.submit'),
    listLabel: t('ui.search.listLabel'),
    all: t('ui.search.all', { count: '#' }), // "#" is replaced by the number in the browser
    none: t('ui.search.none'),
    countOne: t('ui.search.countOne'),
    countMany: t('ui.search.countMany', { count: '#' }),
    foundBy: t('ui.search.foundBy'),
    failed: t('ui.search.failed'),
    without: t('results.instead.preview', { words: '#' }),
    example: t('ui.entry.example'),
    exampleNumber: t('ui.entry.exampleNumber'),
    sign: signTexts(t),
  };
}
