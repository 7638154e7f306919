// Other ways to ask where nothing was found: each finds as many as it says.
import { describe, expect, it } from '@jest/globals';
import { GUEST } from '../../lib/auth/actor';
import { searchEntries } from '../../lib/directory/search-entries';
import { aRecord, depsOf, MONHEIM, searchAmong, VELBERT } from '../fixtures/search-records';

const records = [
  aRecord({ name: 'Elternverein Lindenblatt', languages: ['tr'], targetGroups: ['parents'], places: [VELBERT] }),
  aRecord({ name: 'Frauentreff', languages: ['ar'], targetGroups: ['women'], places: [MONHEIM] }),
];
const suggested = async (input: Record<string, unknown>): Promise<unknown[]> =>
  (await searchAmong(records, input)).suggestions.map(({ reason, q, drop, count }) => [reason, q, drop, count]);

describe('suggestions', () => {
  it('drop the place, the language, a word', async () => {
    expect(await suggested({ q: 'türkisch eltern monheim' })).toEqual([['withoutPlace', 'türkisch eltern', [], 1]]);
    expect(await suggested({ q: 'arabisch lindenblatt' })).toEqual([
      ['withoutLanguage', 'lindenblatt', [], 1],
      ['withoutWord', 'arabisch', [], 1],
    ]);
  });

  it('drop filters', async () => {
    expect(await suggested({ q: 'lindenblatt', town: [MONHEIM] })).toEqual([
      ['withoutPlace', 'lindenblatt', ['town'], 1],
      ['withoutFilters', 'lindenblatt', ['town'], 1],
    ]);
    expect(await suggested({ q: 'lindenblatt', language: ['ar'], kind: ['other'] })).toEqual([
      ['withoutLanguage', 'lindenblatt', ['language'], 1],
      ['withoutFilters', 'lindenblatt', ['kind', 'language'], 1],
    ]);
  });

  it('offer the nearest spelling as it is written, where a word is further away than the search forgives', async () => {
    expect(await suggested({ q: 'Limmtenblatt' })).toEqual([['spelling', 'Lindenblatt', [], 1]]);
  });

  it('are not made where something was found, or nothing helps', async () => {
    expect(await suggested({ q: 'lindenblatt' })).toEqual([]);
    expect(await suggested({ q: 'xqzw' })).toEqual([]);
    expect(await suggested({ q: '😀' })).toEqual([]);
  });

  it('find as many as they say', async () => {
    const deps = depsOf(records);
    for (const q of [
      'türkisch frauen monheim',
      'lindenblatt frauentreff',
      'Limmtenblatt velbert',
      'arabisch eltern velbert',
    ]) {
      const { suggestions } = await searchEntries(deps, GUEST, { q, town: [MONHEIM] });
      for (const { q: other, drop, count } of suggestions) {
        const again = await searchEntries(deps, GUEST, { q: other, town: drop.includes('town') ? [] : [MONHEIM] });
        expect(again.total).toBe(count);
      }
    }
  });
});

it('leaves out all words that nobody has written at once', async () => {
  expect(await suggested({ q: 'xqzw lindenblatt vvkkp' })).toEqual([['withoutWord', 'lindenblatt', [], 1]]);
});
