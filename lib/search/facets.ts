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
/** What can keep an entry out: the words typed, the switches of examples and of what is only kreisweit, a facet. */
export const REASONS = ['q', 'examples', 'countyWide', ...FACETS] as const;
export type Reason = (typeof REASONS)[number];

export const isFacet = (name: string): name is Facet => (FACETS as readonly string[]).includes(name);
