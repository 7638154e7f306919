// What depends on the day: who is active, and through which cooperations an organisation works on which Baustein.
import { statusOn, type Period, type Status } from '../../graph/model/day';
import { BAUSTEIN_NUMBERS, ROLES, isWorkingRole } from '../../graph/model/lists';
import { newColumn, setBit, type Column } from './columns';
import type { SearchRecord } from './record';

export interface DayView {
  status: Status[];
  baustein: Column;
  role: Column;
}
/** The day is nearly always the same; a comparison of two days needs two, each with and without examples. */
const KEPT = 4;

/** Few distinct periods occur in many participations, so each is worked out once a day. */
function statusMemo(day: string, undatedFrom: string): (period: Period) => Status {
  const known = new Map<string, Status>();
  return (period) => {
    const key = `${period.from ?? ''}|${period.until ?? ''}`;
    let status = known.get(key);
    if (status === undefined) known.set(key, (status = statusOn(period, day, undatedFrom)));
    return status;
  };
}

/** Whether all that says so is made up. */
const isMadeUp = ({ topics }: SearchRecord, number: string): boolean =>
  topics.some(({ baustein }) => baustein === number) &&
  topics.every(({ baustein, basis }) => baustein !== number || basis === 'example');

function computeDayView(
  records: readonly SearchRecord[],
  recordOf: ReadonlyMap<string, number>,
  day: string,
  undatedFrom: string,
  withExamples: boolean,
): DayView {
  const statusOfPeriod = statusMemo(day, undatedFrom);
  // Bausteine and places do not begin and end
  const status = records.map((r): Status =>
    r.type === 'baustein' || r.type === 'place' ? 'active' : statusOfPeriod(r),
  );
  const baustein = newColumn(BAUSTEIN_NUMBERS, records.length);
  const role = newColumn(ROLES, records.length);
  records.forEach((record, at) => {
    for (const number of record.bausteine) if (withExamples || !isMadeUp(record, number)) setBit(baustein, at, number);
    for (const part of record.participations) {
      const cooperation = recordOf.get(part.cooperation);
      if (!withExamples && (part.basis === 'example' || records[cooperation ?? -1]?.basis === 'example')) continue;
      if (statusOfPeriod(part) !== 'active' || (cooperation !== undefined && status[cooperation] !== 'active'))
        continue;
      setBit(role, at, part.role);
      if (cooperation === undefined || !isWorkingRole(part.role)) continue;
      for (const number of records[cooperation]?.bausteine ?? []) setBit(baustein, at, number);
    }
  });
  return { status, baustein, role };
}

/** Day views of one set of records, the last few kept. */
export function dayViews(
  records: readonly SearchRecord[],
  recordOf: ReadonlyMap<string, number>,
): (day: string, undatedFrom: string, withExamples?: boolean) => DayView {
  const kept = new Map<string, DayView>();
  return (day, undatedFrom, withExamples = true) => {
    const key = `${day}|${undatedFrom}|${withExamples}`;
    const view = kept.get(key) ?? computeDayView(records, recordOf, day, undatedFrom, withExamples);
    kept.delete(key);
    kept.set(key, view);
    const [oldest] = kept.keys();
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest);
    return view;
  };
}
