// The days before which something is due.
import type { Day } from '../../graph/model/day';
import { startOfDay } from '../audit/berlin-day';
import { berlinDay } from '../config/clock';

/** After this a report of a loan that was dealt with is proposed. */
const REPORT_MONTHS = 12;
/** After this an account that nobody uses is proposed. */
export const UNUSED_MONTHS = 12;
const DAY_MS = 24 * 60 * 60 * 1000;
/** As the baskets (lib/kept/retention.ts) and links (lib/auth/one-time-key.ts) are kept. */
const KEPT_DAYS = 30;

/** The same day some months earlier; the last of the month where that one is shorter. */
export function monthsBefore(day: Day, months: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return `${first.toISOString().slice(0, 8)}${String(Math.min(date, last)).padStart(2, '0')}`;
}

export interface Limits {
  today: Day;
  unusedSince: Day;
  auditDay: Day;
  /** The instant that `auditDay` begins at. */
  auditBefore: string;
  passed: { since: string; before: string; now: string };
  /** The day before which a report was dealt with, and the instant that it begins at. */
  reportDay: Day;
  reportsBefore: string;
}

export function limitsAt(now: Date, auditMonths: number): Limits {
  const today = berlinDay(now);
  const auditDay = monthsBefore(today, auditMonths);
  const reportDay = monthsBefore(today, REPORT_MONTHS);
  const kept = new Date(now.getTime() - KEPT_DAYS * DAY_MS).toISOString();
  return {
    today,
    unusedSince: monthsBefore(today, UNUSED_MONTHS),
    auditDay,
    auditBefore: startOfDay(auditDay),
    passed: { since: kept, before: kept, now: now.toISOString() },
    reportDay,
    reportsBefore: startOfDay(reportDay),
  };
}
