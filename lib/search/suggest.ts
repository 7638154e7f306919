// Where nothing was found: other ways to ask, each only if it finds something.
import { distance } from './edit-distance';
import { countAnswers, type Answer, type Question } from './ask-index';
import type { SearchIndex } from './index-of-records';
import type { Planned } from './plan';
import { tokenize } from './fold';
import { FACETS, type Facet } from './facets';
import { textsOf } from './index-of-records';

export interface Suggestion {
  reason: 'spelling' | 'withoutPlace' | 'withoutLanguage' | 'withoutFilters' | 'withoutWord';
  q: string;
  drop: Facet[];
  count: number;
}
/** Dropping one word of many: the three best say enough. */
const MOST_WITHOUT_WORD = 3;
/** A line with more unknown words is not misspelt, but about something else. */
const MOST_MISSPELT = 3;
/** Each word left out is a search of its own. */
const MOST_TO_LEAVE_OUT = 8;
/** A spelling further away is another word: half as many mistakes again as the search forgives by itself. */
const furthest = (term: string): number => (term.length >= 8 ? 3 : term.length >= 5 ? 2 : term.length >= 3 ? 1 : 0);

/** How the term is spelt where it stands, "Türkisch" for "turkisch". */
function spelt(index: SearchIndex, term: number): string {
  const folded = index.names.terms[term] ?? '';
  const record = index.records[index.names.records[index.names.starts[term] ?? 0] ?? 0];
  for (const [, text] of record ? textsOf(record) : []) {
    const token = tokenize(text).find((each) => each.term === folded);
    if (token) return text.slice(token.start, token.end);
  }
  return folded;
}

function nearest(index: SearchIndex, { word }: Planned): string | null {
  let best = furthest(word.term);
  let found: string | null = null;
  let frequency = 0;
  const consider = (term: string, seen: number, spelling: () => string): void => {
    const away = distance(word.term, term, best).whole;
    if (away === 0 || away > best || (away === best && found !== null && seen <= frequency)) return;
    [best, frequency, found] = [away, seen, spelling()];
  };
  if (best === 0) return null;
  index.names.terms.forEach((term, i) => {
    if (Math.abs(term.length - word.term.length) > best) return;
    consider(term, (index.names.starts[i + 1] ?? 0) - (index.names.starts[i] ?? 0), () => spelt(index, i));
  });
  for (const { forms, records } of index.concepts) {
    for (const { text } of forms) {
      for (const token of tokenize(text))
        consider(token.term, records?.length ?? 1, () => text.slice(token.start, token.end));
    }
  }
  for (const { synonym } of index.synonyms) {
    for (const token of tokenize(synonym.word))
      consider(token.term, 1, () => synonym.word.slice(token.start, token.end));
  }
  return found;
}

const join = (words: readonly string[]): string => words.join(' ');

export function suggest(index: SearchIndex, question: Question, answer: Answer): Suggestion[] {
  if (answer.ordered.length > 0) return [];
  const words = answer.plan.words;
  const chosen = FACETS.filter((facet) => question.filters[facet].length > 0);
  const found: Suggestion[] = [];
  const offer = (reason: Suggestion['reason'], q: string, drop: Facet[]): void => {
    if (q === '' && question.q.trim() !== '' && reason !== 'withoutPlace' && reason !== 'withoutLanguage') return;
    const filters = { ...question.filters, ...Object.fromEntries(drop.map((facet) => [facet, []])) };
    const count = countAnswers(index, { ...question, q, filters });
    if (count > 0) found.push({ reason, q, drop, count });
  };
  const misspelt = words.filter(isLost).length <= MOST_MISSPELT;
  const corrected = words.map(
    (planned) => (misspelt && isLost(planned) ? nearest(index, planned) : null) ?? planned.typed,
  );
  if (words.some(({ typed }, i) => typed !== corrected[i])) offer('spelling', join(corrected), []);
  const without = (
    field: 'place' | 'language',
    facet: 'town' | 'language',
    reason: 'withoutPlace' | 'withoutLanguage',
  ): void => {
    const rest = words.filter(({ concepts }) => !concepts.some(({ concept }) => concept.field === field));
    const drop: Facet[] = chosen.includes(facet) ? [facet] : [];
    // all words gone and nothing else asked would list everything
    if (
      (rest.length < words.length || drop.length > 0) &&
      (rest.length > 0 || words.length === 0 || chosen.length > drop.length)
    ) {
      offer(reason, rest.length < words.length ? join(rest.map(({ typed }) => typed)) : question.q, drop);
    }
  };
  without('place', 'town', 'withoutPlace');
  without('language', 'language', 'withoutLanguage');
  if (chosen.length > 0) offer('withoutFilters', question.q, chosen);
  const fewer = withFewerWords(words, (q) => countAnswers(index, { ...question, q }));
  return [...found, ...fewer.filter(({ q }) => !found.some((other) => other.q === q && other.drop.length === 0))];
}

/**
 * Without all words that fit nothing; where that does not help or there are none, without any single one. The fewer
 * that finds, the more of the question is left.
 */
function withFewerWords(words: readonly Planned[], count: (q: string) => number): Suggestion[] {
  const known = words.filter((planned) => !isLost(planned));
  const tried = (left: readonly Planned[]): Suggestion[] => {
    const q = join(left.map(({ typed }) => typed));
    const found = left.length > 0 && left.length < words.length ? count(q) : 0;
    return found > 0 ? [{ reason: 'withoutWord', q, drop: [], count: found }] : [];
  };
  const withoutLost = tried(known);
  if (withoutLost.length > 0 || known.length > MOST_TO_LEAVE_OUT) return withoutLost;
  return known
    .flatMap((dropped) => tried(known.filter((planned) => planned !== dropped)))
    .sort((a, b) => a.count - b.count)
    .slice(0, MOST_WITHOUT_WORD);
}

/** A word that fits something is spelt right, whatever the others are. */
const isLost = ({ names, descriptions, concepts, synonyms }: Planned): boolean =>
  names.length + descriptions.length + concepts.length + synonyms.length === 0;
