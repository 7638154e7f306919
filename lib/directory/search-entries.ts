// Searches the directory: hits with why each was found, counts for each filter, and other ways to ask where nothing was found.
// All of that is in memory. The contacts beside the hits are read from the store at the moment of the answer, so that one that
// was taken back a moment ago, in whichever process, is in no list.
import { askIndex, type Question } from '../search/ask-index';
import { relax } from '../search/relax';
import { suggest } from '../search/suggest';
import { label } from '../i18n/translator';
import { filtersOf, reasonsAsked } from './asked';
import type { Actor } from '../auth/actor';
import { demand } from '../auth/may';
import type { DirectoryDeps } from './deps';
import { readCursor, writeCursor } from './search-cursor';
import { facetsOf } from './search-facets';
import { addHitContacts } from './hit-contacts';
import { makeHit } from './search-hit';
import { parseInput } from './parse-input';
import { searchInput, type BareResult, type SearchInput, type SearchResult } from './search-schema';

function questionOf(input: SearchInput, day: string, undatedFrom: string): Question {
  return {
    q: input.q,
    filters: filtersOf(input),
    withExamples: input.examples,
    withCountyWide: input.countyWide,
    day,
    undatedFrom,
    order: input.sort,
    lang: input.lang,
  };
}

/**
 * Every reader may search. Fails with `invalid` (param says which) or `unknownParameter`; an offset behind the end
 * gives an empty list. Where the store is away, the hits come without contacts.
 */
export async function searchEntries(deps: DirectoryDeps, actor: Actor, raw: unknown): Promise<SearchResult> {
  demand(actor, 'read', 'search');
  const input = parseInput(searchInput, raw);
  const { items, ...found } = askMemory(deps, input);
  return { ...found, ...(await addHitContacts(deps, actor, items, input.examples)) };
}

type Memory = Pick<DirectoryDeps, 'index' | 'today'>;

/** The same for what shows no contacts: asks nothing of the store. */
export function findEntries(deps: Memory, actor: Actor, raw: unknown): BareResult {
  demand(actor, 'read', 'search');
  return askMemory(deps, parseInput(searchInput, raw));
}

function askMemory(deps: Memory, input: SearchInput): BareResult {
  const { day: today, undatedFrom } = deps.today();
  const day = input.day ?? today;
  const offset = readCursor(input, day);
  const index = deps.index();
  const question = questionOf(input, day, undatedFrom);
  const asTyped = askIndex(index, question);
  const relaxed = input.relax ? relax(index, question, asTyped) : null;
  const answer = relaxed?.answer ?? asTyped;
  const total = answer.ordered.length;
  const end = offset + input.limit;
  return {
    total,
    examples: answer.selection.examples,
    ended: answer.selection.ended,
    countyWide: answer.selection.countyWide,
    of: index.records.length,
    reasons: reasonsAsked(input).map((param) => ({ param, hidden: answer.selection.hidden[param] })),
    day,
    items: answer.ordered.slice(offset, end).flatMap((record) => makeHit(index, answer, input, record)),
    facets: facetsOf(answer.selection.facets, index, input.lang),
    suggestions: suggest(index, question, asTyped).map((each) => ({
      ...each,
      reasonLabel: label(input.lang, 'suggestion', each.reason),
    })),
    similar: total > 0 ? answer.plan.words.filter(({ mistakes }) => mistakes).map(({ typed }) => typed) : [],
    instead: relaxed && { q: relaxed.q, without: relaxed.without },
    nextCursor: end < total ? writeCursor(input, day, end) : null,
  };
}
