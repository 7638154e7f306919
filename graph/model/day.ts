// Dates of year, month or day precision, and what they mean on the day of a view.
import { z } from 'zod';

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

function isCalendarDate(text: string): boolean {
  const [year = 0, month = 1, day = 1] = text.split('-').map(Number);
  return year >= 1900 && year <= 2200 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);
}

/** `2010`, `2010-02` or `2010-02-07`, as precise as the source states it. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'date')
  .refine(isCalendarDate, 'date');
/** A whole day, `2010-02-07`. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'date')
  .refine(isCalendarDate, 'date');

export type PartialDate = z.infer<typeof partialDate>;
export type Day = z.infer<typeof day>;

/** The first day of a date of any precision: 2009 → 2009-01-01. */
export function firstDay(date: PartialDate): Day {
  const [year, month = '01', dayOfMonth = '01'] = date.split('-');
  return `${year}-${month}-${dayOfMonth}`;
}

/** The last day of a date of any precision: 2011-04 → 2011-04-30. */
export function lastDay(date: PartialDate): Day {
  const [year = '', month = '12', dayOfMonth] = date.split('-');
  return `${year}-${month}-${dayOfMonth ?? String(daysIn(Number(year), Number(month))).padStart(2, '0')}`;
}

/** @param by how many days later, or earlier where negative */
export function dayAfter(day: Day, by = 1): Day {
  return new Date(Date.parse(`${day}T12:00:00.000Z`) + by * 86_400_000).toISOString().slice(0, 10);
}

/** The same day of a later month, or its last where it has no such day: 31 January and one month are 28 February. */
export function monthsAfter(day: Day, by: number): Day {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number);
  const months = year * 12 + month - 1 + by;
  const [toYear, toMonth] = [Math.floor(months / 12), (months % 12) + 1];
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${toYear}-${two(toMonth)}-${two(Math.min(dayOfMonth, daysIn(toYear, toMonth)))}`;
}

export interface Period {
  from?: PartialDate | null | undefined;
  until?: PartialDate | null | undefined;
}
export const STATUSES = ['planned', 'active', 'ended'] as const;
export type Status = (typeof STATUSES)[number];

/**
 * The status of a period on a day. `undatedFrom` is the first day of the year that the source reports on:
 * without `from`, a fact is open from there; without `until`, until something says otherwise.
 */
export function statusOn(period: Period, onDay: Day, undatedFrom: Day): Status {
  if (period.until && lastDay(period.until) < onDay) return 'ended';
  const opens = period.from ? firstDay(period.from) : undatedFrom;
  return opens > onDay ? 'planned' : 'active';
}

/** True where two periods share a day; open ends reach for ever. */
export function overlaps(a: Period, b: Period): boolean {
  const starts = (p: Period): string => (p.from ? firstDay(p.from) : '0000');
  const ends = (p: Period): string => (p.until ? lastDay(p.until) : '9999');
  return starts(a) <= ends(b) && starts(b) <= ends(a);
}
