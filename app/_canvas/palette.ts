// The colours of the page, read once from its custom properties: the picture has the same ground as the text, light or dark.
import { BAUSTEINE } from '../_ui/baustein-mark';

export interface Palette {
  text: string;
  muted: string;
  ground: string;
  surface: string;
  line: string;
  border: string;
  focus: string;
  outline: string;
  /** The fill of each Baustein, by its number. */
  fills: ReadonlyMap<string, string>;
  font: string;
}

/** A canvas knows no `var()` and may not know `color-mix()`: the browser resolves the colour on an element. */
export function readPalette(element: HTMLElement): Palette {
  const probe = document.createElement('span');
  probe.hidden = true;
  element.append(probe);
  const resolve = (property: string): string => {
    probe.style.color = `var(${property})`;
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
    fills: new Map(BAUSTEINE.map((number) => [number, resolve(`--nk-b${number.replace('.', '-')}`)])),
    font: getComputedStyle(element).fontFamily,
  };
  probe.remove();
  return palette;
}

/** `rgb(…)` or `color(srgb …)` as `#rrggbb`, which every canvas library reads. */
function toHex(colour: string): string {
  const scale = colour.startsWith('color(') ? 255 : 1;
  const parts = (colour.replace(/^color\(srgb/, '').match(/[\d.]+/g) ?? []).slice(0, 3);
  return `#${parts
    .map((part) =>
      Math.round(Number(part) * scale)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}
