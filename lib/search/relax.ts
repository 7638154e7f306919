// Where no entry has all the words of a question: the words that go best together, so that a whole sentence finds something.
import { askIndex, type Answer, type Question } from './ask-index';
import type { SearchIndex } from './index-of-records';
import { townsNamedBy } from './named-towns';
import { makePlan, type Planned } from './plan';
import { scoreWord } from './score';
import { select } from './select';

export interface Relaxed {
  /** The question that is answered instead. */
  q: string;
  /** The words of the asked one that are left out, as typed. */
  without: string[];
  answer: Answer;
}
type Planning = Pick<Answer, 'plan' | 'view'>;
interface Weighed {
  planned: Planned;
  /** 1 where a record has the word. */
  has: Uint8Array;
  /** A rare word says more than a common one. */
  weight: number;
}

/** A word that only fits with a mistake forgiven may be another one; one that only running text holds ("bringen") says little. */
const DOUBTFUL = 0.5;
const isDoubtful = ({ mistakes, names, concepts, synonyms }: Planned): boolean =>
  mistakes || names.length + concepts.length + synonyms.length === 0;

function weigh(index: SearchIndex, answer: Planning): Weighed[] {
  const best = new Float32Array(index.records.length);
  const countyWide = new Uint8Array(index.records.length);
  return answer.plan.words.map((planned) => {
    scoreWord(best, countyWide, planned, index, answer.view);
    const has = Uint8Array.from(best, (score) => (score > 0 ? 1 : 0));
    const count = has.reduce((sum, one) => sum + one, 0);
    const rarity = count === 0 ? 0 : Math.log(1 + index.records.length / count);
    return { planned, has, weight: isDoubtful(planned) ? rarity * DOUBTFUL : rarity };
  });
}

/** Who asks for a town wants nobody of another one: its entries come first, if they have anything else of the question. */
function inTownAsked(words: readonly Weighed[], among: readonly number[]): readonly number[] {
  const isTown = ({ planned }: Weighed): boolean => townsNamedBy(planned).length > 0;
  const towns = words.filter(isTown);
  const others = words.filter((word) => !isTown(word) && !isDoubtful(word.planned));
  const there = among.filter(
    (record) => towns.every(({ has }) => has[record] === 1) && others.some(({ has }) => has[record] === 1),
  );
  return there.length > 0 ? there : among;
}

/** The words of the entry, among the given, that has the weightiest of them. */
function wordsTogether(index: SearchIndex, answer: Planning, among: readonly number[]): Weighed[] {
  const words = weigh(index, answer);
  let most = 0;
  let together: Weighed[] = [];
  for (const record of inTownAsked(words, among)) {
    const here = words.filter(({ has }) => has[record] === 1);
    const weight = here.reduce((sum, word) => sum + word.weight, 0);
    if (weight > most) [most, together] = [weight, here];
  }
  return together;
}

/**
 * The words of a plan that go best together in one of the given entries, and those they leave out; null where that is
 * all of them, or none.
 */
export function leaveOut(
  index: SearchIndex,
  answer: Planning,
  among: readonly number[],
): Pick<Relaxed, 'q' | 'without'> | null {
  // as typed again: a plan that forgave mistakes in every word no longer tells the words that stand so from the doubtful
  const plan = makePlan(index, answer.plan.words.map(({ typed }) => typed).join(' '));
  const { words } = plan;
  if (words.length < 2) return null;
  const together = new Set(wordsTogether(index, { ...answer, plan }, among).map(({ planned }) => planned));
  if (together.size === 0 || together.size === words.length) return null;
  const q = words
    .filter((word) => together.has(word))
    .map(({ typed }) => typed)
    .join(' ');
  return { q, without: words.filter((word) => !together.has(word)).map(({ typed }) => typed) };
}

/** Null where something was found as asked, or where no word finds anything. */
export function relax(index: SearchIndex, question: Question, asked: Answer): Relaxed | null {
  if (asked.ordered.length > 0 || asked.plan.words.length < 2) return null;
  const all = { of: null, first: new Set<number>(), countyWide: null };
  const allowed = select(index, asked.view, all, question.filters, question).records;
  const left = leaveOut(index, asked, allowed);
  if (!left) return null;
  const answer = askIndex(index, { ...question, q: left.q });
  return answer.ordered.length === 0 ? null : { ...left, answer };
}
