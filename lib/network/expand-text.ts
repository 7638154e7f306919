// What an address says of a hub that is expanded: `bamf`, `bamf:30`, `bamf:all`. Plain text, for the browser too.
const STEP = 10;
const COUNTED = /^(.+):(all|[1-9]\d{0,3})$/;

export interface Expanding {
  id: string;
  /** How many of its neighbours come in; null: all. */
  count: number | null;
}

export function readExpand(text: string): Expanding {
  const [, id, count] = COUNTED.exec(text) ?? [];
  if (id === undefined || count === undefined) return { id: text, count: STEP };
  return { id, count: count === 'all' ? null : Number(count) };
}

const writeExpand = ({ id, count }: Expanding): string =>
  count === STEP ? id : `${id}:${count === null ? 'all' : count}`;

/** What was expanded, without one. */
export const collapse = (expanded: readonly string[], id: string): string[] =>
  expanded.filter((one) => readExpand(one).id !== id);

/** What was expanded, with ten more of one. */
export function expandFurther(expanded: readonly string[], id: string): string[] {
  const known = expanded.map(readExpand).find((one) => one.id === id);
  const count = known ? (known.count ?? 0) + STEP : STEP;
  return [...collapse(expanded, id), known?.count === null ? `${id}:all` : writeExpand({ id, count })];
}

/** What was expanded, with all of one. */
export const expandWholly = (expanded: readonly string[], id: string): string[] => [
  ...collapse(expanded, id),
  writeExpand({ id, count: null }),
];
