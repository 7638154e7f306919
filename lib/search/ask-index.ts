// One search from question to counted, ordered answer; explaining the hits of a page comes after.
import type { Lang } from '../i18n/translator';
import type { DayView } from './day-view';
import type { SearchIndex } from './index-of-records';
import { makePlan, type Plan } from './plan';
import { rank, type Order } from './rank';
import { answers, score, type Scores } from './score';
import { type Filters } from './facets';
import { select, type Selection } from './select';

export interface Question {
  q: string;
  filters: Filters;
  withExamples: boolean;
  day: string;
  /** The day from which undated facts are open. */
  undatedFrom: string;
  order: Order;
  /** The language whose labels an order by kind follows. */
  lang: Lang;
}
export interface Answer {
  plan: Plan;
  view: DayView;
  scores: Scores;
  selection: Selection;
  /** Numbers of records in the asked order. */
  ordered: readonly number[];
}

/** As typed first; where nothing at all answers, once more forgiving mistakes in every word. */
export function planAndScore(index: SearchIndex, q: string, view: DayView): { plan: Plan; scores: Scores } {
  const plan = makePlan(index, q);
  const scores = score(index, plan, view);
  if (answers(scores) || plan.words.every(({ mistakes }) => mistakes)) return { plan, scores };
  const forgiving = makePlan(index, q, true);
  return { plan: forgiving, scores: score(index, forgiving, view) };
}

export function askIndex(index: SearchIndex, question: Question): Answer {
  const view = index.dayView(question.day, question.undatedFrom);
  const { plan, scores } = planAndScore(index, question.q, view);
  const selection = select(index, view, scores, question.filters, question.withExamples);
  const ordered = rank(index, view, scores, selection.records, question.filters.town, question.order, question.lang);
  return { plan, view, scores, selection, ordered };
}

/** How many a question would find. */
export const countAnswers = (index: SearchIndex, question: Question): number => {
  const view = index.dayView(question.day, question.undatedFrom);
  const { scores } = planAndScore(index, question.q, view);
  return select(index, view, scores, question.filters, question.withExamples).records.length;
};
