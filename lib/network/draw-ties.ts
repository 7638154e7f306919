// Who works with whom: organisation–organisation ties, never stored, derived from the cooperations that both work in.
import { BAUSTEIN_NUMBERS, type Basis } from '../../graph/model/lists';
import type { Drawn } from './draw';
import { firmer, later, weaker } from './links';
import type { NetworkEdge } from './network-schema';
import { teamsOf, type Member } from './teams';

interface Tie {
  a: number;
  b: number;
  strength: number;
  cooperations: number[];
  basis: Basis;
  confirmedAt: string | null;
}

/** A tie is as fresh as the staler of the two participations that make it. */
const staler = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a < b ? a : b);

function addPair(ties: Map<number, Tie>, key: number, [a, b]: [Member, Member], cooperation: number, strength: number) {
  const basis = weaker(a.basis, b.basis);
  const confirmedAt = staler(a.confirmedAt, b.confirmedAt);
  const known = ties.get(key);
  if (!known) {
    ties.set(key, { a: a.node, b: b.node, strength, cooperations: [cooperation], basis, confirmedAt });
    return;
  }
  known.strength += strength;
  known.cooperations.push(cooperation);
  known.basis = firmer(known.basis, basis);
  known.confirmedAt = later(known.confirmedAt, confirmedAt);
}

/**
 * One edge for each two drawn nodes that share a cooperation in working roles. `weight` is how many they share;
 * `strength` Σ 1/(participants − 1) over them, participants being all that work in it, drawn or not (Newman 2001,
 * Phys. Rev. E 64, 016132). Pairs are made of drawn nodes only, so a platform of hundreds costs what of it is drawn.
 */
export function drawTies(drawn: Drawn): NetworkEdge[] {
  const { index, links, standIn } = drawn.graph;
  const { records } = index;
  const teamOf = teamsOf(links, standIn, drawn.isDrawn);
  const everybodyIn = teamsOf(links, standIn, () => true);
  const cooperations = new Set(
    drawn.nodes
      .flatMap((node) => drawn.membersOf(node))
      .flatMap((part) => (links.of[part] ?? []).filter(({ works }) => works).map((link) => link.cooperation)),
  );
  const ties = new Map<number, Tie>();
  for (const cooperation of [...cooperations].sort((a, b) => a - b)) {
    if (!drawn.connects(cooperation)) continue;
    const team = [...teamOf(cooperation)].sort((a, b) => a.node - b.node);
    if (team.length < 2) continue;
    const strength = 1 / (everybodyIn(cooperation).length - 1);
    team.forEach((a, i) => {
      for (let j = i + 1; j < team.length; j++) {
        const b = team[j];
        if (b) addPair(ties, a.node * records.length + b.node, [a, b], cooperation, strength);
      }
    });
  }
  return [...ties.values()].map((tie) => edgeOf(drawn, tie));
}

function edgeOf({ graph: { index } }: Drawn, { a, b, ...tie }: Tie): NetworkEdge {
  const idOf = (at: number): string => index.records[at]?.id ?? '';
  const about = new Set(tie.cooperations.flatMap((at) => index.records[at]?.bausteine ?? []));
  return {
    id: [idOf(a), idOf(b)].sort().join('~'),
    source: idOf(a),
    target: idOf(b),
    type: 'tie',
    roles: [],
    rolesLabel: [],
    works: true,
    weight: tie.cooperations.length,
    strength: tie.strength,
    cooperations: tie.cooperations.map(idOf),
    bausteine: BAUSTEIN_NUMBERS.filter((number) => about.has(number)),
    basis: tie.basis,
    confirmedAt: tie.confirmedAt,
  };
}
