// "Neu anordnen": what a layout is made from, taken from the nodes that are shown. Pure; the same layout as on the server.
import { byId, type LayoutEntry, type LayoutInput } from '../../../lib/layout/layout-input';
import type { Arrangement, Point } from '../../../lib/layout/positions';
import { isSingle } from '../../../lib/network/group-id';
import type { Network, NetworkEdge } from '../../../lib/network/network-schema';

/** What the worker is sent and sends back. */
export interface AnewJob {
  input: LayoutInput;
  arrangement: Arrangement;
  /** Only these come back: the layout may need others to know who belongs to whom. */
  ids: readonly string[];
}
export type Anew = readonly (readonly [string, Point])[];

/** The Kreis, which the layout keeps in the middle. */
const COUNTY = '05158';

/** Which cooperations make the ties, where they are no nodes themselves, and what each is about. */
function behindTies(edges: readonly NetworkEdge[]): Map<string, readonly string[]> {
  const about = new Map<string, readonly string[]>();
  for (const { cooperations, bausteine } of edges)
    for (const id of cooperations) {
      // a tie is about what all its cooperations are about: what all ties of a cooperation share is its own
      const before = about.get(id);
      about.set(id, before ? before.filter((one) => bausteine.includes(one)) : bausteine);
    }
  return about;
}

function participationsOf(edges: readonly NetworkEdge[]): Map<string, Map<string, boolean>> {
  const found = new Map<string, Map<string, boolean>>();
  const add = (organisation: string, cooperation: string, works: boolean): void => {
    const own = found.get(organisation) ?? new Map<string, boolean>();
    found.set(organisation, own.set(cooperation, (own.get(cooperation) ?? false) || works));
  };
  for (const { type, source, target, works, cooperations } of edges) {
    if (type === 'takesPartIn') add(source, target, works);
    if (type !== 'tie') continue;
    for (const id of cooperations) for (const end of [source, target]) add(end, id, works);
  }
  return found;
}

/** Where on the map a place is, is not known here: where its nodes are in the picture, which follows the map, is. */
function placesOf({ nodes }: Network): LayoutInput['places'] {
  const at = new Map<string, Point[]>();
  for (const { places, x, y } of nodes) {
    const [place] = places;
    if (place && places.length === 1) at.set(place.id, [...(at.get(place.id) ?? []), { x, y }]);
  }
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
  return [...at].map(([id, points]) => ({
    id,
    level: id === COUNTY ? 'county' : 'town',
    longitude: middle(points.map(({ x }) => x)),
    latitude: -middle(points.map(({ y }) => y)),
  }));
}

export function anewJob(network: Network): AnewJob {
  const { nodes, edges, arrangement } = network;
  const participations = participationsOf(edges);
  const isNode = new Set(nodes.map(({ id }) => id));
  // groups stay where their members are
  const shown = nodes.filter(isSingle).map(({ id, type, bausteine, places }): LayoutEntry => ({
    id,
    type,
    bausteine: type === 'baustein' ? [] : bausteine,
    places: places.map((place) => place.id),
    participations: [...(participations.get(id) ?? [])].map(([cooperation, works]) => ({ cooperation, works })),
  }));
  const without = (id: string, type: LayoutEntry['type'], about: readonly string[]): LayoutEntry[] =>
    isNode.has(id) ? [] : [{ id, type, bausteine: about, places: [], participations: [] }];
  const behind = [...behindTies(edges)].flatMap(([id, about]) => without(id, 'cooperation', about));
  const entries = [...shown, ...behind];
  // where Bausteine are drawn, those that are shown are the landmarks; where they are not, all have their district
  const areDrawn = nodes.some(({ type }) => type === 'baustein');
  const isBeside = arrangement === 'baustein' && !areDrawn;
  const numbers = new Set(isBeside ? entries.flatMap(({ bausteine }) => bausteine) : []);
  const landmarks = [...numbers].flatMap((number) => without(number, 'baustein', []));
  return {
    input: { entries: [...entries, ...landmarks].sort(byId), places: arrangement === 'place' ? placesOf(network) : [] },
    arrangement,
    ids: nodes.map(({ id }) => id),
  };
}
