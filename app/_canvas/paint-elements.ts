// How the signs come onto the canvas: cytoscape holds them, computes their style and knows how each is drawn; here each is
// drawn at once. Cytoscape by itself draws every element into an image of its own first and composes those, which is slower
// for a first picture and for every change. What is used of it here it does not describe: it is all in this file.
import type cytoscape from 'cytoscape';
import { isBeside, type Extent } from './lines';

type Node = cytoscape.NodeSingular;
type Painter = (context: CanvasRenderingContext2D, nodes: readonly Node[], ratio: number, extent?: Extent) => void;
interface Renderer {
  render: (options?: unknown) => void;
  textureOnViewport: boolean;
  redrawHint: (group: 'eles', on: boolean) => void;
  drawNode: (
    context: CanvasRenderingContext2D,
    node: Node,
    box: null,
    label: boolean,
    overlay: boolean,
    opacity: boolean,
  ) => void;
  nodeShapes: Record<
    string,
    {
      draw: (
        context: CanvasRenderingContext2D,
        x: number,
        y: number,
        w: number,
        h: number,
        corner: 'auto',
        scratch: object,
      ) => void;
    }
  >;
  drawLayeredElements: Painter;
  drawCachedElements: Painter;
}
const rendererOf = (cy: cytoscape.Core): Renderer => (cy as unknown as { renderer: () => Renderer }).renderer();

/** Above it a moving picture is moved as an image; below, it is drawn each time. */
const MANY_EDGES = 1500;
/** In the presentation the lines stay to be seen while it moves, however many there are. */
export const isMovedAsImage = (edges: number, projecting: boolean): boolean => !projecting && edges > MANY_EDGES;

/** Whether a moving picture is moved as an image. A switch that cytoscape reads each time it draws. */
export function moveAsImage(cy: cytoscape.Core, on: boolean): void {
  rendererOf(cy).textureOnViewport = on;
}

/** The largest sign with its outline reaches so far from its middle, in model pixels. */
const REACH = 120;

/** Names are no part of the signs; asking cytoscape to draw none takes as long as drawing one. */
const hasText = (node: Node): boolean =>
  (node as unknown as { pstyle: (name: string) => { value: unknown } }).pstyle('label').value !== '';

function paintNodes(
  cy: cytoscape.Core,
  context: CanvasRenderingContext2D,
  nodes: readonly Node[],
  extent?: Extent,
): void {
  const wide = extent && { x1: extent.x1 - REACH, y1: extent.y1 - REACH, x2: extent.x2 + REACH, y2: extent.y2 + REACH };
  const renderer = rendererOf(cy);
  for (const node of nodes) {
    const at = node.position();
    if (!wide || !isBeside(at, at, wide)) renderer.drawNode(context, node, null, hasText(node), false, true);
  }
}

/** From now on its nodes are drawn this way, landmarks first, and the lines between both. */
export function paintWith(
  cy: cytoscape.Core,
  paintLines: (context: CanvasRenderingContext2D, extent?: Extent) => void,
): void {
  const still: Painter = (context, all, _ratio, extent) => {
    const isMark = (node: Node): boolean => node.hasClass('landmark');
    paintNodes(cy, context, all.filter(isMark), extent);
    paintLines(context, extent);
    paintNodes(
      cy,
      context,
      all.filter((node) => !isMark(node)),
      extent,
    );
  };
  const dragged: Painter = (context, all, _ratio, extent) => paintNodes(cy, context, all, extent);
  const renderer = rendererOf(cy);
  Object.assign(renderer, { drawLayeredElements: still, drawCachedElements: dragged });
  // a moved node takes its lines along
  cy.on('position', 'node', () => renderer.redrawHint('eles', true));
}

/**
 * From now on a failure at any later frame is told once, and nothing is painted any more.
 * @returns runs what is painted beside cytoscape in the same way
 */
export function paintSafely(cy: cytoscape.Core, onFail: (error: unknown) => void): (work: () => void) => void {
  let failed = false;
  const safely = (work: () => void): void => {
    if (failed) return;
    try {
      work();
    } catch (error) {
      failed = true;
      onFail(error);
    }
  };
  const renderer = rendererOf(cy);
  const render = renderer.render.bind(renderer);
  renderer.render = (options) => safely(() => render(options));
  return safely;
}

/** A node above what lies over it, as firm as it can be. */
export const paintFirmly = (cy: cytoscape.Core, context: CanvasRenderingContext2D, node: Node): void =>
  rendererOf(cy).drawNode(context, node, null, hasText(node), false, false);

/** The outline of a node, so much outside of its edge. */
export function outline(cy: cytoscape.Core, context: CanvasRenderingContext2D, node: Node, outside: number): void {
  const { x, y } = node.position();
  const shape = rendererOf(cy).nodeShapes[String(node.style('shape'))];
  context.beginPath();
  shape?.draw(context, x, y, node.width() + 2 * outside, node.height() + 2 * outside, 'auto', {});
  context.stroke();
}
