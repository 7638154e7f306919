// The texts of what the picture answers (connection, search within, panel), for the browser: as they stand in the catalogue.
import type { Sign } from '../../../lib/auth/contact-rule';
import type { Translator } from '../../../lib/i18n/translator';
import { signTexts } from '../../_ui/sign-texts';

const PATH = ['start', 'end', 'two', 'chosen', 'notEnd'] as const;
const FIND = ['label', 'list', 'one', 'many', 'none', 'elsewhere'] as const;
const REACH = ['onRequest', 'more', 'through', 'none', 'ask'] as const;
const HELD_BACK = ['internal', 'onRequest'] as const;
const PERIODS = ['since', 'planned', 'until', 'fromUntil'] as const;
const PANEL = [
  'offline',
  'gone',
  'failed',
  'retry',
  'parts',
  'onIt',
  'worksWith',
  'sharedOne',
  'sharedMany',
  'source',
  'moreTogether',
  'inPicture',
  'openTie',
] as const;
type Of<Keys extends readonly string[]> = Readonly<Record<Keys[number], string>>;
export interface AnswerTexts {
  path: Of<typeof PATH>;
  find: Of<typeof FIND>;
  panel: Of<typeof PANEL>;
  periods: Of<typeof PERIODS>;
  reach: Of<typeof REACH>;
  sign: Readonly<Record<Sign, string>>;
  held: Of<typeof HELD_BACK>;
}

const pick = <Keys extends readonly string[]>(keys: Keys, read: (key: Keys[number]) => unknown): Of<Keys> =>
  Object.fromEntries(keys.map((key: Keys[number]) => [key, String(read(key))])) as Of<Keys>;

export const answerTexts = (t: Translator): AnswerTexts => ({
  path: pick(PATH, (key) => t.raw(`answers.path.${key}`)),
  find: pick(FIND, (key) => t.raw(`answers.find.${key}`)),
  periods: pick(PERIODS, (key) => t.raw(`ui.period.${key}`)),
  reach: pick(REACH, (key) => t.raw(`ui.reach.${key}`)),
  sign: signTexts(t),
  held: pick(HELD_BACK, (key) => t.raw(`rights.panel.${key}`)),
  panel: pick(PANEL, (key) => t.raw(`answers.panel.${key}`)),
});
