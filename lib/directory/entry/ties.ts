// Organisation–organisation ties: never stored, always derived from the cooperations that both take part in on the day.
import type { sharedCooperations } from '../../../graph/queries/cooperation';
import type { z } from 'zod';
import type { tie } from '../entry-schema';
import { byName, isActive, refOf, shows, type View } from './view';

type Shared = z.output<(typeof sharedCooperations)['row']>;
export type Tie = z.infer<typeof tie>;

/**
 * @param id the organisation whose ties they are
 * @param rows everybody who shares a cooperation in a role that works together, one row a pair of periods
 * @returns ties by falling strength Σ 1/(participants − 1) (Newman 2001, Phys. Rev. E 64, 016132)
 */
export function tiesOf(view: View, id: string, rows: readonly Shared[]): Tie[] {
  const held = rows.filter(
    (row) =>
      row.organisation.id !== id &&
      shows(view, row.organisation, row.cooperation) &&
      isActive(view, row.cooperation) &&
      isActive(view, { from: row.from, until: row.until }) &&
      isActive(view, { from: row.otherFrom, until: row.otherUntil }),
  );
  const others = new Map<string, Set<string>>();
  for (const row of held) {
    const met = others.get(row.cooperation.id) ?? new Set<string>();
    others.set(row.cooperation.id, met.add(row.organisation.id));
  }
  const ties = new Map<string, Tie>();
  for (const row of held) {
    const found = ties.get(row.organisation.id) ?? {
      organisation: { ...refOf('organisation', row.organisation), kind: row.organisation.kind },
      strength: 0,
      cooperations: [],
    };
    ties.set(row.organisation.id, found);
    if (found.cooperations.some((cooperation) => cooperation.id === row.cooperation.id)) continue;
    found.cooperations.push(refOf('cooperation', row.cooperation));
    found.strength += 1 / (others.get(row.cooperation.id)?.size ?? 1);
  }
  for (const found of ties.values()) found.cooperations.sort(byName);
  return [...ties.values()].sort((a, b) => b.strength - a.strength || byName(a.organisation, b.organisation));
}
