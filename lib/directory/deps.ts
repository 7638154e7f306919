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
  /** To be called after each write to the network: index, day and positions follow within a second. */
  changed: () => void;
  /** Where the nodes of the network stand; replaced as a whole once something new has its place. */
  positions: (arrangement: Arrangement) => Positions;
}
