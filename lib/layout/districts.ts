// Districts: how much room what gathers around a landmark needs. Distances across count less (ASPECT), so a district is round here.
import { ASPECT, CELL_AREA } from './grid';
import type { Point } from './positions';

/** Cells that a cooperation needs, those around it included, for what belongs to it. */
export const CELLS_OF_COOPERATION = 4;
/** No district fills up to its edge. */
const SLACK = 1.35;

/** The radius of a district of so many cells, in units of the height. */
export const radiusOf = (cells: number): number => Math.sqrt(((cells + 6) * CELL_AREA * SLACK) / Math.PI);

export const stretch = ({ x, y }: Point): Point => ({ x: x * ASPECT, y });
