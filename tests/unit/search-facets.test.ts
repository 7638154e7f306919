// The counts beside the hits: under all other filters, on the day, examples and kreisweit apart.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BAUSTEIN_NUMBERS, FORMS, KINDS, ROLES, TARGET_GROUPS, TOWNS } from '../../graph/model/lists';
import { GUEST } from '../../lib/auth/actor';
import { searchEntries } from '../../lib/directory/search-entries';
import { searchResult, type SearchResult } from '../../lib/directory/search-schema';
import { FACETS } from '../../lib/search/facets';
import { aMembership, aRecord, COUNTY, depsOf, MONHEIM, searchAmong, VELBERT } from '../fixtures/search-records';

const counts = (result: SearchResult, facet: (typeof FACETS)[number]): Record<string, number> =>
  Object.fromEntries(result.facets[facet].map(({ value, count }) => [value, count]));

const records = [
  aRecord({ name: 'A', languages: ['tr', 'de'], places: [VELBERT], kind: 'school' }),
  aRecord({ name: 'B', languages: ['tr'], places: [MONHEIM], kind: 'school', basis: 'example' }),
  aRecord({ name: 'C', languages: ['ar'], places: [COUNTY], kind: 'chamber', hasContact: true }),
  aRecord({ name: 'D', languages: ['ar'], places: [VELBERT], kind: 'chamber', until: '2010' }),
];

describe('facets', () => {
  it('count each value under all other filters, so that a second value can be weighed', async () => {
    const result = await searchAmong(records, { type: ['organisation'], language: ['tr'] });
    expect(result.total).toBe(2);
    expect(counts(result, 'language')).toEqual({ tr: 2, ar: 1, de: 1 });
    expect(counts(result, 'kind')).toEqual({ school: 2 });
    expect(result.facets.kind[0]).toMatchObject({ valueLabel: 'Schule', examples: 1 });
  });

  it('leave out what has ended, and examples where they are hidden', async () => {
    const all = await searchAmong(records, { type: ['organisation'] });
    expect([all.total, all.ended, all.examples]).toEqual([4, 1, 1]);
    expect(counts(all, 'kind')).toEqual({ chamber: 1, school: 2 });
    expect((await searchAmong(records, { type: ['organisation'], examples: '0' })).total).toBe(3);
  });

  it('of towns count kreisweit apart', async () => {
    const { facets, total } = await searchAmong(records, { type: ['organisation'], town: [VELBERT] });
    expect(facets.town.find(({ value }) => value === VELBERT)).toMatchObject({
      count: 1,
      countyWide: 1,
      valueLabel: 'Velbert',
    });
    expect(total).toBe(3);
  });

  it('show a value without entries only where it is chosen', async () => {
    const result = await searchAmong(records, { kind: ['business'], language: ['vi'] });
    expect(counts(result, 'kind')).toEqual({ business: 0 });
    expect(result.facets.language).toMatchObject([{ value: 'vi', valueLabel: 'Vietnamesisch', count: 0 }]);
  });

  it('know roles and Bausteine of the day only', async () => {
    const round = aRecord({ id: 'round', name: 'Runde', type: 'cooperation', bausteine: ['10.4'] });
    const member = aRecord({
      name: 'M',
      bausteine: ['9'],
      participations: [
        aMembership('round', { from: '2011', until: '2011-05' }),
        aMembership('round', { role: 'funder', from: '2012' }),
      ],
    });
    const now = await searchAmong([round, member], { type: ['organisation'] });
    expect([counts(now, 'role'), counts(now, 'baustein')]).toEqual([{ member: 1 }, { '9': 1, '10.4': 1 }]);
    const later = await searchAmong([round, member], { type: ['organisation'], day: '2012-03-01' });
    expect([counts(later, 'role'), counts(later, 'baustein')]).toEqual([{ funder: 1 }, { '9': 1 }]);
  });

  it('hold more languages than one machine word has bits', async () => {
    const codes = Array.from(
      { length: 80 },
      (_, i) => `q${String.fromCharCode(97 + (i % 26))}${String.fromCharCode(97 + Math.floor(i / 26))}`,
    );
    const many = codes.map((code) => aRecord({ name: code, languages: [code] }));
    expect((await searchAmong(many, {})).facets.language).toHaveLength(80);
    expect((await searchAmong(many, { language: [codes[79]] })).total).toBe(1);
  });
});

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.subarray([...values], { maxLength: Math.min(3, values.length) });
const anyRecord = fc
  .record({
    name: fc.constantFrom('Verein', 'Treff', 'Elternkreis', 'Sprachkurs'),
    kind: fc.constantFrom(...KINDS),
    form: fc.constantFrom(...FORMS, null),
    basis: fc.constantFrom('example' as const, 'stated' as const),
    languages: some(['tr', 'ar', 'de', 'ru']),
    targetGroups: some(TARGET_GROUPS),
    bausteine: some(BAUSTEIN_NUMBERS),
    places: some([...TOWNS, COUNTY]),
    until: fc.constantFrom('2010', null),
    hasContact: fc.boolean(),
    participations: fc.array(
      fc.constantFrom(...ROLES).map((role) => aMembership('elsewhere', { role })),
      { maxLength: 2 },
    ),
  })
  .map(aRecord);

it('the count of a value, with kreisweit, is the total without ended ones where it alone is chosen', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(anyRecord, { maxLength: 30 }),
      fc.constantFrom('', 'eltern', 'treff'),
      some(['tr', 'ar']),
      async (made, q, language) => {
        const deps = depsOf(made);
        const base = await searchEntries(deps, GUEST, { q, language });
        for (const facet of FACETS) {
          for (const value of base.facets[facet]) {
            const chosen = facet === 'hasContact' ? value.value : [value.value];
            const alone = await searchEntries(deps, GUEST, { q, language, [facet]: chosen });
            expect(alone.total - alone.ended).toBe(value.count + value.countyWide);
          }
        }
        expect(searchResult.parse(base)).toEqual(base);
      },
    ),
    { numRuns: 25 },
  );
});
