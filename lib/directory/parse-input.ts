// The first step of every capability: input from outside becomes checked values, or an error that names the parameter.
import type { z } from 'zod';
import { DomainError } from '../../graph/model/errors';

/** An empty value counts as absent. */
function withoutEmpty(input: unknown): unknown {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return input;
  const kept = Object.entries(input)
    .map(
      ([key, value]) => [key, Array.isArray(value) ? value.filter((one) => one !== '') : (value as unknown)] as const,
    )
    .filter(([, value]) => value !== '' && value !== undefined && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(kept);
}

/** @throws DomainError unknownParameter or invalid, with `param` */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.output<S> {
  const parsed = schema.safeParse(withoutEmpty(input));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  if (issue?.code === 'unrecognized_keys') {
    throw new DomainError('unknownParameter', { param: issue.keys[0] ?? '', message: issue.message });
  }
  throw new DomainError('invalid', { param: String(issue?.path[0] ?? ''), message: issue?.message ?? 'invalid' });
}
