'use client';
// On the page of an entry: remembers that it was read, and pins it. Without JavaScript there is neither.
import { useEffect, useState } from 'react';
import { isPinned, rememberRecent, togglePinned, type Remembered } from './memory';

export function RememberEntry({ entry, pin, pinned }: { entry: Remembered; pin: string; pinned: string }) {
  const [isOn, setOn] = useState<boolean | null>(null);
  const { path, name } = entry;
  useEffect(() => {
    rememberRecent({ path, name });
    setOn(isPinned(path));
  }, [path, name]);
  return (
    <button
      type="button"
      className="nk-button nk-button--quiet nk-pin"
      aria-pressed={isOn ?? false}
      hidden={isOn === null}
      onClick={() => setOn(togglePinned(entry))}
    >
      {isOn ? pinned : pin}
    </button>
  );
}
