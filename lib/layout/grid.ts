// The places that a node can take: cells in rows, each row set off by half a cell, and which of them are taken.
import type { Point } from './positions';

/** In units. Wide enough for a label of about 18 characters below a node, high enough for node and label. */
export const CELL = { width: 2.75, height: 1.25 } as const;
/** The picture is meant for a screen of 16:9: distances across count less by this, so that whatever gathers is wide. */
export const ASPECT = 16 / 9;
/** The area of a cell where distances across count less. */
export const CELL_AREA = (CELL.width * CELL.height) / ASPECT;
/** How far from the middle of what stands there nobody else stands: a Baustein is a large ring, a place a large name. */
const ROOM = { node: CELL, baustein: { width: 3, height: 2.6 }, place: { width: 4.5, height: 1.3 } } as const;
export type Sign = keyof typeof ROOM;
/** Points of the grid are exact sums; this is for points that somebody else made. */
const CLOSE = 1e-6;

/** `loose`: every fourth cell only, so that what belongs to a node finds a place beside it. */
export type Spacing = 'dense' | 'loose';

export interface Strip {
  top: number;
  left: number;
  right: number;
}
interface Offset {
  row: number;
  column: number;
  distance: number;
}

const isOdd = (row: number): boolean => row % 2 !== 0;
const xOf = (row: number, column: number): number => (column + (isOdd(row) ? 0.5 : 0)) * CELL.width;
const yOf = (row: number): number => row * CELL.height;
const rowAt = (y: number): number => Math.round(y / CELL.height);
const columnAt = (row: number, x: number): number => Math.round(x / CELL.width - (isOdd(row) ? 0.5 : 0));
/** One number a cell, since it is asked for millions of times; rows and columns stay far below a million. */
const keyOf = (row: number, column: number): number => (row + 1e6) * 4e6 + (column + 1e6);
const isLoose = (row: number, column: number): boolean => !isOdd(row) && (column + row / 2) % 2 === 0;

/** Cells around a cell by their distance, nearest first, as far as `reach` units; `odd` is whether the middle one's row is. */
function offsetsWithin(reach: number, odd: boolean): Offset[] {
  const found: Offset[] = [];
  const rows = Math.ceil(reach / CELL.height);
  const columns = Math.ceil((reach * ASPECT) / CELL.width) + 1;
  for (let row = -rows; row <= rows; row += 1) {
    const shift = isOdd(row) ? (odd ? -0.5 : 0.5) : 0;
    for (let column = -columns; column <= columns; column += 1) {
      const distance = Math.hypot(((column + shift) * CELL.width) / ASPECT, row * CELL.height);
      if (distance <= reach) found.push({ row, column, distance });
    }
  }
  return found.sort((a, b) => a.distance - b.distance || a.row - b.row || a.column - b.column);
}

export class Grid {
  private readonly taken = new Set<number>();
  /** How far around a cell everything is known to be taken: nothing becomes free again. */
  private readonly searched = new Map<string, number>();
  private reach = 16;
  private offsets = { odd: offsetsWithin(this.reach, true), even: offsetsWithin(this.reach, false) };

  /** Nobody else may stand where a node's sign or label is. */
  block(point: Point, sign: Sign = 'node'): void {
    const { width, height } = ROOM[sign];
    const rows = Math.ceil(height / CELL.height);
    const columns = Math.ceil(width / CELL.width);
    for (let row = rowAt(point.y) - rows; row <= rowAt(point.y) + rows; row += 1) {
      if (Math.abs(yOf(row) - point.y) >= height - CLOSE) continue;
      const middle = columnAt(row, point.x);
      for (let column = middle - columns; column <= middle + columns; column += 1) {
        if (Math.abs(xOf(row, column) - point.x) < width - CLOSE) this.taken.add(keyOf(row, column));
      }
    }
  }

  private isFree(row: number, column: number): boolean {
    return !this.taken.has(keyOf(row, column));
  }

  /** Takes the free cell nearest to a point. */
  takeNearest({ x, y }: Point, spacing: Spacing = 'dense', sign: Sign = 'node'): Point {
    const row = rowAt(y);
    const column = columnAt(row, x);
    const search = `${row} ${column} ${spacing}`;
    for (let at = this.searched.get(search) ?? 0; ; at += 1) {
      const offset = this.offsetAt(at, isOdd(row));
      const cell = { row: row + offset.row, column: column + offset.column };
      if (spacing === 'loose' && !isLoose(cell.row, cell.column)) continue;
      if (!this.isFree(cell.row, cell.column)) continue;
      this.searched.set(search, at);
      const point = { x: xOf(cell.row, cell.column), y: yOf(cell.row) };
      this.block(point, sign);
      return point;
    }
  }

  /** Takes free cells from a line downwards, as one reads a page between `left` and `right`. */
  takeInStrip(count: number, { top, left, right }: Strip): Point[] {
    const points: Point[] = [];
    for (let row = Math.ceil(top / CELL.height - CLOSE); points.length < count; row += 1) {
      const last = Math.max(columnAt(row, left), columnAt(row, right));
      for (let column = columnAt(row, left); column <= last && points.length < count; column += 1) {
        if (!this.isFree(row, column)) continue;
        const point = { x: xOf(row, column), y: yOf(row) };
        this.block(point);
        points.push(point);
      }
    }
    return points;
  }

  private offsetAt(at: number, odd: boolean): Offset {
    for (;;) {
      const offset = this.offsets[odd ? 'odd' : 'even'][at];
      if (offset) return offset;
      this.reach *= 2;
      this.offsets = { odd: offsetsWithin(this.reach, true), even: offsetsWithin(this.reach, false) };
    }
  }
}
