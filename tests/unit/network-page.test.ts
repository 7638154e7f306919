// The page of the network: its address and its texts.
import { fill } from '../../app/network/explorer/texts';
import { readNetworkQuery, toNetworkQuery } from '../../app/network/query';
import { paths } from '../../lib/paths';

const again = (raw: Record<string, string | string[]>, change = {}) =>
  paths.network({}, toNetworkQuery(readNetworkQuery(raw, 'de').asked, change));

describe('the address of the network', () => {
  it('says what differs from the usual view, filters first', () => {
    expect(again({})).toBe('/network');
    expect(
      again({ baustein: '10.4', view: 'organisations', focus: ['a', 'b'], degrees: '2', sort: 'name', colour: 'kind' }),
    ).toBe('/network?baustein=10.4&view=organisations&focus=a&focus=b&degrees=2&sort=name&colour=kind');
  });
  it('changes one thing and keeps the rest', () => {
    expect(again({ q: 'eltern', hidden: 'x' }, { hidden: [] })).toBe('/network?q=eltern');
    expect(again({ town: ['05158032'] }, { found: { town: [] }, degrees: 3, focus: ['a'] })).toBe(
      '/network?focus=a&degrees=3',
    );
  });
  it('forgets the degrees where nothing is in the middle', () => {
    expect(again({ degrees: '3' })).toBe('/network');
  });
  it('hands the capability lists where lists are meant, and nothing that is the page’s own', () => {
    const { input } = readNetworkQuery({ focus: 'a', baustein: '9', sort: 'name', colour: 'kind' }, 'en');
    expect(input).toMatchObject({ focus: ['a'], baustein: ['9'], hidden: [], lang: 'en' });
    expect(input).not.toHaveProperty('sort');
    expect(input).not.toHaveProperty('colour');
  });
  it.each([
    { view: 'globe' },
    { arrangement: ['place', 'free'] },
    { rollup: 'x' },
    { sort: 'size' },
    { colour: 'red' },
  ])('refuses %j', (raw) => {
    expect(() => readNetworkQuery(raw, 'de')).toThrow('invalid');
  });
  it('keeps the section of the picture to the browser, carries it on nowhere, and says where it is none', () => {
    const read = (at: string | string[]) => readNetworkQuery({ at }, 'de');
    expect(read('1.5,-2,0.8').input).not.toHaveProperty('at');
    expect(read('1.5,-2,0.8').facets).not.toHaveProperty('at');
    expect(again({ at: '1.5,-2,0.8', q: 'eltern' })).toBe('/network?q=eltern');
    expect(read('1.5,-2,0.8').asked.sectionDropped).toBe(false);
    expect(read('').asked.sectionDropped).toBe(false);
    for (const bad of ['foo', '1e99,0,1', '1,2,3,4', '0,0,99', '0,0,0', 'NaN,0,1', ['0,0,1', '0,0,2']])
      expect([bad, read(bad).asked.sectionDropped]).toEqual([bad, true]);
  });
});

it('texts take their values, and keep what has none', () => {
  expect(fill('{name}, {at} von {of}', { name: 'A', at: 1 })).toBe('A, 1 von {of}');
});
