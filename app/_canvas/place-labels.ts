// Which labels stand, and where: the most important first, each where it covers no other label and no sign. Pure; in
// pixels of the screen, counted from the origin of the picture, so that moving it changes nothing.
import { widthOf, wrapLabel } from '../../lib/picture/wrap-label';

export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}
export interface Candidate {
  id: string;
  text: string;
  /** Middle of the sign, and its size. */
  x: number;
  y: number;
  width: number;
  height: number;
  importance: number;
  /** Stands even where it covers a sign, though never another label. */
  must: boolean;
}
export interface PlacedLabel extends Box {
  id: string;
  lines: readonly string[];
  size: number;
}

/** What no name may touch, in the same pixels. */
export interface Obstacles {
  /** What lies over the picture, such as its buttons. */
  covers: readonly Box[];
  /** The window: a name stands whole in it, or outside until it is moved in; null: there is none. */
  view: Box | null;
}
export const NOTHING_OVER: Obstacles = { covers: [], view: null };

const CELL = 96;
/** Between a sign and its label, and around a label. */
const GAP = 3;

/** What is taken already, looked up by squares. */
class Taken {
  private readonly cells = new Map<string, { box: Box; owner: string }[]>();

  private keys({ x, y, width, height }: Box): string[] {
    const keys: string[] = [];
    for (let column = Math.floor(x / CELL); column <= Math.floor((x + width) / CELL); column++)
      for (let row = Math.floor(y / CELL); row <= Math.floor((y + height) / CELL); row++) keys.push(`${column},${row}`);
    return keys;
  }
  add(box: Box, owner: string): void {
    for (const key of this.keys(box)) {
      const cell = this.cells.get(key);
      if (cell) cell.push({ box, owner });
      else this.cells.set(key, [{ box, owner }]);
    }
  }
  isFree(box: Box, except: string): boolean {
    return this.keys(box).every((key) =>
      (this.cells.get(key) ?? []).every(({ box: other, owner }) => owner === except || !overlap(box, other)),
    );
  }
}

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

/** So much larger to each side. */
export const grown = ({ x, y, width, height }: Box, by: number): Box => ({
  x: x - by,
  y: y - by,
  width: width + 2 * by,
  height: height + 2 * by,
});

const isWithin = ({ x, y, width, height }: Box, view: Box): boolean =>
  x >= view.x && y >= view.y && x + width <= view.x + view.width && y + height <= view.y + view.height;

/** Whether a name can stand there: whole in the window where its sign is in it, else whole in it or out of it. */
export const canStand = (box: Box, { x, y }: { x: number; y: number }, view: Box | null): boolean =>
  view === null || isWithin(box, view) || (!isWithin({ x, y, width: 0, height: 0 }, view) && !overlap(box, view));

interface Wrapped {
  lines: readonly string[];
  width: number;
  /** Whether its end is left out. */
  cut: boolean;
}
/** A name is broken once a size, not once a frame. */
const known = new Map<string, Wrapped>();
const MOST_KNOWN = 8000;

/** @param most how wide a line can be; none: as wide as names usually are */
export function wrapped(text: string, size: number, most?: number): Wrapped {
  const key = `${size} ${most ?? ''} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const { lines, cut } = wrapLabel(text, size, most ?? usualWidth(text, size), 2);
  const made = { lines, width: Math.max(...lines.map((line) => widthOf(line, size))) + 2, cut };
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
}
function usualWidth(text: string, size: number): number {
  const longest = Math.max(...text.split(/[\s/-]/u).map((word) => widthOf(word, size)));
  return Math.min(17 * size, Math.max(11 * size, longest + 0.5 * size));
}

/** Below, right, left, above: where German labels are looked for first. */
function spots({ x, y, width, height }: Candidate, w: number, h: number): Box[] {
  const [halfWidth, halfHeight] = [width / 2 + GAP, height / 2 + GAP];
  return [
    { x: x - w / 2, y: y + halfHeight, width: w, height: h },
    { x: x + halfWidth, y: y - h / 2, width: w, height: h },
    { x: x - halfWidth - w, y: y - h / 2, width: w, height: h },
    { x: x - w / 2, y: y - halfHeight - h, width: w, height: h },
  ];
}

/**
 * @param size of the letters
 * @param covered boxes that no label may touch, such as the names of landmarks
 */
export function placeLabels(
  candidates: readonly Candidate[],
  size: number,
  covered: readonly Box[] = [],
  { covers, view }: Obstacles = NOTHING_OVER,
): PlacedLabel[] {
  const signs = new Taken();
  const labels = new Taken();
  for (const { id, x, y, width, height } of candidates)
    signs.add({ x: x - width / 2, y: y - height / 2, width, height }, id);
  for (const box of [...covered, ...covers]) labels.add(box, '');
  const order = [...candidates].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
  );
  const step = Math.round(size * 1.2);
  return order.flatMap((candidate) => {
    const { lines, width: w } = wrapped(candidate.text, size);
    const h = lines.length * step;
    const free = spots(candidate, w, h).filter((box) => canStand(box, candidate, view) && labels.isFree(box, '-'));
    const box = free.find((one) => signs.isFree(one, candidate.id)) ?? (candidate.must ? free[0] : undefined);
    if (!box) return [];
    labels.add(box, candidate.id);
    return [{ ...box, id: candidate.id, lines, size }];
  });
}
