// The sign of an organisation by its kind: a shape of its own for each group of kinds, so that no colour is needed to tell them.
import type { Sign } from '../../../lib/picture/sign-of';

export { SIGNS, signOf, type Sign } from '../../../lib/picture/sign-of';

/** Corners on a circle, the first at the given angle. */
function corners(x: number, y: number, r: number, count: number, start: number): string {
  return Array.from({ length: count }, (_, i) => {
    const angle = ((start + (360 / count) * i) * Math.PI) / 180;
    return `${(x + r * Math.cos(angle)).toFixed(1)},${(y + r * Math.sin(angle)).toFixed(1)}`;
  }).join(' ');
}

export function SignShape({ sign, x, y, r }: { sign: Sign; x: number; y: number; r: number }) {
  const a = r * 0.86;
  if (sign === 'county') return <rect x={x - a} y={y - a} width={2 * a} height={2 * a} />;
  if (sign === 'association') return <rect x={x - a} y={y - a} width={2 * a} height={2 * a} rx={r * 0.42} />;
  if (sign === 'state') return <polygon points={corners(x, y, r, 5, -90)} />;
  if (sign === 'town') return <polygon points={corners(x, y, r, 6, 0)} />;
  if (sign === 'council') return <polygon points={corners(x, y, r, 8, 22.5)} />;
  if (sign === 'migrants') return <circle cx={x} cy={y} r={r * 0.92} />;
  if (sign === 'service') return <ellipse cx={x} cy={y} rx={r} ry={r * 0.66} />;
  if (sign === 'economy') return <polygon points={corners(x, y, r, 4, 0)} />;
  const slant = [x - r, y + r * 0.62, x - r * 0.45, y - r * 0.62, x + r, y - r * 0.62, x + r * 0.45, y + r * 0.62];
  return <polygon className="nk-pic__grey" points={slant.map((one) => one.toFixed(1)).join(' ')} />;
}
