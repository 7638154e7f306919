// Whatever happens in whatever order: nobody sees a protected value without a loan that was granted, has begun, is not over, is
// not resting, and covers just that contact, neither on a page nor in a file. The oracle knows the events only, neither the table of states nor the store.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { openEmbedded } from '../../graph/engine/embedded/open-embedded';
import { rememberDay } from '../../graph/queries/loans';
import { migrate } from '../../graph/schema/migrate';
import { changeDisabled, changeWorksAt, eraseUser } from '../../lib/auth/manage-users';
import { berlinDay, clock } from '../../lib/config/clock';
import { LOAN_ACTS } from '../../lib/loans/act-on-loan';
import {
  act,
  ask,
  CONTACTS,
  EVA,
  fillLoanStore,
  KAI,
  loanDeps,
  makeClock,
  OTTO,
  RITA,
  seenBy,
  takenBy,
} from '../support/loans';

const RUNS = Number(process.env['NETZKOMPASS_TEST_ORDERS'] ?? 40);
const ADMIN = { role: 'admin', id: 'u-admin', name: 'Ada Beispiel' } as const;
const READERS = [RITA, KAI, OTTO] as const;
const time = makeClock();

const person = fc.constantFrom(...READERS);
const which = fc.integer({ min: 0, max: 3 });
const contact = fc.constantFrom(...CONTACTS);
const event = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('ask' as const),
      who: person,
      with: person,
      length: fc.integer({ min: 1, max: 60 }),
      standing: fc.boolean(),
    }),
  },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('grant' as const), which, some: fc.subarray([...CONTACTS]) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('act' as const),
      which,
      who: fc.constantFrom(...READERS, EVA),
      name: fc.constantFrom(...LOAN_ACTS.filter((one) => one !== 'grant')),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('days' as const), by: fc.integer({ min: -20, max: 40 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('disable' as const), who: person, disabled: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('erase' as const), who: person }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move' as const),
      who: person,
      to: fc.constantFrom('jugendamt', 'ordnungsamt'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('consent' as const), contact, given: fc.boolean() }) },
);
type Event = typeof event extends fc.Arbitrary<infer E> ? E : never;

/** What an observer notes of a loan. */
interface Noted {
  id: string;
  amt: string;
  users: Set<string>;
  borrower: string;
  granted: Set<string>;
  from: string;
  until: string | null;
  reviewBy: string | null;
  isGranted: boolean;
  isOver: boolean;
  isResting: boolean;
}
const plus = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

/** How many protected values were seen. */
interface Seen {
  onPages: number;
  inFiles: number;
}

async function play(events: readonly Event[]): Promise<Seen> {
  const engine = await openEmbedded({ path: ':memory:' });
  const seen: Seen = { onPages: 0, inFiles: 0 };
  try {
    time.set('2026-03-02T10:00:00+01:00');
    await migrate(engine);
    await fillLoanStore(engine);
    const deps = await loanDeps(engine);
    const loans: Noted[] = [];
    const worksAt = new Map<string, string>([
      [RITA.id, 'jugendamt'],
      [KAI.id, 'jugendamt'],
      [OTTO.id, 'ordnungsamt'],
    ]);
    const disabled = new Set<string>();
    const erased = new Set<string>();
    const without = new Set<string>();
    let latest = '';
    const today = (): string => {
      const day = berlinDay(clock());
      if (day > latest) latest = day;
      return latest;
    };
    const rest = (user: string): void =>
      loans.filter((one) => one.borrower === user).forEach((one) => (one.isResting = true));
    for (const one of events) {
      today();
      await engine.write((tx) => rememberDay(tx, berlinDay(clock())));
      const loan = 'which' in one ? loans[one.which % Math.max(1, loans.length)] : undefined;
      try {
        if (one.kind === 'ask') {
          const from = plus(berlinDay(clock()), 1);
          const until = one.standing ? undefined : plus(from, one.length);
          const users = [one.with.id];
          const { id } = await ask(deps, one.who, { from, until, standing: one.standing, users });
          loans.push({
            id,
            amt: worksAt.get(one.who.id) ?? '',
            users: new Set([one.who.id, ...users]),
            borrower: one.who.id,
            granted: new Set(),
            from,
            until: until ?? null,
            reviewBy: null,
            isGranted: false,
            isOver: false,
            isResting: false,
          });
        } else if (one.kind === 'grant' && loan) {
          const before = loan.isGranted;
          const some = before ? {} : { contacts: one.some };
          const { leftOut } = await act(deps, EVA, loan.id, 'grant', some);
          if (!before) loan.granted = new Set(one.some.filter((id) => !leftOut.includes(id)));
          loan.isGranted = true;
          // An extension that was asked for ends later; the observer allows the latest day that could have been asked for.
          if (before && loan.until !== null)
            loan.until = plus(today(), 30) > loan.until ? plus(today(), 30) : loan.until;
          if (loan.until === null) loan.reviewBy = yearAfter(today());
          loan.isResting = erased.has(loan.borrower);
        } else if (one.kind === 'act' && loan) {
          const later = plus(today(), 30);
          await act(deps, one.who, loan.id, one.name, {
            word: 'Ein Wort dazu.',
            ...(one.name === 'extend' && { until: later }),
          });
          if (one.name === 'return' || one.name === 'revoke' || one.name === 'confirmDeletion') loan.isOver = true;
        } else if (one.kind === 'days') time.set(`${plus(berlinDay(clock()), one.by)}T10:00:00+01:00`);
        else if (one.kind === 'disable') {
          await changeDisabled(deps, ADMIN, { login: one.who.id, disabled: one.disabled }, clock());
          if (one.disabled && !disabled.has(one.who.id)) rest(one.who.id);
          if (one.disabled) disabled.add(one.who.id);
          else disabled.delete(one.who.id);
        } else if (one.kind === 'erase') {
          await eraseUser(deps, ADMIN, { login: one.who.id, confirm: one.who.id }, clock());
          erased.add(one.who.id);
          rest(one.who.id);
          loans.forEach(({ users }) => users.delete(one.who.id));
        } else if (one.kind === 'move') {
          await changeWorksAt(deps, ADMIN, { login: one.who.id, organisation: one.to }, clock());
          if (worksAt.get(one.who.id) !== one.to) rest(one.who.id);
          worksAt.set(one.who.id, one.to);
        } else if (one.kind === 'consent') {
          const until = one.given ? null : '2020-01-01';
          await engine.write((tx) =>
            tx.run('MATCH (p:ContactPoint {id: $id}) SET p += $set', { id: one.contact, set: { consentUntil: until } }),
          );
          if (one.given) without.delete(one.contact);
          else without.add(one.contact);
        }
      } catch (error) {
        if (!(error instanceof Error) || error.name !== 'DomainError') throw error;
      }
      const day = today();
      const covers = (noted: Noted, id: string, reader: string): boolean =>
        noted.isGranted &&
        !noted.isOver &&
        !noted.isResting &&
        noted.granted.has(id) &&
        noted.users.has(reader) &&
        noted.amt === worksAt.get(reader) &&
        day >= noted.from &&
        (noted.until === null || day <= noted.until) &&
        (noted.reviewBy === null || day <= noted.reviewBy);
      const inFile = loan ?? loans.at(-1);
      for (const reader of READERS) {
        const expected = [true, false, false];
        for (const id of await seenBy(deps, reader)) {
          seen.onPages += 1;
          const isCovered = loans.some((noted) => covers(noted, id, reader.id));
          expect([id, isCovered, without.has(id), disabled.has(reader.id)]).toEqual([id, ...expected]);
        }
        for (const id of inFile ? await takenBy(deps, reader, inFile.id) : []) {
          seen.inFiles += 1;
          const isCovered = inFile !== undefined && covers(inFile, id, reader.id);
          expect([id, isCovered, without.has(id), disabled.has(reader.id)]).toEqual([id, ...expected]);
        }
      }
    }
    return seen;
  } finally {
    await engine.close();
  }
}

it(`no order of events shows a protected value without a running loan that covers it (${RUNS} orders)`, async () => {
  const seen: Seen = { onPages: 0, inFiles: 0 };
  await fc.assert(
    fc.asyncProperty(fc.array(event, { minLength: 4, maxLength: 30 }), async (events) => {
      const { onPages, inFiles } = await play(events);
      seen.onPages += onPages;
      seen.inFiles += inFiles;
    }),
    { numRuns: RUNS },
  );
  expect(seen.onPages).toBeGreaterThan(0);
  expect(seen.inFiles).toBeGreaterThan(0);
});
