// Arranges a network: every node takes the free place nearest to where it would like to be, and then keeps it.
import { CELL, Grid, type Sign, type Strip } from './grid';
import type { LayoutEntry, LayoutInput } from './layout-input';
import { planBesideNeighbours, planFreely } from './plan-freely';
import { planByBaustein } from './plan-by-baustein';
import { planByPlace } from './plan-by-place';
import type { Plan } from './plan';
import type { Arrangement, Point, Positions } from './positions';
import { tiesOf, type Ties } from './ties';

/** Counts up with every change that places nodes otherwise: stored positions of an older number are made anew. */
export const LAYOUT_VERSION = 1;

/** Rows between the picture and what has no place in it. */
const ROWS_BEFORE_MARGIN = 3;

/**
 * Where every organisation, cooperation and Baustein stands; by place, the places on the map too, as the middles of
 * their districts. The same input gives the same places on every machine, whatever the order of its entries.
 * @param previous kept exactly for each id that is still there; only what is new is placed
 * @returns finite points, no two less than one unit apart
 */
export function arrange(input: LayoutInput, arrangement: Arrangement, previous: Positions): Positions {
  const kept = keptOf(input, previous);
  return place(input, kept, (ties) => {
    switch (arrangement) {
      case 'baustein':
        return planByBaustein(ties);
      case 'place':
        return planByPlace(input, ties);
      case 'free':
        return kept.size > 0 ? planBesideNeighbours(ties) : planFreely(ties);
    }
  });
}

/** The plain way, which costs nothing and cannot fail: what is new stands beside its neighbours, or at the margin. */
export function placeMissing(input: LayoutInput, previous: Positions): Positions {
  const kept = keptOf(input, previous);
  return input.entries.every(({ id }) => kept.has(id)) ? kept : place(input, kept, planBesideNeighbours);
}

/** What of earlier positions still belongs to something. */
function keptOf({ entries, places }: LayoutInput, previous: Positions): Map<string, Point> {
  const ids = new Set([...entries, ...places].map(({ id }) => id));
  return new Map([...previous].filter(([id]) => ids.has(id)));
}

function place(input: LayoutInput, kept: ReadonlyMap<string, Point>, planOf: (ties: Ties) => Plan): Positions {
  const ties = tiesOf(input);
  const placed = new Map(kept);
  const all: readonly LayoutEntry[] = [...ties.bausteine, ...ties.cooperations, ...ties.organisations];
  const plan = planOf(ties);
  const grid = new Grid();
  const bausteine = new Set(ties.bausteine.map(({ id }) => id));
  const places = new Set(input.places.map(({ id }) => id));
  const signOf = (id: string): Sign => (bausteine.has(id) ? 'baustein' : places.has(id) ? 'place' : 'node');
  for (const [id, point] of kept) grid.block(point, signOf(id));
  for (const { id, x, y } of plan.landmarks)
    if (!placed.has(id)) placed.set(id, grid.takeNearest({ x, y }, 'dense', signOf(id)));
  const atMargin: LayoutEntry[] = [];
  for (const entry of all) {
    if (placed.has(entry.id)) continue;
    const ideal = plan.idealOf(entry, placed);
    const spacing = entry.type === 'cooperation' ? 'loose' : 'dense';
    if (ideal) placed.set(entry.id, grid.takeNearest(ideal, spacing, signOf(entry.id)));
    else atMargin.push(entry);
  }
  placeAtMargin(atMargin, grid, placed, stripOf(all, plan, kept, placed));
  return placed;
}

/** Below everything else, as wide as the picture; where the strip began before, it begins still. */
function stripOf(all: readonly LayoutEntry[], plan: Plan, kept: Positions, placed: Positions): Strip {
  const bounds = { left: 0, right: 0, bottom: -ROWS_BEFORE_MARGIN * CELL.height };
  for (const { x, y } of placed.values()) {
    bounds.left = Math.min(bounds.left, x);
    bounds.right = Math.max(bounds.right, x);
    bounds.bottom = Math.max(bounds.bottom, y);
  }
  const before = all.flatMap((entry) => {
    const point = kept.get(entry.id);
    return point ? [{ y: point.y, isAtMargin: !plan.idealOf(entry, placed) }] : [];
  });
  return {
    top: topOf(before) ?? bounds.bottom + ROWS_BEFORE_MARGIN * CELL.height,
    left: bounds.left,
    right: bounds.right,
  };
}

/**
 * The line that best parts those at the margin, below it, from the others: some have gained a cooperation since they
 * were placed, or lost one. Null where nobody is at the margin.
 */
function topOf(before: readonly { y: number; isAtMargin: boolean }[]): number | null {
  let best: { top: number | null; right: number } = { top: null, right: 0 };
  let right = 0;
  const upwards = [...before].sort((a, b) => b.y - a.y);
  upwards.forEach(({ y, isAtMargin }, n) => {
    right += isAtMargin ? 1 : -1;
    if (upwards[n + 1]?.y !== y && right > best.right) best = { top: y, right };
  });
  return best.top;
}

function placeAtMargin(
  entries: readonly LayoutEntry[],
  grid: Grid,
  placed: Map<string, Point>,
  { top, left, right }: Strip,
): void {
  // a network without ties still makes a block rather than a column
  const narrowest = Math.sqrt(entries.length * 2) * CELL.width;
  const widen = Math.max(0, narrowest - (right - left)) / 2;
  const points = grid.takeInStrip(entries.length, { top, left: left - widen, right: right + widen });
  entries.forEach(({ id }, n) => {
    const point = points[n];
    if (point) placed.set(id, point);
  });
}
