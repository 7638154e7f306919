// The words of one group of fields, sorted, each with the records it stands in: an inverted index on typed arrays.
// Beginnings are a range; parts of compounds and mistakes are one scan, in which a letter signature spares most comparisons.
import { SHORTEST_PART, fit, fitWithMistakes, type Word } from './match-word';
import { forgiven } from './edit-distance';

export interface Vocabulary {
  terms: string[];
  /** Which letters a term has, one bit each. */
  signatures: Int32Array;
  /** `records` and `weights` of term i stand from starts[i] to starts[i + 1]. */
  starts: Uint32Array;
  records: Uint32Array;
  weights: Float32Array;
}
export interface Found {
  term: number;
  quality: number;
}

/** a to z have a bit each, digits share one, all other letters the remaining ones. */
function signature(term: string): number {
  let bits = 0;
  for (let i = 0; i < term.length; i++) {
    const unit = term.charCodeAt(i);
    if (unit >= 97 && unit <= 122) bits |= 1 << (unit - 97);
    else if (unit < 97) bits |= 1 << 26;
    else bits |= 1 << (27 + (unit % 5));
  }
  return bits;
}
function bitCount(bits: number): number {
  let v = bits - ((bits >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

const add = (numbers: Uint32Array, at: number, more: number): void => {
  numbers[at] = (numbers[at] ?? 0) + more;
};

/** Collects (term, record, weight) and sorts them once at the end. */
export class VocabularyBuilder {
  private readonly ids = new Map<string, number>();
  private readonly terms: string[] = [];
  private occurrences = { term: new Uint32Array(1024), record: new Uint32Array(1024), weight: new Float32Array(1024) };
  private count = 0;

  add(term: string, record: number, weight: number): void {
    let id = this.ids.get(term);
    if (id === undefined) {
      id = this.terms.length;
      this.ids.set(term, id);
      this.terms.push(term);
    }
    if (this.count === this.occurrences.term.length) this.grow();
    this.occurrences.term[this.count] = id;
    this.occurrences.record[this.count] = record;
    this.occurrences.weight[this.count] = weight;
    this.count++;
  }

  private grow(): void {
    const { term, record, weight } = this.occurrences;
    const larger = {
      term: new Uint32Array(this.count * 2),
      record: new Uint32Array(this.count * 2),
      weight: new Float32Array(this.count * 2),
    };
    larger.term.set(term);
    larger.record.set(record);
    larger.weight.set(weight);
    this.occurrences = larger;
  }

  build(): Vocabulary {
    const order = this.terms
      .map((_, id) => id)
      .sort((a, b) => ((this.terms[a] ?? '') < (this.terms[b] ?? '') ? -1 : 1));
    const place = new Uint32Array(order.length);
    order.forEach((id, at) => (place[id] = at));
    const starts = new Uint32Array(order.length + 1);
    const termAt = (i: number): number => place[this.occurrences.term[i] ?? 0] ?? 0;
    for (let i = 0; i < this.count; i++) add(starts, termAt(i) + 1, 1);
    for (let t = 0; t < order.length; t++) add(starts, t + 1, starts[t] ?? 0);
    const next = starts.slice();
    const records = new Uint32Array(this.count);
    const weights = new Float32Array(this.count);
    for (let i = 0; i < this.count; i++) {
      const to = next[termAt(i)] ?? 0;
      add(next, termAt(i), 1);
      records[to] = this.occurrences.record[i] ?? 0;
      weights[to] = this.occurrences.weight[i] ?? 0;
    }
    const terms = order.map((id) => this.terms[id] ?? '');
    return { terms, signatures: Int32Array.from(terms, signature), starts, records, weights };
  }
}

/** First position whose term is not below `key`. */
function lowerBound(terms: readonly string[], key: string): number {
  let [low, high] = [0, terms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

export const hasTerm = ({ terms }: Vocabulary, term: string): boolean => terms[lowerBound(terms, term)] === term;

/** All terms that a word fits without mistakes. */
export function lookUp({ terms, signatures }: Vocabulary, word: Word): Found[] {
  const found: Found[] = [];
  const first = lowerBound(terms, word.stem);
  let last = first;
  for (; last < terms.length && (terms[last] ?? '').startsWith(word.stem); last++) {
    const fits = fit(word, terms[last] ?? '');
    if (fits) found.push({ term: last, quality: fits.quality });
  }
  if (word.combining.length < SHORTEST_PART) return found;
  const wanted = signature(word.combining);
  for (let i = 0; i < terms.length; i++) {
    if ((wanted & ~(signatures[i] ?? 0)) !== 0 || (i >= first && i < last)) continue;
    const fits = fit(word, terms[i] ?? '');
    if (fits) found.push({ term: i, quality: fits.quality });
  }
  return found;
}

/** The terms with the fewest mistakes, as far as `max` goes: nearer ones make further ones noise. */
export function lookUpWithMistakes({ terms, signatures }: Vocabulary, word: Word, max = forgiven(word.term)): Found[] {
  if (max === 0) return [];
  const wanted = signature(word.term);
  let best = max;
  let found: Found[] = [];
  for (let i = 0; i < terms.length; i++) {
    if (bitCount(wanted & ~(signatures[i] ?? 0)) > best) continue;
    const fits = fitWithMistakes(word, terms[i] ?? '', best);
    if (!fits) continue;
    if (fits.level < best) [found, best] = [[], fits.level];
    found.push({ term: i, quality: fits.quality });
  }
  return found;
}
