// What is selected in picture and table: a step of the view like any other. Also for fingers, which hold no key: while `adding`,
// what is pressed comes beside what is selected.
import { useMemo, useState } from 'react';
import type { NetworkNode } from '../../../lib/network/network-schema';
import { fill, type Texts } from './texts';
import type { Travels } from './use-travel';

export interface Selection {
  /** Of what is shown. */
  shown: ReadonlySet<string>;
  /** "3 ausgewählt"; null where nothing is. */
  text: string | null;
  adding: boolean;
  toggleAdding: () => void;
  select: (ids: ReadonlySet<string>) => void;
  /** Alone, or, with `add`, beside the others: a second time takes it away. */
  choose: (id: string, add: boolean) => void;
}

export function useSelection(
  { scene: { selected }, step }: Travels,
  nodeOf: ReadonlyMap<string, NetworkNode>,
  texts: Texts,
  say: (text: string) => void,
): Selection {
  const [adding, setAdding] = useState(false);
  const shown = useMemo(() => new Set([...selected].filter((id) => nodeOf.has(id))), [selected, nodeOf]);
  // ends with the selection, whatever ends that
  if (adding && shown.size === 0) setAdding(false);
  const select = (ids: ReadonlySet<string>): void => {
    step({ selected: [...ids] });
    say(countText(texts, ids.size));
  };
  return {
    shown,
    text: shown.size > 0 ? countText(texts, shown.size) : null,
    adding,
    toggleAdding: () => {
      setAdding(!adding);
      if (!adding) say(texts.adding);
    },
    select,
    choose: (id, add) => {
      const next = new Set(add || adding ? shown : []);
      if (next.has(id)) next.delete(id);
      else next.add(id);
      select(next);
    },
  };
}

const countText = (texts: Texts, count: number): string =>
  count === 1 ? texts.selectedOne : fill(texts.selectedMany, { count });
