// Positions as one text, a line a node, `id x y` in hundredths of a unit: as they are stored.
import type { Point, Positions } from './positions';

const HUNDREDTHS = 100;

/** By id, so that equal positions are equal texts. */
export function positionsToText(positions: Positions): string {
  const line = ([id, { x, y }]: readonly [string, Point]): string =>
    `${id} ${Math.round(x * HUNDREDTHS)} ${Math.round(y * HUNDREDTHS)}`;
  return [...positions].map(line).sort().join('\n');
}

/** What is no such line is left out: its node is placed anew. */
export function positionsFromText(text: string): Positions {
  const positions = new Map<string, Point>();
  for (const line of text.split('\n')) {
    const [id, x, y, ...rest] = line.split(' ');
    const point = { x: Number(x) / HUNDREDTHS, y: Number(y) / HUNDREDTHS };
    if (id && x && y && rest.length === 0 && Number.isFinite(point.x) && Number.isFinite(point.y))
      positions.set(id, point);
  }
  return positions;
}
