// The edges of groups: all edges of what they gather, added up; what lies within a group is counted there.
import { firmer, later, weaker } from './links';
import type { Drawn } from './draw';
import { staler, teamsDrawn, type Team } from './draw-ties';
import { BAUSTEIN_NUMBERS, type BausteinNumber } from '../../graph/model/lists';
import type { NetworkEdge } from './network-schema';

/** What stands for a node in the picture: the id of its group, or its own. */
export type UnitOf = (id: string) => string;

export interface GatheredEdges {
  /** Of nodes that stand for themselves as they are; of groups one for each two units. */
  edges: NetworkEdge[];
  /** How many edges lie within each group. */
  inner: ReadonlyMap<string, number>;
}

type Sum = Pick<NetworkEdge, 'works' | 'weight' | 'strength' | 'basis' | 'confirmedAt'> & {
  bausteine: readonly string[];
};

class Sums {
  readonly inner = new Map<string, number>();
  private readonly sums = new Map<string, NetworkEdge & { about: Set<string> }>();

  add(a: string, b: string, sum: Sum): void {
    if (a === b) {
      this.inner.set(a, (this.inner.get(a) ?? 0) + sum.weight);
      return;
    }
    const [source, target] = a < b ? [a, b] : [b, a];
    const id = `${source}~${target}`;
    const known = this.sums.get(id);
    if (!known) {
      this.sums.set(id, {
        id,
        source,
        target,
        type: 'gathered',
        roles: [],
        rolesLabel: [],
        works: sum.works,
        weight: sum.weight,
        strength: sum.strength,
        cooperations: [],
        bausteine: [],
        basis: sum.basis,
        confirmedAt: sum.confirmedAt,
        about: new Set(sum.bausteine),
      });
      return;
    }
    known.works ||= sum.works;
    known.weight += sum.weight;
    known.strength += sum.strength;
    known.basis = firmer(known.basis, sum.basis);
    known.confirmedAt = later(known.confirmedAt, sum.confirmedAt);
    for (const baustein of sum.bausteine) known.about.add(baustein);
  }

  edges(): NetworkEdge[] {
    return [...this.sums.values()].map(({ about, ...edge }) => ({
      ...edge,
      bausteine: BAUSTEIN_NUMBERS.filter((number) => about.has(number)),
    }));
  }
}

/** Of edges that were drawn one by one. */
export function gatherEdges(drawn: readonly NetworkEdge[], unitOf: UnitOf): GatheredEdges {
  const sums = new Sums();
  const edges: NetworkEdge[] = [];
  for (const edge of drawn) {
    const [a, b] = [unitOf(edge.source), unitOf(edge.target)];
    if (a === edge.source && b === edge.target) edges.push(edge);
    else sums.add(a, b, edge);
  }
  return { edges: [...edges, ...sums.edges()], inner: sums.inner };
}

/** A unit in one cooperation: how many of it take part, how firmly that is known, how lately it was confirmed. */
interface Part {
  unit: string;
  isGroup: boolean;
  count: number;
  basis: NetworkEdge['basis'];
  confirmedAt: string | null;
}

function partsOf(drawn: Drawn, { members }: Team, unitOf: UnitOf): Part[] {
  const parts = new Map<string, Part>();
  for (const { node, basis, confirmedAt } of members) {
    const id = drawn.graph.index.records[node]?.id ?? '';
    const unit = unitOf(id);
    const known = parts.get(unit);
    if (!known) {
      parts.set(unit, { unit, isGroup: unit !== id, count: 1, basis, confirmedAt });
      continue;
    }
    known.count++;
    known.basis = firmer(known.basis, basis);
    known.confirmedAt = later(known.confirmedAt, confirmedAt);
  }
  return [...parts.values()];
}

/**
 * Of ties between organisations, without making each of them: where p of one group and q of another share a
 * cooperation, it makes p × q ties. Ties of two that both stand for themselves are left to drawTies.
 * @param drawn all, gathered or not
 */
export function gatherTies(drawn: Drawn, unitOf: UnitOf): GatheredEdges {
  const sums = new Sums();
  const { index } = drawn.graph;
  for (const team of teamsDrawn(drawn)) {
    const bausteine: readonly BausteinNumber[] = index.records[team.cooperation]?.bausteine ?? [];
    const parts = partsOf(drawn, team, unitOf);
    const groups = parts.filter(({ isGroup }) => isGroup);
    const add = (a: Part, b: Part, pairs: number): void => {
      const basis = weaker(a.basis, b.basis);
      const confirmedAt = staler(a.confirmedAt, b.confirmedAt);
      const strength = pairs * team.strength;
      if (pairs > 0) sums.add(a.unit, b.unit, { works: true, weight: pairs, strength, basis, confirmedAt, bausteine });
    };
    groups.forEach((group, at) => {
      add(group, group, (group.count * (group.count - 1)) / 2);
      for (const other of groups.slice(at + 1)) add(group, other, group.count * other.count);
      for (const other of parts) if (!other.isGroup) add(group, other, group.count);
    });
  }
  return { edges: sums.edges(), inner: sums.inner };
}
