// Rows of the table and signs of the picture are the same thing twice: pointing at one points at the other, and so does
// choosing: a press on a row chooses it alone, its box beside the others. The table is drawn by the server; here its rows are
// listened to and marked, their boxes ticked.
import { useEffect, useRef } from 'react';

interface RowEvents {
  onPoint: (id: string | null) => void;
  onChoose: (id: string, add: boolean) => void;
  /** Adds it to what is chosen, or takes it away. */
  onTick: (id: string) => void;
}

const rowOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('tr[data-node]') : null;
const idOf = (target: EventTarget | null): string | null => rowOf(target)?.dataset['node'] ?? null;

/** @param network anything that changes with the rows */
export function useRows(
  selected: ReadonlySet<string>,
  pointed: string | null,
  network: unknown,
  events: RowEvents,
): void {
  const latest = useRef(events);
  useEffect(() => {
    latest.current = events;
  });
  useEffect(() => {
    const onOver = (event: Event): void => {
      const id = idOf(event.target);
      if (id !== null) latest.current.onPoint(id);
    };
    const onOut = (event: Event): void => {
      if (rowOf(event.target)) latest.current.onPoint(null);
    };
    const onClick = (event: MouseEvent): void => {
      const id = idOf(event.target);
      const isLink = event.target instanceof Element && event.target.closest('a, button, label') !== null;
      if (id !== null && !isLink) latest.current.onChoose(id, event.shiftKey || event.ctrlKey || event.metaKey);
    };
    const onChange = (event: Event): void => {
      const id = idOf(event.target);
      if (id !== null) latest.current.onTick(id);
    };
    const listened = { mouseover: onOver, focusin: onOver, mouseout: onOut, focusout: onOut };
    for (const [name, listener] of Object.entries(listened)) document.addEventListener(name, listener);
    document.addEventListener('click', onClick);
    document.addEventListener('change', onChange);
    return () => {
      for (const [name, listener] of Object.entries(listened)) document.removeEventListener(name, listener);
      document.removeEventListener('click', onClick);
      document.removeEventListener('change', onChange);
    };
  }, []);
  useEffect(() => {
    for (const row of document.querySelectorAll<HTMLElement>('tr[data-node]')) {
      const id = row.dataset['node'] ?? '';
      row.classList.toggle('nk-net__row--chosen', selected.has(id));
      row.classList.toggle('nk-net__row--at', pointed === id);
      const box = row.querySelector('input');
      if (box) box.checked = selected.has(id);
      if (selected.has(id)) row.setAttribute('aria-current', 'true');
      else row.removeAttribute('aria-current');
    }
  }, [selected, pointed, network]);
}
