// The texts of the picture, for the browser: as they stand in the catalogue, filled there.
import type { Translator } from '../../../lib/i18n/translator';

const KEYS = [
  'name',
  'loading',
  'failed',
  'noScript',
  'how',
  'keys',
  'keysTitle',
  'toTable',
  'toPicture',
  'zoomIn',
  'zoomOut',
  'fit',
  'undo',
  'redo',
  'reset',
  'projector',
  'projectorEnd',
  'tieOne',
  'tieMany',
  'spoken',
  'example',
  'shown',
  'selectedOne',
  'selectedMany',
  'unselect',
  'addMore',
  'adding',
  'choose',
  'unchoose',
  'keep',
  'legend',
  'legendHow',
  'kinds',
  'fields',
  'meeting',
  'work',
  'panel',
  'close',
  'ties',
  'participants',
  'cooperations',
  'quote',
  'page',
  'middle',
  'alsoMiddle',
  'expand',
  'hide',
  'offline',
  'loadingEntry',
  'more',
  'signExample',
  'signCollective',
  'signDerived',
  'signOld',
  'stale',
] as const;
export type Texts = Readonly<Record<(typeof KEYS)[number], string>>;

export const pictureTexts = (t: Translator): Texts =>
  Object.fromEntries(KEYS.map((key) => [key, t.raw(`network.ui.picture.${key}`) as string])) as Texts;

/** "{name}, {what}" with its values; what has no value stays as it is. */
export const fill = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
