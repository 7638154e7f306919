// Towns that a question names in words. What works in the whole Kreis answers for them too, as it does for the filter.
import { TOWNS } from '../../graph/model/lists';
import { fitWithMistakes } from './match-word';
import type { Planned } from './plan';

const isTown = (place: string): boolean => (TOWNS as readonly string[]).includes(place);

/** The towns that one word names whole: "velbert", with mistakes forgiven "velbrt"; no beginning and no mere part of a name. */
export function townsNamedBy({ word, concepts, mistakes }: Planned): string[] {
  const says = (term: string | undefined): boolean =>
    term !== undefined && (term === word.term || (mistakes && fitWithMistakes(word, term) !== null));
  return concepts
    .filter(({ concept }) => concept.field === 'place' && isTown(concept.value))
    .filter(({ concept }) => concept.forms.some(({ terms }) => says(terms[0])))
    .map(({ concept }) => concept.value);
}
