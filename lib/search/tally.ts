// How many entries there are for each value of a facet, counted while the records are gone through.
import { COUNTY, TOWNS } from '../../graph/model/lists';
import { countInto, hasBit, maskOf, meets, type Column } from './columns';
import type { SearchIndex } from './index-of-records';
import type { Facet } from './facets';

export interface Count {
  value: string;
  count: number;
  examples: number;
  /** Only at towns: kreisweit entries that are not in the town itself. */
  countyWide: number;
  /** Where other values of the facet are chosen: how many more would come in with this one. */
  more: number;
}

export interface Tally {
  facet: Facet;
  /** Whether a record has one of the chosen values; everything does where none is chosen. */
  lets: (record: number) => boolean;
  /** @param passed false where this facet alone keeps the record out */
  count: (record: number, example: boolean, passed: boolean) => void;
  /** In the order of the closed list; values without entries only where they are chosen. */
  list: () => Count[];
}

export function makeTally(index: SearchIndex, facet: Facet, column: Column, chosen: readonly string[]): Tally {
  const mask = chosen.length > 0 ? maskOf(column, facet === 'town' ? [...chosen, COUNTY] : chosen) : null;
  const numbers = (): Int32Array => new Int32Array(column.words * 32);
  const [all, examples, more, countyWide] = [numbers(), numbers(), numbers(), numbers()];
  const countCountyWide = (record: number): void => {
    if (!hasBit(index.columns.town, record, COUNTY)) return;
    const towns = index.columns.town.bits[record] ?? 0;
    for (let i = 0; i < TOWNS.length; i++) if ((towns & (1 << i)) === 0) countyWide[i] = (countyWide[i] ?? 0) + 1;
  };
  return {
    facet,
    lets: (record) => mask === null || meets(column, record, mask),
    count: (record, example, passed) => {
      countInto(column, record, all);
      if (example) countInto(column, record, examples);
      if (!passed) countInto(column, record, more);
      if (facet === 'town') countCountyWide(record);
    },
    list: () => {
      const values = [...column.values, ...chosen.filter((value) => !column.position.has(value))];
      const shown = values
        .map((value, i) => ({
          value,
          count: all[i] ?? 0,
          examples: examples[i] ?? 0,
          countyWide: countyWide[i] ?? 0,
          more: more[i] ?? 0,
        }))
        .filter(
          ({ value, count, countyWide: wide }) => value !== COUNTY && (count + wide > 0 || chosen.includes(value)),
        );
      // languages have no order of their own
      return facet === 'language' ? shown.sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1)) : shown;
    },
  };
}
