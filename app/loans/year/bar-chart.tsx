// A chart of bars, made on the server: a picture with a title and its values in words; the table beside it says the same.
import { layoutBars, type Bar } from '../../../lib/picture/layout-bars';

interface Props {
  /** Unique on the page. */
  id: string;
  title: string;
  bars: readonly Bar[];
}

export function BarChart({ id, title, bars }: Props) {
  const { width, height, barHeight, bars: placed } = layoutBars(bars);
  return (
    <svg
      className="nk-bars"
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-desc`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-desc`}>{bars.map(({ name, value }) => `${name}: ${value}`).join('; ')}</desc>
      {placed.map((bar) => (
        <g key={bar.labelY}>
          <text className="nk-bars__name" x={0} y={bar.labelY}>
            {bar.label}
          </text>
          <rect className="nk-bars__bar" x={0} y={bar.barY} width={bar.width} height={barHeight} />
          <text className="nk-bars__value" x={bar.valueX} y={bar.valueY}>
            {bar.value}
          </text>
        </g>
      ))}
    </svg>
  );
}
