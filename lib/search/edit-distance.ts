// How many typing mistakes lie between two words, as far as it matters. A swap of neighbours is one mistake.

/** From which length how many mistakes are forgiven: one from four letters, two from ten: "Religion" is not "Region". */
export function forgiven(term: string): number {
  if (/\p{N}/u.test(term)) return 0; // another number is another thing
  return term.length >= 10 ? 2 : term.length >= 4 ? 1 : 0;
}

const LONGEST = 64;
let before = new Uint8Array(LONGEST + 1);
let previous = new Uint8Array(LONGEST + 1);
let current = new Uint8Array(LONGEST + 1);

export interface Distance {
  /** To the whole term. */
  whole: number;
  /** To its nearest beginning, and how long that is: what is being typed may have mistakes too. */
  prefix: number;
  prefixLength: number;
}
const FAR: Distance = { whole: 99, prefix: 99, prefixLength: 0 };

/** Optimal string alignment, given up as soon as it exceeds `max`. */
export function distance(word: string, term: string, max: number): Distance {
  const rows = word.length;
  const columns = Math.min(term.length, rows + max);
  if (rows > LONGEST || columns > LONGEST || term.length < rows - max) return FAR;
  for (let j = 0; j <= columns; j++) previous[j] = j;
  for (let i = 1; i <= rows; i++) {
    const letter = word.charCodeAt(i - 1);
    current[0] = i;
    let best = i;
    for (let j = 1; j <= columns; j++) {
      const other = term.charCodeAt(j - 1);
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (letter === other ? 0 : 1),
      );
      if (i > 1 && j > 1 && letter === term.charCodeAt(j - 2) && other === word.charCodeAt(i - 2)) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      current[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > max) return FAR;
    [before, previous, current] = [previous, current, before];
  }
  let prefix = 99;
  let prefixLength = 0;
  for (let j = Math.max(0, rows - max); j <= columns; j++) {
    const cost = previous[j] ?? 99;
    if (cost < prefix) [prefix, prefixLength] = [cost, j];
  }
  return { whole: term.length === columns ? (previous[columns] ?? 99) : 99, prefix, prefixLength };
}
