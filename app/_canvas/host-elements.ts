// What stands in the host of a picture beside cytoscape's own canvases: canvases behind and before them.
import type { Box } from './place-labels';

/** Cytoscape would add a style element that the page's policy forbids; it looks for this id first. */
const STYLE_ID = '__________cytoscape_stylesheet';

export function forbidStyleElement(): void {
  if (document.getElementById(STYLE_ID)) return;
  const placeholder = document.createElement('meta');
  placeholder.id = STYLE_ID;
  document.head.append(placeholder);
}

export function layer(host: HTMLElement, name: string): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.className = `nk-canvas__layer nk-canvas__layer--${name}`;
  canvas.setAttribute('aria-hidden', 'true');
  host.append(canvas);
  return canvas;
}

/** What lies over a picture for good, such as its buttons, counted from the corner of the host. */
export function boxesOver(host: HTMLElement): Box[] {
  const { left, top } = host.getBoundingClientRect();
  const over = [...(host.parentElement?.querySelectorAll<HTMLElement>('[data-over-picture]') ?? [])];
  return over
    .map((one) => one.getBoundingClientRect())
    .filter(({ width }) => width > 0)
    .map(({ x, y, width, height }) => ({ x: x - left, y: y - top, width, height }));
}
