// The values of a form through the schema of the dataset's table: what the office types and what a file brings obeys one rule.
import type { z } from 'zod';
import { DomainError, isDomainError } from '../../graph/model/errors';
import { dateFromInput } from './date-input';
import { PROOF_FIELDS, type Field, type Values } from './form';

/** Cells of a table hold lists with this between the values. */
const BETWEEN = '|';

/** Would turn the direction of what stands around a name, so that it is read as another; no language needs them. */
const TURNING = /[\u202A-\u202E\u2066-\u2069]/gu;

/** Text as somebody may have typed it on purpose: no control characters but the ends of lines, no turning. */
export const tame = (text: string): string =>
  text
    .replace(/\r\n?/gu, '\n')
    .replace(TURNING, '')
    .replace(/[^\P{Cc}\n]+/gu, ' ');

const clean = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(BETWEEN, '/')
    .replace(TURNING, '')
    .replace(/\p{Cc}+/gu, ' ')
    .trim();

/** One way to write each value: lists line by line, dates as the store has them, empty ones gone. */
export function tidyValues(fields: readonly Field[], values: Values): Values {
  const tidied = fields.map(({ name, kind }) => {
    const given = values[name] ?? [];
    const split = kind === 'lines' ? given.flatMap((one) => one.split(/[\r\n]+/u)) : given;
    const cleaned = split.map(clean).filter((one) => one !== '');
    return [name, kind === 'date' ? cleaned.map(dateFromInput) : [...new Set(cleaned)]] as const;
  });
  return Object.fromEntries(tidied);
}

/**
 * @param schema of the columns of the dataset's table that have these names
 * @throws DomainError invalid; `detail.wrong` names every field that is wrong
 */
export function parseValues<S extends z.ZodType>(schema: S, fields: readonly Field[], values: Values): z.output<S> {
  const cells = Object.fromEntries(fields.map(({ name }) => [name, (values[name] ?? []).join(BETWEEN)]));
  const parsed = schema.safeParse(cells);
  const missing = fields.filter(({ name, required }) => required && (values[name] ?? []).length === 0);
  const wrong = new Set([
    ...missing.map(({ name }) => name),
    ...(parsed.error?.issues ?? []).map((issue) => String(issue.path[0])),
  ]);
  if (parsed.success && wrong.size === 0) return parsed.data;
  throw invalid([...wrong]);
}

export const invalid = (wrong: readonly string[]): DomainError =>
  new DomainError('invalid', { param: wrong[0] ?? '', detail: { wrong } });

/** The fields that a refusal names. */
export function wrongOf(error: unknown): string[] {
  if (!isDomainError(error)) return [];
  if (Array.isArray(error.detail['wrong'])) return error.detail['wrong'] as string[];
  return PROOF_FIELDS.filter((name) => name === error.param);
}
