// What stands in the host of a picture beside cytoscape's own canvases: canvases behind and before them.
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
