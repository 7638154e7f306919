// Styled → drawn: signs and their stylesheet for cytoscape, from plain data and the colours of the page.
import type { Css, ElementDefinition, StylesheetJson } from 'cytoscape';
import { emphasisStyle } from './emphasis';
import type { Filtered } from './filter-network';
import type { Palette } from './palette';
import { paler, THINNER } from './paler';
import type { Styled, StyledNode } from './style-network';

/** Diameter of a landmark, in model pixels. */
const LANDMARK = 104;

/** Hard edges: each colour from where the last one ends. */
function bandsOf(colours: readonly string[]): { stops: string; positions: string } {
  const share = 100 / colours.length;
  return {
    stops: colours.flatMap((colour) => [colour, colour]).join(' '),
    positions: colours.flatMap((_, i) => [`${i * share}%`, `${(i + 1) * share}%`]).join(' '),
  };
}

/** In the language of the page. */
const numberOf = (count: number | null): string =>
  count === null
    ? ''
    : new Intl.NumberFormat(typeof document === 'undefined' ? 'de' : document.documentElement.lang).format(count);

function nodeElement(node: StyledNode, palette: Palette): ElementDefinition {
  const { id, x, y, shape, width, height, border, fills, pale, count, room } = node;
  const full = fills.flatMap((number) => palette.fills.get(number) ?? []);
  const colours = pale ? full.map((colour) => paler(colour, palette.ground)) : full;
  const fill = colours[0] ?? palette.surface;
  return {
    group: 'nodes',
    data: {
      id,
      shape,
      width,
      height,
      border,
      fill,
      count: numberOf(count),
      room,
      ...bandsOf(colours.length > 0 ? colours : [fill]),
    },
    position: { x, y },
    classes: [count !== null ? 'group' : colours.length > 1 ? 'several' : '', pale ? 'old' : ''].join(' '),
  };
}

export function elementsOf({ landmarks }: Filtered, styled: Styled, palette: Palette): ElementDefinition[] {
  const marks = landmarks.flatMap(({ id, number, x, y }): ElementDefinition[] =>
    number === null
      ? []
      : [
          {
            group: 'nodes',
            data: { id, fill: palette.fills.get(number) ?? palette.border },
            position: { x, y },
            classes: 'landmark',
          },
        ],
  );
  return [...marks, ...styled.nodes.map((node) => nodeElement(node, palette))];
}

/** What keeps its least size on the screen, however small the picture is shown. */
export interface Scale {
  /** How much thicker lines are drawn, how much larger signs; and the diameter of a landmark, in model pixels. */
  thick: number;
  grow: number;
  landmark: number;
}
/** Of the screen: a thinner line fades away, a smaller sign has no shape, a smaller ring no room for its number. */
const LEAST = {
  narrow: { line: 0.8, sign: 9, fewSigns: 15, ring: 30 },
  page: { line: 0.8, sign: 11, fewSigns: 22, ring: 44 },
  projector: { line: 2, sign: 15, fewSigns: 36, ring: 84 },
};
export type Stage = keyof typeof LEAST;
/** Up to so many signs have room around them. */
const FEW_SIGNS = 40;
/** A sign that grew more would touch the next one. */
const MOST_GROWN = { few: 1.9, many: 1.55 };

/** @param signs how many there are: few are drawn larger */
export function scaleAt(zoom: number, where: Stage, signs = Infinity): Scale {
  const { line, sign, fewSigns, ring } = LEAST[where];
  const isFew = signs <= FEW_SIGNS;
  return {
    thick: Math.max(1, line / (1.25 * zoom)),
    grow: Math.min(MOST_GROWN[isFew ? 'few' : 'many'], Math.max(1, (isFew ? fewSigns : sign) / (19 * zoom))),
    landmark: Math.min(Math.max(LANDMARK, ring / zoom), (2 * ring) / zoom),
  };
}

interface Data {
  data: (name: string) => unknown;
}
/** A group grows with the landmarks, but never so far that it covers another. */
export const growthOfGroup = (width: number, room: number, landmark: number): number =>
  Math.min(landmark / LANDMARK, room / width);
const groupWidth = (one: Data, landmark: number): number => {
  const width = Number(one.data('width'));
  return width * growthOfGroup(width, Number(one.data('room')), landmark);
};

export function stylesheetOf(palette: Palette, { thick, grow, landmark }: Scale): StylesheetJson {
  const size = (name: 'width' | 'height') => (one: { data: (name: string) => unknown }) =>
    Number(one.data(name)) * grow;
  return [
    // no disc under a finger that scrolls the page
    { selector: 'core', style: { 'active-bg-opacity': 0 } as Css.Core },
    {
      selector: 'node',
      style: {
        shape: 'data(shape)' as 'ellipse',
        width: size('width') as unknown as number,
        height: size('height') as unknown as number,
        'background-color': 'data(fill)',
        'border-width': 1.3 * thick,
        'border-style': 'data(border)' as 'solid',
        'border-color': palette.outline,
        'z-index-compare': 'manual',
        'z-index': 2,
        'overlay-opacity': 0,
      },
    },
    { selector: 'node.old', style: { 'border-width': 1.3 * THINNER * thick } },
    {
      // a dotted line of cytoscape has dots of one model pixel, which nobody sees
      selector: 'node[border = "dotted"]',
      style: { 'border-style': 'dashed', 'border-dash-pattern': [1.3 * thick, 2 * thick] },
    },
    { selector: 'node[border = "dashed"]', style: { 'border-dash-pattern': [5 * thick, 2.5 * thick] } },
    { selector: 'node[border = "double"]', style: { 'border-width': 3.5 * thick } },
    {
      selector: 'node.several',
      style: {
        'background-fill': 'linear-gradient',
        'background-gradient-direction': 'to-right',
        'background-gradient-stop-colors': 'data(stops)' as unknown as string[],
        'background-gradient-stop-positions': 'data(positions)' as unknown as string[],
      },
    },
    {
      selector: 'node.group',
      style: {
        width: ((one: Data) => groupWidth(one, landmark)) as never,
        height: ((one: Data) =>
          (groupWidth(one, landmark) * Number(one.data('height'))) / Number(one.data('width'))) as never,
        'border-width': landmark / 40,
        label: 'data(count)',
        'font-family': palette.font,
        'font-size': ((one: Data) => Math.max(landmark / 4, groupWidth(one, landmark) / 4.4)) as never,
        'font-weight': 'bold',
        color: palette.text,
        'text-outline-color': palette.ground,
        'text-outline-width': landmark / 26,
        'text-valign': 'center',
        'text-halign': 'center',
      },
    },
    {
      selector: 'node.landmark',
      style: {
        shape: 'ellipse',
        width: landmark,
        height: landmark,
        'background-color': palette.ground,
        'border-color': 'data(fill)',
        'border-style': 'solid',
        'border-width': landmark / 9,
        'z-index': 0,
      },
    },
    {
      selector: 'node.chosen',
      style: {
        'border-color': palette.text,
        'border-width': 3 * thick,
        'outline-color': palette.text,
        'outline-width': 2 * thick,
        'outline-offset': 3 * thick,
      },
    },
    ...emphasisStyle(palette, { thick, grow }),
  ];
}
