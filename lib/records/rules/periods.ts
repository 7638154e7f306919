// Periods: none ends before it begins, and the same is not said twice of one time.
import { overlaps, type Period } from '../../../graph/model/day';
import type { Properties } from '../../../graph/model/changes';
import { broken } from './broken';

const dateOf = (record: Properties, name: string): string | null => {
  const value = record[name];
  return typeof value === 'string' ? value : null;
};

/** @param names of the two dates @throws DomainError invalid, rule `fromAfterUntil` */
export function checkOrder(record: Properties, [first, last] = ['from', 'until'] as readonly [string, string]): void {
  const [from, until] = [dateOf(record, first), dateOf(record, last)];
  if (from !== null && until !== null && !overlaps({ from }, { until }))
    throw broken('fromAfterUntil', [first, last], { from: [from], until: [until] });
}

const periodOf = (record: Properties): Period & { from: string | null; until: string | null } => ({
  from: dateOf(record, 'from'),
  until: dateOf(record, 'until'),
});

/**
 * @param others what is said of the same two ends already, this one left out
 * @param key the property that tells two of them apart, a role; null where nothing does
 * @throws DomainError invalid, rule `overlaps`: names the other period
 */
export function checkOverlap(record: Properties, others: readonly Properties[], key: string | null): void {
  const mine = periodOf(record);
  const said = key === null ? undefined : record[key];
  const other = others.find((one) => (key === null || one[key] === said) && overlaps(periodOf(one), mine));
  if (!other) return;
  const { from, until } = periodOf(other);
  throw broken('overlaps', ['from', 'until'], {
    said: said === undefined ? [] : [String(said)],
    from: from === null ? [] : [from],
    until: until === null ? [] : [until],
  });
}
