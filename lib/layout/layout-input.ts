// What an arrangement is made from: plain data, so that it can be handed to a worker.

export interface LayoutEntry {
  id: string;
  type: 'organisation' | 'cooperation' | 'baustein';
  /** A cooperation's own; what an organisation works on without a cooperation. */
  bausteine: readonly string[];
  /** Ids of places; an organisation's seat comes before where else it works. */
  places: readonly string[];
  /** Where an organisation takes part, each once; `works` is false where it only stands behind. */
  participations: readonly { cooperation: string; works: boolean }[];
}
/** A place with coordinates, in degrees; others are on no map. */
export interface LayoutPlace {
  id: string;
  level: 'town' | 'county' | 'elsewhere';
  latitude: number;
  longitude: number;
}
export interface LayoutInput {
  entries: readonly LayoutEntry[];
  places: readonly LayoutPlace[];
}

/** Ties are broken by id, compared by code unit: the same on every machine, whatever its language. */
export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

/** Of Bausteine: 9 comes before 10.1. */
export function byNumber(a: { id: string }, b: { id: string }): number {
  const numbers = ({ id }: { id: string }): number[] => id.split('.').map(Number);
  const [ours, theirs] = [numbers(a), numbers(b)];
  const apart = ours.map((number, n) => number - (theirs[n] ?? 0)).find((difference) => difference !== 0);
  return apart === undefined || Number.isNaN(apart) ? byId(a, b) : apart;
}
