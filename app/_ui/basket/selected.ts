// What is selected, as the browser knows it after a change: every button and count of the page follows it.
import { useSyncExternalStore } from 'react';

export interface Changed {
  ids: readonly string[];
  /** How many did not fit. */
  full: number;
  mail: string | null;
}

/** null: nothing has changed since the page was drawn. */
let changed: Changed | null = null;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export const useChanged = (): Changed | null =>
  useSyncExternalStore(
    subscribe,
    () => changed,
    () => null,
  );

/** Sends a form of the selection without leaving the page. @returns false where that did not work */
async function send(form: HTMLFormElement, by: HTMLElement | null): Promise<boolean> {
  try {
    const body = new URLSearchParams(new FormData(form, by) as unknown as Record<string, string>);
    const answer = await fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } });
    if (!answer.ok) return false;
    changed = (await answer.json()) as Changed;
    for (const listener of listeners) listener();
    return true;
  } catch {
    return false;
  }
}

/** Takes over the forms of the selection. What fails goes on as a plain form, whose answer says what is wrong. */
export function followForms(): () => void {
  let plain = false;
  const onSubmit = (event: SubmitEvent): void => {
    const form = event.target;
    if (plain || !(form instanceof HTMLFormElement) || !form.matches('[data-basket]')) return;
    event.preventDefault();
    const by = event.submitter;
    void send(form, by).then((done) => {
      plain = !done;
      if (plain) form.requestSubmit(by);
    });
  };
  document.addEventListener('submit', onSubmit);
  return () => document.removeEventListener('submit', onSubmit);
}
