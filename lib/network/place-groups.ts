// Where groups stand: at the landmark of what they are gathered by, where the arrangement has one; otherwise in the middle
// of all that ever belongs to them. No filter moves them, and none covers another.
import type { Arrangement, Point, Positions } from '../layout/positions';
import type { SearchIndex } from '../search/index-of-records';
import { partsOf } from './group-id';
import { groupIds, type GroupedBy } from './groups';
import type { Links } from './links';

/** Of a picture as it is usually shown, in pixels: what a group with its name needs, and how many units a pixel is. */
const SCREEN = { width: 1000, height: 620, unit: 40, largest: 1.3 };
const NEEDS = { width: 136, height: 92 };
/** Directions in which a free place is looked for. */
const TURNS = 24;
const FURTHEST = 60;

const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
};

export interface Ideal extends Point {
  /** At a landmark, which nothing moves. */
  fixed: boolean;
}

/** @param ids of groups */
export function idealPlaces(
  index: SearchIndex,
  links: Links,
  by: GroupedBy,
  ids: readonly string[],
  arrangement: Arrangement,
  positions: Positions,
): Map<string, Ideal> {
  const spots = new Map<string, Point[]>(ids.map((id) => [id, []]));
  groupIds(index, links, by).forEach((id, at) => {
    const point = positions.get(index.records[at]?.id ?? '');
    if (point) spots.get(id)?.push(point);
  });
  return new Map(
    ids.map((id): [string, Ideal] => {
      const landmark = by === arrangement ? positions.get(partsOf(id)[1]) : undefined;
      if (landmark) return [id, { ...landmark, fixed: true }];
      const points = spots.get(id) ?? [];
      return [id, { x: median(points.map(({ x }) => x)), y: median(points.map(({ y }) => y)), fixed: false }];
    }),
  );
}

/** How far apart two groups have to be, given how far the picture reaches. */
function distances(points: readonly Point[]): { width: number; height: number } {
  const extent = (values: readonly number[]): number =>
    values.length === 0 ? 0 : values.reduce((a, b) => Math.max(a, b)) - values.reduce((a, b) => Math.min(a, b));
  const across = Math.max(1, extent(points.map(({ x }) => x))) * SCREEN.unit;
  const down = Math.max(1, extent(points.map(({ y }) => y))) * SCREEN.unit;
  const zoom = Math.min(SCREEN.largest, SCREEN.width / across, SCREEN.height / down);
  return { width: NEEDS.width / zoom / SCREEN.unit, height: NEEDS.height / zoom / SCREEN.unit };
}

/**
 * Landmarks first, then by id: each takes the nearest place that is free.
 * @param around what else stands in the picture, and says how far it reaches
 */
export function placeGroups(ideals: ReadonlyMap<string, Ideal>, around: readonly Point[]): Map<string, Point> {
  const { width, height } = distances([...ideals.values(), ...around]);
  const taken: Point[] = [];
  const isFree = ({ x, y }: Point): boolean =>
    taken.every((other) => Math.abs(other.x - x) >= width || Math.abs(other.y - y) >= height);
  const nearest = ({ x, y }: Point): Point => {
    for (let ring = 0; ring <= FURTHEST; ring++)
      for (let turn = 0; turn < (ring === 0 ? 1 : TURNS); turn++) {
        const angle = (2 * Math.PI * turn) / TURNS;
        const spot = {
          x: x + (ring / 2) * width * Math.cos(angle),
          y: y + (ring / 2) * height * Math.sin(angle),
        };
        if (isFree(spot)) return spot;
      }
    return { x, y };
  };
  const places = new Map<string, Point>();
  const order = [...ideals].sort(([a, one], [b, other]) => Number(other.fixed) - Number(one.fixed) || (a < b ? -1 : 1));
  for (const [id, ideal] of order) {
    const place = nearest(ideal);
    taken.push(place);
    places.set(id, place);
  }
  return places;
}
