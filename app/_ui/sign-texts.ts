// The words beside contacts that not everybody sees, as plain strings for the browser.
import type { Sign } from '../../lib/auth/contact-rule';
import type { Translator } from '../../lib/i18n/translator';

const SIGNS: readonly Sign[] = ['internal', 'onRequest'];

export const signTexts = (t: Translator): Readonly<Record<Sign, string>> =>
  Object.fromEntries(SIGNS.map((sign) => [sign, t(`rights.sign.${sign}`)])) as Readonly<Record<Sign, string>>;
