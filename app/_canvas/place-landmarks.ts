// Where the names of landmarks stand: beside their ring, clear of every ring and of each other, whole in the window, and over
// as few signs as can be. What has no such place is left to the number in its ring, which the legend names.
import { widthOf } from '../../lib/picture/wrap-label';
import type { Filtered } from './filter-network';
import { canStand, grown, overlap, wrapped, type Box, type Obstacles, type PlacedLabel } from './place-labels';
import { BOLD } from './sizes';

export interface LandmarkLabel extends PlacedLabel {
  number: string | null;
  middle: { x: number; y: number };
}
/** What is drawn already, in pixels of the screen from the origin of the picture. */
export interface Drawn extends Obstacles {
  /** Signs that a name may cover where it must, and such with a number in them, which it never does. */
  signs: readonly Box[];
  groups: readonly Box[];
}

/** Between a ring and its name, whose halo would else bite into the ring. */
const gapOf = (size: number): number => 1 + Math.max(1.5, size / 8);

interface Written {
  lines: readonly string[];
  width: number;
  height: number;
}

/** Of a name on two lines of about the same length: how much of it stands on the longer one. */
const HALF = 0.6;

/** As it is broken anywhere, on two lines of about the same length, on one. */
function ways(name: string, size: number): Written[] {
  const longest = Math.max(...name.split(/\s/u).map((word) => widthOf(word, size)));
  const half = Math.max(longest + 0.1 * size, HALF * widthOf(name, size));
  const all = [wrapped(name, size), wrapped(name, size, half), wrapped(name, size, Infinity)];
  const different = new Map(all.map((one) => [one.lines.join('\n'), one]));
  // a name is not cut where it has room on another line
  const whole = [...different.values()].filter(({ cut }) => !cut);
  return (whole.length > 0 ? whole : all.slice(0, 1)).map(({ lines, width }) => ({
    lines,
    width: width * BOLD,
    height: lines.length * Math.round(size * 1.2),
  }));
}

type Spot = Box & { lines: readonly string[] };

/** Of a ring: below, above, right, left, then shifted along it. Without one: on it, a little higher or lower, further away. */
function spotsAround(
  { x, y }: { x: number; y: number },
  written: Written,
  away: number | null,
  view: Box | null,
): Spot[] {
  const { width, height, lines } = written;
  const [left, top] = [x - width / 2, y - height / 2];
  const isIn = view !== null && x > view.x && x < view.x + view.width;
  const inside = isIn ? Math.max(view.x, Math.min(left, view.x + view.width - width)) : left;
  const [under, over] = away === null ? [0, 0] : [y + away, y - away - height];
  const spots =
    away === null
      ? [0, -0.5, 0.5, -1, 1, -1.5, 1.5].map((step) => [inside, top + step * height])
      : [
          [left, under],
          [left, over],
          [x + away, top],
          [x - away - width, top],
          ...[left - width / 4, left + width / 4, x, x - width, inside].flatMap((at) => [
            [at, under],
            [at, over],
          ]),
          ...[x + away, x - away - width].flatMap((at) => [
            [at, top - height / 2],
            [at, top + height / 2],
          ]),
        ];
  return spots.map(([boxX = 0, boxY = 0]) => ({ x: boxX, y: boxY, width, height, lines }));
}

const count = (box: Box, others: readonly Box[]): number => {
  let hits = 0;
  for (const other of others) if (overlap(box, other)) hits++;
  return hits;
};

interface Spotted {
  spot: Spot;
  /** How many signs it would cover. */
  covered: number;
}
interface Mark {
  id: string;
  number: string | null;
  middle: { x: number; y: number };
  usual: Spot;
  /** Where its name can stand, those first that cover the fewest signs. */
  free: readonly Spotted[];
}

/** The box that holds all of these: what lies beside it covers none of them. */
function aroundAll(boxes: readonly Box[]): Box {
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  return { x, y, width: right - x, height: Math.max(...boxes.map((box) => box.y + box.height)) - y };
}

/** @param ring its diameter on the screen */
export function placeLandmarks(
  landmarks: Filtered['landmarks'],
  size: number,
  zoom: number,
  ring: number,
  { signs, groups, covers, view }: Drawn,
): LandmarkLabel[] {
  const inTheWay = [...groups, ...covers];
  const rings = ringsOf(landmarks, zoom, ring);
  const marks = landmarks.map(({ id, name, number, x, y }): Mark => {
    const middle = { x: x * zoom, y: y * zoom };
    const spots = ways(name, size).flatMap((written) =>
      spotsAround(middle, written, number === null ? null : ring / 2 + gapOf(size), view),
    );
    const can = spots.filter(
      (spot) =>
        canStand(spot, middle, view) && count(spot, inTheWay) === 0 && !rings.some((other) => touchesRing(spot, other)),
    );
    const all = aroundAll(can);
    const near = signs.filter((sign) => overlap(all, sign));
    const free = can.map((spot) => ({ spot, covered: count(spot, near) })).sort((a, b) => a.covered - b.covered);
    return { id, number, middle, usual: spots[0] ?? { ...middle, width: 0, height: 0, lines: [] }, free };
  });
  const chosen = choose(marks);
  return marks.flatMap(({ id, number, middle, usual }) => {
    const spot = chosen.get(id);
    if (!spot && number === null) return [];
    return [{ ...(spot ?? usual), lines: spot?.lines ?? [], id, size, number, middle }];
  });
}

/** Who has the fewest places chooses first; whoever then has none may send one other to its next place. */
export function choose(marks: readonly Mark[]): ReadonlyMap<string, Spot> {
  const chosen = new Map<string, Spot>();
  const blockers = (spot: Spot, except?: string): string[] =>
    [...chosen].flatMap(([id, other]) => (id !== except && overlap(spot, other) ? id : []));
  const firstOf = ({ free }: Mark, except?: string): Spot | undefined =>
    free.find(({ spot }) => blockers(spot, except).length === 0)?.spot;
  const order = [...marks].sort((a, b) => a.free.length - b.free.length);
  for (const mark of order) {
    const spot = firstOf(mark);
    if (spot) chosen.set(mark.id, spot);
  }
  const byId = new Map(marks.map((mark) => [mark.id, mark]));
  for (const mark of order.filter(({ id }) => !chosen.has(id)))
    for (const { spot } of mark.free) {
      const [only, ...more] = blockers(spot);
      const other = only === undefined || more.length > 0 ? undefined : byId.get(only);
      if (!other) continue;
      chosen.set(mark.id, spot);
      const next = firstOf(other, other.id);
      if (next) {
        chosen.set(other.id, next);
        break;
      }
      chosen.delete(mark.id);
    }
  return chosen;
}

/** A ring in its box: the corners of the box are free. */
export function touchesRing(box: Box, { x, y, width }: Box): boolean {
  const r = width / 2;
  const [middleX, middleY] = [x + r, y + r];
  const dx = middleX - Math.max(box.x, Math.min(middleX, box.x + box.width));
  const dy = middleY - Math.max(box.y, Math.min(middleY, box.y + box.height));
  return Math.hypot(dx, dy) < r;
}

/** As they are drawn; what has no number has no ring. */
export const ringsOf = (landmarks: Filtered['landmarks'], zoom: number, ring: number): Box[] =>
  landmarks.flatMap(({ number, x, y }) =>
    number === null ? [] : [grown({ x: x * zoom, y: y * zoom, width: 0, height: 0 }, ring / 2)],
  );
