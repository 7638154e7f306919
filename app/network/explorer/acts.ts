// What can be done with an opened node, as addresses; null where it cannot be done now. Pure.
import { expandFurther } from '../../../lib/network/expand-text';
import type { SingleNode } from '../../../lib/network/group-id';
import type { Query } from '../../../lib/paths';
import type { Acts } from './panel-node';

interface View {
  query: Query;
  focus: readonly string[];
  hidden: readonly string[];
  /** The end of a connection that is known, '' for none, and which one is missing. */
  from: string;
  missing: 'from' | 'to';
  /** The address with something changed. */
  to: (change: Query) => string;
}

/** A parameter that may repeat. */
export const listOf = (query: Query, name: string): readonly string[] => {
  const value = query[name] ?? [];
  return typeof value === 'string' ? [value] : value;
};

export function actsOf({ id, type, more = 0 }: SingleNode, { query, focus, hidden, from, missing, to }: View): Acts {
  const canEnd = type !== 'baustein';
  const isMiddle = focus.length === 1 && focus[0] === id;
  return {
    middle: isMiddle ? null : to({ focus: [id], degrees: '' }),
    alsoMiddle: focus.length === 0 || focus.includes(id) ? null : to({ focus: [...focus, id] }),
    expand: more > 0 ? to({ expand: expandFurther(listOf(query, 'expand'), id) }) : null,
    hide: to({ hidden: [...hidden, id], focus: focus.filter((one) => one !== id) }),
    connectFrom: canEnd ? to({ from: id, to: '' }) : null,
    connectTo: canEnd && from !== '' && from !== id ? to({ [missing]: id }) : null,
  };
}

/** A tie has no address of its own to act on. */
export const NO_ACTS: Acts = {
  middle: null,
  alsoMiddle: null,
  expand: null,
  hide: null,
  connectFrom: null,
  connectTo: null,
};
