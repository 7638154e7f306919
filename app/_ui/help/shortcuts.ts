// Keys of one letter: when they count. They can be switched off, for those whom a stray letter would carry away (WCAG 2.1.4).
const KEY = 'nk-keys';

/** A browser may forbid the storage; then keys are on, and nothing is remembered. */
export function readStored(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}
export function writeStored(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // nothing is remembered
  }
}

export const areKeysOn = (): boolean => readStored(KEY) !== 'off';
export const switchKeys = (on: boolean): void => writeStored(KEY, on ? null : 'off');

/** Whether letters go into a field. A box that is ticked takes none. */
export const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.matches('input:not([type=checkbox]), textarea, select'));

/** Whether a key is meant as a shortcut: nobody is typing, nothing is held, no dialog is open, and they are on. */
export const isShortcut = (event: KeyboardEvent): boolean =>
  !event.ctrlKey &&
  !event.metaKey &&
  !event.altKey &&
  !event.defaultPrevented &&
  !isTyping(event.target) &&
  document.querySelector('dialog[open]') === null &&
  areKeysOn();
