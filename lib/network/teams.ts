// Who works together in a cooperation, each body once: a whole that is rolled up is one participant, and so is a group.
import type { Basis } from '../../graph/model/lists';
import { firmer, later, type Links } from './links';

/** A body in one cooperation, with how firmly it is known and when it was last confirmed. */
export interface Member {
  /** Number of the node that stands for it. */
  node: number;
  basis: Basis;
  confirmedAt: string | null;
}

function gather(links: Links, standIn: Int32Array, cooperation: number, counts: (organisation: number) => boolean) {
  const members = new Map<number, Member>();
  for (const { organisation, works, basis, confirmedAt } of links.of[cooperation] ?? []) {
    const node = standIn[organisation] ?? organisation;
    if (!works || !counts(organisation)) continue;
    const known = members.get(node);
    if (!known) members.set(node, { node, basis, confirmedAt });
    else {
      known.basis = firmer(known.basis, basis);
      known.confirmedAt = later(known.confirmedAt, confirmedAt);
    }
  }
  return [...members.values()];
}

/** Who works in each cooperation on the day, among those that count; each cooperation is gone through once. */
export function teamsOf(
  links: Links,
  standIn: Int32Array,
  counts: (organisation: number) => boolean,
): (cooperation: number) => readonly Member[] {
  const known = new Map<number, readonly Member[]>();
  return (cooperation) => {
    const team = known.get(cooperation) ?? gather(links, standIn, cooperation, counts);
    known.set(cooperation, team);
    return team;
  };
}
