// How large things are at each zoom: letters, signs, rings and lines keep a least size on the screen, however small the
// picture is shown. In model pixels, unless a comment says that it is of the screen.
import { widthOf } from '../../lib/picture/wrap-label';
import { THINNER } from './paler';

/** Of the screen: a thinner line fades away, a smaller sign has no shape, a smaller ring no room for its number. */
const LEAST = {
  narrow: { line: 0.8, border: 0, sign: 9, fewSigns: 15, ring: 36 },
  page: { line: 0.8, border: 0, sign: 11, fewSigns: 22, ring: 44 },
  projector: { line: 2, border: 2.7, sign: 15, fewSigns: 36, ring: 84 },
};
export type Stage = keyof typeof LEAST;

export interface Letters {
  /** Of nodes and of landmarks, in pixels of the screen. */
  node: number;
  landmark: number;
}
export const LETTERS: Readonly<Record<Stage, Letters>> = {
  narrow: { node: 12, landmark: 13 },
  page: { node: 13, landmark: 16 },
  projector: { node: 24, landmark: 30 },
};
/** No letter of the page is smaller, on the screen; in the presentation none is smaller than a name. */
const LEAST_LETTERS: Readonly<Record<Stage, number>> = { narrow: 12, page: 12, projector: LETTERS.projector.node };

/** Diameter of a landmark where it is drawn first. */
const LANDMARK = 104;
/** The thinnest line, before it is made thicker. */
export const THINNEST = 1.25;
const BORDER = 1.3;
/** The smallest sign of all, before it grows. */
export const SMALLEST = 19;
/** Up to so many signs have room around them. */
const FEW_SIGNS = 40;
/** A sign that grew more would touch the next one. */
const MOST_GROWN = { few: 1.9, many: 1.55 };

/** What keeps its least size on the screen. */
export interface Scale {
  /** How much thicker lines are drawn, how much larger signs; and the diameter of a landmark. */
  thick: number;
  grow: number;
  landmark: number;
  /** Of a sign, and of one that nobody has confirmed for over a year. */
  border: number;
  thinBorder: number;
  /** No line is thinner. */
  line: number;
  /** The smallest letters within a sign. */
  letters: number;
}

/** @param signs how many there are: few are drawn larger */
export function scaleAt(zoom: number, where: Stage, signs = Infinity): Scale {
  const { line, border: leastBorder, sign, fewSigns, ring } = LEAST[where];
  const isFew = signs <= FEW_SIGNS;
  const thick = Math.max(1, line / (THINNEST * zoom));
  const border = Math.max(BORDER * thick, leastBorder / zoom);
  const isFirm = leastBorder > 0;
  return {
    thick,
    grow: Math.min(MOST_GROWN[isFew ? 'few' : 'many'], Math.max(1, (isFew ? fewSigns : sign) / (SMALLEST * zoom))),
    landmark: Math.min(Math.max(LANDMARK, ring / zoom), (2 * ring) / zoom),
    border,
    thinBorder: Math.max(THINNER * border, isFirm ? line / zoom : 0),
    line: isFirm ? line / zoom : 0,
    letters: LEAST_LETTERS[where] / zoom,
  };
}

/** What must not fall below its least size, not even until the sheet is written anew. */
const FIRM = ['thick', 'border', 'thinBorder', 'line', 'letters'] as const;
/** So much more than needed is drawn, and so much smaller the picture can become before all is written anew. */
const SLACK = 1.12;

/** Whether something would be drawn too thin or too small at the next zoom. */
export const isTooSmall = (now: Scale, needed: Scale): boolean => FIRM.some((one) => now[one] < needed[one] * 0.999);

/** The sizes for a zoom; the same as before where the difference cannot be seen. */
export function scaleFrom(before: Scale, zoom: number, where: Stage, signs: number): Scale {
  const needed = scaleAt(zoom, where, signs);
  const isNear = (one: 'grow' | 'landmark'): boolean => Math.abs(needed[one] / before[one] - 1) < SLACK - 1;
  const isFar = FIRM.some((one) => before[one] > needed[one] * SLACK * SLACK);
  if (!isTooSmall(before, needed) && !isFar && isNear('grow') && isNear('landmark')) return before;
  const { grow, landmark } = needed;
  return { ...scaleAt(zoom / SLACK, where, signs), grow, landmark };
}

/** A group grows with the landmarks, but never so far that it covers another. */
export const growthOfGroup = (width: number, room: number, landmark: number): number =>
  Math.min(landmark / LANDMARK, room / width);

/** How much wider bold letters are, and those of a font that stands in, than the ones that were measured. */
export const BOLD = 1.1;
/** Of the diameter of a ring: what a number in it can fill. */
const INSIDE = 0.74;
/** The number of a landmark, on the screen: a little larger than its name, as far as the ring has room. */
export const numberSize = (number: string, letters: number, ring: number): number =>
  Math.min(letters * 1.2, (INSIDE * ring) / (widthOf(number, 1) * BOLD));

/** A number as large as its sign has room for; null where that is smaller than a reader needs. */
export function countSize(count: string, width: number, height: number, { landmark, letters }: Scale): number | null {
  const most = Math.min((0.9 * width) / (widthOf(count, 1) * BOLD), 0.8 * height);
  if (most < letters) return null;
  return Math.min(most, Math.max(letters, landmark / 4, width / 4.4));
}
