// What a question can be narrowed by, and what can keep an entry out of its answer.

export const FACETS = [
  'type',
  'baustein',
  'town',
  'kind',
  'language',
  'targetGroup',
  'role',
  'form',
  'hasContact',
] as const;
export type Facet = (typeof FACETS)[number];
/** Chosen values by facet; none do not filter. */
export type Filters = Readonly<Record<Facet, readonly string[]>>;
/** What can keep an entry out: the words typed, the switch of the examples, a facet. */
export const REASONS = ['q', 'examples', ...FACETS] as const;
export type Reason = (typeof REASONS)[number];
