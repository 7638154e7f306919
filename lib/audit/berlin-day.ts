// Days and hours as they are where the office is, since an auditor asks for days of the calendar, and the log holds UTC.
import type { Day } from '../../graph/model/day';

const ZONE = 'Europe/Berlin';
const offsetFormat = new Intl.DateTimeFormat('en-US', { timeZone: ZONE, timeZoneName: 'longOffset' });

/** Milliseconds that the clock there is ahead of UTC; at midnight it never changes. */
function offsetAt(instant: Date): number {
  const name = offsetFormat.formatToParts(instant).find(({ type }) => type === 'timeZoneName')?.value ?? '';
  const [, sign = '+', hours = '0', minutes = '0'] = /([+-])(\d\d):(\d\d)/.exec(name) ?? [];
  return (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes)) * 60_000;
}

/** The instant at which a day begins there. */
export function startOfDay(day: Day): string {
  const midnight = new Date(`${day}T00:00:00.000Z`);
  return new Date(midnight.getTime() - offsetAt(midnight)).toISOString();
}
