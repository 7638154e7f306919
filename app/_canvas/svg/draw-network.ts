// The picture itself as markup: grounds, lines, landmarks, signs, names, fitted into a frame. From the same steps as on the
// screen, so that both show the same; what the screen tells by pointing, a title says here.
import type { Network, NetworkNode } from '../../../lib/network/network-schema';
import { wrapLabel } from '../../../lib/picture/wrap-label';
import { filterNetwork, UNIT, type Filtered, type Names } from '../filter-network';
import { placeNames, REACH, TINT } from '../label-layer';
import { overlap, type Box, type PlacedLabel } from '../place-labels';
import type { LandmarkLabel } from '../place-landmarks';
import type { Colouring } from '../colouring';
import { styleNetwork, type Styled, type StyledEdge, type StyledNode } from '../style-network';
import { paler, THINNER } from '../paler';
import { growthOfGroup, numberSize, scaleAt, type Letters, type Scale } from '../sizes';
import { FILLS, fillOf, LIGHT } from './light';
import { drawPictogram } from './pictogram';
import { disc, outline } from './shapes';
import { element, escapeXml, round, title } from './xml';

/** Letters on the screen; where they are smaller, so are lines and rings. */
const SCREEN_LETTERS = 13;
/** Few signs do not fill the sheet: they would be signs without a picture. */
const LARGEST = 1.3;
/** Up to so many lines each can be followed by eye; more are fainter, or they are one grey. */
const FEW_LINES = 150;
const OPACITY = { few: { firm: 0.9, pale: 0.6 }, many: { firm: 0.42, pale: 0.28 } };

interface View {
  zoom: number;
  x: number;
  y: number;
  scale: Scale;
}
const at = ({ zoom, x, y }: View, spot: { x: number; y: number }): { x: number; y: number } => ({
  x: spot.x * zoom + x,
  y: spot.y * zoom + y,
});

/** A place, and how far what stands there reaches to each side on the sheet. */
interface Reach {
  x: number;
  y: number;
  wide: number;
  high: number;
}
const STEPS = 24;

/** From where to where the picture reaches in one direction at this zoom. */
const span = (spots: readonly Reach[], along: 'x' | 'y', reach: 'wide' | 'high', zoom: number): [number, number] =>
  spots.reduce<[number, number]>(
    ([low, high], spot) => [
      Math.min(low, spot[along] * zoom - spot[reach]),
      Math.max(high, spot[along] * zoom + spot[reach]),
    ],
    [Infinity, -Infinity],
  );

/** By the places, with room for names and rings at the rim; the size of the signs follows from it. */
function fit({ nodes, landmarks }: Filtered, frame: Box, letters: Letters): View {
  const smaller = letters.node / SCREEN_LETTERS;
  const spots: Reach[] = [
    ...nodes.map(({ x, y }) => ({ x: x * UNIT, y: y * UNIT, wide: 5.5 * letters.node, high: 2.8 * letters.node })),
    ...landmarks
      .filter(({ number }) => number !== null)
      .map(({ x, y }) => ({ x, y, wide: 5.5 * letters.landmark, high: 22 * smaller + 2.5 * letters.landmark })),
  ];
  const fits = (zoom: number): boolean => {
    const [left, right] = span(spots, 'x', 'wide', zoom);
    const [top, bottom] = span(spots, 'y', 'high', zoom);
    return right - left <= frame.width && bottom - top <= frame.height;
  };
  let [zoom, tooLarge] = [0.02, LARGEST];
  for (let i = 0; i < STEPS; i++) {
    const half = (zoom + tooLarge) / 2;
    if (fits(half)) zoom = half;
    else tooLarge = half;
  }
  const [left, right] = spots.length === 0 ? [0, 0] : span(spots, 'x', 'wide', zoom);
  const [top, bottom] = spots.length === 0 ? [0, 0] : span(spots, 'y', 'high', zoom);
  const scale = scaleAt(zoom, 'page');
  return {
    zoom,
    x: frame.x + (frame.width - left - right) / 2,
    y: frame.y + (frame.height - top - bottom) / 2,
    scale: { ...scale, thick: scale.thick * smaller, landmark: scale.landmark * smaller },
  };
}

/** One path a Baustein, so that its ground is even where its discs overlap; grey, where the colours say something else. */
const drawGrounds = (grounds: Filtered['grounds'], view: View, colouring: Colouring): string =>
  [...grounds]
    .map(([number, discs]) =>
      element('path', {
        d: discs
          .map((spot) => at(view, spot))
          .map(({ x, y }) => disc(x, y, REACH * view.zoom))
          .join(''),
        fill: (colouring === 'baustein' ? FILLS.get(number)?.fill : undefined) ?? LIGHT.line,
        'fill-opacity': String(TINT),
      }),
    )
    .join('');

const KINDS_OF_LINES = [
  { line: 'solid', pale: true },
  { line: 'dashed', pale: true },
  { line: 'solid', pale: false },
  { line: 'dashed', pale: false },
] as const;
/** As cytoscape dashes a line. */
const dashes = (zoom: number, thick: number): string => `${round(6 * zoom * thick)} ${round(3 * zoom * thick)}`;

export function lineStyle(line: StyledEdge['line'], pale: boolean, many: boolean): Record<string, string | undefined> {
  const opacity = OPACITY[many ? 'many' : 'few'][pale ? 'pale' : 'firm'];
  return {
    stroke: LIGHT.line,
    'stroke-opacity': String(opacity),
    'stroke-dasharray': line === 'dashed' ? '5 3' : undefined,
  };
}

function drawEdges(edges: readonly StyledEdge[], nodes: ReadonlyMap<string, StyledNode>, view: View): string {
  const { zoom, scale } = view;
  const many = edges.length > FEW_LINES;
  return KINDS_OF_LINES.map(({ line, pale }) => {
    const drawn = edges.flatMap((edge) => {
      const [from, to] = [nodes.get(edge.source), nodes.get(edge.target)];
      if (edge.line !== line || edge.pale !== pale || !from || !to) return [];
      const [a, b] = [at(view, from), at(view, to)];
      const width = edge.width * scale.thick * zoom;
      return element('line', { x1: a.x, y1: a.y, x2: b.x, y2: b.y, 'stroke-width': width });
    });
    if (drawn.length === 0) return '';
    const style = lineStyle(line, pale, many);
    const dashed = line === 'dashed' ? dashes(zoom, scale.thick) : undefined;
    return element('g', { ...style, 'stroke-dasharray': dashed }, drawn.join(''));
  }).join('');
}

/** Hard bands, one gradient for each combination of colours. */
export class Bands {
  private readonly known = new Map<string, string>();

  /** What stands in `fill`. */
  fillOf(keys: readonly string[], pale = false): string {
    const full = keys.flatMap((key) => fillOf(key) ?? []);
    const fills = pale ? full.map((fill) => paler(fill, LIGHT.ground)) : full;
    const [only] = fills;
    if (only === undefined) return LIGHT.surface;
    if (fills.length === 1) return only;
    const key = fills.join(' ');
    const id = this.known.get(key) ?? `nk-bands-${this.known.size}`;
    this.known.set(key, id);
    return `url(#${id})`;
  }

  get definitions(): string {
    const all = [...this.known].map(([key, id]) => {
      const fills = key.split(' ');
      const stops = fills.flatMap((fill, i) =>
        [i, i + 1].map((step) =>
          element('stop', { offset: `${round((100 * step) / fills.length)}%`, 'stop-color': fill }),
        ),
      );
      return element('linearGradient', { id }, stops.join(''));
    });
    return all.length === 0 ? '' : element('defs', {}, all.join(''));
  }
}

type Border = StyledNode['border'];
/** The outline of a sign filled and bordered. @param thin width of a plain border */
export function drawSign(d: string, fill: string, border: Border, thin: number): string {
  const width = Math.max(0.5, thin);
  const stroke = { stroke: LIGHT.outline, 'stroke-linejoin': 'round' };
  if (border === 'double')
    return (
      element('path', { d, fill, ...stroke, 'stroke-width': 2.7 * width }) +
      element('path', { d, fill: 'none', stroke: LIGHT.ground, 'stroke-width': 0.9 * width })
    );
  const dash =
    border === 'dotted'
      ? `${round(width)} ${round(1.6 * width)}`
      : border === 'dashed'
        ? `${round(3.8 * width)} ${round(2 * width)}`
        : undefined;
  return element('path', { d, fill, ...stroke, 'stroke-width': width, 'stroke-dasharray': dash });
}

/** How many a group gathers, on a pale halo. */
function drawCount({ count }: StyledNode, { x, y }: { x: number; y: number }, high: number): string {
  if (count === null) return '';
  const size = high * 0.36;
  const halo = { stroke: LIGHT.ground, 'stroke-width': size / 4, 'stroke-linejoin': 'round', 'paint-order': 'stroke' };
  return element(
    'text',
    { x, y: y + size * 0.35, 'font-size': size, 'font-weight': '600', 'text-anchor': 'middle', ...halo },
    escapeXml(String(count)),
  );
}

function drawNode(node: StyledNode, full: NetworkNode | undefined, view: View, bands: Bands): string {
  const { zoom, scale } = view;
  const grown = (node.count === null ? scale.grow : growthOfGroup(node.width, node.room, scale.landmark)) * zoom;
  const d = outline(node.shape, at(view, node), node.width * grown, node.height * grown);
  const said = [full?.what ?? '', ...(full?.places ?? []).map((place) => place.name)].filter(Boolean).join(', ');
  const name = full?.name ?? node.label;
  const sign = drawSign(
    d,
    bands.fillOf(node.fills, node.pale),
    node.border,
    (node.pale ? THINNER : 1) * 1.3 * scale.thick * zoom,
  );
  const pictogram = node.sign ? drawPictogram(node.sign, at(view, node), node.height * grown) : '';
  const inside = pictogram + drawCount(node, at(view, node), node.height * grown);
  return element('g', { 'data-node': node.id }, title(said ? `${name} (${said})` : name) + sign + inside);
}

function drawRings(labels: readonly LandmarkLabel[], view: View): string {
  const r = (view.scale.landmark * view.zoom) / 2;
  return labels
    .flatMap(({ id, number, middle }) => {
      if (number === null) return [];
      const [cx, cy] = [middle.x + view.x, middle.y + view.y];
      const colour = FILLS.get(number)?.fill ?? LIGHT.line;
      const ring = element('circle', {
        cx,
        cy,
        r: r * 0.89,
        fill: LIGHT.ground,
        stroke: colour,
        'stroke-width': r * 0.22,
      });
      return element('g', { 'data-node': id }, ring);
    })
    .join('');
}

type Name = PlacedLabel & { bold: boolean };

/** A pale ground for each name: not every program can draw an outline behind letters. */
const drawHalo = ({ x, y, width, height }: Name): string =>
  element('rect', { x, y, width, height, rx: 2, fill: LIGHT.ground, 'fill-opacity': '0.72' });

function drawName({ x, y, width, height, size, lines, bold }: Name): string {
  const step = height / Math.max(1, lines.length);
  const texts = lines.map((line, i) =>
    element('tspan', { x: x + width / 2, y: y + step * (i + 0.5) + size * 0.35 }, escapeXml(line)),
  );
  return element('text', { 'font-size': size, 'font-weight': bold ? '600' : undefined }, texts.join(''));
}

function drawNumbers(labels: readonly LandmarkLabel[], view: View): string {
  const ring = view.scale.landmark * view.zoom;
  return labels
    .flatMap(({ number, middle, size }) => {
      if (number === null) return [];
      const large = numberSize(number, size, ring);
      const [x, y] = [middle.x + view.x, middle.y + view.y + large * 0.35];
      return element('text', { x, y, 'font-size': large, 'font-weight': '600' }, escapeXml(number));
    })
    .join('');
}

/** What is in the picture, before it has a place on the sheet. */
export interface Prepared {
  filtered: Filtered;
  styled: Styled;
  colouring: Colouring;
}
export function prepareNetwork(network: Network, names: Names, colouring: Colouring): Prepared {
  const filtered = filterNetwork(network, names);
  return { filtered, styled: styleNetwork(filtered, network.day, colouring), colouring };
}

/** @param lang of the document; names are German in every one */
export function drawNetwork(
  nodes: readonly NetworkNode[],
  { filtered, styled, colouring }: Prepared,
  { frame, letters, lang, bands }: { frame: Box; letters: Letters; lang: string; bands: Bands },
): string {
  const view = fit(filtered, frame, letters);
  const full = new Map(nodes.map((node) => [node.id, node]));
  const signs = new Map(styled.nodes.map((node) => [node.id, node]));
  const moved = { ...frame, x: frame.x - view.x, y: frame.y - view.y };
  // on paper nobody can point at a sign: one without lines has its name too, where there is room
  const named = styled.nodes.map((node) => ({ ...node, importance: Math.max(0, node.importance) }));
  const over = { covers: [], view: moved };
  const placed = placeNames(filtered.landmarks, named, new Set(), view.zoom, view.scale, letters, over);
  const isOn = (label: PlacedLabel): boolean => label.lines.length > 0 && overlap(label, moved);
  const shift = (label: PlacedLabel, bold: boolean): Name => ({
    ...label,
    x: label.x + view.x,
    y: label.y + view.y,
    bold,
  });
  const labels = [
    ...placed.labels.filter(isOn).map((label) => shift(label, false)),
    ...placed.landmarks.filter(isOn).map((label) => shift(label, true)),
  ];
  const german = lang === 'de' ? undefined : 'de';
  const text = { lang: german, fill: LIGHT.text, 'text-anchor': 'middle' };
  return [
    element('g', { fill: 'none' }, drawEdges(styled.edges, signs, view)),
    element('g', {}, labels.map(drawHalo).join('')),
    element('g', {}, drawGrounds(filtered.grounds, view, colouring)),
    element('g', {}, drawRings(placed.landmarks, view)),
    element('g', { lang: german }, styled.nodes.map((node) => drawNode(node, full.get(node.id), view, bands)).join('')),
    element('g', text, drawNumbers(placed.landmarks, view) + labels.map(drawName).join('')),
  ].join('');
}

/** A text in as many lines as it needs. */
export const linesOf = (text: string, size: number, width: number, most: number): string[] =>
  wrapLabel(text, size, width, most).lines;
