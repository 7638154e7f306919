// Where a node stands in the picture of the network: x to the right, y downwards; one unit is the least distance of two nodes.
export interface Point {
  x: number;
  y: number;
}
/** By the id of the entry. */
export type Positions = ReadonlyMap<string, Point>;

export const ARRANGEMENTS = ['baustein', 'place', 'free'] as const;
export type Arrangement = (typeof ARRANGEMENTS)[number];
