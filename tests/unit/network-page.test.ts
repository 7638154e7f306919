// The page of the network: its address, the order of its table, its steps back and forth, the groups of its legend.
import fc from 'fast-check';
import { arriveAt, startAt, type Travel } from '../../app/network/explorer/travel-history';
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
});

describe('steps back and forth', () => {
  const walk = (addresses: string[]): Travel => addresses.reduce(arriveAt, startAt('/'));
  it('lead back the way one came, and forth again', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('/a', '/b', '/c', '/d'), { maxLength: 20 }), (addresses) => {
        const there = walk(addresses);
        let back = there;
        while (back.past.length > 0) back = arriveAt(back, back.past.at(-1) ?? '');
        expect(back.here).toBe('/');
        let forth = back;
        while (forth.future[0] !== undefined) forth = arriveAt(forth, forth.future[0]);
        expect(forth.here).toBe([...back.future].at(-1) ?? '/');
      }),
    );
  });
  it('end what could be redone with a new step', () => {
    const back = arriveAt(walk(['/a', '/b']), '/a');
    expect(back.future).toEqual(['/b']);
    expect(arriveAt(back, '/c').future).toEqual([]);
  });
});

it('texts take their values, and keep what has none', () => {
  expect(fill('{name}, {at} von {of}', { name: 'A', at: 1 })).toBe('A, 1 von {of}');
});
