// A fill halfway to its ground: what nobody has confirmed for over a year. Mixed and not see-through, or the lines below show.
const SHARE = 0.4;

const parts = (hex: string): number[] => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

/** @param colour and ground as `#rrggbb` */
export function paler(colour: string, ground: string): string {
  const under = parts(ground);
  const mixed = parts(colour).map((part, i) => Math.round(part * SHARE + (under[i] ?? 255) * (1 - SHARE)));
  return `#${mixed.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The border of such a sign, beside that of others. */
export const THINNER = 0.6;
