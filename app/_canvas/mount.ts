// The drawing: cytoscape in a host element, with the grounds behind and the labels before it. It draws what it is told and
// tells what was pointed at; it decides nothing. The only file that loads cytoscape, and itself loaded where a picture is.
import cytoscape from 'cytoscape';
import type { Network } from '../../lib/network/network-schema';
import { filterNetwork, type Filtered, type Names } from './filter-network';
import { LabelLayer, paintGrounds, type Letters, type Viewport } from './label-layer';
import { readPalette, type Palette } from './palette';
import { stepFrom, type Direction } from './step';
import { elementsOf, scaleAt, stylesheetOf, type Scale } from './stylesheet';
import { styleNetwork, type Styled } from './style-network';

export interface Picture {
  /** Draws another network; the view moves only where the new one would not fit it. */
  show: (network: Network, names: Names) => void;
  /** Darkens a node or a line with what is beside it; null: nothing. */
  point: (id: string | null, reveal?: boolean) => void;
  /** Moves a node out from under what covers the right of the picture, as wide as this. */
  uncover: (id: string, covered: number) => void;
  select: (ids: readonly string[]) => void;
  step: (from: string, direction: Direction) => string | null;
  zoom: (factor: number) => void;
  fit: () => void;
  project: (on: boolean) => void;
  recolour: () => void;
  destroy: () => void;
}
export interface PictureEvents {
  onPoint: (id: string | null) => void;
  onOpen: (id: string, what: 'node' | 'edge', add: boolean) => void;
}

/** Above it a moving picture is moved as an image; below, it is drawn each time. */
const MANY_EDGES = 1500;
/** For the names of the outermost nodes. */
const ROOM_BESIDES = 160;
const PADDING = 40;
/** Few nodes do not fill the picture: they would be signs without a picture. */
const LARGEST_FIT = 1.3;
const LETTERS: Readonly<Record<'narrow' | 'page' | 'projector', Letters>> = {
  narrow: { node: 12, landmark: 13 },
  page: { node: 13, landmark: 16 },
  projector: { node: 24, landmark: 30 },
};
/** Cytoscape would add a style element that the page's policy forbids; it looks for this id first. */
const STYLE_ID = '__________cytoscape_stylesheet';

function forbidStyleElement(): void {
  if (document.getElementById(STYLE_ID)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = STYLE_ID;
  document.head.append(placeholder);
}

function layer(host: HTMLElement, name: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = `nk-canvas__layer nk-canvas__layer--${name}`;
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  return canvas;
}

/** @throws where the browser has no canvas, or cytoscape fails */
export function mountPicture(host: HTMLElement, events: PictureEvents): Picture {
  forbidStyleElement();
  const groundCanvas = layer(host, 'ground');
  const stage = document.createElement('div');
  stage.className = 'nk-canvas__stage';
  host.append(stage);
  const labels = new LabelLayer(layer(host, 'labels'));

  let palette: Palette = readPalette(host);
  let filtered: Filtered = { nodes: [], landmarks: [], edges: [], bonds: [], grounds: new Map() };
  let styled: Styled = { nodes: [], edges: [], bonds: [] };
  let projecting = false;
  let scale: Scale = scaleAt(1, 'page');
  let shown = 0;
  let pointed: string | null = null;
  let chosen: ReadonlySet<string> = new Set();

  const cy = cytoscape({
    container: stage,
    style: stylesheetOf(palette, scale, styled.edges.length),
    layout: { name: 'preset' },
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    minZoom: 0.001,
    maxZoom: 4,
    pixelRatio: 'auto',
  });

  const viewport = (): Viewport => ({
    zoom: cy.zoom(),
    pan: { ...cy.pan() },
    width: host.clientWidth,
    height: host.clientHeight,
    ratio: Math.min(2, window.devicePixelRatio || 1),
  });
  const letters = (): Letters =>
    projecting ? LETTERS.projector : host.clientWidth < 600 ? LETTERS.narrow : LETTERS.page;

  /** What is pointed at, chosen, or beside it, has its name. */
  const must = (): Set<string> => {
    const ids = new Set(chosen);
    cy.nodes('.near, .at').forEach((node) => {
      ids.add(node.id());
    });
    return ids;
  };
  const paint = (): void => {
    const seen = viewport();
    const sizes = letters();
    const key = [shown, seen.zoom.toFixed(4), scale.grow, scale.landmark, sizes.node, pointed, [...chosen].join()].join(
      ' ',
    );
    labels.place(key, filtered.landmarks, styled.nodes, must(), seen.zoom, scale, sizes);
    labels.paint(palette, seen);
    paintGrounds(groundCanvas, filtered.grounds, palette, seen);
    host.dataset['drawn'] = String(cy.nodes().length);
    host.dataset['labels'] = String(labels.count);
  };
  cy.on('render', paint);

  /** The sheet is written anew only where it makes a difference that can be seen. */
  const rescale = (): void => {
    const next = scaleAt(cy.zoom(), projecting ? 'projector' : 'page');
    const isNear = (one: keyof Scale): boolean => Math.abs(next[one] / scale[one] - 1) < 0.12;
    if (isNear('thick') && isNear('grow') && isNear('landmark')) return;
    scale = next;
    cy.style(stylesheetOf(palette, scale, styled.edges.length));
  };
  let zoomed: ReturnType<typeof setTimeout> | undefined;
  cy.on('zoom', () => {
    clearTimeout(zoomed);
    zoomed = setTimeout(rescale, 120);
  });

  const extent = (): { x: number; y: number; w: number; h: number } => {
    const spots = cy.nodes().map((node) => node.position());
    const [xs, ys] = [spots.map((spot) => spot.x), spots.map((spot) => spot.y)];
    const [x, y] = [Math.min(...xs, Infinity), Math.min(...ys, Infinity)];
    if (spots.length === 0) return { x: 0, y: 0, w: 1, h: 1 };
    return { x, y, w: Math.max(1, Math.max(...xs) - x), h: Math.max(1, Math.max(...ys) - y) };
  };
  const fit = (): void => {
    cy.resize();
    // by the places alone: the size of the signs follows from the zoom, and must not lead it
    const { x, y, w, h } = extent();
    const room = projecting ? 3.5 * PADDING : 2.5 * PADDING;
    const besides = Math.min(ROOM_BESIDES, cy.width() / 5);
    const zoom = Math.min(
      LARGEST_FIT,
      Math.max(1, cy.width() - room - besides) / w,
      Math.max(1, cy.height() - room) / h,
    );
    cy.viewport({ zoom, pan: { x: cy.width() / 2 - zoom * (x + w / 2), y: cy.height() / 2 - zoom * (y + h / 2) } });
    rescale();
  };

  const mark = (id: string | null): void => {
    const before = cy.elements('.near, .at');
    const now = cy.collection().union(id === null ? cy.collection() : cy.getElementById(id));
    const beside = now.union(now.edges().connectedNodes()).union(now.nodes().closedNeighborhood());
    cy.batch(() => {
      before.difference(beside).removeClass('near at');
      before.removeClass('at');
      beside.addClass('near');
      now.addClass('at');
    });
    pointed = id;
  };

  const reveal = (id: string): void => {
    const node = cy.getElementById(id);
    if (node.empty() || !node.isNode()) return;
    const { x, y } = node.renderedPosition();
    const margin = 40;
    const isIn = x > margin && y > margin && x < cy.width() - margin && y < cy.height() - margin;
    if (!isIn) cy.center(node);
  };

  const draw = (): void => {
    cy.batch(() => {
      cy.elements().remove();
      cy.add(elementsOf(filtered, styled, palette));
      cy.nodes()
        .filter((node) => chosen.has(node.id()))
        .addClass('chosen');
    });
    shown++;
    mark(pointed !== null && cy.getElementById(pointed).nonempty() ? pointed : null);
  };

  cy.on('mouseover', 'node, edge.tie', (event) => {
    const element = event.target as cytoscape.SingularElementReturnValue;
    if (element.group() === 'nodes' || filtered.edges.some(({ type }) => type === 'tie')) events.onPoint(element.id());
  });
  cy.on('mouseout', 'node, edge.tie', () => events.onPoint(null));
  cy.on('tap', 'node, edge.tie', (event) => {
    const element = event.target as cytoscape.SingularElementReturnValue;
    const original = event.originalEvent as MouseEvent | undefined;
    const add = original ? original.shiftKey || original.ctrlKey || original.metaKey : false;
    if (element.group() === 'nodes') events.onOpen(element.id(), 'node', add);
    else if (filtered.edges.some(({ type }) => type === 'tie')) events.onOpen(element.id(), 'edge', add);
  });

  const resized = new ResizeObserver(() => {
    cy.resize();
    if (host.dataset['size'] !== `${host.clientWidth}x${host.clientHeight}`) fit();
    host.dataset['size'] = `${host.clientWidth}x${host.clientHeight}`;
  });
  resized.observe(host);
  void document.fonts.ready.then(() => {
    if (!cy.destroyed()) cy.forceRender();
  });

  let bounds = { w: 0, h: 0 };
  return {
    show: (network, names) => {
      filtered = filterNetwork(network, names);
      styled = styleNetwork(filtered, network.day);
      cy.style(stylesheetOf(palette, scale, styled.edges.length));
      draw();
      const { w, h } = extent();
      const differs = (a: number, b: number): boolean => Math.abs(a - b) > 0.2 * Math.max(a, b);
      if (differs(bounds.w, w) || differs(bounds.h, h)) fit();
      bounds = { w, h };
      textureWhere(cy, !projecting && styled.edges.length > MANY_EDGES);
    },
    point: (id, alsoReveal = false) => {
      if (id === pointed && !alsoReveal) return;
      mark(id);
      if (id !== null && alsoReveal) reveal(id);
      cy.forceRender();
    },
    uncover: (id, covered) => {
      const node = cy.nodes().getElementById(id);
      if (node.empty()) return;
      const { x } = node.renderedPosition();
      const room = cy.width() - covered;
      if (room > 2 * PADDING && x > room - PADDING) cy.panBy({ x: room / 2 - x, y: 0 });
    },
    select: (ids) => {
      const next = new Set(ids);
      cy.batch(() => {
        for (const id of chosen) if (!next.has(id)) cy.getElementById(id).removeClass('chosen');
        for (const id of next) if (!chosen.has(id)) cy.getElementById(id).addClass('chosen');
      });
      chosen = next;
      cy.forceRender();
    },
    step: (from, direction) => {
      const node = cy.getElementById(from);
      if (node.empty()) return null;
      const beside = new Set(node.closedNeighborhood().map((one) => one.id()));
      const spots = cy.nodes().map((one) => ({ id: one.id(), ...one.position() }));
      return stepFrom({ id: from, ...node.position() }, direction, spots, (id) => beside.has(id));
    },
    zoom: (factor) => {
      const at = pointed === null ? cy.collection() : cy.collection().union(cy.getElementById(pointed)).nodes();
      const renderedPosition = at.nonempty()
        ? at.renderedBoundingBox()
        : { x1: 0, x2: cy.width(), y1: 0, y2: cy.height() };
      cy.zoom({
        level: cy.zoom() * factor,
        renderedPosition: {
          x: (renderedPosition.x1 + renderedPosition.x2) / 2,
          y: (renderedPosition.y1 + renderedPosition.y2) / 2,
        },
      });
    },
    fit,
    project: (on) => {
      projecting = on;
      textureWhere(cy, !on && styled.edges.length > MANY_EDGES);
      fit();
    },
    recolour: () => {
      palette = readPalette(host);
      cy.style(stylesheetOf(palette, scale, styled.edges.length));
      draw();
    },
    destroy: () => {
      clearTimeout(zoomed);
      resized.disconnect();
      cy.destroy();
      host.replaceChildren();
    },
  };
}

/** A switch that cytoscape reads each time it draws, and offers at the start only. */
function textureWhere(cy: cytoscape.Core, on: boolean): void {
  const { renderer } = cy as unknown as { renderer: () => { textureOnViewport: boolean } };
  renderer.call(cy).textureOnViewport = on;
}
