// Why a record was found: for each word the field where it weighs most, its text, and the parts that fit.
// Worked out for the hits of one page only, from the original texts.
import type { Lang } from '../i18n/translator';
import { BAUSTEIN_NUMBERS, COUNTY } from '../../graph/model/lists';
import { hasBit } from './columns';
import type { Concept } from './concepts';
import type { DayView } from './day-view';
import { FIELD_WEIGHT, weightIn, type MatchField } from './fields';
import { markOf, tokensAndJoined, type Token } from './fold';
import { textsOf, type SearchIndex } from './index-of-records';
import { fit, fitWithMistakes, type Fit } from './match-word';
import { fitConcept } from './expand';
import { townsNamedBy } from './named-towns';
import type { Plan, Planned } from './plan';
import { conceptMeant, type SynonymConcept } from './synonyms';

export type Mark = [number, number];
export interface Explanation {
  field: MatchField;
  text: string;
  marks: Mark[];
  via: string | null;
}
interface Candidate extends Explanation {
  score: number;
}

/** The best quality of a word in one text, and the marks of all that fits; mistakes only where nothing fits as typed. */
function fitText(planned: Planned, text: string, field: MatchField): Candidate | null {
  const tokens = tokensAndJoined(text);
  const { word } = planned;
  const fitting = (judge: (term: string) => Fit | null): { token: Token; found: Fit }[] =>
    tokens.flatMap((token) => {
      const found = judge(token.term);
      return found ? [{ token, found }] : [];
    });
  let fits = fitting((term) => fit(word, term));
  if (fits.length === 0 && planned.mistakes && field !== 'description') {
    fits = fitting((term) => fitWithMistakes(word, term));
  }
  if (fits.length === 0) return null;
  const quality = fits.reduce((best, { found }) => Math.max(best, found.quality), 0);
  const weight = field === 'description' ? FIELD_WEIGHT.description : weightIn(field, tokens);
  const marks = fits.map(({ token, found }) => markOf(text, token, found.from, found.to));
  return { field, text, via: null, score: quality * weight, marks };
}

function has(concept: Concept, index: SearchIndex, view: DayView, record: number): boolean {
  const entry = index.records[record];
  if (!entry) return false;
  if (concept.field === 'baustein') {
    const known = BAUSTEIN_NUMBERS.some((number) => number === concept.value);
    return entry.id === concept.value || (known && hasBit(view.baustein, record, concept.value));
  }
  if (concept.field === 'language') return entry.languages.includes(concept.value);
  if (concept.field === 'targetGroup') return entry.targetGroups.some((group) => group === concept.value);
  if (concept.field === 'place') return entry.places.includes(concept.value);
  return [entry.kind, entry.form, entry.type].some((value) => value === concept.value);
}

/** The label a reader knows, marked where the word stands in it, as a whole where another name led to it. */
function explainConcept(concept: Concept, planned: Planned, lang: Lang, score: number): Candidate {
  const text = concept.text[lang];
  const inLabel = fitText(planned, text, concept.field);
  return { field: concept.field, text, via: null, score, marks: inLabel?.marks ?? [[0, text.length]] };
}

function explainSynonym(
  found: SynonymConcept,
  score: number,
  index: SearchIndex,
  view: DayView,
  record: number,
  lang: Lang,
): Candidate | null {
  const entry = index.records[record];
  if (!entry) return null;
  const via = found.synonym.word;
  const whole = (text: string): Candidate => ({ field: 'synonym', text, via, score, marks: [[0, text.length]] });
  const meant = found.records ? null : conceptMeant(found, index.concepts);
  if (meant) return has(meant, index, view, record) ? whole(meant.text[lang]) : null;
  if (!found.records?.includes(record)) return null;
  if (found.synonym.target === 'entry') return whole(entry.name);
  return explainOffer(found, index, record, score) ?? whole(entry.name);
}

/** The text of the entry that holds most of the words that the everyday word means. */
function explainOffer(
  { words, synonym }: SynonymConcept,
  index: SearchIndex,
  record: number,
  score: number,
): Candidate | null {
  const entry = index.records[record];
  let best: (Candidate & { held: number }) | null = null;
  for (const [, text] of entry ? textsOf(entry) : []) {
    const tokens = tokensAndJoined(text);
    const marks: Mark[] = [];
    let held = 0;
    for (const word of words) {
      const fits = tokens.flatMap((token) => {
        const found = fit(word, token.term);
        return found ? [markOf(text, token, found.from, found.to)] : [];
      });
      if (fits.length > 0) held++;
      marks.push(...fits);
    }
    if (held > (best?.held ?? 0)) best = { field: 'synonym', text, via: synonym.word, marks, score, held };
  }
  return best;
}

function candidates(planned: Planned, index: SearchIndex, view: DayView, record: number, lang: Lang): Candidate[] {
  const entry = index.records[record];
  if (!entry) return [];
  const found: (Candidate | null)[] = [];
  for (const [field, text] of textsOf(entry)) found.push(fitText(planned, text, field));
  for (const { concept } of planned.concepts) {
    if (has(concept, index, view, record)) {
      found.push(explainConcept(concept, planned, lang, fitConcept(concept, planned.word, planned.mistakes)));
    }
  }
  for (const { synonym, quality } of planned.synonyms) {
    found.push(explainSynonym(synonym, quality * synonym.weight, index, view, record, lang));
  }
  // terms are looked up in descriptions only from three letters on
  if (entry.description && planned.descriptions.length > 0)
    found.push(fitText(planned, entry.description, 'description'));
  const own = found.filter((each) => each !== null);
  return own.length === 0 ? explainCountyWide(planned, index, record) : own;
}

/** Found for the town that the word names because it works in the whole Kreis. */
function explainCountyWide(planned: Planned, index: SearchIndex, record: number): Candidate[] {
  if (!index.records[record]?.places.includes(COUNTY) || townsNamedBy(planned).length === 0) return [];
  const text = index.records[index.recordOf.get(COUNTY) ?? -1]?.name ?? COUNTY;
  return [{ field: 'place', text, via: null, score: 0, marks: [[0, text.length]] }];
}

/** Ascending and not overlapping. */
export function mergeMarks(marks: readonly Mark[]): Mark[] {
  const merged: Mark[] = [];
  for (const [start, end] of [...marks].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1);
    if (start >= end) continue;
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else merged.push([start, end]);
  }
  return merged;
}

/** The best place of each word, words of one place together, the heaviest first. */
export function explain(index: SearchIndex, plan: Plan, view: DayView, record: number, lang: Lang): Explanation[] {
  const places = new Map<string, Candidate>();
  for (const planned of plan.words) {
    let best: Candidate | null = null;
    for (const each of candidates(planned, index, view, record, lang))
      if (!best || each.score > best.score) best = each;
    if (!best) continue;
    const key = JSON.stringify([best.field, best.text, best.via]);
    const known = places.get(key);
    if (known) {
      known.marks.push(...best.marks);
      known.score += best.score;
    } else places.set(key, best);
  }
  return [...places.values()]
    .sort((a, b) => b.score - a.score)
    .map(({ field, text, marks, via }) => ({ field, text, marks: mergeMarks(marks), via }));
}
