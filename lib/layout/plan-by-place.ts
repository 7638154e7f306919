// By place: the towns lie to each other as on the map, as far apart as what is in them needs; the Kreis in the middle.
import { CELLS_OF_COOPERATION, radiusOf, stretch } from './districts';
import { ASPECT, CELL } from './grid';
import { byId, type LayoutEntry, type LayoutInput, type LayoutPlace } from './layout-input';
import type { Plan } from './plan';
import type { Point } from './positions';
import { equally, meanOf, type Ties, type Weighted } from './ties';

/** Between two districts, in units. */
const GAP = 1.5;
/** Above the land is the row of the Bausteine, below it the margin: the land itself is wider than the screen. */
const WIDE = 1.35;
/** Enough for the districts of a county to come to rest. */
const ROUNDS = 400;
/** Of what two districts overlap, so much is mended in a round: faster, they would jump over one another. */
const GENTLY = 0.3;
/** Of a land that is two wide and two high. */
const CLEARLY = 0.25;
const GROW = 1.08;
const ATTEMPTS = 10;

interface District extends Point {
  id: string;
  radius: number;
  /** The Kreis stays in the middle. */
  fixed: boolean;
}

/**
 * As on a map: north is up. The land is stretched to a box of WIDE, as the screen is; what is elsewhere stands at its
 * edge, in its direction, and the Kreis in the middle.
 */
function onTheMap(places: readonly LayoutPlace[]): Map<string, Point> {
  const towns = places.filter(({ level }) => level === 'town');
  const land = towns.length > 0 ? towns : places;
  /** From −1 to 1 between the outermost towns. */
  const scaleOf = (of: (place: LayoutPlace) => number): ((place: LayoutPlace) => number) => {
    const [from, to] = [Math.min(...land.map(of)), Math.max(...land.map(of))];
    return (place) => (to > from ? (2 * (Math.min(to, Math.max(from, of(place))) - from)) / (to - from) - 1 : 0);
  };
  const east = scaleOf(({ longitude }) => longitude);
  const north = scaleOf(({ latitude }) => latitude);
  const at = (place: LayoutPlace): Point =>
    place.level === 'county' ? { x: 0, y: 0 } : { x: east(place) * WIDE, y: -north(place) };
  return new Map(places.map((place) => [place.id, at(place)]));
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
        const step = (a.fixed || b.fixed ? missing : missing / 2) * GENTLY;
        if (!a.fixed) Object.assign(a, { x: a.x - unit.x * step, y: a.y - unit.y * step });
        if (!b.fixed) Object.assign(b, { x: b.x + unit.x * step, y: b.y + unit.y * step });
      }
    });
  }
}

/** Whether who lies clearly east or north of whom on the map does so in the picture. */
function isTrueToMap(districts: readonly District[], map: ReadonlyMap<string, Point>): boolean {
  const turned = (before: number, after: number): boolean => Math.abs(before) > CLEARLY && before * after < 0;
  return districts.every((a) =>
    districts.every((b) => {
      const [from, to] = [map.get(a.id), map.get(b.id)];
      if (!from || !to || a.fixed || b.fixed) return true;
      return !turned(to.x - from.x, b.x - a.x) && !turned(to.y - from.y, b.y - a.y);
    }),
  );
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
  const radii = new Map([...at.keys()].map((id) => [id, radiusOf(cells.get(id) ?? 0)]));
  // a land as large as all districts together, and larger until they find room without changing sides
  const area = [...radii.values()].reduce((sum, radius) => sum + Math.PI * (radius + GAP / 2) ** 2, 0);
  for (let size = Math.sqrt(area) / 2, attempt = 0; ; size *= GROW, attempt += 1) {
    const districts = [...at].map(([id, { x, y }]) => ({
      id,
      x: x * size,
      y: y * size,
      radius: radii.get(id) ?? 0,
      fixed: county.has(id),
    }));
    pushApart(districts);
    if (attempt === ATTEMPTS || isTrueToMap(districts, at)) return districts;
  }
}

/** The Bausteine are at no place: they stand in a row above the land. */
function rowAbove(bausteine: readonly LayoutEntry[], districts: readonly District[]): (Point & { id: string })[] {
  const top = Math.min(0, ...districts.map(({ y, radius }) => y - radius)) - 3 * CELL.height;
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
