// The lines of the picture. They are no elements of cytoscape, which is slow with thousands of them: it would hold, style
// and draw each by itself. Here they are drawn many at a stroke, and found under the pointer by their distance.
import type { Palette } from './palette';
import type { Styled, StyledEdge } from './style-network';

export interface Spot {
  x: number;
  y: number;
}
export interface Extent {
  x1: number;
  y1: number;
  x2: number;
  y2: number;
}
/** Where a node is now; null where it is not drawn. */
export type Places = (id: string) => Spot | null;

/** Up to so many lines each can be followed by eye; more are fainter, or they are one grey. */
export const FEW_LINES = 150;
/** More lines in one stroke cost more than they save; within one, nothing shows where they cross. */
const MOST_IN_A_STROKE = 48;
const DASHES = [6, 3];
/** How firm what is not on a way is beside it. */
const ASIDE = 0.15;

/** What a node or line has beside it. */
export interface Beside {
  nodes: ReadonlySet<string>;
  lines: readonly StyledEdge[];
}
export const NOTHING_BESIDE: Beside = { nodes: new Set(), lines: [] };

interface Look {
  line: StyledEdge['line'];
  pale: boolean;
  width: number;
  lines: StyledEdge[];
}

export class Lines {
  private edges: readonly StyledEdge[] = [];
  private looks: readonly Look[] = [];
  private readonly of = new Map<string, StyledEdge[]>();
  private readonly byId = new Map<string, StyledEdge>();
  private way: readonly StyledEdge[] = [];

  /** Bonds are drawn only where one of their ends is pointed at. */
  set({ edges, bonds }: Styled): void {
    this.edges = edges;
    this.of.clear();
    this.byId.clear();
    const looks = new Map<string, Look>();
    for (const edge of edges) {
      const { line, pale, width } = edge;
      const key = `${line} ${pale} ${width.toFixed(2)}`;
      const look = looks.get(key);
      if (look) look.lines.push(edge);
      else looks.set(key, { line, pale, width, lines: [edge] });
    }
    this.looks = [...looks.values()].sort((a, b) => Number(b.pale) - Number(a.pale));
    for (const edge of [...edges, ...bonds]) {
      this.byId.set(edge.id, edge);
      for (const end of [edge.source, edge.target]) {
        const its = this.of.get(end);
        if (its) its.push(edge);
        else this.of.set(end, [edge]);
      }
    }
  }

  /** Both included: a node with its neighbours and the lines to them, a line with its ends. */
  beside(id: string | null): Beside {
    if (id === null) return NOTHING_BESIDE;
    const line = this.byId.get(id);
    const lines = line ? [line] : (this.of.get(id) ?? []);
    const ends = lines.flatMap(({ source, target }) => [source, target]);
    return { nodes: new Set(line ? ends : [id, ...ends]), lines };
  }

  /** These above the others, which pale as long as any of these is there; to be told again after `set`. */
  bringOut(ids: ReadonlySet<string>): void {
    this.way = [...ids].flatMap((id) => this.byId.get(id) ?? []);
  }

  has(id: string): boolean {
    return this.byId.has(id);
  }

  paint(context: CanvasRenderingContext2D, places: Places, palette: Palette, thick: number, extent?: Extent): void {
    const many = this.edges.length > FEW_LINES;
    context.save();
    context.strokeStyle = palette.border;
    for (const { line, pale, width, lines } of this.looks) {
      context.globalAlpha = this.way.length > 0 ? ASIDE : pale ? (many ? 0.3 : 0.6) : many ? 0.45 : 0.9;
      context.lineWidth = width * thick;
      context.setLineDash(line === 'dashed' ? DASHES : []);
      strokeAll(context, lines, places, extent);
    }
    context.globalAlpha = 1;
    context.strokeStyle = palette.text;
    context.setLineDash([]);
    for (const line of this.way) {
      context.lineWidth = Math.max(4, line.width) * thick;
      strokeAll(context, [line], places, extent);
    }
    context.restore();
  }

  /** The line nearest to a spot, at most so far away. */
  at({ x, y }: Spot, within: number, places: Places): string | null {
    let best: { id: string; distance: number } | null = null;
    for (const { id, source, target, width } of this.edges) {
      const [a, b] = [places(source), places(target)];
      if (!a || !b) continue;
      const distance = distanceTo(x, y, a, b) - width / 2;
      if (distance <= within && distance < (best?.distance ?? Infinity)) best = { id, distance };
    }
    return best?.id ?? null;
  }
}

/** In the colour, width and dashes that the context has. */
export function strokeAll(
  context: CanvasRenderingContext2D,
  lines: readonly Pick<StyledEdge, 'source' | 'target'>[],
  places: Places,
  extent?: Extent,
): void {
  let open = 0;
  for (const { source, target } of lines) {
    const [a, b] = [places(source), places(target)];
    if (!a || !b || (extent && isBeside(a, b, extent))) continue;
    if (open === 0) context.beginPath();
    context.moveTo(a.x, a.y);
    context.lineTo(b.x, b.y);
    open++;
    if (open < MOST_IN_A_STROKE) continue;
    context.stroke();
    open = 0;
  }
  if (open > 0) context.stroke();
}

/** Certainly out of sight. */
export const isBeside = (a: Spot, b: Spot, { x1, y1, x2, y2 }: Extent): boolean =>
  (a.x < x1 && b.x < x1) || (a.x > x2 && b.x > x2) || (a.y < y1 && b.y < y1) || (a.y > y2 && b.y > y2);

function distanceTo(x: number, y: number, a: Spot, b: Spot): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const share = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - a.x) * dx + (y - a.y) * dy) / length));
  return Math.hypot(x - a.x - share * dx, y - a.y - share * dy);
}
