// Keys of the picture: those of one letter wherever the focus is, the others while it is in the picture.
import { useEffect, useRef } from 'react';
import { isShortcut, isTyping } from '../../_ui/help/shortcuts';

export interface PageKeys {
  undo: () => void;
  redo: () => void;
  /** `p`, `1` to `8`, `+`, `-`, `0`; says whether it did something. */
  press: (key: string) => boolean;
}

export function usePageKeys(keys: PageKeys): void {
  const latest = useRef(keys);
  useEffect(() => {
    latest.current = keys;
  });
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !isTyping(event.target)) {
        event.preventDefault();
        if (event.shiftKey) latest.current.redo();
        else latest.current.undo();
      } else if (isShortcut(event) && latest.current.press(event.key)) event.preventDefault();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
