// Where no entry has all the words: the words that go best together, and which were left out.
import { describe, expect, it } from '@jest/globals';
import { GUEST } from '../../lib/auth/actor';
import { searchEntries } from '../../lib/directory/search-entries';
import { aRecord, depsOf, MONHEIM, names, searchAmong, VELBERT } from '../fixtures/search-records';

const records = [
  aRecord({ name: 'Elternverein Lindenblatt', languages: ['tr'], targetGroups: ['parents'], places: [VELBERT] }),
  aRecord({ name: 'Frauentreff', languages: ['ar'], targetGroups: ['women'], places: [MONHEIM] }),
  aRecord({ name: 'Verein Ahorn', places: [VELBERT] }),
];
const asked = (input: Record<string, unknown>) => searchAmong(records, { relax: '1', ...input });

describe('a question whose words no entry has together', () => {
  it('is answered with those that go best together, the rare ones first', async () => {
    const result = await asked({ q: 'türkisch frauentreff velbert xqzw' });
    expect(result.instead).toEqual({ q: 'türkisch velbert', without: ['frauentreff', 'xqzw'] });
    expect(names(result)).toEqual(['Elternverein Lindenblatt']);
    expect(result.items[0]?.matched.map(({ field }) => field).sort()).toEqual(['language', 'place']);
  });
  it('within the filters', async () => {
    const result = await asked({ q: 'türkisch treff', town: [MONHEIM] });
    expect(result.instead).toEqual({ q: 'treff', without: ['türkisch'] });
    expect(names(result)).toEqual(['Frauentreff']);
  });
  it('only where it is asked for, and only where nothing has them all', async () => {
    const strict = await searchAmong(records, { q: 'türkisch frauentreff' });
    expect([strict.total, strict.instead]).toEqual([0, null]);
    const whole = await asked({ q: 'türkisch velbert' });
    expect([whole.total, whole.instead]).toEqual([1, null]);
  });
  it('stays unanswered where no word finds anything', async () => {
    for (const q of ['xqzw', 'xqzw vvkkp', '😀 😀', '']) expect((await asked({ q })).instead).toBeNull();
  });
  it('goes on over pages', async () => {
    const deps = depsOf(Array.from({ length: 7 }, (_, i) => aRecord({ name: `Treff ${i}`, places: [VELBERT] })));
    const found = new Set<string>();
    let cursor: string | null = '';
    while (cursor !== null) {
      const page: Awaited<ReturnType<typeof searchEntries>> = await searchEntries(deps, GUEST, {
        q: 'treff arabisch velbert',
        relax: '1',
        limit: 3,
        cursor,
      });
      expect([page.total, page.instead?.q]).toEqual([7, 'treff velbert']);
      page.items.forEach(({ id }) => found.add(id));
      cursor = page.nextCursor;
    }
    expect(found.size).toBe(7);
  });
});

it('a whole sentence is read without its function words', async () => {
  const result = await asked({ q: 'Wen kann ich anrufen, wenn ich in Velbert jemanden für Türkisch brauche?' });
  expect([names(result), result.instead]).toEqual([['Elternverein Lindenblatt'], null]);
});

describe('a compound that stands nowhere', () => {
  const made = [
    aRecord({ name: 'Mieterverein', places: [VELBERT] }),
    aRecord({ name: 'Beratung Mietrecht', places: [MONHEIM] }),
    aRecord({ name: 'Gewalt gegen Frauen' }),
  ];
  const found = async (q: string) => {
    const result = await searchAmong(made, { q, relax: '1' });
    return [names(result), result.instead?.without ?? []];
  };
  it('is taken apart, with the s that joins', async () => {
    expect(await found('Mietrechtsberatung')).toEqual([['Beratung Mietrecht'], []]);
  });
  it('is answered by its first half where nobody knows the second', async () => {
    expect(await found('Gewaltxqzw')).toEqual([['Gewalt gegen Frauen'], ['xqzw']]);
  });
  it('is no compound where it is mistyped', async () => {
    expect(await found('Mieterverien')).toEqual([['Mieterverein'], []]);
  });
});

it('lets go of a town last, and of words that only running text holds first', async () => {
  const made = [
    aRecord({ name: 'Elternkreis', languages: ['tr'], places: [VELBERT] }),
    aRecord({
      name: 'Nachbarn',
      languages: ['tr'],
      places: [MONHEIM],
      description: 'Wir schleppen Eltern und Kinder.',
    }),
  ];
  const result = await searchAmong(made, { q: 'türkisch eltern velbert schleppen', relax: '1' });
  expect([names(result), result.instead?.without]).toEqual([['Elternkreis'], ['schleppen']]);
});

it('lets go of a rare word rather than of the town, but of the town where nobody there has anything else of it', async () => {
  const made = [
    aRecord({ name: 'Elternkreis', languages: ['tr'], places: [VELBERT] }),
    aRecord({ name: 'Elternabend Steintakt', languages: ['tr'], places: [MONHEIM] }),
    ...Array.from({ length: 6 }, (_, i) => aRecord({ name: `Chor ${i}`, places: [VELBERT] })),
  ];
  const kept = await searchAmong(made, { q: 'türkisch eltern steintakt velbert', relax: '1' });
  expect([names(kept), kept.instead?.without]).toEqual([['Elternkreis'], ['steintakt']]);
  const nobody = await searchAmong(made, { q: 'steintakt velbert', relax: '1' });
  expect([names(nobody), nobody.instead?.without]).toEqual([['Elternabend Steintakt'], ['velbert']]);
});

it('says which words stand so nowhere and were read as others spelt alike', async () => {
  expect((await asked({ q: 'lindenbaltt' })).similar).toEqual(['lindenbaltt']);
  expect((await asked({ q: 'lindenblatt' })).similar).toEqual([]);
});
