// Where the next page begins: opaque to readers, and good only for the question that it was given for.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { DomainError } from '../../graph/model/errors';
import type { SearchInput } from './search-schema';

const VERSION = 1;
const content = z.strictObject({ v: z.literal(VERSION), o: z.int().min(0), h: z.string() });

/**
 * The page's size and the language may change between pages; what is found and its order may not. Nor does it change what is
 * found whether words may be left out: where some are, there is no cursor without. The offset is sealed with it.
 */
function seal(
  { cursor: _cursor, limit: _limit, lang: _lang, relax: _relax, ...question }: SearchInput,
  day: string,
  offset: number,
): string {
  return createHash('sha256')
    .update(JSON.stringify([VERSION, offset, { ...question, day }]))
    .digest('base64url')
    .slice(0, 16);
}

export function writeCursor(input: SearchInput, day: string, offset: number): string {
  const text = JSON.stringify({ v: VERSION, o: offset, h: seal(input, day, offset) });
  return Buffer.from(text).toString('base64url');
}

/** The offset; an `invalid` DomainError where the cursor was changed or belongs to another question. */
export function readCursor(input: SearchInput, day: string): number {
  if (input.cursor === undefined) return 0;
  const refused = (cause?: unknown): DomainError => new DomainError('invalid', { param: 'cursor', cause });
  let parsed: z.infer<typeof content>;
  try {
    parsed = content.parse(JSON.parse(Buffer.from(input.cursor, 'base64url').toString('utf8')));
  } catch (cause) {
    throw refused(cause);
  }
  if (parsed.h !== seal(input, day, parsed.o) || writeCursor(input, day, parsed.o) !== input.cursor) throw refused();
  return parsed.o;
}
