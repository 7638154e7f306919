// Every step of the view in one row, for undo and redo: where one is, what one has moved, which section one sees, what is
// selected. Pure. The browser's own back and forward lead to the same addresses.
import { isSameSection, type Section } from '../../../lib/network/section';
import type { OwnPlaces } from './own-places';

export interface Scene {
  /** Without the section. */
  address: string;
  places: OwnPlaces;
  /** Null: the whole picture. */
  section: Section | null;
  selected: readonly string[];
}
export interface Travel {
  past: readonly Scene[];
  here: Scene;
  future: readonly Scene[];
  /** What the last step did, where steps of the same kind count as one; empty otherwise. */
  run: string;
}
/** Older steps than these nobody takes back. */
const MOST = 100;

export const startAt = (here: Scene): Travel => ({ past: [], here, future: [], run: '' });

const isSame = (a: Scene, b: Scene): boolean =>
  a.address === b.address &&
  a.places === b.places &&
  isSameSection(a.section, b.section) &&
  a.selected.length === b.selected.length &&
  a.selected.every((id, n) => id === b.selected[n]);

/**
 * Ends what could be redone.
 * @param run steps in a row of the same name are one: turning a wheel is not twenty steps
 */
export function takeStep(travel: Travel, change: Partial<Scene>, run = ''): Travel {
  const here = { ...travel.here, ...change };
  if (isSame(here, travel.here)) return travel;
  if (run === '' || run !== travel.run)
    return { past: [...travel.past, travel.here].slice(-MOST), here, future: [], run };
  const before = travel.past.at(-1);
  return before && isSame(before, here)
    ? { past: travel.past.slice(0, -1), here, future: [], run: '' }
    : { ...travel, here, future: [] };
}

/** Something has become otherwise without anybody taking a step. */
export const amend = (travel: Travel, change: Partial<Scene>): Travel => ({
  ...travel,
  here: { ...travel.here, ...change },
});

/** Null where there is nothing to take back. */
export function back({ past, here, future }: Travel): Travel | null {
  const before = past.at(-1);
  return before ? { past: past.slice(0, -1), here: before, future: [here, ...future], run: '' } : null;
}
export function forth({ past, here, future }: Travel): Travel | null {
  const [next, ...rest] = future;
  return next ? { past: [...past, here], here: next, future: rest, run: '' } : null;
}

/** The browser has gone to an address: one step back or forth where nothing else has changed since, or a new one. */
export function arriveAt(travel: Travel, address: string, section: Section | null): Travel {
  const { here } = travel;
  const leadsTo = (there: Travel | null): there is Travel =>
    there !== null &&
    there.here.address === address &&
    isSame({ ...there.here, address: '', section: null }, { ...here, address: '', section: null });
  if (address !== here.address)
    for (const there of [back(travel), forth(travel)]) if (leadsTo(there)) return amend(there, { section });
  return takeStep(travel, { address, section });
}
