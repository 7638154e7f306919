// Two canvases around the drawing: the grounds of the Bausteine behind it, the labels before it. Letters have a size on the
// screen and not in the picture, and a halo in the colour of the ground.
import { UNIT, type Filtered } from './filter-network';
import type { Palette } from './palette';
import {
  NOTHING_OVER,
  overlap,
  placeLabels,
  type Box,
  type Candidate,
  type Obstacles,
  type PlacedLabel,
} from './place-labels';
import { placeLandmarks, ringsOf, type LandmarkLabel } from './place-landmarks';
import { growthOfGroup, numberSize, type Letters, type Scale } from './sizes';
import type { StyledNode } from './style-network';

export interface Viewport {
  zoom: number;
  pan: { x: number; y: number };
  width: number;
  height: number;
  ratio: number;
}
/** How far the ground of a Baustein reaches around its nodes. */
export const REACH = 1.25 * UNIT;
export const TINT = 0.13;
/** What has no line has its name only where the picture is this large, or few are in it. */
const ALONE_FROM = 0.8;

/** Ready to paint on it in pixels of the screen, emptied. */
export function begin(canvas: HTMLCanvasElement, { width, height, ratio }: Viewport): CanvasRenderingContext2D | null {
  const [w, h] = [Math.round(width * ratio), Math.round(height * ratio)];
  if (canvas.width !== w || canvas.height !== h) {
    canvas.width = w;
    canvas.height = h;
  }
  const context = canvas.getContext('2d');
  context?.setTransform(ratio, 0, 0, ratio, 0, 0);
  context?.clearRect(0, 0, width, height);
  return context;
}

/**
 * One path a Baustein, so that its ground is even where its discs overlap.
 * @param tinted in its colour; grey, where the colours say something else
 */
export function paintGrounds(
  canvas: HTMLCanvasElement,
  grounds: Filtered['grounds'],
  palette: Palette,
  viewport: Viewport,
  tinted: boolean,
): void {
  const context = begin(canvas, viewport);
  if (!context) return;
  const { zoom, pan } = viewport;
  context.globalAlpha = TINT;
  for (const [number, discs] of grounds) {
    context.fillStyle = (tinted ? palette.fills.get(number) : undefined) ?? palette.muted;
    context.beginPath();
    for (const { x, y } of discs) {
      const [cx, cy] = [x * zoom + pan.x, y * zoom + pan.y];
      context.moveTo(cx + REACH * zoom, cy);
      context.arc(cx, cy, REACH * zoom, 0, 2 * Math.PI);
    }
    context.fill();
  }
  context.globalAlpha = 1;
}

/** Which names stand at this zoom, and where, counted from the origin of the picture. */
export function placeNames(
  landmarks: Filtered['landmarks'],
  nodes: readonly StyledNode[],
  must: ReadonlySet<string>,
  zoom: number,
  scale: Pick<Scale, 'grow' | 'landmark'>,
  letters: Letters,
  over: Obstacles = NOTHING_OVER,
): { landmarks: readonly LandmarkLabel[]; labels: readonly PlacedLabel[] } {
  const all = candidatesOf(nodes, must, zoom, scale);
  const ring = scale.landmark * zoom;
  const isGroup = new Set(nodes.filter(({ count }) => count !== null).map(({ id }) => id));
  const fields = placeLandmarks(landmarks, letters.landmark, zoom, ring, {
    ...over,
    signs: all.map(boxOf),
    groups: all.filter(({ id }) => isGroup.has(id)).map(boxOf),
  });
  const candidates = all.filter(({ importance, must: now }) => importance >= 0 || zoom > ALONE_FROM || now);
  const covered = [...fields.filter(({ lines }) => lines.length > 0), ...ringsOf(landmarks, zoom, ring)];
  return { landmarks: fields, labels: placeLabels(candidates, letters.node, covered, over) };
}

const candidatesOf = (
  nodes: readonly StyledNode[],
  must: ReadonlySet<string>,
  zoom: number,
  { grow, landmark }: Pick<Scale, 'grow' | 'landmark'>,
): Candidate[] =>
  nodes.map(({ id, label, x, y, width, height, importance, count, room }) => {
    const by = (count === null ? grow : growthOfGroup(width, room, landmark)) * zoom;
    return {
      id,
      text: label,
      x: x * zoom,
      y: y * zoom,
      width: width * by,
      height: height * by,
      importance,
      must: must.has(id),
    };
  });

export class LabelLayer {
  private placed: readonly PlacedLabel[] = [];
  private landmarks: readonly LandmarkLabel[] = [];
  private key = '';
  private candidates: ReadonlyMap<string, Candidate> = new Map();
  private size = 0;
  private over: Obstacles = NOTHING_OVER;
  /** Diameter of a ring on the screen. */
  private ring = 0;
  private rings: readonly Box[] = [];
  /** Names that stand only while something is pointed at; others give way to them. */
  private near: readonly PlacedLabel[] = [];
  private nearKey = '';

  constructor(readonly canvas: HTMLCanvasElement) {}

  /**
   * Which labels stand at this zoom; a second call with the same `key` changes nothing.
   * @param onlyMust whether only what must have its name has one
   * @param over what lies over the picture, and its window
   */
  place(
    key: string,
    landmarks: Filtered['landmarks'],
    nodes: readonly StyledNode[],
    must: ReadonlySet<string>,
    zoom: number,
    { grow, landmark }: Scale,
    letters: Letters,
    { onlyMust = false, over = NOTHING_OVER }: { onlyMust?: boolean; over?: Obstacles } = {},
  ): void {
    if (key === this.key) return;
    this.key = key;
    this.nearKey = '';
    this.size = letters.node;
    const scale = { grow, landmark };
    const named = placeNames(
      landmarks,
      onlyMust ? nodes.filter(({ id }) => must.has(id)) : nodes,
      must,
      zoom,
      scale,
      letters,
      over,
    );
    this.over = over;
    this.ring = landmark * zoom;
    this.rings = ringsOf(landmarks, zoom, this.ring);
    this.candidates = new Map(candidatesOf(nodes, must, zoom, scale).map((one) => [one.id, one]));
    this.landmarks = named.landmarks;
    this.placed = named.labels;
  }

  /** Gives each of these its name where it has none; to be called after `place`. */
  bringForward(key: string, ids: ReadonlySet<string>): void {
    if (key === this.nearKey) return;
    this.nearKey = key;
    const has = new Set(this.placed.map(({ id }) => id));
    const nameless = [...ids].flatMap((id) => {
      const candidate = has.has(id) ? undefined : this.candidates.get(id);
      return candidate ? [{ ...candidate, must: true }] : [];
    });
    const stay = [
      ...this.placed.filter(({ id }) => ids.has(id)),
      ...this.landmarks.filter(({ lines }) => lines.length > 0),
      ...this.rings,
    ];
    this.near = nameless.length === 0 ? [] : placeLabels(nameless, this.size, stay, this.over);
  }

  paint(palette: Palette, viewport: Viewport): void {
    const context = begin(this.canvas, viewport);
    if (!context) return;
    context.translate(viewport.pan.x, viewport.pan.y);
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.lineJoin = 'round';
    context.strokeStyle = palette.ground;
    context.fillStyle = palette.text;
    const { near } = this;
    const seen = (box: Box): boolean => isSeen(box, viewport);
    for (const label of this.placed)
      if (seen(label) && !near.some((other) => overlap(other, label)))
        write(context, label, `${label.size}px ${palette.font}`);
    for (const label of near) write(context, label, `${label.size}px ${palette.font}`);
    for (const label of this.landmarks) {
      const font = `600 ${label.size}px ${palette.font}`;
      write(context, label, font);
      if (label.number === null) continue;
      const size = numberSize(label.number, label.size, this.ring);
      context.font = `600 ${size}px ${palette.font}`;
      context.strokeText(label.number, label.middle.x, label.middle.y);
      context.fillText(label.number, label.middle.x, label.middle.y);
    }
  }

  /** How many names can be read. */
  get count(): number {
    const { placed, landmarks, near } = this;
    const hidden = placed.filter((label) => near.some((other) => overlap(other, label)));
    return placed.length - hidden.length + landmarks.length + near.length;
  }
}

const boxOf = ({ x, y, width, height }: Candidate): Box => ({
  x: x - width / 2,
  y: y - height / 2,
  width,
  height,
});
const isSeen = ({ x, y, width: w, height: h }: Box, { pan, width, height }: Viewport): boolean =>
  x + w + pan.x > 0 && y + h + pan.y > 0 && x + pan.x < width && y + pan.y < height;

function write(context: CanvasRenderingContext2D, label: PlacedLabel, font: string): void {
  context.font = font;
  context.lineWidth = Math.max(3, label.size / 4);
  const step = label.height / Math.max(1, label.lines.length);
  label.lines.forEach((line, i) => {
    const [x, y] = [label.x + label.width / 2, label.y + step * (i + 0.5)];
    context.strokeText(line, x, y);
    context.fillText(line, x, y);
  });
}
