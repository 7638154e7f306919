// The legend of a drawing that leaves the screen: colours with their numbers, shapes, borders and lines, only those that occur.
import type { NetworkEdge, NetworkNode } from '../../../lib/network/network-schema';
import { widthOf } from '../../../lib/picture/wrap-label';
import { isMeeting } from '../../_ui/picture/bar';
import { SIGNS, signOf, type Sign } from '../../_ui/picture/sign';
import type { Colouring } from '../colouring';
import { MEETING_SHAPE, SHAPE_OF, WORK_SHAPE, type Shape, type StyledNode } from '../style-network';
import { paler, THINNER } from '../paler';
import { drawSign, lineStyle, type Prepared } from './draw-network';
import { fillOf, FILLS, LIGHT } from './light';
import { drawPictogram } from './pictogram';
import { outline } from './shapes';
import type { LegendKey, SheetWords } from './sheet';
import { element, escapeXml } from './xml';

interface Item {
  text: string;
  count: number | null;
  german: boolean;
  /** Width of the sign, in letters' sizes. */
  wide: number;
  draw: (x: number, y: number, size: number) => string;
}

const sign =
  (
    shape: Shape,
    border: StyledNode['border'] = 'solid',
    flat = false,
    fill: string = LIGHT.surface,
    thin = 1,
  ): Item['draw'] =>
  (x, y, size) =>
    drawSign(
      outline(shape, { x: x + size * 0.6, y }, size * 1.1, flat ? size * 0.75 : size * 1.1),
      fill,
      border,
      (thin * size) / 11,
    );

const signOfKind = (one: Sign, colouring: Colouring): Item['draw'] => {
  const fill = colouring === 'kind' ? fillOf(one) : undefined;
  const isFlat = one === 'service' || one === 'other';
  const draw = sign(SHAPE_OF[one], 'solid', isFlat, fill);
  return (x, y, size) => draw(x, y, size) + drawPictogram(one, { x: x + size * 0.6, y }, size * (isFlat ? 0.9 : 1.1));
};

const line =
  (style: 'solid' | 'dashed', pale: boolean, width = 1.5): Item['draw'] =>
  (x, y, size) =>
    element('line', { x1: x, y1: y, x2: x + size * 2, y2: y, ...lineStyle(style, pale, false), 'stroke-width': width });

const chip =
  (number: string): Item['draw'] =>
  (x, y, size) => {
    const { fill, on } = FILLS.get(number) ?? { fill: LIGHT.surface, on: LIGHT.text };
    const box = { x, y: y - size * 0.72, width: size * 2.6, height: size * 1.44, rx: 2 };
    return (
      element('rect', { ...box, fill, stroke: LIGHT.outline, 'stroke-width': 0.7 }) +
      element(
        'text',
        { x: x + size * 1.3, y: y + size * 0.35, fill: on, 'font-weight': '600', 'text-anchor': 'middle' },
        escapeXml(number),
      )
    );
  };

const isDrawn = (node: NetworkNode): boolean => node.type !== 'baustein';

function fieldItems(nodes: readonly NetworkNode[], names: SheetWords['names']): Item[] {
  return [...FILLS.keys()].flatMap((number) => {
    const count = nodes.filter((node) => isDrawn(node) && node.bausteine.includes(number)).length;
    const isThere = count > 0 || nodes.some((node) => node.type === 'baustein' && node.id === number);
    const text = names[`baustein-${number}`] ?? number;
    return isThere ? [{ text, count, german: true, wide: 2.6, draw: chip(number) }] : [];
  });
}

function kindItems(nodes: readonly NetworkNode[], { names, colouring }: SheetWords): Item[] {
  const item = (key: string, count: number, draw: Item['draw']): Item[] =>
    count > 0 ? [{ text: names[key] ?? key, count, german: false, wide: 1.2, draw }] : [];
  const cooperations = nodes.filter(({ type }) => type === 'cooperation');
  const meetings = cooperations.filter(({ form }) => isMeeting(form)).length;
  const organisations = nodes.filter(({ type }) => type === 'organisation');
  return [
    ...item('meeting', meetings, sign(MEETING_SHAPE, 'solid', true)),
    ...item('work', cooperations.length - meetings, sign(WORK_SHAPE, 'solid', true)),
    ...SIGNS.flatMap((one) =>
      item(`sign-${one}`, organisations.filter(({ kind }) => signOf(kind) === one).length, signOfKind(one, colouring)),
    ),
  ];
}

function otherItems({ filtered, styled, colouring }: Prepared, legend: SheetWords['legend']): Item[] {
  const drawn = new Map(filtered.edges.map((edge): [string, NetworkEdge] => [edge.id, edge]));
  const hasLine = (test: (edge: NetworkEdge, pale: boolean) => boolean): boolean =>
    styled.edges.some(({ id, pale }) => {
      const edge = drawn.get(id);
      return edge !== undefined && test(edge, pale);
    });
  const hasBorder = (border: StyledNode['border']): boolean => styled.nodes.some((node) => node.border === border);
  const item = (key: LegendKey, isThere: boolean, wide: number, draw: Item['draw']): Item[] =>
    isThere ? [{ text: legend[key], count: null, german: false, wide, draw }] : [];
  return [
    ...item(
      'plain',
      colouring === 'baustein' && styled.nodes.some(({ fills }) => fills.length === 0),
      1.2,
      sign('ellipse'),
    ),
    ...item('example', hasBorder('dotted'), 1.2, sign('ellipse', 'dotted')),
    ...item('collective', hasBorder('double'), 1.2, sign('ellipse', 'double')),
    ...item('derived', hasBorder('dashed'), 1.2, sign('ellipse', 'dashed')),
    ...item(
      'old',
      styled.nodes.some(({ pale }) => pale),
      1.2,
      sign('ellipse', 'solid', false, paler(FILLS.get('10.1')?.fill ?? LIGHT.line, LIGHT.ground), THINNER),
    ),
    ...item(
      'lineStrength',
      hasLine(({ type }) => type === 'tie'),
      2,
      line('solid', false, 4),
    ),
    ...item(
      'lineDerived',
      hasLine(({ basis }) => basis === 'derived'),
      2,
      line('dashed', false),
    ),
    ...item(
      'lineStale',
      hasLine(({ works }, pale) => pale && works),
      2,
      line('dashed', true),
    ),
    ...item(
      'lineBehind',
      hasLine(({ works }) => !works),
      2,
      line('solid', true),
    ),
  ];
}

export interface Block {
  height: number;
  markup: string;
}

/** In rows from the left, each group beginning a new one. */
export function drawLegend(
  nodes: readonly NetworkNode[],
  prepared: Prepared,
  words: SheetWords,
  { x, y, width, size }: { x: number; y: number; width: number; size: number },
): Block {
  const groups = [fieldItems(nodes, words.names), kindItems(nodes, words), otherItems(prepared, words.legend)];
  const step = size * 1.9;
  let row = 0;
  const parts: string[] = [];
  for (const items of groups.filter((group) => group.length > 0)) {
    let left = x;
    for (const { text, count, german, wide, draw } of items) {
      const counted = count === null ? '' : String(count);
      const needed = (wide + 0.5) * size + widthOf(`${text} ${counted}`, size) + 1.4 * size;
      if (left > x && left + needed > x + width) {
        left = x;
        row++;
      }
      const middle = y + step * (row + 0.5);
      const name = element('tspan', { lang: german && words.lang !== 'de' ? 'de' : undefined }, escapeXml(text));
      const number = counted && element('tspan', { dx: size * 0.4, fill: LIGHT.muted }, counted);
      parts.push(
        draw(left, middle, size) +
          element('text', { x: left + (wide + 0.5) * size, y: middle + size * 0.35, fill: LIGHT.text }, name + number),
      );
      left += needed;
    }
    row++;
  }
  return { height: row * step, markup: element('g', { 'font-size': size }, parts.join('')) };
}
