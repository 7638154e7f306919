// Where one has been on this page, for undo and redo. Pure: the browser's own back and forward lead to the same states.
export interface Travel {
  past: readonly string[];
  here: string;
  future: readonly string[];
}
/** Older steps than these nobody takes back. */
const MOST = 100;

export const startAt = (here: string): Travel => ({ past: [], here, future: [] });

/** An address has come up: the last one or the next one again, or a new one, which ends what could be redone. */
export function arriveAt(travel: Travel, address: string): Travel {
  const { past, here, future } = travel;
  if (address === here) return travel;
  if (address === past.at(-1)) return { past: past.slice(0, -1), here: address, future: [here, ...future] };
  if (address === future[0]) return { past: [...past, here], here: address, future: future.slice(1) };
  return { past: [...past, here].slice(-MOST), here: address, future: [] };
}
