// Where one reader has put nodes in the picture: for this browser alone, by arrangement, nothing but ids and points. Pure.
import { ARRANGEMENTS, type Arrangement, type Point } from '../../../lib/layout/positions';
import type { Network } from '../../../lib/network/network-schema';

export type OwnPlaces = Readonly<Partial<Record<Arrangement, ReadonlyMap<string, Point>>>>;
export const NO_PLACES: OwnPlaces = {};

/** A picture does not reach further, and nobody moves more by hand. */
const FURTHEST = 9999;
const MOST = 2000;
const LONGEST_ID = 200;

const rounded = (value: number): number => Math.round(Math.min(FURTHEST, Math.max(-FURTHEST, value)) * 100) / 100 || 0;
const isCoordinate = (value: unknown): value is number =>
  typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= FURTHEST;
const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

export const placesOf = (places: OwnPlaces, arrangement: Arrangement): ReadonlyMap<string, Point> =>
  places[arrangement] ?? new Map<string, Point>();
export const hasPlaces = (places: OwnPlaces): boolean => ARRANGEMENTS.some((one) => placesOf(places, one).size > 0);

/** The network as this reader sees it; what is drawn and what is exported follows from it alike. */
export function withOwnPlaces(network: Network, places: OwnPlaces): Network {
  const own = placesOf(places, network.arrangement);
  if (own.size === 0) return network;
  return { ...network, nodes: network.nodes.map((node) => ({ ...node, ...own.get(node.id) })) };
}

/** The oldest are let go where there are too many. */
export function putPlaces(
  places: OwnPlaces,
  arrangement: Arrangement,
  points: Iterable<readonly [string, Point]>,
): OwnPlaces {
  const next = new Map(placesOf(places, arrangement));
  for (const [id, { x, y }] of points) {
    next.delete(id);
    next.set(id, { x: rounded(x), y: rounded(y) });
  }
  return { ...places, [arrangement]: new Map([...next].slice(-MOST)) };
}

export function dropPlace(places: OwnPlaces, arrangement: Arrangement, id: string): OwnPlaces {
  const next = new Map(placesOf(places, arrangement));
  next.delete(id);
  return { ...places, [arrangement]: next };
}

export function placesToText(places: OwnPlaces): string {
  const kept = ARRANGEMENTS.map((one) => {
    const points = [...placesOf(places, one)].map(([id, { x, y }]): [string, number[]] => [id, [x, y]]);
    return [one, Object.fromEntries(points)] as const;
  });
  return JSON.stringify(Object.fromEntries(kept));
}

/** Whatever stands in the storage, also what an older version or somebody else has put there. */
export function placesFromText(text: string | null): OwnPlaces {
  let stored: unknown;
  try {
    stored = JSON.parse(text ?? '{}');
  } catch {
    return NO_PLACES;
  }
  if (!isObject(stored)) return NO_PLACES;
  const known = stored;
  return ARRANGEMENTS.reduce<OwnPlaces>((places, one) => {
    const points = known[one];
    if (!isObject(points)) return places;
    const good = Object.entries(points).flatMap(([id, point]): [string, Point][] => {
      const [x, y, ...more] = (Array.isArray(point) ? point : []) as unknown[];
      const isGood = id !== '' && id.length <= LONGEST_ID && isCoordinate(x) && isCoordinate(y) && more.length === 0;
      return isGood ? [[id, { x, y }]] : [];
    });
    return good.length > 0 ? putPlaces(places, one, good) : places;
  }, NO_PLACES);
}
