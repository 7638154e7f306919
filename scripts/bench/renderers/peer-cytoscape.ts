// Cytoscape as it comes, and tuned as its documentation proposes; both with the names on the nodes.
import cytoscape, { type CytoscapeOptions } from 'cytoscape';
import { drawingOf, type Scene, type Peer } from './peer';

const TUNED: Partial<CytoscapeOptions> = { hideEdgesOnViewport: true, textureOnViewport: true, pixelRatio: 1 };

export function startCytoscape(host: HTMLElement, scene: Scene, tuned: boolean): Peer {
  const { dots, lines, beside } = drawingOf(scene);
  const cy = cytoscape({
    container: host,
    elements: [
      ...dots.map(({ id, name, x, y, ties }) => ({
        data: { id, name, size: Math.min(38, 19 + 3.2 * Math.sqrt(ties)) },
        position: { x, y },
      })),
      ...lines.map((line) => ({ data: line })),
    ],
    style: [
      {
        selector: 'node',
        style: {
          label: 'data(name)',
          width: 'data(size)' as unknown as number,
          height: 'data(size)' as unknown as number,
          'background-color': '#4a6da7',
          'font-size': 13,
          ...(tuned && { 'min-zoomed-font-size': 8 }),
        },
      },
      {
        selector: 'edge',
        style: { width: 1.25, 'line-color': '#999', ...(tuned && { 'curve-style': 'haystack' as const }) },
      },
      { selector: '.dim', style: { opacity: 0.12 } },
      { selector: '.lit', style: { 'background-color': '#b3261e', 'line-color': '#333' } },
    ],
    layout: { name: 'preset', fit: true, padding: 40 },
    ...(tuned && TUNED),
  });
  let drawn = false;
  cy.on('render', () => {
    drawn = true;
  });
  return {
    wasDrawn: () => {
      const was = drawn;
      drawn = false;
      return was;
    },
    highlight: (id) => {
      const lit = id === null ? null : beside.get(id);
      cy.batch(() => {
        cy.elements().removeClass('dim lit');
        if (!lit) return;
        const near = cy.nodes().filter((node) => lit.has(node.id()));
        const ties = cy.getElementById(id ?? '').connectedEdges();
        near.union(ties).addClass('lit');
        cy.elements().difference(near.union(ties)).addClass('dim');
      });
    },
    view: () => JSON.stringify([cy.zoom(), cy.pan()]),
  };
}
