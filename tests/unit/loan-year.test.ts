// The yearly sheet: what counts where, and the bars of its chart.
import type { BausteinNumber } from '../../graph/model/lists';
import type { StoredLoan } from '../../graph/model/loans';
import { countYear } from '../../lib/loans/count-year';
import { layoutBars } from '../../lib/picture/layout-bars';
import { writeTable } from '../../lib/transfer/csv';

const WORKS_ON: Readonly<Record<string, BausteinNumber[]>> = { a: ['10.1', '10.4', '10.1'], b: ['10.1'], c: [] };
const ITEMS = ['a1 a', 'a2 a', 'b1 b', 'c1 c'].map((text) => {
  const [contact = '', entry = ''] = text.split(' ');
  return { contact, entry, channel: 'phone' };
});
let number = 0;
/** Of all four contacts; with `granted`, lent. */
function loan(granted: string[] | undefined, over: Partial<StoredLoan> = {}): StoredLoan {
  number += 1;
  return {
    id: `l${number}`,
    number,
    state: granted ? 'returned' : 'requested',
    purpose: 'invitation',
    sentence: 'Einladung zum Fachtag.',
    legalBasis: 'task',
    amt: 'jugendamt',
    borrower: 'u',
    items: JSON.stringify(ITEMS),
    granted,
    from: '2026-03-01',
    requestedAt: '2026-02-01T08:00:00.000Z',
    ...over,
  };
}
const LOANS = [
  loan(['a1', 'a2', 'b1', 'c1']),
  loan(['a1'], { amt: 'ordnungsamt', purpose: 'survey' }),
  loan(undefined, { state: 'declined' }),
  loan(undefined, { state: 'withdrawn' }),
  loan(undefined, { state: 'asked' }),
  loan(['b1'], { requestedAt: '2025-12-31T22:59:59.999Z' }),
];
const counted = countYear(LOANS, 2026, (entry) => WORKS_ON[entry] ?? []);

test('a request belongs to the year in which it was made in Berlin', () => {
  expect(counted.requests).toBe(5);
  expect(countYear(LOANS, 2025, () => [])).toMatchObject({ requests: 1, loans: 1, contacts: 1 });
  const midnight = [loan(['b1'], { requestedAt: '2025-12-31T23:00:00.000Z' })];
  expect(countYear(midnight, 2026, () => []).requests).toBe(1);
  expect(countYear([], 2026, () => [])).toMatchObject({ requests: 0, loans: 0, byAmt: [], byEntry: [] });
});

test('what came of the requests adds up to them', () => {
  expect(counted.decided).toEqual({ whole: 1, partly: 1, declined: 1, withdrawn: 1, open: 1 });
  expect(Object.values(counted.decided).reduce((sum, one) => sum + one)).toBe(counted.requests);
  expect([counted.loans, counted.contacts, counted.reached]).toEqual([2, 5, 3]);
});

test.each(['byAmt', 'byPurpose'] as const)('%s adds up to the whole', (part) => {
  for (const column of ['requests', 'loans', 'contacts'] as const)
    expect(counted[part].reduce((sum, row) => sum + row[column], 0)).toBe(counted[column]);
});

test('a loan counts once in each Baustein of whom it lent, whatever their number', () => {
  expect(counted.byBaustein).toEqual([
    { key: '10.1', requests: 5, loans: 2, contacts: 4 },
    { key: '10.4', requests: 5, loans: 2, contacts: 3 },
    { key: '', requests: 5, loans: 1, contacts: 1 },
  ]);
});

test('organisations are told by how often they were lent, and asked for', () => {
  expect(counted.byEntry).toEqual([
    { key: 'a', requests: 5, loans: 2, contacts: 3 },
    { key: 'b', requests: 5, loans: 1, contacts: 1 },
    { key: 'c', requests: 5, loans: 1, contacts: 1 },
  ]);
});

test('bars are as long as their values, none where there is nothing, and names that are long are cut', () => {
  const long = 'Fachdienst für Jugend, Familie und Soziales der Stadt';
  const { bars, width, height } = layoutBars([
    { name: long, value: 4 },
    { name: 'B', value: 1 },
    { name: 'C', value: 0 },
  ]);
  const [first, second, third] = bars;
  expect([second?.width, third?.width]).toEqual([(first?.width ?? 0) / 4, 0]);
  expect(first?.label).toMatch(/^Fachdienst für Jugend, Familie.*…$/);
  expect(first?.name).toBe(long);
  for (const bar of bars) expect(bar.valueX + 40).toBeLessThanOrEqual(width);
  expect(bars.at(-1)?.valueY).toBeLessThan(height);
  expect(layoutBars([{ name: 'A', value: 0 }]).bars[0]?.width).toBe(0);
});

test('an Amt whose name begins like a formula is text in the file', () => {
  expect(writeTable(['Amt'], [['=1+1']])).toContain("'=1+1");
});
