// What the pointer is over and what is pressed, told as nodes and lines. Lines are no elements of cytoscape: they are found
// by their distance.
import type cytoscape from 'cytoscape';
import type { Spot } from './lines';
import type { PictureEvents } from './picture';

/** So many pixels beside a line still mean it. */
const REACH_OF_LINE = { mouse: 4, finger: 14 };

const isTouch = ({ originalEvent }: cytoscape.EventObject): boolean => originalEvent?.type.startsWith('touch') ?? false;

/** @param lineNear the line that is at most so many pixels from there; of lines only ties: the others say no more than their ends */
export function letPoint(
  cy: cytoscape.Core,
  stage: HTMLElement,
  events: Pick<PictureEvents, 'onPoint' | 'onOpen'>,
  lineNear: (at: Spot, reach: number) => string | null,
): void {
  /** Whether what is pointed at is so by the mouse: on leaving, what the keyboard points at stays. */
  let onNode = false;
  cy.on('mouseover', 'node', (event) => {
    onNode = true;
    events.onPoint((event.target as cytoscape.NodeSingular).id());
  });
  cy.on('mouseout', 'node', () => {
    onNode = false;
    events.onPoint(null);
  });
  const lineAt = (event: cytoscape.EventObject): string | null =>
    event.target === cy ? lineNear(event.position, REACH_OF_LINE[isTouch(event) ? 'finger' : 'mouse']) : null;
  let over: string | null = null;
  cy.on('mousemove', (event) => {
    const now = lineAt(event);
    if (now !== over && (now !== null || event.target === cy)) events.onPoint(now);
    over = now;
  });
  // whoever leaves straight from a sign: cytoscape tells of no further movement
  stage.addEventListener('mouseleave', () => {
    if (onNode || over !== null) events.onPoint(null);
    onNode = false;
    over = null;
  });
  cy.on('tap', (event) => {
    const original = event.originalEvent as MouseEvent | undefined;
    const add = original ? original.shiftKey || original.ctrlKey || original.metaKey : false;
    const line = lineAt(event);
    if (event.target !== cy) events.onOpen((event.target as cytoscape.NodeSingular).id(), 'node', add);
    else if (line !== null) events.onOpen(line, 'edge', add);
  });
}
