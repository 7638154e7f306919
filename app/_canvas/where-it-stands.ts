// Cytoscape remembers where on the page it stands, and forgets it by scrolling and by another size. A line of buttons that comes
// above it moves it too: then a press would meet what stood there before.
import type cytoscape from 'cytoscape';

export function knowWhereItStands(cy: cytoscape.Core, stage: HTMLElement): void {
  let last = '';
  const look = (): void => {
    const { left, top } = stage.getBoundingClientRect();
    const now = `${Math.round(left + scrollX)} ${Math.round(top + scrollY)}`;
    if (now !== last) cy.resize();
    last = now;
  };
  // before those of cytoscape: pointers come before fingers and mice
  for (const name of ['pointerenter', 'pointerdown']) stage.addEventListener(name, look, { capture: true });
}
