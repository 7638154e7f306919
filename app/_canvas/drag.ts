// Nodes are dragged by mouse. A finger never drags one: it would be moved by whoever only wants to read on; for fingers,
// and for all who do not drag, the panel has buttons.
import type cytoscape from 'cytoscape';

interface Point {
  x: number;
  y: number;
}

/** @param along told all the way, `done` once where it was put; in model pixels */
export function letDrag(
  cy: cytoscape.Core,
  host: HTMLElement,
  tell: { along: (id: string, at: Point) => void; done: (id: string, at: Point) => void },
): void {
  // before cytoscape hears of the same press
  host.addEventListener('pointerdown', ({ pointerType }) => cy.autoungrabify(pointerType !== 'mouse'), {
    capture: true,
  });
  const nodeOf = (event: cytoscape.EventObject): { id: string; at: Point } => {
    const node = event.target as cytoscape.NodeSingular;
    return { id: node.id(), at: { ...node.position() } };
  };
  cy.on('drag', 'node', (event) => {
    const { id, at } = nodeOf(event);
    tell.along(id, at);
  });
  cy.on('dragfree', 'node', (event) => {
    const { id, at } = nodeOf(event);
    tell.done(id, at);
  });
}
