// Wholes with their parts as one node: the county's administration, a town's, a welfare association's.
import type { Kind } from '../../graph/model/lists';
import type { SearchIndex } from '../search/index-of-records';
import type { Links } from './links';
import type { Rollup } from './network-schema';

/** Whose offices outsiders take for one body. */
const WHOLES: readonly (Kind | null)[] = ['county', 'town', 'welfareAssociation'];
/** Kreis, administration, office, section, post, and one to spare; what lies deeper begins a tree of its own. */
const DEEPEST = 6;

const NONE = -1;

/**
 * The one whole that each organisation counts to, or −1: no group that is only a word in the plural, nothing hidden or
 * ended, and never a circle. Of several, one whose kind can be rolled up, then the first by name.
 */
function wholeOfEach({ records, recordOf }: SearchIndex, links: Links): Int32Array {
  const whole = new Int32Array(records.length).fill(NONE);
  const isAbove = (at: number, below: number): boolean => {
    for (let above = at; above !== NONE; above = whole[above] ?? NONE) if (above === below) return true;
    return false;
  };
  const isRolled = (at: number): boolean => WHOLES.includes(records[at]?.kind ?? null);
  records.forEach((record, at) => {
    if (record.type !== 'organisation' || links.visible[at] !== 1) return;
    const wholes = record.wholes
      .filter(links.isOpen)
      .map(({ id }) => recordOf.get(id) ?? NONE)
      .filter((above) => links.visible[above] === 1)
      .filter((above) => records[above]?.type === 'organisation' && !records[above].collective)
      .filter((above) => !isAbove(above, at))
      .sort((a, b) => Number(isRolled(b)) - Number(isRolled(a)) || a - b);
    whole[at] = wholes[0] ?? NONE;
  });
  return whole;
}

function cutWhatIsTooDeep(whole: Int32Array): void {
  const depth = new Int32Array(whole.length).fill(NONE);
  const depthOf = (at: number): number => {
    const known = depth[at] ?? NONE;
    if (known !== NONE) return known;
    const above = whole[at] ?? NONE;
    let here = above === NONE ? 0 : depthOf(above) + 1;
    if (here > DEEPEST) [here, whole[at]] = [0, NONE];
    depth[at] = here;
    return here;
  };
  for (const at of whole.keys()) depthOf(at);
}

/**
 * By the number of a record, the number of the node that stands for it: itself; its highest whole of a kind that is
 * rolled up (`whole`); or, opened one level (`open`), the direct part of that whole which it belongs to.
 */
function computeStandIns(index: SearchIndex, links: Links, rollup: Rollup): Int32Array {
  const own = Int32Array.from(index.records.keys());
  if (rollup === 'none') return own;
  const whole = wholeOfEach(index, links);
  cutWhatIsTooDeep(whole);
  return own.map((at) => {
    const way = [at];
    for (let above = whole[at] ?? NONE; above !== NONE; above = whole[above] ?? NONE) way.push(above);
    const top = way.findLastIndex((each) => WHOLES.includes(index.records[each]?.kind ?? null));
    if (top < 0) return at;
    return way[rollup === 'whole' ? top : Math.max(0, top - 1)] ?? at;
  });
}

const kept = new WeakMap<Links, Map<Rollup, Int32Array>>();

/** Worked out once for an index, a day and the switch of the examples. */
export function standIns(index: SearchIndex, links: Links, rollup: Rollup): Int32Array {
  const known = kept.get(links) ?? new Map<Rollup, Int32Array>();
  kept.set(links, known);
  const found = known.get(rollup) ?? computeStandIns(index, links, rollup);
  known.set(rollup, found);
  return found;
}
