// The drawing: cytoscape in a host element, with the grounds behind and the labels before it. It draws what it is told and
// tells what was pointed at; it decides nothing. The only file that loads cytoscape, and itself loaded where a picture is.
import cytoscape from 'cytoscape';
import type { Network } from '../../lib/network/network-schema';
import { LEAST_ZOOM, MOST_ZOOM } from '../../lib/network/section';
import { letDrag } from './drag';
import { emphasise, NOTHING, type Emphasis } from './emphasis';
import { filterNetwork, UNIT, type Filtered } from './filter-network';
import { letPinch } from './fingers';
import { extentOf, fitWhole } from './fit';
import { boxesOver, forbidStyleElement, layer } from './host-elements';
import { LabelLayer, paintGrounds, type Viewport } from './label-layer';
import { Lines, NOTHING_BESIDE, type Beside } from './lines';
import { paintNear } from './near-layer';
import { isMovedAsImage, moveAsImage, paintSafely, paintWith } from './paint-elements';
import { readPalette, type Palette } from './palette';
import { paintPictograms } from './pictograms';
import type { Look, Picture, PictureEvents } from './picture';
import { letPoint } from './pointing';
import { SectionView } from './section-view';
import { DIRECTIONS, stepFrom } from './step';
import { isTooSmall, LETTERS, scaleAt, scaleFrom, type Scale, type Stage } from './sizes';
import { Still } from './still';
import { elementsOf, stylesheetOf } from './stylesheet';
import { styleNetwork, type Styled } from './style-network';
import { knowWhereItStands } from './where-it-stands';

/** So near to the margin a node counts as covered. */
const MARGIN = 40;
/** A narrower picture has no room besides, and smaller signs. */
const NARROW = 600;
/** @throws where the browser has no canvas, or cytoscape fails */
export function mountPicture(host: HTMLElement, events: PictureEvents): Picture {
  forbidStyleElement();
  const groundCanvas = layer(host, 'ground');
  const stage = document.createElement('div');
  stage.className = 'nk-canvas__stage';
  host.append(stage);
  const nearCanvas = layer(host, 'near');
  const labels = new LabelLayer(layer(host, 'labels'));

  let palette: Palette = readPalette(host);
  let filtered: Filtered = { nodes: [], landmarks: [], edges: [], bonds: [], grounds: new Map() };
  let styled: Styled = { nodes: [], edges: [], bonds: [] };
  let tinted = true;
  let projecting = false;
  let scale: Scale = scaleAt(1, 'page');
  let shown = 0;
  let pointed: string | null = null;
  let beside: Beside = NOTHING_BESIDE;
  let chosen: ReadonlySet<string> = new Set();
  let emphasis: Emphasis = NOTHING;
  /** Whether a way is drawn: then the room belongs to its names. */
  let emphasised = false;

  const cy = cytoscape({
    container: stage,
    style: stylesheetOf(palette, scale),
    layout: { name: 'preset' },
    autounselectify: true,
    boxSelectionEnabled: false,
    minZoom: LEAST_ZOOM,
    maxZoom: MOST_ZOOM,
    pixelRatio: 'auto',
  });
  const lines = new Lines();
  const places = (id: string): { x: number; y: number } | null => {
    const node = cy.getElementById(id);
    return node.nonempty() ? node.position() : null;
  };
  const safely = paintSafely(cy, events.onFail);
  paintWith(cy, (context, seen) => lines.paint(context, places, palette, scale.thick, seen));

  const viewport = (): Viewport => ({
    zoom: cy.zoom(),
    pan: { ...cy.pan() },
    width: host.clientWidth,
    height: host.clientHeight,
    ratio: Math.min(2, window.devicePixelRatio || 1),
  });
  const where = (): Stage => (projecting ? 'projector' : host.clientWidth < NARROW ? 'narrow' : 'page');

  const paint = (): void => {
    awaited = false;
    const seen = viewport();
    const sizes = LETTERS[where()];
    const what = [shown, seen.zoom.toFixed(4), scale.grow, scale.landmark, sizes.node, [...chosen].join()].join(' ');
    const { key, over } = still.at(what, seen);
    const named = new Set([...chosen, ...emphasis.way, ...emphasis.found]);
    const marks = emphasised ? [] : filtered.landmarks;
    labels.place(key, marks, styled.nodes, named, seen.zoom, scale, sizes, { onlyMust: emphasised, over });
    labels.bringForward(`${key} ${pointed}`, beside.nodes);
    labels.paint(palette, seen);
    paintPictograms(labels.canvas, styled.nodes, scale, palette, seen);
    paintNear(nearCanvas, seen, cy, beside, pointed, { palette, thick: scale.thick, places });
    host.dataset['drawn'] = String(cy.nodes().length);
    host.dataset['labels'] = String(labels.count);
  };
  const paintAll = (): void => {
    paintGrounds(groundCanvas, filtered.grounds, palette, viewport(), tinted);
    paint();
  };
  /** Pointing changes nothing of what cytoscape draws: names and lines above it are painted, at the next frame. */
  let awaited = false;
  const paintSoon = (): void => {
    if (awaited) return;
    awaited = true;
    requestAnimationFrame(() => {
      if (awaited && !cy.destroyed()) safely(paint);
    });
  };
  cy.on('render', () => safely(paintAll));
  const still = new Still(() => boxesOver(host), paintSoon);
  cy.on('viewport', () => still.moved());

  /** The sheet is written anew only where it makes a difference that can be seen. */
  const rescale = (): void => {
    const next = scaleFrom(scale, cy.zoom(), where(), styled.nodes.length);
    if (next === scale) return;
    scale = next;
    cy.style(stylesheetOf(palette, scale));
  };
  let zoomed: ReturnType<typeof setTimeout> | undefined;
  cy.on('zoom', () => {
    clearTimeout(zoomed);
    // nobody in the last row loses a line while it becomes smaller
    if (projecting && isTooSmall(scale, scaleAt(cy.zoom(), 'projector', styled.nodes.length))) rescale();
    else zoomed = setTimeout(rescale, 120);
  });

  const fit = (): void => {
    fitWhole(cy, where());
    rescale();
  };
  const view = new SectionView(cy, fit, events.onLook);
  letPinch(cy, host, () => !projecting);
  letDrag(cy, host, {
    along: (id, at) => {
      const moved = <T extends { id: string }>(one: T): T => (one.id === id ? { ...one, ...at } : one);
      styled = { ...styled, nodes: styled.nodes.map(moved) };
      filtered = { ...filtered, landmarks: filtered.landmarks.map(moved) };
      shown++;
    },
    done: (id, { x, y }) => events.onMove(id, { x: x / UNIT, y: y / UNIT }),
  });

  const mark = (id: string | null): void => {
    pointed = id;
    beside = lines.beside(id);
    paintSoon();
  };

  const reveal = (id: string): void => {
    const node = cy.getElementById(id);
    if (node.empty() || !node.isNode()) return;
    const { x, y } = node.renderedPosition();
    const margin = 40;
    const isIn = x > margin && y > margin && x < cy.width() - margin && y < cy.height() - margin;
    if (!isIn) view.follow(() => cy.center(node));
  };

  const draw = (): void => {
    cy.batch(() => {
      cy.elements().remove();
      cy.add(elementsOf(filtered, styled, palette));
      cy.nodes()
        .filter((node) => chosen.has(node.id()))
        .addClass('chosen');
    });
    lines.set(styled);
    shown++;
    emphasised = emphasise(cy, lines, emphasis);
    mark(pointed !== null && (lines.has(pointed) || cy.getElementById(pointed).nonempty()) ? pointed : null);
  };

  letPoint(cy, stage, events, (at, reach) => {
    const hasTies = filtered.edges.some(({ type }) => type === 'tie');
    return hasTies ? lines.at(at, reach / cy.zoom(), places) : null;
  });

  const resized = new ResizeObserver(() => {
    cy.resize();
    if (host.dataset['size'] !== `${host.clientWidth}x${host.clientHeight}`) view.restore();
    still.changed();
    host.dataset['size'] = `${host.clientWidth}x${host.clientHeight}`;
  });
  resized.observe(host);
  // the buttons over the picture come once it is drawn
  const built = new MutationObserver(() => still.changed());
  if (host.parentElement) built.observe(host.parentElement, { childList: true });
  knowWhereItStands(cy, stage);
  // the letters come with the page, those beyond the usual in a file of their own, once a name has them
  const fontsCame = (): void => {
    if (!cy.destroyed()) cy.forceRender();
  };
  document.fonts.addEventListener('loadingdone', fontsCame);

  let bounds = { w: 0, h: 0 };
  let drawnSet = '';
  let last: { network?: Network; look?: Look } = {};
  return {
    show: (network, look) => {
      if (network === last.network && look === last.look) return;
      last = { network, look };
      filtered = filterNetwork(network, look.names);
      styled = styleNetwork(filtered, network.day, look.colouring);
      tinted = look.colouring === 'baustein';
      cy.style(stylesheetOf(palette, scale));
      draw();
      const { w, h } = extentOf(cy);
      const differs = (a: number, b: number): boolean => Math.abs(a - b) > 0.2 * Math.max(a, b);
      // whoever moves a node, or takes that back, keeps the section
      const set = `${network.arrangement} ${network.nodes.map(({ id }) => id).join(' ')}`;
      if (set !== drawnSet && (differs(bounds.w, w) || differs(bounds.h, h))) view.whole(false);
      else if (set !== drawnSet) view.tellSoon(false);
      drawnSet = set;
      bounds = { w, h };
      moveAsImage(cy, isMovedAsImage(styled.edges.length, projecting));
    },
    point: (id, alsoReveal = false) => {
      if (id === pointed && !alsoReveal) return;
      mark(id);
      if (id !== null && alsoReveal) reveal(id);
    },
    uncover: (id, covered) => {
      const node = cy.nodes().getElementById(id);
      if (node.empty()) return;
      const { x } = node.renderedPosition();
      const room = cy.width() - covered;
      if (room > 2 * MARGIN && x > room - MARGIN) view.follow(() => cy.panBy({ x: room / 2 - x, y: 0 }));
    },
    select: (ids) => {
      const next = new Set(ids);
      if (next.size === 0 && chosen.size === 0) return;
      cy.batch(() => {
        for (const id of chosen) if (!next.has(id)) cy.getElementById(id).removeClass('chosen');
        for (const id of next) if (!chosen.has(id)) cy.getElementById(id).addClass('chosen');
      });
      chosen = next;
      cy.forceRender();
    },
    bringOut: (what, ids) => {
      if (ids.length === 0 && emphasis[what].size === 0) return;
      emphasis = { ...emphasis, [what]: new Set(ids) };
      emphasised = emphasise(cy, lines, emphasis);
      shown++;
      cy.forceRender();
    },
    step: (from, direction) => {
      const node = cy.getElementById(from);
      if (node.empty()) return null;
      const near = lines.beside(from).nodes;
      const spots = cy.nodes().map((one) => ({ id: one.id(), ...one.position() }));
      return stepFrom({ id: from, ...node.position() }, direction, spots, (id) => near.has(id));
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
    fit: () => view.whole(true),
    pan: (direction) => {
      const [x, y] = DIRECTIONS[direction];
      cy.panBy({ x: (-x * cy.width()) / 4, y: (-y * cy.height()) / 4 });
    },
    look: (section) => view.look(section),
    project: (on) => {
      projecting = on;
      moveAsImage(cy, isMovedAsImage(styled.edges.length, on));
      cy.resize();
      view.restore();
      still.changed();
    },
    recolour: () => {
      palette = readPalette(host);
      cy.style(stylesheetOf(palette, scale));
      draw();
    },
    destroy: () => {
      clearTimeout(zoomed);
      view.stop();
      still.stop();
      built.disconnect();
      resized.disconnect();
      document.fonts.removeEventListener('loadingdone', fontsCame);
      cy.destroy();
      host.replaceChildren();
    },
  };
}
