// The wall clock that sessions, links and consents run by. Tests may move it: NETZKOMPASS_TEST_CLOCK names a file with milliseconds.
import { readFileSync } from 'node:fs';

function moved(file: string): number {
  try {
    return Number(readFileSync(file, 'utf8')) || 0;
  } catch {
    return 0;
  }
}

export function clock(): Date {
  const file = process.env['NETZKOMPASS_TEST_CLOCK'];
  return new Date(Date.now() + (file ? moved(file) : 0));
}

const BERLIN = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Berlin' });

/** The day that it is, or was, where the readers are: `2026-11-24`. */
export const berlinDay = (instant: Date): string => BERLIN.format(instant);

const HOUR_MS = 3_600_000;
let known = { hour: Number.NaN, day: '' };

/** The day where the readers are, `2026-11-24`. Asked for each contact, so it is worked out once an hour: days begin with one. */
export function wallDay(): string {
  const now = clock();
  const hour = Math.floor(now.getTime() / HOUR_MS);
  if (hour !== known.hour) known = { hour, day: berlinDay(now) };
  return known.day;
}
