// Whether anything in a view is made up: then the band says so.
import 'server-only';

/** Looks for `basis: 'example'` anywhere in a plain view model. */
export function hasExamples(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(hasExamples);
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(([key, inner]) => (key === 'basis' ? inner === 'example' : hasExamples(inner)));
}
