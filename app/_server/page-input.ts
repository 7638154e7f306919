// The parameters of a page's address: which it may carry, and what they mean. Whatever else it carries is refused.
import 'server-only';
import { day as daySchema } from '../../graph/model/day';
import { DomainError } from '../../graph/model/errors';
import { id as idSchema } from '../../graph/model/ids';

export type RawQuery = Record<string, string | string[] | undefined>;
export interface PageProps {
  params: Promise<Record<string, string>>;
  searchParams: Promise<RawQuery>;
}
export interface PageView {
  day: string | undefined;
  examples: boolean;
}

const only = (raw: RawQuery, name: string): string | undefined => {
  const value = raw[name];
  if (Array.isArray(value)) throw new DomainError('invalid', { param: name });
  return value === '' ? undefined : value;
};

/** The day and the switch of the examples, as every page takes them. */
export function readView(raw: RawQuery): PageView {
  const asked = only(raw, 'day');
  if (asked !== undefined && !daySchema.safeParse(asked).success) throw new DomainError('invalid', { param: 'day' });
  const examples = only(raw, 'examples');
  if (examples !== undefined && examples !== '0' && examples !== '1')
    throw new DomainError('invalid', { param: 'examples' });
  return { day: asked, examples: examples !== '0' };
}

/** The same without complaint: for the frame around a page that says what was wrong. */
export function readViewCalmly(raw: RawQuery): PageView {
  try {
    return readView(raw);
  } catch {
    return { day: undefined, examples: true };
  }
}

export function refuseUnknown(raw: RawQuery, known: readonly string[]): void {
  const unknown = Object.keys(raw).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new DomainError('unknownParameter', { param: unknown.slice(0, 60) });
}

/** The id in an address. What cannot be an id is not looked up at all. */
export function readId(raw: string | undefined): string {
  let text = raw ?? '';
  try {
    text = decodeURIComponent(text);
  } catch {
    throw new DomainError('malformedAddress');
  }
  const parsed = idSchema.safeParse(text);
  if (!parsed.success) throw new DomainError('notFound', { param: 'id' });
  return parsed.data;
}
