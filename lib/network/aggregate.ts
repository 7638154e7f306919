// Too many nodes to see: which are gathered in a group, and which stand for themselves. Nothing is lost, nothing twice.
import type { NetworkGraph } from './graph';
import { groupIds, type GroupedBy } from './groups';
import { MOST_NODES, type Grouping, type NetworkInput } from './network-schema';
import { inTurn } from './pick-nodes';

export interface Gathered {
  by: GroupedBy;
  /** Numbers of the nodes that stand for themselves. */
  singles: readonly number[];
  /** The nodes that each group gathers, at least two; by id of the group. */
  groups: ReadonlyMap<string, readonly number[]>;
  /** Groups that the reader opened, with how many are in each and how many of them stand for themselves. */
  opened: readonly { id: string; members: number; shown: number }[];
  /** What of the opened is no group of this view. */
  strange: readonly string[];
}

const BY_ARRANGEMENT = { baustein: 'baustein', place: 'place', free: 'kind' } as const;

/** Whoever asks for the first ten wants ten, and no groups. */
export function groupingOf(input: NetworkInput, nodes: number): Grouping {
  if (input.group) return input.group;
  return nodes > MOST_NODES && input.limit === MOST_NODES ? BY_ARRANGEMENT[input.arrangement] : 'none';
}

export interface Opening {
  by: GroupedBy;
  /** Ids of groups, in the order in which the reader opened them. */
  open: readonly string[];
  limit: number;
}
/** Nodes that stand for themselves whatever group they belong to. */
export interface Singled {
  /** Also beyond the limit. */
  always: ReadonlySet<number>;
  /** As far as there is room, the most wanted first. */
  wanted: readonly number[];
}

function wholeGroups(ids: readonly string[], nodes: readonly number[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const node of nodes) {
    const id = ids[node] ?? '';
    const known = groups.get(id);
    if (known) known.push(node);
    else groups.set(id, [node]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** @param nodes all that the picture would show one by one, ascending */
export function gather(
  graph: NetworkGraph,
  nodes: readonly number[],
  { always, wanted }: Singled,
  { by, open, limit }: Opening,
): Gathered {
  const ids = groupIds(graph.index, graph.links, by);
  const whole = wholeGroups(ids, nodes);
  const isHere = new Set(nodes);
  const singles = new Set<number>();
  const left = new Map([...whole].map(([id, members]) => [id, members.length]));
  let closedGroups = whole.size;
  const single = (node: number): void => {
    if (singles.has(node) || !isHere.has(node)) return;
    singles.add(node);
    const id = ids[node] ?? '';
    const rest = (left.get(id) ?? 0) - 1;
    left.set(id, rest);
    if (rest === 0) closedGroups--;
  };
  const room = (): number => limit - closedGroups - singles.size;
  for (const node of always) single(node);
  for (const node of wanted) if (room() > 0) single(node);
  const opened: { id: string; members: number; shown: number }[] = [];
  const strange: string[] = [];
  for (const id of new Set(open)) {
    const members = whole.get(id);
    if (!members) {
      strange.push(id);
      continue;
    }
    const closed = members.filter((node) => !singles.has(node));
    // a group that is open to the last takes no place itself
    const fits = closed.length <= room() + 1;
    const shown = fits ? closed : inTurn(graph, closed).slice(0, Math.max(0, room()));
    for (const node of shown) single(node);
    opened.push({ id, members: members.length, shown: members.length - closed.length + shown.length });
  }
  const groups = new Map<string, readonly number[]>();
  for (const [id, members] of whole) {
    const rest = members.filter((node) => !singles.has(node));
    if (rest.length > 1) groups.set(id, rest);
    else for (const node of rest) singles.add(node);
  }
  return { by, singles: nodes.filter((node) => singles.has(node)), groups, opened, strange };
}
