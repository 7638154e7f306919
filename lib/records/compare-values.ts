// Two fillings of one form compared, field by field.
import type { Field, Values } from './form';
import { tidyValues } from './parse-values';

const textOf = (values: Values, { name, kind }: Field): string => {
  const own = [...(values[name] ?? [])];
  return (kind === 'lines' || kind === 'line' || kind === 'text' ? own : own.sort()).join('\n');
};

/** The fields in which two fillings differ; what is only written differently does not count. */
export function differing(fields: readonly Field[], a: Values, b: Values): Field[] {
  const [left, right] = [tidyValues(fields, a), tidyValues(fields, b)];
  return fields.filter((field) => textOf(left, field) !== textOf(right, field));
}

export const sameValues = (fields: readonly Field[], a: Values, b: Values): boolean =>
  differing(fields, a, b).length === 0;
