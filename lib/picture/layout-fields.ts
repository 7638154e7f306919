// The eight fields of the network on a ring, and the lines between those that share cooperations.
import { round } from './placed';
import { wrapLabel } from './wrap-label';

interface Field {
  id: string;
  name: string;
  organisations: { count: number };
}
interface Shared {
  a: string;
  b: string;
  cooperations: { count: number };
}
export interface Disc {
  id: string;
  x: number;
  y: number;
  r: number;
  /** Name beside the disc; null where there is no room for it. */
  label: { x: number; y: number; anchor: 'start' | 'end'; lines: string[] } | null;
}
export interface FieldsPicture {
  width: number;
  height: number;
  /** Size of the letters of names and counts. */
  size: number;
  discs: Disc[];
  lines: { a: string; b: string; x1: number; y1: number; x2: number; y2: number; width: number }[];
}

/** Wide with names, narrow with numbers only; each large enough that its letters are read at the size it is shown. */
const SHAPES = {
  wide: { width: 880, height: 500, rx: 205, ry: 195, least: 28, most: 46, size: 18, named: true, thick: 13 },
  narrow: { width: 288, height: 292, rx: 112, ry: 112, least: 21, most: 31, size: 15, named: false, thick: 7 },
} as const;

/** Between a disc and its name. */
const GAP = 12;

/**
 * @param fields in the order in which they stand on the ring, clockwise from the top
 * @returns discs whose area grows with the organisations, lines whose width grows with the shared cooperations
 */
export function layoutFields(
  fields: readonly Field[],
  shared: readonly Shared[],
  shape: keyof typeof SHAPES,
): FieldsPicture {
  const { width, height, rx, ry, least, most, size, named, thick } = SHAPES[shape];
  const largest = Math.max(1, ...fields.map((field) => field.organisations.count));
  const discs = fields.map((field, i): Disc => {
    const angle = ((i + 0.5) / fields.length) * 2 * Math.PI - Math.PI / 2;
    const x = round(width / 2 + rx * Math.cos(angle));
    const y = round(height / 2 + ry * Math.sin(angle));
    const r = round(Math.max(least, most * Math.sqrt(field.organisations.count / largest)));
    const isRight = x > width / 2;
    const beside = isRight ? x + r + GAP : x - r - GAP;
    const { lines } = wrapLabel(field.name, size, isRight ? width - beside : beside, 2);
    return {
      id: field.id,
      x,
      y,
      r,
      label: !named ? null : { x: beside, y, anchor: isRight ? 'start' : 'end', lines },
    };
  });
  const discOf = new Map(discs.map((disc) => [disc.id, disc]));
  const strongest = Math.max(1, ...shared.map((pair) => pair.cooperations.count));
  const lines = shared
    .filter((pair) => pair.cooperations.count > 0)
    .sort((a, b) => a.cooperations.count - b.cooperations.count)
    .flatMap(({ a, b, cooperations }) => {
      const [from, to] = [discOf.get(a), discOf.get(b)];
      if (!from || !to) return [];
      return [
        {
          a,
          b,
          x1: from.x,
          y1: from.y,
          x2: to.x,
          y2: to.y,
          width: round(lineWidth(cooperations.count, strongest, thick)),
        },
      ];
    });
  return { width, height, size, discs, lines };
}

const lineWidth = (count: number, strongest: number, thick: number): number =>
  strongest === 1 ? 1.25 : 1 + ((thick - 1) * (count - 1)) / (strongest - 1);
