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

interface Wrapped {
  lines: readonly string[];
  width: number;
}
/** A name is broken once a size, not once a frame. */
const known = new Map<string, Wrapped>();
const MOST_KNOWN = 8000;

export function wrapped(text: string, size: number): Wrapped {
  const key = `${size} ${text}`;
  const before = known.get(key);
  if (before) return before;
  const longest = Math.max(...text.split(/[\s/-]/u).map((word) => widthOf(word, size)));
  const { lines } = wrapLabel(text, size, Math.min(17 * size, Math.max(11 * size, longest + 0.5 * size)), 2);
  const made = { lines, width: Math.max(...lines.map((line) => widthOf(line, size))) + 2 };
  if (known.size > MOST_KNOWN) known.clear();
  known.set(key, made);
  return made;
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
): PlacedLabel[] {
  const signs = new Taken();
  const labels = new Taken();
  for (const { id, x, y, width, height } of candidates)
    signs.add({ x: x - width / 2, y: y - height / 2, width, height }, id);
  for (const box of covered) labels.add(box, '');
  const order = [...candidates].sort(
    (a, b) => Number(b.must) - Number(a.must) || b.importance - a.importance || (a.id < b.id ? -1 : 1),
  );
  const step = Math.round(size * 1.2);
  return order.flatMap((candidate) => {
    const { lines, width: w } = wrapped(candidate.text, size);
    const h = lines.length * step;
    const free = spots(candidate, w, h).filter((box) => labels.isFree(box, '-'));
    const box = free.find((one) => signs.isFree(one, candidate.id)) ?? (candidate.must ? free[0] : undefined);
    if (!box) return [];
    labels.add(box, candidate.id);
    return [{ ...box, id: candidate.id, lines, size }];
  });
}
