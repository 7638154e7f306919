// The keys while the picture itself has the focus: from sign to sign, opening, choosing, moving, size.
import type { KeyboardEvent } from 'react';
import { isDirection, type Direction } from '../../_canvas/step';

interface Stage {
  pointed: string | null;
  /** Ids in the order of the table. */
  order: readonly string[];
  /** The nearest in this direction. */
  step: (from: string, direction: Direction) => string | null | undefined;
  walkTo: (id: string | null | undefined) => void;
  open: (id: string) => void;
  choose: (id: string) => void;
  leave: () => void;
  move: (id: string, direction: Direction) => void;
  pan: (direction: Direction) => void;
  zoom: (larger: boolean) => void;
  fit: () => void;
}

/** @returns whether the key did something here; every other one is the browser's */
function press(key: string, shift: boolean, stage: Stage): boolean {
  const { pointed, order } = stage;
  const beside = pointed === null ? undefined : order[order.indexOf(pointed) + (shift ? -1 : 1)];
  if (key === '+' || key === '-') stage.zoom(key === '+');
  else if (key === '0') stage.fit();
  else if (pointed === null && isDirection(key) && shift) stage.pan(key);
  else if (pointed === null && (isDirection(key) || key === 'Enter')) stage.walkTo(order[0]);
  else if (pointed === null) return false;
  else if (isDirection(key) && shift) stage.move(pointed, key);
  else if (isDirection(key)) stage.walkTo(stage.step(pointed, key));
  else if (key === 'Tab' && beside !== undefined && order.includes(pointed)) stage.walkTo(beside);
  else if (key === 'Enter') stage.open(pointed);
  else if (key === ' ') stage.choose(pointed);
  else if (key === 'Escape') stage.leave();
  else return false;
  return true;
}

export function onStageKey(event: KeyboardEvent, stage: Stage): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
  if (press(event.key, event.shiftKey, stage)) event.preventDefault();
}
