// The days before which something is due.
import type { Day } from '../../graph/model/day';
import type { PassedBefore } from '../../graph/queries/retention';
import { startOfDay } from '../audit/berlin-day';
import { berlinDay } from '../config/clock';

/** After this a report of a loan that was dealt with is proposed. */
const REPORT_MONTHS = 12;
/** After this an account that nobody uses is proposed. */
export const UNUSED_MONTHS = 12;
const DAY_MS = 24 * 60 * 60 * 1000;
/** As the baskets (lib/kept/retention.ts) and links (lib/auth/one-time-key.ts) are kept. */
const KEPT_DAYS = 30;
/** As what was typed into a form (lib/kept/form-draft.ts). */
const TYPED_DAYS = 1;

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
  passed: PassedBefore;
  /** The day before which a report was dealt with, and the instant that it begins at. */
  reportDay: Day;
  reportsBefore: string;
}

/** When the days of passing things are over. */
export function passedBefore(now: Date): PassedBefore {
  const daysAgo = (days: number): string => new Date(now.getTime() - days * DAY_MS).toISOString();
  const kept = daysAgo(KEPT_DAYS);
  return { since: kept, typed: daysAgo(TYPED_DAYS), before: kept, now: now.toISOString() };
}

export function limitsAt(now: Date, auditMonths: number): Limits {
  const today = berlinDay(now);
  const auditDay = monthsBefore(today, auditMonths);
  const reportDay = monthsBefore(today, REPORT_MONTHS);
  return {
    today,
    unusedSince: monthsBefore(today, UNUSED_MONTHS),
    auditDay,
    auditBefore: startOfDay(auditDay),
    passed: passedBefore(now),
    reportDay,
    reportsBefore: startOfDay(reportDay),
  };
}
