// The ten towns as shapes for an SVG map, made from the boundaries once a process; no tiles, no third party.
import { geoMercator, geoPath } from 'd3-geo';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface TownShape {
  ags: string;
  /** Path data, in the units of the map. */
  path: string;
  /** Where its name stands. */
  x: number;
  y: number;
}
export interface TownMap {
  width: number;
  height: number;
  towns: TownShape[];
}
type Boundaries = Topology<{ towns: GeometryCollection<{ AGS: string }> }>;

const WIDTH = 360;
/** Room for the outline. */
const MARGIN = 4;
const rounded = (value: number): number => Math.round(value * 10) / 10;

/**
 * @param boundaries a TopoJSON topology with an object `towns` whose geometries carry `AGS`
 * @returns shapes in a box of 360 units width, the height as the land has it
 * @throws Error where it is anything else
 */
export function drawTowns(boundaries: unknown): TownMap {
  const topology = boundaries as Boundaries;
  const land = feature(topology, topology.objects.towns);
  const projection = geoMercator().fitWidth(WIDTH - 2 * MARGIN, land);
  const [left = 0, top = 0] = projection.translate();
  projection.translate([left + MARGIN, top + MARGIN]);
  const path = geoPath(projection).digits(1);
  const towns = land.features.map((town) => {
    const [x, y] = path.centroid(town);
    const outline = path(town);
    if (!outline || !town.properties.AGS || !Number.isFinite(x + y)) throw new Error('a town without shape or AGS');
    return { ags: town.properties.AGS, path: outline, x: rounded(x), y: rounded(y) };
  });
  if (towns.length === 0) throw new Error('no town');
  const [, [, bottom]] = path.bounds(land);
  return { width: WIDTH, height: Math.ceil(bottom + MARGIN), towns };
}
