// The order of a booklet: chapters by place or by Baustein, each entry whole in one chapter (where it has its seat, its first
// Baustein) and referred to in the others that it belongs to; numbers run through, since a browser cannot say on which page something is.
import { BAUSTEIN_NUMBERS, COUNTY } from '../../graph/model/lists';
import type { ContactEntry } from './contact-schema';

export const BOOKLET_ORDERS = ['place', 'baustein'] as const;
export type BookletOrder = (typeof BOOKLET_ORDERS)[number];

export interface Chapter<E> {
  /** Id of a place or number of a Baustein; `none` for what has neither. */
  id: string;
  /** Name of the place or the Baustein; empty for `none`. */
  name: string;
  /** By name. `whole` where the entry stands here with everything, else it is referred to by its number. */
  items: { number: number; entry: E; whole: boolean }[];
}
export type Bookable = Pick<ContactEntry, 'id' | 'name' | 'places' | 'bausteine'>;

interface Value {
  id: string;
  name: string;
  /** Chapters stand in the order of their ranks, then of their names. */
  rank: number;
}
const NONE: Value = { id: 'none', name: '', rank: 3 };

/** Towns first, then the Kreis, then what lies elsewhere. */
const placesOf = ({ places }: Bookable): Value[] =>
  places.map(({ id, name, isTown }) => ({ id, name, rank: isTown ? 0 : id === COUNTY ? 1 : 2 }));
const bausteineOf = ({ bausteine }: Bookable): Value[] =>
  bausteine.map(({ number, name }) => ({
    id: number,
    name,
    rank: (BAUSTEIN_NUMBERS as readonly string[]).indexOf(number) / 10,
  }));
const VALUES: Readonly<Record<BookletOrder, (entry: Bookable) => Value[]>> = { place: placesOf, baustein: bausteineOf };

const collator = new Intl.Collator('de', { numeric: true });
const inOrder = (a: Value, b: Value): number => a.rank - b.rank || collator.compare(a.name, b.name);
const byName = (a: Bookable, b: Bookable): number => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1);

/** @param asked the places or Bausteine that were searched for: an entry stands whole there rather than at its seat */
export function arrangeChapters<E extends Bookable>(
  entries: readonly E[],
  order: BookletOrder,
  asked: readonly string[] = [],
): Chapter<E>[] {
  const chapters = new Map<string, { value: Value; entries: E[] }>();
  const home = new Map<string, string>();
  for (const entry of [...entries].sort(byName)) {
    const found = VALUES[order](entry);
    const values = found.length === 0 ? [NONE] : found;
    home.set(entry.id, (values.find(({ id }) => asked.includes(id)) ?? values[0] ?? NONE).id);
    for (const value of values) {
      const chapter = chapters.get(value.id) ?? { value, entries: [] };
      chapters.set(value.id, chapter);
      chapter.entries.push(entry);
    }
  }
  const sorted = [...chapters.values()].sort((a, b) => inOrder(a.value, b.value));
  const numbers = new Map<string, number>();
  for (const { value, entries: members } of sorted)
    for (const { id } of members) if (home.get(id) === value.id) numbers.set(id, numbers.size + 1);
  return sorted.map(({ value: { id, name }, entries: members }) => ({
    id,
    name,
    items: members.map((entry) => ({
      entry,
      number: numbers.get(entry.id) ?? 0,
      whole: home.get(entry.id) === id,
    })),
  }));
}

/** An entry of the index: under which numbers it stands. */
export interface IndexLine {
  name: string;
  numbers: number[];
}

/** Every name, and every short name that is another, in German order. */
export function indexNames<E extends Bookable & Pick<ContactEntry, 'shortName'>>(
  chapters: readonly Chapter<E>[],
): IndexLine[] {
  const whole = chapters.flatMap(({ items }) => items.filter((item) => item.whole));
  const lines = whole.flatMap(({ number, entry: { name, shortName } }) => [
    { name, number },
    ...(shortName !== null && shortName !== name ? [{ name: shortName, number }] : []),
  ]);
  return gather(lines);
}

/** What the chapters are not arranged by: the Bausteine of a booklet by place, the places of one by Baustein. */
export function indexOthers<E extends Bookable>(chapters: readonly Chapter<E>[], order: BookletOrder): IndexLine[] {
  const other = order === 'place' ? 'baustein' : 'place';
  const whole = chapters.flatMap(({ items }) => items.filter((item) => item.whole));
  const values = whole.flatMap(({ number, entry }) => VALUES[other](entry).map((value) => ({ value, number })));
  values.sort((a, b) => inOrder(a.value, b.value) || a.number - b.number);
  const lines = new Map<string, IndexLine>();
  for (const { value, number } of values) {
    const name = other === 'baustein' && value.name !== value.id ? `${value.id} ${value.name}` : value.name;
    const line = lines.get(value.id) ?? { name, numbers: [] };
    lines.set(value.id, line);
    line.numbers.push(number);
  }
  return [...lines.values()];
}

function gather(found: readonly { name: string; number: number }[]): IndexLine[] {
  const lines = new Map<string, IndexLine>();
  for (const { name, number } of found) {
    const line = lines.get(name) ?? { name, numbers: [] };
    lines.set(name, line);
    line.numbers.push(number);
  }
  return [...lines.values()].sort((a, b) => collator.compare(a.name, b.name));
}
