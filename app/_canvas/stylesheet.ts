// Styled → drawn: signs and their stylesheet for cytoscape, from plain data and the colours of the page.
import type { Css, ElementDefinition, StylesheetJson } from 'cytoscape';
import { emphasisStyle } from './emphasis';
import type { Filtered } from './filter-network';
import type { Palette } from './palette';
import { paler } from './paler';
import { countSize, growthOfGroup, type Scale } from './sizes';
import type { Styled, StyledNode } from './style-network';

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

interface Data {
  data: (name: string) => unknown;
}
const groupWidth = (one: Data, landmark: number): number => {
  const width = Number(one.data('width'));
  return width * growthOfGroup(width, Number(one.data('room')), landmark);
};
const groupHeight = (one: Data, landmark: number): number =>
  (groupWidth(one, landmark) * Number(one.data('height'))) / Number(one.data('width'));
/** Null: its number has no room. */
const countOf = (one: Data, scale: Scale): number | null =>
  countSize(String(one.data('count')), groupWidth(one, scale.landmark), groupHeight(one, scale.landmark), scale);

export function stylesheetOf(palette: Palette, scale: Scale): StylesheetJson {
  const { thick, grow, landmark, border, thinBorder, line } = scale;
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
        'border-width': border,
        'border-style': 'data(border)' as 'solid',
        'border-color': palette.outline,
        'z-index-compare': 'manual',
        'z-index': 2,
        'overlay-opacity': 0,
      },
    },
    {
      // a dotted line of cytoscape has dots of one model pixel, which nobody sees
      selector: 'node[border = "dotted"]',
      style: {
        'border-style': 'dashed',
        'border-width': 1.3 * thick,
        'border-dash-pattern': [1.3 * thick, 2 * thick],
      },
    },
    { selector: 'node.old', style: { 'border-width': thinBorder } },
    { selector: 'node[border = "dashed"]', style: { 'border-dash-pattern': [5 * thick, 2.5 * thick] } },
    { selector: 'node[border = "double"]', style: { 'border-width': Math.max(3.5 * thick, 3 * line) } },
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
        height: ((one: Data) => groupHeight(one, landmark)) as never,
        'border-width': Math.max(landmark / 40, line),
        label: ((one: Data) => (countOf(one, scale) === null ? '' : one.data('count'))) as never,
        'font-family': palette.font,
        'font-size': ((one: Data) => countOf(one, scale) ?? landmark / 4) as never,
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
