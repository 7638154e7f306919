// What a drawing of the network is put on: its size, and the words around the picture. The words come from the page, in the
// reader's language, so that the same are written by the server and by the browser.
import type { Colouring } from '../colouring';
import type { Letters } from '../sizes';

export interface Sheet {
  /** In pixels of 96 to the inch. */
  width: number;
  height: number;
  /** Whether `height` is that of the picture alone, and what stands around it comes on top. */
  grows: boolean;
  margin: number;
  letters: Letters;
  /** As the root element says it, such as `420mm`. */
  size: { width: string; height: string } | null;
}

const PIXELS_PER_MM = 96 / 25.4;
const paper = (width: number, height: number, margin: number, letters: Letters): Sheet => ({
  width: width * PIXELS_PER_MM,
  height: height * PIXELS_PER_MM,
  grows: false,
  margin: margin * PIXELS_PER_MM,
  letters,
  size: { width: `${width}mm`, height: `${height}mm` },
});

/** A whole sheet as a file of its own. */
export const A3: Sheet = paper(420, 297, 10, { node: 11, landmark: 15 });
/** What is left of a printed page inside its margins. */
export const PRINTED: Readonly<Record<'a4' | 'a3', Sheet>> = {
  a4: paper(273, 184, 0, { node: 9.5, landmark: 12 }),
  a3: paper(396, 271, 0, { node: 11, landmark: 15 }),
};

/** Where there is room for larger names, those who stand further away can read them too. */
export function lettersFor({ letters }: Sheet, nodes: number): Letters {
  const larger = nodes <= 40 ? 1.5 : nodes <= 120 ? 1.2 : 1;
  return { node: letters.node * larger, landmark: letters.landmark * larger };
}

/** A narrower one would hold no legend. */
const LEAST_WIDTH = 960;
const LEAST_HEIGHT = 480;
/** The picture as large as it is on the screen. */
export const screenSheet = (width: number, height: number): Sheet => ({
  width: Math.max(LEAST_WIDTH, Math.round(width)),
  height: Math.max(LEAST_HEIGHT, Math.round(height)),
  grows: true,
  margin: 24,
  letters: { node: 13, landmark: 16 },
  size: null,
});

export interface SheetWords {
  lang: 'de' | 'en';
  /** What the colours of the signs say. */
  colouring: Colouring;
  title: string;
  /** How many there are, how they are arranged, what was chosen. */
  lines: readonly string[];
  /** The day of the view. */
  day: string;
  /** Where something made up is in the picture. */
  examples: string;
  /** Where the data come from, and when the picture was made. */
  foot: string;
  /** Where nothing is in it. */
  empty: string;
  /** Of the groups of the legend, by key, as on the screen. */
  names: Readonly<Record<string, string>>;
  legend: Readonly<Record<LegendKey, string>>;
}
/** What the legend says besides kinds and Bausteine. */
export const LEGEND_KEYS = [
  'plain',
  'example',
  'collective',
  'derived',
  'old',
  'lineDerived',
  'lineStale',
  'lineBehind',
  'lineStrength',
] as const;
export type LegendKey = (typeof LEGEND_KEYS)[number];
