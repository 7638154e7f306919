// The groups of the legend with what is in each now: kinds of organisations, forms of cooperation, Bausteine. Pure.
import type { NetworkNode } from '../../../lib/network/network-schema';
import type { Query } from '../../../lib/paths';
import { isMeeting } from '../../_ui/picture/bar';
import { SIGNS, signOf, type Sign } from '../../_ui/picture/sign';

export type GroupKey = `sign-${Sign}` | 'meeting' | 'work' | `baustein-${string}`;
export interface Group {
  key: GroupKey;
  ids: readonly string[];
  /** What the address asks for to see only these, with whom they work. */
  only: Query;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

/** Only groups with something in them. */
export function groupKinds(nodes: readonly NetworkNode[]): Group[] {
  const organisations = nodes.filter((node) => node.type === 'organisation');
  const cooperations = nodes.filter((node) => node.type === 'cooperation');
  const signs = SIGNS.map((sign): Group => {
    const its = organisations.filter((node) => signOf(node.kind) === sign);
    return {
      key: `sign-${sign}`,
      ids: its.map(({ id }) => id),
      only: { kind: unique(its.flatMap(({ kind }) => kind ?? [])), form: [] },
    };
  });
  const forms = (['meeting', 'work'] as const).map((key): Group => {
    const its = cooperations.filter((node) => isMeeting(node.form) === (key === 'meeting'));
    return {
      key,
      ids: its.map(({ id }) => id),
      only: { form: unique(its.flatMap(({ form }) => form ?? [])), kind: [] },
    };
  });
  return [...forms, ...signs].filter(({ ids }) => ids.length > 0);
}

/** All eight, whether or not something is on them: the keys 1 to 8 keep their meaning. */
export const groupBausteine = (nodes: readonly NetworkNode[], numbers: readonly string[]): Group[] =>
  numbers.map((number) => ({
    key: `baustein-${number}`,
    ids: nodes.filter((node) => node.type !== 'baustein' && node.bausteine.includes(number)).map(({ id }) => id),
    only: { baustein: [number] },
  }));
