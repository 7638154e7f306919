// The outlines of signs as paths, the same as on the screen: each fills a box of this size around its middle.
import type { Shape } from '../style-network';
import { round } from './xml';

interface Spot {
  x: number;
  y: number;
}
type Corners = readonly (readonly [x: number, y: number])[];

/** A regular one with its first corner above, or its first side, stretched until it fills the box from -1 to 1. */
function regular(count: number): Corners {
  const start = count % 2 === 0 ? Math.PI / 2 + Math.PI / count : Math.PI / 2;
  const spots = Array.from({ length: count }, (_, i) => {
    const angle = start + (2 * Math.PI * i) / count;
    return [Math.cos(angle), -Math.sin(angle)] as const;
  });
  const stretch = (values: readonly number[]): ((value: number) => number) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return (value) => (2 * (value - low)) / (high - low) - 1;
  };
  const [wide, high] = [stretch(spots.map(([x]) => x)), stretch(spots.map(([, y]) => y))];
  return spots.map(([x, y]) => [wide(x), high(y)] as const);
}

const CORNERS: Readonly<Record<Exclude<Shape, 'ellipse' | 'round-rectangle'>, Corners>> = {
  rectangle: [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ],
  pentagon: regular(5),
  hexagon: regular(6),
  octagon: regular(8),
  diamond: [
    [0, -1],
    [1, 0],
    [0, 1],
    [-1, 0],
  ],
  rhomboid: [
    [-1, -1],
    [1 / 3, -1],
    [1, 1],
    [-1 / 3, 1],
  ],
  'cut-rectangle': [
    [-0.86, -1],
    [0.86, -1],
    [1, -0.79],
    [1, 0.79],
    [0.86, 1],
    [-0.86, 1],
    [-1, 0.79],
    [-1, -0.79],
  ],
  tag: [
    [-1, -1],
    [0.25, -1],
    [1, 0],
    [0.25, 1],
    [-1, 1],
  ],
};

const place = (...values: readonly number[]): string => values.map(round).join(' ');

function rounded(x: number, y: number, halfWidth: number, halfHeight: number): string {
  const r = Math.min(halfWidth / 2, halfHeight / 2, 8);
  const [left, right, top, bottom] = [x - halfWidth, x + halfWidth, y - halfHeight, y + halfHeight];
  return [
    `M${place(left + r, top)}H${round(right - r)}Q${place(right, top, right, top + r)}`,
    `V${round(bottom - r)}Q${place(right, bottom, right - r, bottom)}`,
    `H${round(left + r)}Q${place(left, bottom, left, bottom - r)}V${round(top + r)}Q${place(left, top, left + r, top)}Z`,
  ].join('');
}

/** Two half turns. */
const turned = (x: number, y: number, rx: number, ry: number): string =>
  `M${place(x - rx, y)}A${place(rx, ry)} 0 0 1 ${place(x + rx, y)}A${place(rx, ry)} 0 0 1 ${place(x - rx, y)}Z`;
export const disc = (x: number, y: number, r: number): string => turned(x, y, r, r);

export function outline(shape: Shape, { x, y }: Spot, width: number, height: number): string {
  const [halfWidth, halfHeight] = [width / 2, height / 2];
  if (shape === 'ellipse') return turned(x, y, halfWidth, halfHeight);
  if (shape === 'round-rectangle') return rounded(x, y, halfWidth, halfHeight);
  const [first, ...others] = CORNERS[shape].map(([dx, dy]) => place(x + dx * halfWidth, y + dy * halfHeight));
  return `M${first}L${others.join('L')}Z`;
}
