// The presentation: the picture alone on the whole screen, with letters for the last row. Where the browser refuses the whole
// screen, the whole window serves.
import { useCallback, useEffect, useState, type RefObject } from 'react';

export function useProjector(frame: RefObject<HTMLElement | null>): { on: boolean; toggle: () => void } {
  const [on, setOn] = useState(false);
  const leave = useCallback(() => {
    setOn(false);
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  }, []);
  const toggle = useCallback(() => {
    if (on) {
      leave();
      return;
    }
    setOn(true);
    void frame.current?.requestFullscreen().catch(() => undefined);
  }, [on, leave, frame]);
  useEffect(() => {
    if (!on) return;
    const onChange = (): void => {
      if (!document.fullscreenElement) setOn(false);
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && !event.defaultPrevented) leave();
    };
    document.addEventListener('fullscreenchange', onChange);
    document.addEventListener('keydown', onKeyDown);
    document.documentElement.classList.add('nk-projecting');
    return () => {
      document.removeEventListener('fullscreenchange', onChange);
      document.removeEventListener('keydown', onKeyDown);
      document.documentElement.classList.remove('nk-projecting');
    };
  }, [on, leave]);
  return { on, toggle };
}
