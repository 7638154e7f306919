// What an arrangement decides; arrange.ts does the rest alike for all of them.
import type { LayoutEntry } from './layout-input';
import type { Point, Positions } from './positions';

export interface Plan {
  /** Where the landmarks are, by id, in the order in which they take their places; nodes or places of the land. */
  landmarks: readonly (Point & { id: string })[];
  /** Where an entry would like to be, given what has its place already; null at the margin. */
  idealOf: (entry: LayoutEntry, placed: Positions) => Point | null;
}
