// The ids of an address as they are good today: merged ones followed, those that nobody has dropped. Pure; what was changed
// is said on the page, and its links carry on what is good.
import { readExpand } from '../../lib/network/expand-text';
import type { Merged } from '../../lib/network/find-merged';
import type { NetworkAsked } from './query';

type Ids = Pick<NetworkAsked, 'focus' | 'hidden' | 'open' | 'expand'>;

/** All that may be an id of an entry. */
export const idsOf = ({ focus, hidden, expand, from, to }: Omit<Ids, 'open'> & Pick<NetworkAsked, 'from' | 'to'>) => [
  ...focus,
  ...hidden,
  ...expand.map((one) => readExpand(one).id),
  ...[from, to].filter((one) => one !== ''),
];

export function livingOnly(
  { focus, hidden, open, expand }: Ids,
  merged: readonly Merged[],
  dropped: readonly string[],
): Ids {
  const into = new Map(merged.map(({ id, into: now }) => [id, now.id]));
  const isGood = (id: string): boolean => !dropped.includes(id);
  const living = (ids: readonly string[]): string[] => [...new Set(ids.filter(isGood).map((id) => into.get(id) ?? id))];
  const expanded = expand.flatMap((text) => {
    const { id } = readExpand(text);
    return isGood(id) ? [`${into.get(id) ?? id}${text.slice(id.length)}`] : [];
  });
  return { focus: living(focus), hidden: living(hidden), open: open.filter(isGood), expand: expanded };
}
