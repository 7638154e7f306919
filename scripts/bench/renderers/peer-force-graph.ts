// force-graph with its own layout switched off. As it comes, names stand in a tooltip and not in the picture.
import ForceGraph from 'force-graph';
import { drawingOf, type Start } from './peer';

export const start: Start = (host, scene) => {
  const { dots, lines, beside } = drawingOf(scene);
  let lit: ReadonlySet<string> | null = null;
  let drawn = false;
  let coloured = false;
  const idOf = (end: unknown): string =>
    typeof end === 'object' && end !== null && 'id' in end ? String(end.id) : String(end);
  const colourOf = (id: string): string => (!lit ? '#4a6da7' : lit.has(id) ? '#b3261e' : '#e4e9f1');
  let hub = '';
  const lineColour = (line: { source?: unknown; target?: unknown }): string => {
    if (!lit) return '#999';
    return idOf(line.source) === hub || idOf(line.target) === hub ? '#333' : '#eee';
  };
  const graph = new ForceGraph(host)
    .width(host.clientWidth)
    .height(host.clientHeight)
    .cooldownTicks(0)
    .nodeLabel('name')
    .nodeVal((node) => 1 + ((node as { ties?: number }).ties ?? 0) / 8)
    .nodeColor((node) => {
      coloured = true; // a frame before its data has no nodes
      return colourOf(String(node.id));
    })
    .linkColor(lineColour)
    .onRenderFramePost(() => {
      drawn ||= coloured;
      coloured = false;
    })
    .graphData({
      nodes: dots.map((dot) => ({ ...dot, fx: dot.x, fy: dot.y })),
      links: lines.map((line) => ({ ...line })),
    })
    .zoomToFit(0, 40);
  return {
    wasDrawn: () => {
      const was = drawn;
      drawn = false;
      return was;
    },
    highlight: (id) => {
      hub = id ?? '';
      lit = id === null ? null : (beside.get(id) ?? null);
      graph.nodeColor(graph.nodeColor()).linkColor(graph.linkColor());
    },
    view: () => JSON.stringify([graph.zoom(), graph.centerAt()]),
  };
};
