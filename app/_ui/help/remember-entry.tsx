'use client';
// On the page of an entry: remembers that it was read, and pins it. Without JavaScript there is neither.
import { useEffect, useState } from 'react';
import { isPinned, rememberRecent, togglePinned, type Remembered } from './memory';

interface Props {
  entry: Remembered;
  pin: string;
  pinned: string;
  /** Where what is pinned is found again. */
  where: { text: string; href: string };
}

export function RememberEntry({ entry, pin, pinned, where }: Props) {
  const [isOn, setOn] = useState<boolean | null>(null);
  const { path, name } = entry;
  useEffect(() => {
    rememberRecent({ path, name });
    setOn(isPinned(path));
  }, [path, name]);
  return (
    <>
      {isOn && (
        <a className="nk-pin__where" href={where.href}>
          {where.text}
        </a>
      )}
      <button
        type="button"
        className="nk-button nk-button--quiet nk-pin"
        aria-pressed={isOn ?? false}
        hidden={isOn === null}
        onClick={() => setOn(togglePinned(entry))}
      >
        {isOn ? pinned : pin}
      </button>
    </>
  );
}
