// The menu for saving, as plain data for the browser: texts, addresses that work without scripts, names of the files.
import type { Translator } from '../../../lib/i18n/translator';
import { paths } from '../../../lib/paths';
import type { SheetWords } from '../../_canvas/svg/sheet';
import type { NetworkView } from '../view-words';
import { toNetworkQuery } from '../query';
import { chosenText, savedName, sheetWords } from './words';

const KEYS = [
  'menu',
  'svg',
  'svgHint',
  'pngScreen',
  'pngScreenHint',
  'pngA3',
  'pngA3Hint',
  'printA4',
  'printA3',
  'printHint',
  'nodes',
  'edges',
  'csvHint',
  'working',
  'done',
  'smaller',
  'refused',
  'instead',
] as const;
export type SaveTexts = Readonly<Record<(typeof KEYS)[number], string>>;

export interface Saving {
  texts: SaveTexts;
  links: Readonly<Record<'svg' | 'printA4' | 'printA3' | 'nodes' | 'edges', string>>;
  files: Readonly<Record<'svg' | 'png', string>>;
  words: SheetWords;
  /** What was chosen, in words; null: nothing. */
  chosen: string | null;
}

const textsOf = (t: Translator): SaveTexts =>
  Object.fromEntries(KEYS.map((key) => [key, t.raw(`save.${key}`) as string])) as SaveTexts;

export function savingOf(
  props: NetworkView,
  sources: readonly { title: string; date: string | null }[],
  today: string,
): Saving {
  const { t, view, asked } = props;
  const query = toNetworkQuery(asked);
  const file = (extension: string): string => savedName(props, { what: 'network', today, extension });
  return {
    texts: textsOf(t),
    links: {
      svg: paths.networkFile('picture.svg', view, query),
      printA4: paths.networkPrint(view, { ...query, paper: 'a4' }),
      printA3: paths.networkPrint(view, { ...query, paper: 'a3' }),
      nodes: paths.networkFile('nodes.csv', view, query),
      edges: paths.networkFile('edges.csv', view, query),
    },
    files: { svg: file('svg'), png: file('png') },
    words: sheetWords(props, { sources, today }),
    chosen: chosenText(props),
  };
}
