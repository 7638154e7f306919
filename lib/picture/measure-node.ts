// How much room a node needs, and where its parts are in it: an organisation is a sign with its name beside it, a cooperation
// a bar with its name inside, the centre a card.
import type { PictureNode } from './neighbourhood';
import type { PlacedNode } from './placed';
import { wrapLabel } from './wrap-label';

/** Sizes of letters; a drawing is never shown smaller than 0.88 of its size, so that 15 stays above 13 px. */
export interface Scale {
  label: number;
  centre: number;
  mark: number;
}
const SIGN = 11;
const RING = 21;
const PAD = 8;
/** Room between a square and its number, and from one mark to the next. */
const MARK_STEP = 56;

type Measured = Omit<PlacedNode, 'box'> & { width: number; height: number };
const step = (size: number): number => Math.round(size * 1.25);
/** From the top of a line to its base. */
const ascent = (size: number): number => Math.round(size * 0.95);

/** @param mirrored the sign at the right of the name, for what stands at the left of its neighbours */
export function measureNode(node: PictureNode, width: number, scale: Scale, mirrored = false): Measured {
  return node.type === 'cooperation' ? measureBar(node, width, scale) : measureSigned(node, width, scale, mirrored);
}

/** Sign, and the name beside it on at most two lines. */
function measureSigned(node: PictureNode, width: number, { label: size }: Scale, mirrored: boolean): Measured {
  const r = node.type === 'baustein' ? RING : SIGN;
  const x = 2 * r + PAD;
  const { lines, cut } = wrapLabel(node.name, size, width - x, 2);
  const text = lines.length * step(size);
  const height = Math.max(2 * r + 2, text + 2);
  const label = {
    x: mirrored ? width - x : x,
    y: (height - text) / 2 + ascent(size),
    size,
    step: step(size),
    anchor: mirrored ? ('end' as const) : ('start' as const),
    lines,
    cut,
  };
  return {
    node,
    isCentre: false,
    width,
    height,
    sign: { x: mirrored ? width - r : r, y: height / 2, r: r - 1 },
    label,
    marks: [],
    moreMarks: null,
  };
}

/** Name inside, and below it the Bausteine; the ends are round or pointed, so the text keeps away from them. */
function measureBar(node: PictureNode, width: number, { label: size, mark }: Scale): Measured {
  const inner = width - 4 * PAD;
  const { lines, cut } = wrapLabel(node.name, size, inner, 2);
  const text = lines.length * step(size);
  const fit = Math.max(1, Math.floor((inner - MARK_STEP / 2) / MARK_STEP));
  const shown = node.bausteine.length > fit + 1 ? node.bausteine.slice(0, fit) : node.bausteine.slice(0, fit + 1);
  const row = PAD + text + step(mark);
  const marks = shown.map((number, i) => ({ number, x: 2 * PAD + i * MARK_STEP, y: row }));
  const more = node.bausteine.length - shown.length;
  return {
    node,
    isCentre: false,
    width,
    height: 2 * PAD + text + (marks.length > 0 ? step(mark) + 3 : 0),
    sign: null,
    label: { x: 2 * PAD, y: PAD + ascent(size), size, step: step(size), anchor: 'start', lines, cut },
    marks,
    moreMarks: more > 0 ? { count: more, x: 2 * PAD + shown.length * MARK_STEP, y: row } : null,
  };
}

/** The centre: its sign above its name, on a card. */
export function measureCentre(node: PictureNode, width: number, { centre: size }: Scale, most: number): Measured {
  const r = node.type === 'baustein' ? RING + 4 : node.type === 'organisation' ? SIGN + 5 : 0;
  const { lines, cut } = wrapLabel(node.name, size * 1.06, width - 3 * PAD, most);
  const above = r > 0 ? 2 * r + PAD : 0;
  const label = {
    x: width / 2,
    y: 1.5 * PAD + above + ascent(size),
    size,
    step: step(size),
    anchor: 'middle' as const,
    lines,
    cut,
  };
  return {
    node,
    isCentre: true,
    width,
    height: 3 * PAD + above + lines.length * step(size),
    sign: r > 0 ? { x: width / 2, y: 1.5 * PAD + r, r } : null,
    label,
    marks: [],
    moreMarks: null,
  };
}

/** Moves a measured node to its place. */
export function place({ width, height, ...rest }: Measured, x: number, y: number): PlacedNode {
  const moved = <T extends { x: number; y: number }>(one: T): T => ({ ...one, x: one.x + x, y: one.y + y });
  return {
    ...rest,
    box: { x, y, width, height },
    sign: rest.sign && moved(rest.sign),
    label: moved(rest.label),
    marks: rest.marks.map(moved),
    moreMarks: rest.moreMarks && moved(rest.moreMarks),
  };
}
