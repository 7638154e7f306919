// Four buttons with arrows: for all who cannot or do not want to drag.
import type { Direction, DIRECTIONS } from '../../_canvas/step';

interface Props {
  className: string;
  label: string;
  names: Readonly<Record<Direction, string>>;
  disabled?: boolean;
  /** Whether they lie over the picture, whose names keep clear of them. */
  over?: boolean;
  onPress: (direction: Direction) => void;
}
const SIGNS: Readonly<Record<Direction, string>> = {
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowRight: '→',
};

export const Arrows = ({ className, label, names, disabled = false, over, onPress }: Props) => (
  <div className={`nk-arrows ${className}`} role="group" aria-label={label} data-over-picture={over}>
    {(Object.keys(SIGNS) as (keyof typeof DIRECTIONS)[]).map((direction) => (
      <button
        key={direction}
        type="button"
        className="nk-button nk-button--quiet"
        aria-label={names[direction]}
        title={names[direction]}
        disabled={disabled}
        onClick={() => onPress(direction)}
      >
        <span aria-hidden="true">{SIGNS[direction]}</span>
      </button>
    ))}
  </div>
);
