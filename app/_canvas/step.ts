// From node to node by the arrow keys: the neighbour nearest in that direction, else the nearest node that lies there.
export interface Spot {
  id: string;
  x: number;
  y: number;
}
export const DIRECTIONS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] } as const;
export type Direction = keyof typeof DIRECTIONS;
export const isDirection = (key: string): key is Direction => key in DIRECTIONS;

/** Half of the right angle that belongs to each of the four directions, and a little more for neighbours. */
const CONE = Math.cos((50 * Math.PI) / 180);

function nearest(from: Spot, direction: Direction, spots: readonly Spot[]): string | null {
  const [dx, dy] = DIRECTIONS[direction];
  let best: { id: string; cost: number } | null = null;
  for (const spot of spots) {
    const [x, y] = [spot.x - from.x, spot.y - from.y];
    const distance = Math.hypot(x, y);
    if (spot.id === from.id || distance === 0) continue;
    const along = (x * dx + y * dy) / distance;
    if (along < CONE) continue;
    const cost = distance * (2 - along);
    if (best === null || cost < best.cost || (cost === best.cost && spot.id < best.id)) best = { id: spot.id, cost };
  }
  return best?.id ?? null;
}

export function stepFrom(
  from: Spot,
  direction: Direction,
  spots: readonly Spot[],
  isNeighbour: (id: string) => boolean,
): string | null {
  return (
    nearest(
      from,
      direction,
      spots.filter(({ id }) => isNeighbour(id)),
    ) ?? nearest(from, direction, spots)
  );
}
