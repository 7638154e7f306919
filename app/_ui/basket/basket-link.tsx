'use client';
// The way to the selection in the main navigation, once something is selected; and what makes its forms work in place.
import { useEffect } from 'react';
import { followForms, useChanged } from './selected';

interface Props {
  href: string;
  /** `#` stands for the number. */
  text: string;
  selected: number;
  isHere: boolean;
}

export function BasketLink({ href, text, selected, isHere }: Props) {
  const changed = useChanged();
  useEffect(followForms, []);
  const count = changed ? changed.ids.length : selected;
  if (count === 0) return null;
  return (
    <li>
      <a href={href} aria-current={isHere ? 'page' : undefined}>
        {text.replace('#', String(count))}
      </a>
    </li>
  );
}
