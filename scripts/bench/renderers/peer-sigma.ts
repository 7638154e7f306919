// sigma with graphology. Without a graphics card its WebGL runs in software, as it does on many a desk of an office.
import Graph from 'graphology';
import Sigma from 'sigma';
import { drawingOf, type Start } from './peer';

export const start: Start = (host, scene) => {
  const { dots, lines, beside } = drawingOf(scene);
  const graph = new Graph();
  for (const { id, name, x, y, ties } of dots)
    graph.addNode(id, { label: name, x, y: -y, size: 4 + Math.sqrt(ties) / 2, color: '#4a6da7' });
  for (const { id, source, target } of lines) graph.addEdgeWithKey(id, source, target, { size: 1, color: '#999' });
  const sigma = new Sigma(graph, host);
  let drawn = true; // it draws before it returns
  sigma.on('afterRender', () => {
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
      graph.updateEachNodeAttributes((node, attributes) => ({
        ...attributes,
        color: !lit ? '#4a6da7' : lit.has(node) ? '#b3261e' : '#e4e9f1',
      }));
      graph.updateEachEdgeAttributes((_edge, attributes, source, target) => ({
        ...attributes,
        color: !lit ? '#999' : source === id || target === id ? '#333' : '#eeeeee',
      }));
    },
    view: () => JSON.stringify(sigma.getCamera().getState()),
  };
};
