// Why something is not shown, how many would come in by widening, and the orders of the table.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { GUEST } from '../../lib/auth/actor';
import { searchEntries } from '../../lib/directory/search-entries';
import { aRecord, COUNTY, depsOf, MONHEIM, names, searchAmong, VELBERT } from '../fixtures/search-records';

const records = [
  aRecord({ name: 'Treff A', languages: ['tr', 'de'], places: [VELBERT], kind: 'school' }),
  aRecord({ name: 'Treff B', languages: ['tr'], places: [MONHEIM], kind: 'school', basis: 'example' }),
  aRecord({ name: 'Treff C', languages: ['ar'], places: [COUNTY], kind: 'chamber', hasContact: true }),
  aRecord({ name: 'Kreis D', languages: ['ar'], places: [VELBERT], kind: 'chamber', until: '2010' }),
];

describe('"n of m, because"', () => {
  it('names each reason with what it alone hides', async () => {
    const asked = { q: 'treff', language: ['tr'], examples: '0' };
    const { total, of, reasons } = await searchAmong(records, asked);
    expect([total, of]).toEqual([1, records.length + 6]);
    expect(reasons).toEqual([
      { param: 'q', hidden: 0 },
      { param: 'examples', hidden: 1 },
      { param: 'language', hidden: 1 },
    ]);
  });
  it('has no reason where nothing is chosen', async () => {
    expect((await searchAmong(records, {})).reasons).toEqual([]);
  });

  const choice = fc.record({
    q: fc.constantFrom('', 'treff', 'kreis', 'velbert'),
    examples: fc.constantFrom('0', '1'),
    language: fc.subarray(['tr', 'ar']),
    town: fc.subarray([VELBERT, MONHEIM]),
    kind: fc.subarray(['school', 'chamber']),
    countyWide: fc.constantFrom('0', '1'),
  });
  it('a reason taken away lets in just as many as it says, whatever else is chosen', async () => {
    const deps = depsOf(records);
    await fc.assert(
      fc.asyncProperty(choice, async (asked) => {
        const { total, reasons } = await searchEntries(deps, GUEST, asked);
        for (const { param, hidden } of reasons) {
          const { [param as keyof typeof asked]: _gone, ...rest } = asked;
          expect([param, (await searchEntries(deps, GUEST, rest)).total]).toEqual([param, total + hidden]);
        }
      }),
      { numRuns: 60 },
    );
  });
  it('a further value of a filter lets in as many as stands beside it', async () => {
    const deps = depsOf(records);
    await fc.assert(
      fc.asyncProperty(choice, async (asked) => {
        const base = await searchEntries(deps, GUEST, asked);
        for (const facet of ['language', 'town', 'kind'] as const) {
          const chosen = asked[facet];
          for (const { value, more } of base.facets[facet]) {
            if (chosen.length === 0 || chosen.includes(value)) {
              expect(more).toBe(0);
              continue;
            }
            const wider = await searchEntries(deps, GUEST, { ...asked, [facet]: [...chosen, value] });
            expect(wider.total - wider.ended).toBe(base.total - base.ended + more);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

it('what only works kreisweit can be left out, and it is said how much that is', async () => {
  const all = await searchAmong(records, { town: [VELBERT] });
  const own = await searchAmong(records, { town: [VELBERT], countyWide: '0' });
  expect([all.total, all.countyWide, own.total, own.countyWide]).toEqual([3, 1, 2, 0]);
  expect(own.reasons).toContainEqual({ param: 'countyWide', hidden: 1 });
});

it('by place, the town that was asked for counts and not the seat', async () => {
  const both = [aRecord({ name: 'Eins', places: [MONHEIM, VELBERT] }), aRecord({ name: 'Zwei', places: [VELBERT] })];
  const sorted = { type: ['organisation'], sort: 'place' };
  expect(names(await searchAmong(both, sorted))).toEqual(['Eins', 'Zwei']);
  expect(names(await searchAmong(both, { ...sorted, sort: '-place', town: [VELBERT] }))).toEqual(['Eins', 'Zwei']);
});

describe('the table can be ordered', () => {
  const made = [
    aRecord({ name: 'Eins', kind: 'school', places: [VELBERT], confirmedAt: '2010-05' }),
    aRecord({ name: 'Zwei', kind: 'chamber', places: [MONHEIM, VELBERT], confirmedAt: '2011-04-26' }),
    aRecord({ name: 'Drei', kind: 'business', places: [], confirmedAt: null }),
  ];
  const ordered = async (sort: string, lang = 'de'): Promise<string[]> =>
    names(await searchAmong(made, { type: ['organisation'], sort, lang }));
  it('by kind as the reader reads it', async () => {
    expect(await ordered('kind')).toEqual(['Zwei', 'Eins', 'Drei']); // Kammer, Schule, Unternehmen
    expect(await ordered('-kind')).toEqual(['Drei', 'Eins', 'Zwei']);
    expect(await ordered('kind', 'en')).toEqual(['Drei', 'Zwei', 'Eins']); // Business, Chamber, School
  });
  it('by place and by confirmation, what has none last, either way', async () => {
    expect(await ordered('place')).toEqual(['Zwei', 'Eins', 'Drei']);
    expect(await ordered('-place')).toEqual(['Eins', 'Zwei', 'Drei']);
    expect(await ordered('confirmed')).toEqual(['Eins', 'Zwei', 'Drei']);
    expect(await ordered('-confirmed')).toEqual(['Zwei', 'Eins', 'Drei']);
  });
});
