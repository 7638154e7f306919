// One shortest way from one entry to another over who works together, the same each time and the same back.
import type { Links } from './links';

interface Reached {
  strength: number;
  before: number | null;
}
/** Sums of the same fractions in another order differ by less. */
const SAME = 1e-9;

/**
 * Over working participations of the day. Of several ways of the same length the one whose cooperations bind more
 * strongly, Σ 1/(participants − 1) along the way; of those the first by name, nearest the end that comes later by name.
 * @returns numbers of the records from one end to the other, both included; null where there is no way
 */
export function shortestPath(links: Links, from: number, to: number): number[] | null {
  if (from === to) return [from];
  // always walked from the same end, so that the way back is the same way
  const path = walk(links, Math.min(from, to), Math.max(from, to));
  return from < to ? path : (path?.reverse() ?? null);
}

function walk(links: Links, start: number, end: number): number[] | null {
  const reached = new Map<number, Reached>([[start, { strength: 0, before: null }]]);
  for (let layer = [start]; layer.length > 0 && !reached.has(end);) {
    const next = new Map<number, Reached>();
    for (const at of layer) {
      const here = reached.get(at)?.strength ?? 0;
      for (const { to, strength } of stepsFrom(links, at)) {
        if (reached.has(to)) continue;
        const known = next.get(to);
        // layers are walked by name, so of equals the first stays
        if (!known || here + strength > known.strength + SAME) next.set(to, { strength: here + strength, before: at });
      }
    }
    for (const [at, how] of next) reached.set(at, how);
    layer = [...next.keys()].sort((a, b) => a - b);
  }
  if (!reached.has(end)) return null;
  const path: number[] = [];
  for (let at: number | null = end; at !== null; at = reached.get(at)?.before ?? null) path.push(at);
  return path.reverse();
}

/** A way gains the strength of a cooperation where it enters it, or begins in it. */
function* stepsFrom(links: Links, at: number): Generator<{ to: number; strength: number }> {
  for (const link of links.of[at] ?? []) {
    if (!link.works) continue;
    if (link.organisation !== at) yield { to: link.organisation, strength: 0 };
    else yield { to: link.cooperation, strength: strengthOf(links, link.cooperation) };
  }
}

function strengthOf(links: Links, cooperation: number): number {
  const participants = (links.of[cooperation] ?? []).filter(({ works }) => works).length;
  return participants > 1 ? 1 / (participants - 1) : 0;
}
