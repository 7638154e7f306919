'use client';
// The keys of the app: arrows through the hits, x selects, ? lists them all. The dialog is the browser's own.
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { areKeysOn, isShortcut, switchKeys } from './shortcuts';

interface Texts {
  title: string;
  open: string;
  close: string;
  on: string;
}

const hits = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-hit]')];
const hitOf = (target: EventTarget | null): HTMLElement | null =>
  target instanceof HTMLElement ? target.closest<HTMLElement>('[data-hit]') : null;

/** From hit to hit; from nowhere to the first one. Elsewhere the arrows scroll, as ever. */
function moveThroughHits(event: KeyboardEvent): void {
  const here = hitOf(event.target);
  if (!here && event.target !== document.body) return;
  const all = hits();
  const next = here ? all[all.indexOf(here) + (event.key === 'ArrowDown' ? 1 : -1)] : all[0];
  const link = next?.querySelector<HTMLElement>('a');
  if (!link) return;
  event.preventDefault();
  link.focus();
}

function selectHit(event: KeyboardEvent): void {
  const button = hitOf(event.target)?.querySelector<HTMLElement>('[data-select]');
  if (!button) return;
  event.preventDefault();
  button.click();
}

function press(event: KeyboardEvent, button: string): void {
  const target = document.querySelector<HTMLElement>(button);
  if (!target) return;
  event.preventDefault();
  target.click();
}

export function Keys({ texts, children }: { texts: Texts; children: ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [ready, setReady] = useState(false);
  const [on, setOn] = useState(true);
  useEffect(() => {
    setReady(true);
    setOn(areKeysOn());
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isShortcut(event)) return;
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveThroughHits(event);
      else if (event.key === 'x') selectHit(event);
      else if (event.key === 'a') press(event, '[data-select-all]');
      else if (event.key === 'c') press(event, '[data-copy]');
      else if (event.key === '?') dialog.current?.showModal();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
  return (
    <>
      {ready && (
        <button type="button" className="nk-keys__open" onClick={() => dialog.current?.showModal()}>
          {texts.open}
        </button>
      )}
      <dialog ref={dialog} className="nk-dialog" aria-labelledby="keys-title">
        <h2 id="keys-title">{texts.title}</h2>
        {children}
        <label className="nk-check">
          <input
            type="checkbox"
            checked={on}
            onChange={(event) => {
              switchKeys(event.target.checked);
              setOn(event.target.checked);
            }}
          />
          <span>{texts.on}</span>
        </label>
        <form method="dialog">
          <button className="nk-button nk-button--primary">{texts.close}</button>
        </form>
      </dialog>
    </>
  );
}
