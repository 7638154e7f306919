'use client';
// The button that selects an entry or takes it out again. It belongs to the page's one form, wherever it stands.
import { useChanged } from './selected';
import { BASKET_FORM } from './selection';

interface Props {
  id: string;
  name: string;
  selected: boolean;
  short: boolean;
  texts: { select: string; selected: string };
}

export function SelectToggle({ id, name, selected, short, texts }: Props) {
  const changed = useChanged();
  const on = changed ? changed.ids.includes(id) : selected;
  return (
    <button
      className={`nk-button nk-button--secondary nk-pick${short ? ' nk-pick--short' : ''}`}
      title={short ? (on ? texts.selected : texts.select) : undefined}
      form={BASKET_FORM}
      name={on ? 'remove' : 'add'}
      value={id}
      aria-pressed={on}
      data-select=""
    >
      {short && <span aria-hidden="true">{on ? '✓' : '+'}</span>}
      <span className={short ? 'kern-sr-only' : undefined}>{on ? texts.selected : texts.select}</span>
      <span className="kern-sr-only" lang="de">
        {' '}
        {name}
      </span>
    </button>
  );
}
