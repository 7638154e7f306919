// The fields that are searched, and what a word in each is worth.
import { meaningful } from './german';

export const MATCH_FIELDS = [
  'name',
  'shortName',
  'alias',
  'offer',
  'language',
  'targetGroup',
  'baustein',
  'place',
  'synonym',
  'kind',
  'description',
] as const;
export type MatchField = (typeof MATCH_FIELDS)[number];

/**
 * What it is called outweighs what it does, that outweighs whom and where it serves, and any of them what is
 * said about it. Set by looking at the results of everyday questions on the delivered dataset: "schule" lists the
 * schools before what is made for schoolchildren, "kursträger" those called so before others of that kind.
 */
export const FIELD_WEIGHT: Readonly<Record<MatchField, number>> = {
  shortName: 12,
  name: 10,
  alias: 9,
  offer: 6,
  language: 5,
  targetGroup: 5,
  baustein: 4.5,
  synonym: 4,
  place: 4,
  kind: 3.5,
  description: 1,
};

/** "Caritas" weighs more in "Caritas" than in "Caritas und vier andere": up to two fifths go with the number of words. */
export const weightIn = (field: MatchField, tokens: readonly { term: string }[]): number =>
  FIELD_WEIGHT[field] * (0.6 + 0.4 / Math.max(1, meaningful(tokens).length));

/** "Monheim am Rhein" is Monheim more than "Treff in Monheim" is. */
export const FIRST_WORD = 1.1;
