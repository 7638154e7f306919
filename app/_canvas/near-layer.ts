// What is pointed at, with what is beside it, on a canvas of its own above the picture: pointing at something else paints
// only this, however large the picture is.
import type cytoscape from 'cytoscape';
import { begin, type Viewport } from './label-layer';
import { strokeAll, type Beside, type Places } from './lines';
import { outline, paintFirmly } from './paint-elements';
import type { Palette } from './palette';

const OPACITY = 0.9;

/** @param at what is pointed at itself; a line has no sign */
export function paintNear(
  canvas: HTMLCanvasElement,
  viewport: Viewport,
  cy: cytoscape.Core,
  { nodes, lines }: Beside,
  at: string | null,
  { palette, thick, places }: { palette: Palette; thick: number; places: Places },
): void {
  const context = begin(canvas, viewport);
  if (!context || nodes.size === 0) return;
  context.save();
  context.translate(viewport.pan.x, viewport.pan.y);
  context.scale(viewport.zoom, viewport.zoom);
  context.strokeStyle = palette.text;
  context.globalAlpha = OPACITY;
  for (const line of lines) {
    context.lineWidth = line.width * thick;
    strokeAll(context, [line], places);
  }
  context.globalAlpha = 1;
  for (const id of nodes) {
    const node = cy.nodes().getElementById(id);
    if (node.empty()) continue;
    paintFirmly(cy, context, node);
    if (node.hasClass('landmark') && id !== at) continue;
    context.strokeStyle = palette.text;
    context.lineWidth = (id === at ? 3 : 2.5) * thick;
    outline(cy, context, node, 0);
    if (id !== at) continue;
    context.strokeStyle = palette.focus;
    context.lineWidth = 4 * thick;
    outline(cy, context, node, 5.5 * thick);
  }
  context.restore();
}
