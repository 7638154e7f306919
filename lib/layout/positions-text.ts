// Positions as one text, a line a node, `id x y` in thousandths of a unit: as they are stored.
import type { Point, Positions } from './positions';

/** Half a cell is 1.375 units: what is read back is exactly what was written. */
const THOUSANDTHS = 1000;

/** By id, so that equal positions are equal texts. */
export function positionsToText(positions: Positions): string {
  const line = ([id, { x, y }]: readonly [string, Point]): string =>
    `${id} ${Math.round(x * THOUSANDTHS)} ${Math.round(y * THOUSANDTHS)}`;
  return [...positions].map(line).sort().join('\n');
}

/** What is no such line is left out: its node is placed anew. */
export function positionsFromText(text: string): Positions {
  const positions = new Map<string, Point>();
  for (const line of text.split('\n')) {
    const [id, x, y, ...rest] = line.split(' ');
    const point = { x: Number(x) / THOUSANDTHS, y: Number(y) / THOUSANDTHS };
    if (id && x && y && rest.length === 0 && Number.isFinite(point.x) && Number.isFinite(point.y))
      positions.set(id, point);
  }
  return positions;
}
