// The texts of what a reader changes for himself, for the browser: as they stand in the catalogue, filled there.
import type { Translator } from '../../../lib/i18n/translator';

const KEYS = [
  'arrange',
  'arranging',
  'arranged',
  'arrangeFailed',
  'discard',
  'discarded',
  'forgets',
  'pan',
  'panLeft',
  'panUp',
  'panDown',
  'panRight',
  'move',
  'moveLeft',
  'moveUp',
  'moveDown',
  'moveRight',
  'moved',
  'own',
  'giveBack',
  'back',
  'how',
  'keys',
] as const;
export type OwnTexts = Readonly<Record<(typeof KEYS)[number], string>>;

export const ownTexts = (t: Translator): OwnTexts =>
  Object.fromEntries(KEYS.map((key) => [key, t.raw(`own.${key}`) as string])) as OwnTexts;
