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

/** @param canScroll whether the page can be scrolled by a finger */
export function letPinch(cy: cytoscape.Core, host: HTMLElement, canScroll: () => boolean): void {
  // cytoscape forbids the page's own gestures on its canvases
  for (const one of host.querySelectorAll<HTMLElement>('*')) one.style.touchAction = '';
  let last: Pair | null = null;
  host.addEventListener('touchstart', ({ touches }) => {
    last = pairOf(touches, host);
  });
  host.addEventListener(
    'touchmove',
    (event) => {
      // cytoscape would hold the page fast, and take two fingers that lie close for another gesture
      if (canScroll() || event.touches.length > 1) event.stopPropagation();
      const now = pairOf(event.touches, host);
      if (last && now && event.cancelable) {
        event.preventDefault();
        const { x, y } = last;
        const [pan, zoom] = [cy.pan(), cy.zoom()];
        const level = Math.min(cy.maxZoom(), Math.max(cy.minZoom(), (zoom * now.distance) / last.distance));
        const factor = level / zoom;
        cy.viewport({ zoom: level, pan: { x: now.x - (x - pan.x) * factor, y: now.y - (y - pan.y) * factor } });
      }
      last = now;
    },
    { passive: false },
  );
}
