// Who works with whom: organisation–organisation ties, never stored, derived from the cooperations that both work in.
import { BAUSTEIN_NUMBERS, type Basis } from '../../graph/model/lists';
import type { Drawn } from './draw';
import { firmer, later, weaker } from './links';
import { MOST_TIES, type NetworkEdge } from './network-schema';
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
export const staler = (a: string | null, b: string | null): string | null =>
  a === null || b === null ? null : a < b ? a : b;

export interface Team {
  cooperation: number;
  /** What of it is drawn, ascending by node. */
  members: readonly Member[];
  strength: number;
}

const keyOf = (drawn: Drawn, a: number, b: number): number => a * drawn.graph.index.records.length + b;

function addPair(ties: Map<number, Tie>, key: number, [a, b]: [Member, Member], { cooperation, strength }: Team): void {
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

/** The drawn members of each cooperation that ties at least two, the smallest cooperation first: it binds most. */
export function teamsDrawn(drawn: Drawn): Team[] {
  const { links, standIn } = drawn.graph;
  const teamOf = teamsOf(links, standIn, drawn.isDrawn);
  const everybodyIn = teamsOf(links, standIn, () => true);
  const cooperations = new Set(
    drawn.nodes
      .flatMap((node) => drawn.membersOf(node))
      .flatMap((part) => (links.of[part] ?? []).filter(({ works }) => works).map((link) => link.cooperation)),
  );
  return [...cooperations]
    .filter(drawn.connects)
    .map((cooperation) => ({
      cooperation,
      members: [...teamOf(cooperation)].sort((a, b) => a.node - b.node),
      strength: 1 / (everybodyIn(cooperation).length - 1),
    }))
    .filter(({ members }) => members.length > 1)
    .sort((a, b) => b.strength - a.strength || a.cooperation - b.cooperation);
}

/** Adds what one cooperation ties; once there are enough ties, it only strengthens those that there are. */
function addTeam(drawn: Drawn, ties: Map<number, Tie>, team: Team, most: number): void {
  const { members } = team;
  if (ties.size >= most && (members.length * members.length) / 2 > ties.size) {
    const byNode = new Map(members.map((member) => [member.node, member]));
    for (const [key, tie] of ties) {
      const [a, b] = [byNode.get(tie.a), byNode.get(tie.b)];
      if (a && b) addPair(ties, key, [a, b], team);
    }
    return;
  }
  members.forEach((a, i) => {
    for (let j = i + 1; j < members.length; j++) {
      const b = members[j];
      if (!b) continue;
      const key = keyOf(drawn, a.node, b.node);
      if (ties.size < most || ties.has(key)) addPair(ties, key, [a, b], team);
    }
  });
}

/** How many pairs of drawn nodes share a cooperation; no pair is kept for it. */
function countPairs(drawn: Drawn, teams: readonly Team[]): number {
  const teamsWith = new Map<number, Team[]>();
  for (const team of teams)
    for (const { node } of team.members) teamsWith.set(node, [...(teamsWith.get(node) ?? []), team]);
  const met = new Int32Array(drawn.graph.index.records.length).fill(-1);
  let count = 0;
  for (const [node, held] of teamsWith)
    for (const { members } of held)
      for (const other of members) {
        if (other.node <= node || met[other.node] === node) continue;
        met[other.node] = node;
        count++;
      }
  return count;
}

/**
 * One edge for each two drawn nodes that share a cooperation in working roles. `weight` is how many they share;
 * `strength` Σ 1/(participants − 1) over them, participants being all that work in it, drawn or not (Newman 2001,
 * Phys. Rev. E 64, 016132). Pairs are made of drawn nodes only, so a platform of hundreds costs what of it is drawn.
 * @param most how many ties at most: first those of the smallest cooperations, which bind most, then by name. What is
 *   drawn is whole: its weight and strength count every shared cooperation
 */
export function drawTies(drawn: Drawn, most = MOST_TIES): { edges: NetworkEdge[]; leftOut: number } {
  const teams = teamsDrawn(drawn);
  const ties = new Map<number, Tie>();
  for (const team of teams) addTeam(drawn, ties, team, most);
  const leftOut = ties.size < most ? 0 : countPairs(drawn, teams) - ties.size;
  return { edges: [...ties.values()].map((tie) => edgeOf(drawn, tie)), leftOut };
}

function edgeOf({ graph: { index } }: Drawn, { a, b, cooperations, ...tie }: Tie): NetworkEdge {
  const idOf = (at: number): string => index.records[at]?.id ?? '';
  const about = new Set(cooperations.flatMap((at) => index.records[at]?.bausteine ?? []));
  return {
    id: [idOf(a), idOf(b)].sort().join('~'),
    source: idOf(a),
    target: idOf(b),
    type: 'tie',
    roles: [],
    rolesLabel: [],
    works: true,
    weight: cooperations.length,
    strength: tie.strength,
    cooperations: cooperations.sort((one, other) => one - other).map(idOf),
    bausteine: BAUSTEIN_NUMBERS.filter((number) => about.has(number)),
    basis: tie.basis,
    confirmedAt: tie.confirmedAt,
  };
}
