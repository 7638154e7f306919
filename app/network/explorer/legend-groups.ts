// The groups of the legend with what is in each now: kinds of organisations, forms of cooperation, Bausteine. Pure.
import { isStale } from '../../../graph/model/age';
import type { Form, Kind } from '../../../graph/model/lists';
import type { Network, NetworkNode } from '../../../lib/network/network-schema';
import type { Query } from '../../../lib/paths';
import { borderOf } from '../../_canvas/border';
import { isMeeting } from '../../_ui/picture/bar';
import { SIGNS, signOf, type Sign } from '../../_ui/picture/sign';

export type GroupKey = `sign-${Sign}` | 'meeting' | 'work' | `baustein-${string}`;
export interface Group {
  key: GroupKey;
  /** Nodes, groups that gather some of them included. */
  ids: readonly string[];
  /** How many entries, gathered or not. */
  count: number;
  /** What the address asks for to see only these, with whom they work. */
  only: Query;
}

/** What a border or a dashed line says, besides the kind. */
export const MARKS = ['example', 'collective', 'derived', 'old'] as const;
export type Mark = (typeof MARKS)[number];
/** Of which mark there is a sign in the picture, and of which a tie. */
export type Marks = Readonly<Record<'signs' | 'ties', ReadonlySet<Mark>>>;

const BORDERS = { dotted: 'example', double: 'collective', dashed: 'derived', solid: null } as const;

export function marksIn({ nodes, edges, day }: Pick<Network, 'nodes' | 'edges' | 'day'>): Marks {
  const signs = nodes
    .filter(({ type }) => type !== 'baustein')
    .flatMap((node): (Mark | null)[] => [BORDERS[borderOf(node)], isStale(node.confirmedAt, day) ? 'old' : null]);
  const ties = edges.map(({ confirmedAt, basis }): Mark | null =>
    isStale(confirmedAt, day) ? 'old' : basis === 'derived' ? 'derived' : null,
  );
  const there = (marks: readonly (Mark | null)[]): Set<Mark> => new Set(marks.flatMap((mark) => mark ?? []));
  return { signs: there(signs), ties: there(ties) };
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

type Gathers = NonNullable<NetworkNode['gathers']>;
const sum = (counts: Gathers['kinds'], is: (key: string) => boolean): number =>
  Object.entries(counts).reduce((all, [key, count]) => all + (is(key) ? count : 0), 0);

/** Nodes that are in it themselves, and groups with how many of theirs are. */
function inIt(
  nodes: readonly NetworkNode[],
  isIn: (node: NetworkNode) => boolean,
  ofThem: (gathers: Gathers) => number,
): Pick<Group, 'ids' | 'count'> {
  const counts = nodes.map((node) => (node.gathers ? ofThem(node.gathers) : Number(isIn(node))));
  return {
    ids: nodes.filter((_, at) => (counts[at] ?? 0) > 0).map(({ id }) => id),
    count: counts.reduce((all, count) => all + count, 0),
  };
}

const isKind = (sign: Sign, key: string): boolean => signOf(key === 'none' ? null : (key as Kind)) === sign;
const isForm = (meeting: boolean, key: string): boolean => isMeeting(key === 'none' ? null : (key as Form)) === meeting;

/** Only groups with something in them. */
export function groupKinds(nodes: readonly NetworkNode[]): Group[] {
  const kinds = unique(nodes.flatMap(({ kind, gathers }) => [kind ?? [], Object.keys(gathers?.kinds ?? {})].flat()));
  const forms = unique(nodes.flatMap(({ form, gathers }) => [form ?? [], Object.keys(gathers?.forms ?? {})].flat()));
  const signs = SIGNS.map((sign): Group => ({
    key: `sign-${sign}`,
    ...inIt(
      nodes,
      (node) => node.type === 'organisation' && signOf(node.kind) === sign,
      (gathers) => sum(gathers.kinds, (key) => isKind(sign, key)),
    ),
    only: { kind: kinds.filter((key) => key !== 'none' && isKind(sign, key)), form: [] },
  }));
  const bars = (['meeting', 'work'] as const).map((key): Group => ({
    key,
    ...inIt(
      nodes,
      (node) => node.type === 'cooperation' && isMeeting(node.form) === (key === 'meeting'),
      (gathers) => sum(gathers.forms, (form) => isForm(key === 'meeting', form)),
    ),
    only: { form: forms.filter((form) => form !== 'none' && isForm(key === 'meeting', form)), kind: [] },
  }));
  return [...bars, ...signs].filter(({ ids }) => ids.length > 0);
}

/** All eight, whether or not something is on them: the keys 1 to 8 keep their meaning. */
export const groupBausteine = (nodes: readonly NetworkNode[], numbers: readonly string[]): Group[] =>
  numbers.map((number) => ({
    key: `baustein-${number}`,
    ...inIt(
      nodes,
      (node) => node.type !== 'baustein' && node.bausteine.includes(number),
      (gathers) => gathers.bausteine[number] ?? 0,
    ),
    only: { baustein: [number] },
  }));
