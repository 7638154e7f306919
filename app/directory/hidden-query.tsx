// The rest of the address as hidden fields, for a form that changes a part of it.
import type { Query } from '../../lib/paths';

export function HiddenQuery({ query, without = [] }: { query: Query; without?: readonly string[] }) {
  return Object.entries(query)
    .filter(([name]) => !without.includes(name))
    .flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : (value ?? []))
        .filter((one) => one !== '')
        .map((one) => <input key={`${name}-${one}`} type="hidden" name={name} value={one} />),
    );
}
