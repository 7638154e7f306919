// What the directory's capabilities are given: one plain object, made in lib/container.ts.
import type { GraphEngine } from '../../graph/engine/port';
import type { Arrangement, Positions } from '../layout/positions';
import type { SearchIndex } from '../search/index-of-records';

export interface DirectoryDeps {
  engine: GraphEngine;
  /** The live index; replaced as a whole after each write. */
  index: () => SearchIndex;
  /** Latest confirmation in the store, the day of the view unless asked otherwise; and the day from which undated facts are open. */
  today: () => { day: string; undatedFrom: string };
  /** Where each entry stands in the picture of the network, by arrangement; what has no place of its own is left out. */
  positions: (arrangement: Arrangement) => Positions;
}

/** Who asks. Accounts come later: for now everybody is a reader. */
export interface Actor {
  role: 'reader';
}
export const READER: Actor = { role: 'reader' };
