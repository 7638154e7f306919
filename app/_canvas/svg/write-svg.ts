// The network as a drawing of its own (SVG): title, what was chosen, day, picture, legend, sources, on a light ground, with text
// as text. Pure; written on the server and in the browser alike, from whatever network they hold.
import { hasExamples } from '../../../lib/network/has-examples';
import type { Network } from '../../../lib/network/network-schema';
import { widthOf } from '../../../lib/picture/wrap-label';
import { BAUSTEINE } from '../../_ui/baustein-mark';
import { Bands, drawNetwork, linesOf, prepareNetwork } from './draw-network';
import { drawLegend, type Block } from './legend';
import { BOLD } from '../sizes';
import { FONT, LIGHT } from './light';
import { lettersFor, type Sheet, type SheetWords } from './sheet';
import { element, escapeXml, round } from './xml';

interface Column {
  x: number;
  y: number;
  width: number;
}

/** Title and lines at the left, day and "Beispieldaten" at the right. */
function drawHead({ x, y, width }: Column, words: SheetWords, hasExamples: boolean, size: number): Block {
  const large = size * 1.8;
  const beside = [words.day, ...(hasExamples ? [words.examples] : [])];
  const besideWidth = Math.max(...beside.map((text) => widthOf(text, size) * BOLD)) + 2 * size;
  const right = x + width;
  const titles = linesOf(words.title, large * BOLD, width - besideWidth, 2);
  const lines = words.lines.flatMap((text) => linesOf(text, size, width - besideWidth, 3));
  let at = y;
  const left = [
    ...titles.map((text) => {
      at += large * 1.2;
      return element('text', { x, y: at - large * 0.25, 'font-size': large, 'font-weight': '600' }, escapeXml(text));
    }),
    ...lines.map((text) => {
      at += size * 1.4;
      return element('text', { x, y: at - size * 0.2, fill: LIGHT.muted }, escapeXml(text));
    }),
  ];
  const top = y + large * 0.95;
  const day = element('text', { x: right, y: top, 'text-anchor': 'end' }, escapeXml(words.day));
  const badge = hasExamples ? drawBadge(words.examples, right, top + size * 1.9, size) : '';
  return { height: Math.max(at - y, top + size * 2.6 - y), markup: left.join('') + day + badge };
}

function drawBadge(text: string, right: number, y: number, size: number): string {
  const width = widthOf(text, size) * BOLD + size;
  const box = { x: right - width, y: y - size * 1.15, width, height: size * 1.6, rx: 3 };
  const border = { fill: LIGHT.ground, stroke: LIGHT.outline, 'stroke-dasharray': '1.5 2' };
  return (
    element('rect', { ...box, ...border }) +
    element('text', { x: right - width / 2, y, 'font-weight': '600', 'text-anchor': 'middle' }, escapeXml(text))
  );
}

function drawFoot({ x, y, width }: Column, words: SheetWords, size: number): Block {
  const lines = linesOf(words.foot, size, width, 3);
  const texts = lines.map((text, i) =>
    element('text', { x, y: y + size * (1.1 + 1.4 * i), fill: LIGHT.muted, 'font-size': size }, escapeXml(text)),
  );
  return { height: lines.length * size * 1.4, markup: texts.join('') };
}

const rule = ({ x, y, width }: Column): string =>
  element('line', { x1: x, y1: y, x2: x + width, y2: y, stroke: LIGHT.hair, 'stroke-width': 1 });

/** Before the root element, where the drawing is a file of its own. */
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';

export interface Written {
  svg: string;
  /** In pixels of 96 to the inch. */
  width: number;
  height: number;
}

export function writeSvg(network: Network, words: SheetWords, sheet: Sheet): Written {
  const { margin } = sheet;
  const size = sheet.letters.node * 1.08;
  const gap = size * 0.7;
  const column = { x: margin, width: sheet.width - 2 * margin };
  const isMadeUp = hasExamples(network.nodes);
  const names = new Map(BAUSTEINE.map((number) => [number, words.names[`baustein-${number}`] ?? number]));
  const bands = new Bands();
  const head = drawHead({ ...column, y: margin }, words, isMadeUp, size);
  const prepared = prepareNetwork(network, names, words.colouring);
  const top = margin + head.height + gap;
  // how high legend and foot are does not depend on where the picture stands
  const legendAt = (y: number): Block => drawLegend(network.nodes, prepared, words, { ...column, y, size });
  const around = legendAt(0).height + drawFoot({ ...column, y: 0 }, words, size).height + 4 * gap;
  const height = sheet.grows ? top + sheet.height + around + margin : sheet.height;
  const bottom = Math.max(top + 1, height - margin - around);
  const frame = { ...column, y: top, height: bottom - top };
  const letters = lettersFor(sheet, network.nodes.length);
  const picture = drawNetwork(network.nodes, prepared, { frame, letters, lang: words.lang, bands });
  const legend = legendAt(bottom + gap);
  const foot = drawFoot({ ...column, y: bottom + 3 * gap + legend.height }, words, size);
  const nothing =
    network.nodes.length === 0
      ? element(
          'text',
          { x: sheet.width / 2, y: (top + bottom) / 2, 'text-anchor': 'middle', 'font-size': size * 1.3 },
          escapeXml(words.empty),
        )
      : '';
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${round(sheet.width)} ${round(height)}`,
      width: sheet.size?.width ?? sheet.width,
      height: sheet.size?.height ?? height,
      lang: words.lang,
      'xml:lang': words.lang,
      role: 'img',
      'aria-labelledby': 'nk-sheet-title nk-sheet-desc',
      'font-family': FONT,
      'font-size': size,
      fill: LIGHT.text,
    },
    [
      element('title', { id: 'nk-sheet-title' }, escapeXml(words.title)),
      element('desc', { id: 'nk-sheet-desc' }, escapeXml([...words.lines, words.day, words.foot].join(' · '))),
      bands.definitions,
      element('rect', { width: sheet.width, height, fill: LIGHT.ground }),
      head.markup,
      picture,
      nothing,
      rule({ ...column, y: top - gap / 2 }),
      rule({ ...column, y: bottom + gap / 2 }),
      legend.markup,
      foot.markup,
    ].join(''),
  );
  return { svg, width: sheet.width, height };
}
