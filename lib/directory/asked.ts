// What a question asks for, as the search index takes it: its filters, and what in it can keep entries out.
import { REASONS, type Filters, type Reason } from '../search/facets';
import type { SearchInput } from './search-schema';

/** The network asks all of it but the type, which is its own matter. */
type Asked = Omit<SearchInput, 'type' | 'sort' | 'limit' | 'cursor'> & Partial<Pick<SearchInput, 'type'>>;

export function filtersOf(input: Asked): Filters {
  const { type = [], baustein, town, kind, language, targetGroup, role, form } = input;
  const hasContact = input.hasContact === undefined ? [] : [input.hasContact ? '1' : '0'];
  return { type, baustein, town, kind, language, targetGroup, role, form, hasContact };
}

/** What the question asks for and so keeps out, in the order in which a page names it. */
export function reasonsAsked(input: Asked): Reason[] {
  const filters = filtersOf(input);
  return REASONS.filter((param) => {
    if (param === 'q') return input.q.trim() !== '';
    if (param === 'examples') return !input.examples;
    return filters[param].length > 0;
  });
}
