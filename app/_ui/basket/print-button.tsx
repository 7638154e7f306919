'use client';
// Prints the page; without scripts the browser's own menu does.
import { useScript } from './use-script';

export function PrintButton({ text }: { text: string }) {
  if (!useScript()) return null;
  return (
    <button type="button" className="nk-button nk-button--secondary" onClick={() => window.print()}>
      {text}
    </button>
  );
}
