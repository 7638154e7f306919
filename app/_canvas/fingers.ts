// One finger on the picture scrolls the page, as everywhere else; two fingers move and zoom the picture. Where the page
// cannot scroll (the presentation), one finger moves the picture too. Taps are cytoscape's.
import type cytoscape from 'cytoscape';

interface Pair {
  x: number;
  y: number;
  distance: number;
}

function pairOf(touches: TouchList, host: HTMLElement): Pair | null {
  const [a, b] = [touches[0], touches[1]];
  if (!a || !b || touches.length !== 2) return null;
  const { left, top } = host.getBoundingClientRect();
  return {
    x: (a.clientX + b.clientX) / 2 - left,
    y: (a.clientY + b.clientY) / 2 - top,
    distance: Math.max(1, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
  };
}

/** Cytoscape takes for a tap whatever it has not seen move. */
function refuseTap(cy: cytoscape.Core): void {
  const { renderer } = cy as unknown as { renderer: () => { touchData: { singleTouchMoved: boolean } } };
  renderer.call(cy).touchData.singleTouchMoved = true;
}
/** In pixels: a finger that only taps is not quite still. */
const SLOP = 8;

/** @param canScroll whether the page can be scrolled by a finger */
export function letPinch(cy: cytoscape.Core, host: HTMLElement, canScroll: () => boolean): void {
  // cytoscape forbids the page's own gestures on its canvases
  for (const one of host.querySelectorAll<HTMLElement>('*')) one.style.touchAction = '';
  let last: Pair | null = null;
  let began = { x: 0, y: 0 };
  host.addEventListener('touchstart', ({ touches }) => {
    last = pairOf(touches, host);
    began = { x: touches[0]?.clientX ?? 0, y: touches[0]?.clientY ?? 0 };
  });
  host.addEventListener(
    'touchmove',
    (event) => {
      const { touches, cancelable } = event;
      if (touches.length === 1 && !canScroll()) return;
      // cytoscape would hold the page fast, and take two fingers that lie close for another gesture
      event.stopPropagation();
      const [finger] = touches;
      if (finger && Math.hypot(finger.clientX - began.x, finger.clientY - began.y) > SLOP) refuseTap(cy);
      const now = pairOf(touches, host);
      if (last && now && cancelable) {
        event.preventDefault();
        zoomAlong(cy, last, now);
      }
      last = now;
    },
    { passive: false },
  );
  // cytoscape cancels the end of every touch, which a browser that scrolls complains of
  host.addEventListener('touchend', (event) => {
    if (!event.cancelable) event.preventDefault = () => undefined;
  });
}

/** What was between the fingers stays between them. */
function zoomAlong(cy: cytoscape.Core, from: Pair, to: Pair): void {
  const [pan, zoom] = [cy.pan(), cy.zoom()];
  const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), (zoom * to.distance) / from.distance));
  const factor = level / zoom;
  cy.viewport({ zoom: level, pan: { x: to.x - (from.x - pan.x) * factor, y: to.y - (from.y - pan.y) * factor } });
}
