// Two canvases around the drawing: the grounds of the Bausteine behind it, the labels before it. Letters have a size on the
// screen and not in the picture, and a halo in the colour of the ground.
import { UNIT, type Filtered } from './filter-network';
import type { Palette } from './palette';
import { overlap, placeLabels, wrapped, type Box, type Candidate, type PlacedLabel } from './place-labels';
import type { Scale } from './stylesheet';
import type { StyledNode } from './style-network';

export interface Viewport {
  zoom: number;
  pan: { x: number; y: number };
  width: number;
  height: number;
  ratio: number;
}
export interface Letters {
  /** Of nodes and of landmarks, in pixels of the screen. */
  node: number;
  landmark: number;
}
/** How far the ground of a Baustein reaches around its nodes. */
const REACH = 1.25 * UNIT;
const TINT = 0.13;
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

/** One path a Baustein, so that its ground is even where its discs overlap. */
export function paintGrounds(
  canvas: HTMLCanvasElement,
  grounds: Filtered['grounds'],
  palette: Palette,
  viewport: Viewport,
): void {
  const context = begin(canvas, viewport);
  if (!context) return;
  const { zoom, pan } = viewport;
  context.globalAlpha = TINT;
  for (const [number, discs] of grounds) {
    context.fillStyle = palette.fills.get(number) ?? palette.line;
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

interface LandmarkLabel extends PlacedLabel {
  number: string | null;
  middle: { x: number; y: number };
}

/** Names of landmarks: below the ring, each only where it covers no other. */
function placeLandmarks(landmarks: Filtered['landmarks'], size: number, zoom: number, ring: number): LandmarkLabel[] {
  const placed: LandmarkLabel[] = [];
  for (const { id, name, number, x, y } of landmarks) {
    const { lines, width } = wrapped(name, size);
    const height = lines.length * Math.round(size * 1.2);
    const below = number === null ? -height / 2 : (ring / 2) * zoom + 2;
    const box: Box = { x: x * zoom - width / 2, y: y * zoom + below, width, height };
    const fits = !placed.some((other) => overlap(other, box));
    if (!fits && number === null) continue;
    placed.push({ ...box, id, lines: fits ? lines : [], size, number, middle: { x: x * zoom, y: y * zoom } });
  }
  return placed;
}

export class LabelLayer {
  private placed: readonly PlacedLabel[] = [];
  private landmarks: readonly LandmarkLabel[] = [];
  private key = '';
  private candidates: ReadonlyMap<string, Candidate> = new Map();
  private size = 0;
  /** Names that stand only while something is pointed at; others give way to them. */
  private near: readonly PlacedLabel[] = [];
  private nearKey = '';

  constructor(private readonly canvas: HTMLCanvasElement) {}

  /** Which labels stand at this zoom; a second call with the same `key` changes nothing. */
  place(
    key: string,
    landmarks: Filtered['landmarks'],
    nodes: readonly StyledNode[],
    must: ReadonlySet<string>,
    zoom: number,
    { grow, landmark }: Scale,
    letters: Letters,
  ): void {
    if (key === this.key) return;
    this.key = key;
    this.nearKey = '';
    this.size = letters.node;
    this.landmarks = placeLandmarks(landmarks, letters.landmark, zoom, landmark);
    const all = nodes.map(({ id, label, x, y, width, height, importance }): Candidate => ({
      id,
      text: label,
      x: x * zoom,
      y: y * zoom,
      width: width * grow * zoom,
      height: height * grow * zoom,
      importance,
      must: must.has(id),
    }));
    this.candidates = new Map(all.map((one) => [one.id, one]));
    const candidates = all.filter(({ importance, must: now }) => importance >= 0 || zoom > ALONE_FROM || now);
    const rings = this.landmarks.flatMap(({ number, middle }) =>
      number === null ? [] : [around(middle, landmark * zoom)],
    );
    this.placed = placeLabels(candidates, letters.node, [
      ...this.landmarks.filter(({ lines }) => lines.length > 0),
      ...rings,
    ]);
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
    ];
    this.near = nameless.length === 0 ? [] : placeLabels(nameless, this.size, stay);
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
      const size = label.size * 1.2;
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

const isSeen = ({ x, y, width: w, height: h }: Box, { pan, width, height }: Viewport): boolean =>
  x + w + pan.x > 0 && y + h + pan.y > 0 && x + pan.x < width && y + pan.y < height;

const around = ({ x, y }: { x: number; y: number }, size: number): Box => ({
  x: x - size / 2,
  y: y - size / 2,
  width: size,
  height: size,
});

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
