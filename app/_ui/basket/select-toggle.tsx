'use client';
// The button that selects an entry or takes it out again. It belongs to the page's one form, wherever it stands.
import { useChanged } from './selected';
import { BASKET_FORM } from './selection';

interface Props {
  id: string;
  name: string;
  selected: boolean;
  texts: { select: string; selected: string };
}

export function SelectToggle({ id, name, selected, texts }: Props) {
  const changed = useChanged();
  const on = changed ? changed.ids.includes(id) : selected;
  return (
    <button
      className="nk-button nk-button--secondary nk-pick"
      form={BASKET_FORM}
      name={on ? 'remove' : 'add'}
      value={id}
      aria-pressed={on}
      data-select=""
    >
      {on ? texts.selected : texts.select}
      <span className="kern-sr-only" lang="de">
        {' '}
        {name}
      </span>
    </button>
  );
}
