// Names in the table that stand for a tie open what makes it. Their address leads to the same in words, where there is no script.
import { useEffect, useRef } from 'react';

export function useTieLinks(onTie: (id: string) => void): void {
  const latest = useRef(onTie);
  useEffect(() => {
    latest.current = onTie;
  });
  useEffect(() => {
    const onClick = (event: MouseEvent): void => {
      if (event.button !== 0 || event.shiftKey || event.ctrlKey || event.metaKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest<HTMLElement>('a[data-tie]') : null;
      const id = link?.dataset['tie'];
      if (id === undefined) return;
      event.preventDefault();
      latest.current(id);
    };
    // before those who take it for a link
    document.addEventListener('click', onClick, true);
    return () => document.removeEventListener('click', onClick, true);
  }, []);
}
