// Who belongs to whom, and how closely: what the ideal points of all arrangements are worked out from.
import type { LayoutEntry, LayoutInput } from './layout-input';
import { byId, byNumber } from './layout-input';
import type { Point, Positions } from './positions';

export interface Weighted {
  id: string;
  weight: number;
}
export interface Ties {
  bausteine: readonly LayoutEntry[];
  /** Important ones first: they choose before the others. */
  cooperations: readonly LayoutEntry[];
  organisations: readonly LayoutEntry[];
  /** How many take part in a cooperation. */
  participants: ReadonlyMap<string, readonly string[]>;
  /**
   * What an organisation belongs to: its cooperations, those with few participants more than a platform of seventy
   * (Newman 2001), those it only stands behind hardly; without any, the Bausteine that it works on by itself.
   */
  belongsTo: ReadonlyMap<string, readonly Weighted[]>;
}

const STANDS_BEHIND = 0.1;

export function tiesOf({ entries }: LayoutInput): Ties {
  const ids = new Set(entries.map(({ id }) => id));
  const ofType = (type: LayoutEntry['type']): LayoutEntry[] =>
    entries.filter((entry) => entry.type === type).sort(byId);
  const cooperations = ofType('cooperation');
  const organisations = ofType('organisation');
  const participants = new Map<string, string[]>(cooperations.map(({ id }) => [id, []]));
  for (const { id, participations } of organisations)
    for (const { cooperation } of participations) participants.get(cooperation)?.push(id);
  const many = (cooperation: string): number => participants.get(cooperation)?.length ?? 0;
  const belongsTo = new Map<string, Weighted[]>();
  for (const { id, participations, bausteine } of organisations) {
    const through = participations
      .filter(({ cooperation }) => participants.has(cooperation))
      .map(({ cooperation, works }) => ({
        id: cooperation,
        weight: (works ? 1 : STANDS_BEHIND) / Math.max(1, many(cooperation) - 1),
      }));
    const alone = bausteine.filter((baustein) => ids.has(baustein)).map((baustein) => ({ id: baustein, weight: 1 }));
    // in the order of ids, since a sum of fractions depends on its order
    belongsTo.set(id, (through.length > 0 ? through : alone).sort(byId));
  }
  const degree = ({ id }: LayoutEntry): number => belongsTo.get(id)?.length ?? 0;
  return {
    bausteine: ofType('baustein').sort(byNumber),
    cooperations: cooperations.sort((a, b) => many(b.id) - many(a.id) || byId(a, b)),
    organisations: organisations.sort((a, b) => degree(b) - degree(a) || byId(a, b)),
    participants,
    belongsTo,
  };
}

/** The weighted mean of those that have a place; null where none has. */
export function meanOf(of: readonly Weighted[], placed: Positions): Point | null {
  let [x, y, sum] = [0, 0, 0];
  for (const { id, weight } of of) {
    const point = placed.get(id);
    if (!point) continue;
    x += point.x * weight;
    y += point.y * weight;
    sum += weight;
  }
  return sum > 0 ? { x: x / sum, y: y / sum } : null;
}

export const equally = (ids: readonly string[]): Weighted[] => ids.map((id) => ({ id, weight: 1 }));
