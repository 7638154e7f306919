// The whole picture in its window, with room for the names at its margin. By the places alone: the size of the signs follows
// from the zoom, and must not lead it.
import type cytoscape from 'cytoscape';
import type { Stage } from './sizes';

/** For the names of the outermost nodes. */
const ROOM_BESIDES = 160;
const PADDING = 40;
const ROOM: Readonly<Record<Stage, number>> = { narrow: 1.5, page: 2.5, projector: 3.5 };
/** Few nodes do not fill the picture: they would be signs without a picture. */
const LARGEST_FIT = 1.3;

/** How far the nodes reach, in model pixels. */
export function extentOf(cy: cytoscape.Core): { x: number; y: number; w: number; h: number } {
  const spots = cy.nodes().map((node) => node.position());
  const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
  const [x, y] = [Math.min(...xs, Infinity), Math.min(...ys, Infinity)];
  if (spots.length === 0) return { x: 0, y: 0, w: 1, h: 1 };
  return { x, y, w: Math.max(1, Math.max(...xs) - x), h: Math.max(1, Math.max(...ys) - y) };
}

export function fitWhole(cy: cytoscape.Core, where: Stage): void {
  cy.resize();
  const { x, y, w, h } = extentOf(cy);
  const room = PADDING * ROOM[where];
  const besides = where === 'narrow' ? 0 : Math.min(ROOM_BESIDES, cy.width() / 5);
  const zoom = Math.min(LARGEST_FIT, Math.max(1, cy.width() - room - besides) / w, Math.max(1, cy.height() - room) / h);
  cy.viewport({ zoom, pan: { x: cy.width() / 2 - zoom * (x + w / 2), y: cy.height() / 2 - zoom * (y + h / 2) } });
}
