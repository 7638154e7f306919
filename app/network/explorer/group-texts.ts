// The texts of a group's panel, for the browser.
import type { Translator } from '../../../lib/i18n/translator';

const KEYS = ['organisations', 'cooperations', 'examples', 'inner', 'out', 'strongest', 'open'] as const;
export type GroupTexts = Readonly<Record<(typeof KEYS)[number], string>>;

export const groupTexts = (t: Translator): GroupTexts =>
  Object.fromEntries(KEYS.map((key) => [key, t(`groups.panel.${key}`)])) as GroupTexts;
