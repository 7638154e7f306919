// How old a confirmation is on the day of a view. Without zod, since the picture in the browser asks it too.

const aYearBefore = (day: string): string => `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;

/**
 * True where a confirmation lies more than a year before the day of the view. `2010` lasts until the end of 2010; what was
 * never confirmed is not called old.
 */
export function isStale(confirmedAt: string | null, day: string): boolean {
  if (!confirmedAt) return false;
  // what is left out of a date sorts behind every month and day
  return `${confirmedAt}~` < aYearBefore(day);
}
