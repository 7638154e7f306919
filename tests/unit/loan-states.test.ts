// The life of a loan: its picture in the README is made from the table, and says the same.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { LOAN_STATES } from '../../graph/model/loans';
import { stateOn, type LoanDays } from '../../lib/loans/loan-on-day';
import { BY_ITSELF, givesAccess, STEPS } from '../../lib/loans/states';

const README = readFileSync(path.resolve(__dirname, '../../README.md'), 'utf8');

/** As Mermaid draws states: one arrow for each step from a state to another. */
function picture(): string {
  const steps = Object.entries(STEPS).map(([name, { from, to }]) => ({ name, from, to: [...to] as string[] }));
  const itself = Object.entries(BY_ITSELF).map(([name, { from, to }]) => ({ name: `(${name})`, from, to: [to] }));
  const arrows = [...steps, ...itself].flatMap(({ name, from, to }) =>
    from.flatMap((start) => to.filter((end) => end !== start).map((end) => `    ${start} --> ${end}: ${name}`)),
  );
  return ['stateDiagram-v2', '    [*] --> requested: request', ...arrows].join('\n');
}

test('the picture in the README is made from the table', () => {
  const drawn = /```mermaid\n(stateDiagram-v2[^`]*)\n```/.exec(README)?.[1];
  expect(drawn).toBe(picture());
});

test('every state is reached, and only two give access', () => {
  const reached = new Set<string>([
    'requested',
    ...Object.values(STEPS).flatMap(({ to }) => [...to]),
    ...Object.values(BY_ITSELF).map(({ to }) => to),
  ]);
  expect([...reached].sort()).toEqual([...LOAN_STATES].sort());
  expect(LOAN_STATES.filter(givesAccess)).toEqual(['running', 'extensionRequested']);
});

test.each<[string, Partial<LoanDays>, string, string]>([
  ['before it begins', {}, '2026-11-30', 'granted'],
  ['on its first day', {}, '2026-12-01', 'running'],
  ['on its last day', {}, '2026-12-31', 'running'],
  ['after its last day', {}, '2027-01-01', 'expired'],
  ['14 days after it', {}, '2027-01-14', 'expired'],
  ['15 days after it', {}, '2027-01-15', 'overdue'],
  ['resting, on its last day', { restsBecause: 'borrowerMoved' }, '2026-12-31', 'resting'],
  ['resting, after its last day', { restsBecause: 'borrowerMoved' }, '2027-01-01', 'expired'],
  ['standing, on the day of its review', { until: undefined, reviewBy: '2027-12-01' }, '2027-12-01', 'running'],
  ['standing, its review missed', { until: undefined, reviewBy: '2027-12-01' }, '2027-12-02', 'resting'],
  ['returned', { state: 'returned', endedOn: '2026-12-05' }, '2026-12-19', 'returned'],
  ['returned long ago', { state: 'returned', endedOn: '2026-12-05' }, '2026-12-20', 'overdue'],
  ['confirmed', { state: 'deletionConfirmed', endedOn: '2026-12-05' }, '2030-01-01', 'deletionConfirmed'],
  ['only asked for, after its end', { state: 'requested' }, '2027-06-01', 'requested'],
])('on a day: %s', (_, over, day, expected) => {
  const loan: LoanDays = {
    state: 'granted',
    from: '2026-12-01',
    until: '2026-12-31',
    reviewBy: undefined,
    restsBecause: undefined,
    endedOn: undefined,
    ...over,
  };
  expect(stateOn(loan, day)).toBe(expected);
});
