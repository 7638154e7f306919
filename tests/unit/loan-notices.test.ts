// What is to be said of a loan on a day: each notice on its days and on no other, over the days on which the clock changes too.
import { dayAfter } from '../../graph/model/day';
import type { StoredLoan } from '../../graph/model/loans';
import { berlinDay } from '../../lib/config/clock';
import { dueNotices } from '../../lib/loans/notices';
import { stillHolds } from '../../lib/loans/still-holds';

const LOAN: StoredLoan = {
  id: 'l',
  number: 7,
  state: 'granted',
  purpose: 'invitation',
  sentence: 'Einladung zum Fachtag.',
  legalBasis: 'task',
  amt: 'jugendamt',
  borrower: 'rita',
  items: '[]',
  from: '2026-01-10',
  until: '2026-12-03',
  requestedAt: '2026-01-05T08:00:00.000Z',
  decidedAt: '2026-01-06T08:00:00.000Z',
};
/** `kind from–until` over all days of two years. */
function spans(loan: StoredLoan): string[] {
  const found = new Map<string, string[]>();
  for (let day = '2026-01-01'; day < '2028-01-01'; day = dayAfter(day))
    for (const notice of dueNotices(loan, day)) {
      const key = `${notice.kind} (${notice.day})`;
      found.set(key, [...(found.get(key) ?? []), day]);
    }
  return [...found].map(([key, days]) => {
    expect(days).toHaveLength((Date.parse(days.at(-1) ?? '') - Date.parse(days[0] ?? '')) / 86_400_000 + 1);
    return `${key}: ${days[0]} to ${days.at(-1)}`;
  });
}

test('14 days before the end, 3 days before, from the day after it, and 15 days after it, each until the next', () => {
  expect(spans(LOAN)).toEqual([
    'endsIn14 (2026-12-03): 2026-11-19 to 2026-11-29',
    'endsIn3 (2026-12-03): 2026-11-30 to 2026-12-03',
    'ended (2026-12-03): 2026-12-04 to 2026-12-17',
    'overdue (2026-12-03): 2026-12-18 to 2027-01-16',
  ]);
});

test.each([
  ['2026-03-29', '2026-03-28T23:00:00Z', '2026-03-29T21:59:59Z'],
  ['2026-10-25', '2026-10-24T22:00:00Z', '2026-10-25T22:59:59Z'],
])('on %s, a day of 23 or 25 hours, from its first second to its last', (until, first, last) => {
  const at = (instant: string): string[] =>
    dueNotices({ ...LOAN, until }, berlinDay(new Date(instant))).map(({ kind }) => kind);
  const seconds = (instant: string, by: number): string => new Date(Date.parse(instant) + by * 1000).toISOString();
  expect([at(first), at(last), at(seconds(last, 1))]).toEqual([['endsIn3'], ['endsIn3'], ['ended']]);
  const three = dayAfter(until, -3);
  expect(dueNotices({ ...LOAN, until }, three).map(({ kind }) => kind)).toEqual(['endsIn3']);
  expect(dueNotices({ ...LOAN, until }, dayAfter(three, -1)).map(({ kind }) => kind)).toEqual(['endsIn14']);
});

test('who has only just been told of the end is not told again', () => {
  const late = { ...LOAN, from: '2026-11-25', decidedAt: '2026-11-24T08:00:00.000Z' };
  expect(spans(late)[0]).toBe('endsIn3 (2026-12-03): 2026-11-30 to 2026-12-03');
  expect(spans({ ...LOAN, decidedAt: '2026-12-01T08:00:00.000Z' })[0]).toMatch(/^ended/);
});

test('what was given back, refused or withdrawn needs no word of an end; what was given back may be overdue', () => {
  expect(spans({ ...LOAN, state: 'returned', endedOn: '2026-06-01' })).toEqual([
    'overdue (2026-06-01): 2026-06-16 to 2026-07-15',
  ]);
  for (const state of ['requested', 'asked', 'declined', 'withdrawn', 'deletionConfirmed'] as const)
    expect(spans({ ...LOAN, state })).toEqual([]);
  expect(spans({ ...LOAN, restsBecause: 'borrowerMoved' })[0]).toMatch(/^ended/);
});

test('a standing loan is to be reviewed in its last 30 days, and has no end', () => {
  const { until: _, ...standing } = LOAN;
  expect(spans({ ...standing, reviewBy: '2027-01-06' })).toEqual(['reviewDue (2027-01-06): 2026-12-07 to 2027-01-06']);
});

test('what waits for somebody holds until that is done, what is about a day on its days, a decision always', () => {
  const holds = (kind: Parameters<typeof stillHolds>[0]['kind'], loan: StoredLoan, day = '2026-02-01', mark = 'r') =>
    stillHolds({ kind, mark }, loan, day);
  expect(holds('requested', { ...LOAN, state: 'requested' })).toBe(true);
  expect(holds('requested', LOAN)).toBe(false);
  expect(holds('asked', { ...LOAN, state: 'asked' })).toBe(true);
  expect(holds('asked', { ...LOAN, state: 'requested' })).toBe(false);
  expect(holds('granted', { ...LOAN, state: 'revoked' })).toBe(true);
  expect(holds('endsIn14', LOAN, '2026-11-20', '2026-12-03')).toBe(true);
  expect(holds('endsIn14', LOAN, '2026-12-01', '2026-12-03')).toBe(false);
  expect(holds('endsIn14', { ...LOAN, until: '2026-12-04' }, '2026-11-25', '2026-12-03')).toBe(false);
});
