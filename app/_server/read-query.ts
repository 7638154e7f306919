// The query string of an API address as plain input; what it means is checked by the capability's schema.
import { DomainError } from '../../graph/model/errors';

/** More than any honest address carries. */
const MAX_PARAMETERS = 100;

/** @throws DomainError invalid where a parameter that stands once is repeated, or where there are too many */
export function readQuery(url: URL, repeatable: readonly string[]): Record<string, string | string[]> {
  const names = [...url.searchParams.keys()];
  if (names.length > MAX_PARAMETERS)
    throw new DomainError('invalid', { param: names[MAX_PARAMETERS] ?? '', message: 'too many parameters' });
  // entries, since assigning `__proto__` would lose the parameter instead of having it refused
  const input: [string, string | string[]][] = [];
  for (const name of new Set(names)) {
    const values = url.searchParams.getAll(name);
    if (repeatable.includes(name)) input.push([name, values]);
    else if (values.length > 1) throw new DomainError('invalid', { param: name, message: 'given more than once' });
    else input.push([name, values[0] ?? '']);
  }
  return Object.fromEntries(input);
}

/** The language of labels and messages: the parameter where it is valid, else German. */
export const langOf = (url: URL): 'de' | 'en' => (url.searchParams.get('lang') === 'en' ? 'en' : 'de');
