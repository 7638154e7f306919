// Which entries the filters of the directory let into the network: each type is asked only what it can answer.
import { COUNTY } from '../../graph/model/lists';
import { maskOf, meets, type Column } from '../search/columns';
import { FACETS, type Facet, type Filters } from '../search/facets';
import type { SearchIndex } from '../search/index-of-records';
import type { Links } from './links';

/** An organisation has no form; a cooperation has neither kind nor role. */
const NOT_ASKED: Readonly<Record<'organisation' | 'cooperation', readonly Facet[]>> = {
  organisation: ['type', 'form'],
  cooperation: ['type', 'kind', 'role'],
};

type Test = (record: number) => boolean;

function testOf(column: Column, facet: Facet, chosen: readonly string[]): Test {
  // as in the directory, a town is also served by what works in the whole Kreis
  const mask = maskOf(column, facet === 'town' ? [...chosen, COUNTY] : chosen);
  return (record) => meets(column, record, mask);
}

/** 1 where an organisation or cooperation passes every filter that it can be asked. */
export function allowedBy(index: SearchIndex, links: Links, filters: Filters): Uint8Array {
  const { baustein, role } = links.view;
  const columns: Readonly<Record<Facet, Column>> = { ...index.columns, baustein, role };
  const chosen = FACETS.filter((facet) => filters[facet].length > 0);
  const testsOf = (type: 'organisation' | 'cooperation'): Test[] =>
    chosen
      .filter((facet) => !NOT_ASKED[type].includes(facet))
      .map((facet) => testOf(columns[facet], facet, filters[facet]));
  const tests = { organisation: testsOf('organisation'), cooperation: testsOf('cooperation') };
  return links.visible.map((visible, at) => {
    const type = index.records[at]?.type;
    if (visible === 0 || (type !== 'organisation' && type !== 'cooperation')) return 0;
    return tests[type].every((test) => test(at)) ? 1 : 0;
  });
}
