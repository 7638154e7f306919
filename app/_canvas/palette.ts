// The colours of the page, read once from its custom properties: the picture has the same ground as the text, light or dark.
import { BAUSTEINE } from '../_ui/baustein-mark';
import { SIGNS } from '../_ui/picture/sign';

export interface Palette {
  text: string;
  muted: string;
  ground: string;
  surface: string;
  line: string;
  border: string;
  focus: string;
  outline: string;
  /** The fill of each Baustein by its number, and of each group of kinds. */
  fills: ReadonlyMap<string, string>;
  font: string;
}

/** Where the reader has chosen the colours of the whole device: a canvas is not recoloured by the browser. */
const FORCED: Readonly<Record<string, string>> = {
  '--nk-text': 'CanvasText',
  '--nk-muted': 'GrayText',
  '--nk-ground': 'Canvas',
  '--nk-surface': 'Canvas',
  '--nk-line': 'GrayText',
  '--nk-border': 'CanvasText',
  '--nk-focus': 'Highlight',
  '--nk-b-outline': 'CanvasText',
};

/** A canvas knows no `var()`: the browser resolves it on an element, in whatever way of writing; painted, it is three numbers. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  // the fills say which Baustein, so they stay; everything around them is the reader's
  probe.style.setProperty('forced-color-adjust', 'none');
  const isForced = matchMedia('(forced-colors: active)').matches;
  element.append(probe);
  const resolve = (property: string): string => {
    probe.style.color = (isForced ? FORCED[property] : undefined) ?? `var(${property})`;
    return toHex(getComputedStyle(probe).color);
  };
  const palette: Palette = {
    text: resolve('--nk-text'),
    muted: resolve('--nk-muted'),
    ground: resolve('--nk-ground'),
    surface: resolve('--nk-surface'),
    line: resolve('--nk-line'),
    border: resolve('--nk-border'),
    focus: resolve('--nk-focus'),
    outline: resolve('--nk-b-outline'),
    fills: new Map([
      ...BAUSTEINE.map((number) => [number, resolve(`--nk-b${number.replace('.', '-')}`)] as const),
      ...SIGNS.map((sign) => [sign, resolve(`--nk-k-${sign}`)] as const),
    ]),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return palette;
}

function toHex(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '#808080';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
