// The pictograms of organisations, painted over their signs where these are large enough for one.
import { SIGN_PICTOGRAMS } from '../_ui/picture/sign-pictogram';
import type { Sign } from '../_ui/picture/sign';
import type { Viewport } from './label-layer';
import type { Palette } from './palette';
import type { Scale } from './sizes';
import type { StyledNode } from './style-network';

/** Of the screen: in a lower sign a pictogram would be a blot. */
const LEAST = 17;
/** Of the height of the sign; the square that the lines are drawn in; how wide they and their halo are in it. */
export const PICTOGRAM = { share: 0.62, square: 16, line: 1.5, halo: 3.6 } as const;

const PATHS = new Map<Sign, Path2D>();
function pathOf(sign: Sign): Path2D {
  const path = PATHS.get(sign) ?? new Path2D(SIGN_PICTOGRAMS[sign]);
  PATHS.set(sign, path);
  return path;
}

/** Lines in the colour of the text, on a halo in the colour of the ground: they can be seen on every fill. */
export function paintPictograms(
  canvas: HTMLCanvasElement,
  nodes: readonly StyledNode[],
  { grow }: Scale,
  palette: Palette,
  { zoom, pan, width, height, ratio }: Viewport,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  context.lineJoin = context.lineCap = 'round';
  for (const node of nodes) {
    const high = node.height * grow * zoom;
    if (node.sign === null || high < LEAST) continue;
    const [x, y] = [node.x * zoom + pan.x, node.y * zoom + pan.y];
    if (x < -high || y < -high || x > width + high || y > height + high) continue;
    const size = (high * PICTOGRAM.share) / PICTOGRAM.square;
    context.setTransform(
      size * ratio,
      0,
      0,
      size * ratio,
      (x - (size * PICTOGRAM.square) / 2) * ratio,
      (y - (size * PICTOGRAM.square) / 2) * ratio,
    );
    context.strokeStyle = palette.ground;
    context.lineWidth = PICTOGRAM.halo;
    context.stroke(pathOf(node.sign));
    context.strokeStyle = palette.text;
    context.lineWidth = PICTOGRAM.line;
    context.stroke(pathOf(node.sign));
  }
}
