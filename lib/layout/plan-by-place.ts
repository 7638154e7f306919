// By place: the towns lie to each other as on the map, as far apart as what is in them needs; the Kreis in the middle.
import { CELLS_OF_COOPERATION, radiusOf, stretch } from './districts';
import { ASPECT, CELL } from './grid';
import { byId, type LayoutEntry, type LayoutInput, type LayoutPlace } from './layout-input';
import type { Plan } from './plan';
import type { Point } from './positions';
import { equally, meanOf, type Ties, type Weighted } from './ties';

/** Between two districts, in units. */
const GAP = 1.5;
/** Enough for the districts of a county to come to rest. */
const ROUNDS = 400;

interface District extends Point {
  id: string;
  radius: number;
  /** The Kreis stays in the middle. */
  fixed: boolean;
}

/** As on a map: north is up, a degree of longitude shorter than one of latitude; in degrees of latitude from the middle. */
function onTheMap(places: readonly LayoutPlace[]): Map<string, Point> {
  const towns = places.filter(({ level }) => level === 'town');
  const land = towns.length > 0 ? towns : places;
  const range = (of: (place: LayoutPlace) => number): [number, number] => [
    Math.min(...land.map(of)),
    Math.max(...land.map(of)),
  ];
  const [south, north] = range(({ latitude }) => latitude);
  const [west, east] = range(({ longitude }) => longitude);
  const shorter = Math.cos(((south + north) / 2 / 180) * Math.PI);
  const into = (value: number, [from, to]: [number, number]): number => Math.min(to, Math.max(from, value));
  return new Map(
    places.map(({ id, level, latitude, longitude }) => [
      id,
      level === 'county'
        ? { x: 0, y: 0 }
        : {
            // what is elsewhere stands at the edge of the land, in its direction
            x: (into(longitude, [west, east]) - (west + east) / 2) * shorter,
            y: (south + north) / 2 - into(latitude, [south, north]),
          },
    ]),
  );
}

/** Pushes apart districts that overlap, a little each round, always in the same order. */
function pushApart(districts: District[]): void {
  for (let round = 0; round < ROUNDS; round += 1) {
    districts.forEach((a, n) => {
      for (const b of districts.slice(n + 1)) {
        const away = { x: b.x - a.x, y: b.y - a.y };
        const distance = Math.hypot(away.x, away.y);
        const missing = a.radius + b.radius + GAP - distance;
        if (missing <= 0 || (a.fixed && b.fixed)) continue;
        const unit = distance > 0 ? { x: away.x / distance, y: away.y / distance } : { x: 0, y: 1 };
        const share = a.fixed || b.fixed ? missing : missing / 2;
        if (!a.fixed) Object.assign(a, { x: a.x - unit.x * share, y: a.y - unit.y * share });
        if (!b.fixed) Object.assign(b, { x: b.x + unit.x * share, y: b.y + unit.y * share });
      }
    });
  }
}

/** The places that an entry is drawn at, among those on the map: an organisation's seat, all of a cooperation's. */
function homesOf({ type, places }: LayoutEntry, isOnMap: (place: string) => boolean): Weighted[] {
  const homes = places.filter(isOnMap);
  return equally(type === 'organisation' ? homes.slice(0, 1) : homes);
}

function districtsOf({ entries, places }: LayoutInput): District[] {
  const at = onTheMap([...places].sort(byId));
  const cells = new Map<string, number>();
  for (const entry of entries) {
    const homes = homesOf(entry, (place) => at.has(place));
    const need = entry.type === 'cooperation' ? CELLS_OF_COOPERATION / 2 : 1;
    for (const { id } of homes) cells.set(id, (cells.get(id) ?? 0) + need / homes.length);
  }
  const county = new Set(places.filter(({ level }) => level === 'county').map(({ id }) => id));
  const districts = [...at].map(([id, point]) => ({
    id,
    ...point,
    radius: radiusOf(cells.get(id) ?? 0),
    fixed: county.has(id),
  }));
  // the land as large as all districts together, before they push each other
  const area = districts.reduce((sum, { radius }) => sum + Math.PI * (radius + GAP / 2) ** 2, 0);
  const size = Math.sqrt(area / Math.PI);
  const farthest = Math.max(1e-9, ...districts.map(({ x, y }) => Math.hypot(x, y)));
  for (const district of districts) {
    district.x *= size / farthest;
    district.y *= size / farthest;
  }
  pushApart(districts);
  return districts;
}

/** The Bausteine are at no place: they stand in a row above the land. */
function rowAbove(bausteine: readonly LayoutEntry[], districts: readonly District[]): (Point & { id: string })[] {
  const top = Math.min(0, ...districts.map(({ y, radius }) => y - radius)) - 4 * CELL.height;
  const half = Math.max(0, ...districts.map(({ x, radius }) => Math.abs(x) + radius * 0.7));
  const step = Math.max((2 * half) / Math.max(1, bausteine.length), (4 * CELL.width) / ASPECT);
  return bausteine.map(({ id }, n) => ({ id, ...stretch({ x: (n - (bausteine.length - 1) / 2) * step, y: top }) }));
}

export function planByPlace(input: LayoutInput, ties: Ties): Plan {
  const districts = districtsOf(input);
  const known = new Set(districts.map(({ id }) => id));
  const entryOf = new Map(ties.cooperations.map((entry) => [entry.id, entry]));
  const homes = (entry: LayoutEntry): Weighted[] => homesOf(entry, (place) => known.has(place));
  return {
    landmarks: [
      ...districts.map(({ id, x, y }) => ({ id, ...stretch({ x, y }) })),
      ...rowAbove(ties.bausteine, districts),
    ],
    idealOf: (entry, placed) => {
      const at = homes(entry);
      const home = meanOf(at, placed);
      if (entry.type !== 'organisation' || !home) return home;
      // in its town, near its cooperations there
      const there = (ties.belongsTo.get(entry.id) ?? []).filter(({ id }) => {
        const cooperation = entryOf.get(id);
        return cooperation && homes(cooperation).some((place) => at.some((own) => own.id === place.id));
      });
      const near = there.filter(({ id }) => homes(entryOf.get(id) ?? entry).length === 1);
      return meanOf(near, placed) ?? home;
    },
  };
}
