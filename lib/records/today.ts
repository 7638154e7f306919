// The day of the wall clock, where the office is.
const BERLIN = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Berlin' });

/** `2026-11-29` */
export const todayInBerlin = (now: Date): string => BERLIN.format(now);
