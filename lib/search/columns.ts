// What can be filtered and counted, as bits a record: one column a facet.
export interface Column {
  values: readonly string[];
  position: ReadonlyMap<string, number>;
  /** 32-bit words a record; more than one only where there are more than 32 values (languages). */
  words: number;
  bits: Int32Array;
}

export function newColumn(values: readonly string[], size: number): Column {
  const words = Math.max(1, Math.ceil(values.length / 32));
  return { values, position: new Map(values.map((value, i) => [value, i])), words, bits: new Int32Array(size * words) };
}

export function setBit({ position, words, bits }: Column, record: number, value: string): void {
  const at = position.get(value);
  if (at === undefined) return;
  const word = record * words + (at >> 5);
  bits[word] = (bits[word] ?? 0) | (1 << (at & 31));
}

export function hasBit({ position, words, bits }: Column, record: number, value: string): boolean {
  const at = position.get(value);
  return at !== undefined && ((bits[record * words + (at >> 5)] ?? 0) & (1 << (at & 31))) !== 0;
}

/** The values of one record, in the order of the column. */
export const valuesOf = (column: Column, record: number): string[] =>
  column.values.filter((value) => hasBit(column, record, value));

/** Unknown values ask for nothing that exists, so they are left out of the mask. */
export function maskOf({ position, words }: Column, values: readonly string[]): Int32Array {
  const mask = new Int32Array(words);
  for (const value of values) {
    const at = position.get(value);
    if (at !== undefined) mask[at >> 5] = (mask[at >> 5] ?? 0) | (1 << (at & 31));
  }
  return mask;
}

export function meets({ words, bits }: Column, record: number, mask: Int32Array): boolean {
  for (let w = 0; w < words; w++) if (((bits[record * words + w] ?? 0) & (mask[w] ?? 0)) !== 0) return true;
  return false;
}

/** Adds one to the count of every value that the record has. */
export function countInto({ words, bits }: Column, record: number, counts: Int32Array): void {
  for (let w = 0; w < words; w++) {
    for (let left = bits[record * words + w] ?? 0; left !== 0; left &= left - 1) {
      const value = w * 32 + 31 - Math.clz32(left & -left);
      counts[value] = (counts[value] ?? 0) + 1;
    }
  }
}
